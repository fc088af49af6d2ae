import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { literal, rows } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';
import type { Lecture } from '../read/lecture.ts';
import { guillemets } from '../read/refus.ts';
import {
  coupee,
  dejaConnue,
  incoherente,
  incomplete,
  malPlacee,
  voletsAbsents,
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
  bool_or(poste = 'fonctionnement') as fonctionnement,
  bool_or(poste = 'fonctionnement' and part_variable_eur <> 0) as fonctionnement_variable,
  list_sort(list(distinct poste || ' ' || volet)) as volets, coalesce(any_value(trous.manquent), []) as manquent`;

const TROUS = `left join (
    select rang, version, list(poste || ' ' || volet || ', taille ' || code order by poste, volet, code) as manquent
    from (select distinct rang, version, poste, volet from lignes)
    cross join (select code, code as taille from ref_tailles)
    anti join lignes using (rang, version, poste, volet, taille)
    group by rang, version
  ) as trous using (rang, version)`;

/** The versions in an order in which each comes after the one that it corrects, whatever the order of files and lines. */
function inOrder(versions: readonly Placed<Bareme>[], connues: readonly Connue[]) {
  const placed: Placed<Bareme>[] = [];
  const waiting = [...versions];
  const known = new Set<string | null>([null, ...connues.map(({ version }) => version)]);
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ remplace }) => known.has(remplace));
    // What corrects a version that nobody gives comes last, to be refused.
    const [one] = waiting.splice(Math.max(0, next), 1);
    placed.push(one!);
    known.add(one!.version);
  }
  return placed;
}

/** Says what a version leaves out: these volets are worth 0 euro under it. */
const noticeAbsent = (
  connection: DuckDBConnection,
  feed: Feed,
  { version, fichier }: Placed<Bareme>,
  absents: readonly string[],
) =>
  connection.run(
    `insert into avis select ${literal(feed.name)}, ${literal(fichier)}, null, 'volet', 'version_sans_volet',
      ${literal(`${fichier} : ${guillemets(version)} ne donne pas ${absents.join(', ')}, que donne la version d’avant. Rien n’est dû sous elle pour ces volets.`)}`,
  );

/** `seule`: the file is judged without the others, which may give the version that it corrects. */
async function asideBaremes(connection: DuckDBConnection, feed: Feed, seule: boolean) {
  const connues = await rows<Connue>(
    connection,
    `select version, null as fichier, min(date_effet)::varchar as date_effet, list_sort(list(distinct poste || ' ' || volet)) as volets
     from bareme_livre group by version order by date_effet`,
  );
  for (const one of inOrder(await given<Bareme>(connection, feed, MANQUENT, TROUS), connues)) {
    const before = connues.find(({ version }) => version === one.version);
    const fault =
      dejaConnue(one, before) ??
      coupee(one) ??
      incoherente(one) ??
      incomplete(one) ??
      (seule && one.remplace !== null ? undefined : malPlacee(one, connues));
    if (fault) {
      await refuse(connection, feed, one, fault);
      continue;
    }
    const absents = voletsAbsents(one, connues);
    if (absents.length > 0) await noticeAbsent(connection, feed, one, absents);
    const corrigee = connues.find(({ version }) => version === one.remplace);
    if (corrigee) corrigee.remplacee_par = one.version;
    const { version, fichier, date_effet, volets } = one;
    connues.push({ version, fichier, date_effet, volets });
  }
}

/** Members beyond what any CPTS has, and that the page of scenarios takes. */
const MEMBRES_MAX = 100_000;

/** What each parameter may be, beyond the schema: a share of 1, one of the four tailles, a number of members. */
const BORNES = `case
  when lignes.regle like '%_taux' then lignes.valeur <= 1
  when lignes.regle = 'majoration_taille' then lignes.valeur in (1, 2, 3, 4)
  else lignes.valeur = trunc(lignes.valeur) and lignes.valeur <= ${MEMBRES_MAX}
end`;

async function asideRegles(connection: DuckDBConnection, feed: Feed) {
  await putAside(connection, feed, {
    code: 'parametre',
    colonne: 'valeur',
    valeur: 'lignes.valeur::varchar',
    motif: `lignes.regle || ' ne peut pas valoir ' || replace(regexp_replace(lignes.valeur::varchar, '\\.?0+$', ''), '.', ',') || case
      when lignes.regle like '%_taux' then ' : une part de 1 est attendue, 0,75 pour 75 %.'
      when lignes.regle = 'majoration_taille' then ' : une taille de 1 à 4 est attendue.'
      else ' : un nombre entier de membres est attendu, ${MEMBRES_MAX} au plus.' end`,
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

/** A version is given whole by one file: saying that a file replaces the others of its sender changes nothing, and is told. */
async function noticeComplete(connection: DuckDBConnection, feed: Feed, lectures: readonly Lecture[]) {
  for (const { bordereau, fichier } of lectures) {
    if (bordereau?.mode !== 'complet') continue;
    await connection.run(`insert into avis select ${literal(feed.name)}, ${literal(fichier)}, null, null, 'complet_sans_effet',
      ${literal(`${fichier}, complet : une version du barème ne se modifie pas, rien n’est remplacé. Retirez les fichiers qui ne valent plus.`)}`);
  }
}

/**
 * Puts aside the versions of the barème, and their parameters, that cannot be taken whole or that would edit one that stands;
 * `seul` when the file is judged without the others.
 */
export async function asideVersions(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
  { seul = false } = {},
) {
  if (feed.name === 'bareme') await asideBaremes(connection, feed, seul);
  if (feed.name === 'regles') await asideRegles(connection, feed);
  if (feed.version !== undefined) await noticeComplete(connection, feed, lectures);
}
