import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { literal, rows } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';
import {
  coupee,
  dejaConnue,
  incoherente,
  incomplete,
  malPlacee,
  type Bareme,
  type Connue,
  type Donnee,
  type Faute,
} from './version_fautes.ts';

type Placed<T> = T & { rang: number; fichier: string };

/** Files and versions of a feed, in order of arrival, with what one statement says of each. */
const given = <T>(connection: DuckDBConnection, feed: Feed, said: string, joined = '') =>
  rows<Placed<T>>(
    connection,
    `with lignes as (from ${feedTable(feed)}), ecartees as (
       select lecture, count(*)::integer as nb from quarantaine where flux = ${literal(feed.name)} group by lecture
     )
     select lignes.rang, any_value(lignes.fichier) as fichier, lignes.version, coalesce(any_value(ecartees.nb), 0) as ecartees_nb ${said}
     from lignes left join ecartees using (lecture) ${joined}
     group by lignes.rang, lignes.version order by lignes.rang, lignes.version`,
  );

/** Puts every line of a version of a file aside, under one reason. */
const refuse = (
  connection: DuckDBConnection,
  feed: Feed,
  { rang, version }: Placed<Donnee>,
  { code, colonne, motif }: Faute,
) =>
  putAside(connection, feed, {
    code,
    colonne,
    valeur: `lignes.${colonne}::varchar`,
    motif: literal(motif),
    fautives: `select rang, ligne from ${feedTable(feed)} where rang = ${rang} and version = ${literal(version)}`,
  });

const MANQUENT = `, min(date_effet)::varchar as date_effet, count(distinct date_effet)::integer as dates_nb,
  min(remplace) as remplace, count(distinct coalesce(remplace, ''))::integer as remplace_nb,
  bool_or(poste = 'fonctionnement') as fonctionnement, coalesce(any_value(trous.manquent), []) as manquent`;

const TROUS = `left join (
    select rang, version, list(poste || ' ' || volet || ', taille ' || code order by poste, volet, code) as manquent
    from (select distinct rang, version, poste, volet from lignes)
    cross join (select code, code as taille from ref_tailles)
    anti join lignes using (rang, version, poste, volet, taille)
    group by rang, version
  ) as trous using (rang, version)`;

async function asideBaremes(connection: DuckDBConnection, feed: Feed) {
  const connues = await rows<Connue>(
    connection,
    'select version, null as fichier, min(date_effet)::varchar as date_effet from bareme_livre group by version order by date_effet',
  );
  for (const one of await given<Bareme>(connection, feed, MANQUENT, TROUS)) {
    const before = connues.find(({ version }) => version === one.version);
    const fault =
      dejaConnue(one, before) ??
      coupee(one) ??
      incoherente(one) ??
      incomplete(one) ??
      malPlacee(one, connues);
    if (fault) {
      await refuse(connection, feed, one, fault);
      continue;
    }
    const corrigee = connues.find(({ version }) => version === one.remplace);
    if (corrigee) corrigee.remplacee_par = one.version;
    connues.push({ version: one.version, fichier: one.fichier, date_effet: one.date_effet });
  }
}

/** What each parameter may be, beyond the schema: a share of 1, one of the four tailles, a number of members. */
const BORNES = `case
  when lignes.regle like '%_taux' then lignes.valeur <= 1
  when lignes.regle = 'majoration_taille' then lignes.valeur in (1, 2, 3, 4)
  else lignes.valeur = trunc(lignes.valeur)
end`;

async function asideRegles(connection: DuckDBConnection, feed: Feed) {
  await putAside(connection, feed, {
    code: 'parametre',
    colonne: 'valeur',
    valeur: 'lignes.valeur::varchar',
    motif: `lignes.regle || ' ne peut pas valoir ' || lignes.valeur || case
      when lignes.regle like '%_taux' then ' : une part de 1 est attendue, 0,75 pour 75 %.'
      when lignes.regle = 'majoration_taille' then ' : une taille de 1 à 4 est attendue.'
      else ' : un nombre entier de membres est attendu.' end`,
    fautives: `select rang, ligne from ${feedTable(feed)} as lignes where not ${BORNES}`,
  });
  const livrees = await rows<{ version: string }>(connection, 'select distinct version from regles_livrees');
  const connues = new Map(livrees.map(({ version }) => [version, { fichier: null as string | null }]));
  for (const one of await given<Donnee>(connection, feed, '')) {
    const fault = dejaConnue(one, connues.get(one.version)) ?? coupee(one);
    if (fault) await refuse(connection, feed, one, fault);
    else connues.set(one.version, one);
  }
}

/** Puts aside the versions of the barème, and their parameters, that cannot be taken whole or that would edit one that stands. */
export async function asideVersions(connection: DuckDBConnection, feed: Feed) {
  if (feed.name === 'bareme') await asideBaremes(connection, feed);
  if (feed.name === 'regles') await asideRegles(connection, feed);
}
