import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { amount } from '../read/quarantine.ts';
import { literal, name, row } from '../sql.ts';
import { feedTable, leave, putAside } from './aside.ts';
import { judged, present } from './identites.ts';

/** « column = value, … » of the key of a line, in SQL. */
export const keyText = (feed: Feed, from: string) =>
  feed.primaryKey
    .map((column) => `${literal(`${column} = `)} || ${from}.${name(column)}::varchar`)
    .join(" || ', ' || ");

/** The columns of the key, a CPTS under its present identifier. */
const keysOf = (feed: Feed) => feed.primaryKey.map((column) => judged(feed, column)).join(', ');

/** Keys seldom repeat: when none does, the lines need not be read again. */
const isEmpty = async (connection: DuckDBConnection, table: string) =>
  (await row<{ vide: boolean }>(connection, `select count(*) = 0 as vide from ${table}`)).vide;

/** Keeps the first line of a key in each file; says whether the later ones are the same or differ. */
export async function asideDuplicates(connection: DuckDBConnection, feed: Feed) {
  const keys = keysOf(feed);
  const others = feed.fields.map((field) => judged(feed, field.name));
  const same = others
    .map((column) => `lignes.${column} is not distinct from premiere.${column}`)
    .join(' and ');
  const joined = feed.primaryKey
    .map((column) => `premiere.${judged(feed, column)} = lignes.${judged(feed, column)}`)
    .join(' and ');
  await connection.run(`create or replace temp table doubles as
    select ${keys}, rang, min(ligne) as premiere_ligne from ${feedTable(feed)} group by ${keys}, rang having count(*) > 1`);
  if (await isEmpty(connection, 'doubles')) return;
  await putAside(connection, feed, {
    code: 'cle_double',
    colonne: feed.primaryKey[0]!,
    valeur: `lignes.${name(feed.primaryKey[0]!)}::varchar`,
    motif: `'même clé que la ligne ' || a_ecarter.premiere_ligne || ' (' || ${keyText(feed, 'lignes')} || '), '
      || case when a_ecarter.fusion then 'car les deux codes sont ceux d’une commune nouvelle. Donnez-la en une ligne.'
        when a_ecarter.identique then 'et ligne identique. Retirez-la.'
        else 'avec d’autres valeurs. Gardez celle qui est juste.' end`,
    fautives: `select lignes.rang, lignes.ligne, premiere.ligne as premiere_ligne, ${same} as identique,
        exists (from avis where avis.flux = ${literal(feed.name)} and avis.fichier = lignes.fichier and avis.ligne = lignes.ligne) as fusion
      from ${feedTable(feed)} as lignes
      inner join doubles as premiere_de on lignes.rang = premiere_de.rang and ${joined.replaceAll('premiere.', 'premiere_de.')}
      inner join ${feedTable(feed)} as premiere on premiere.rang = premiere_de.rang and premiere.ligne = premiere_de.premiere_ligne
      where lignes.ligne <> premiere_de.premiere_ligne`,
  });
}

/** A later file replaces the lines of the same key; those whose values differ are listed in `changements`, those that change CPTS counted in `deplacees`. */
export async function replaceEarlier(connection: DuckDBConnection, feed: Feed) {
  const keys = keysOf(feed);
  const total = (from: string) => (feed.total ? `${from}.${amount(feed)}` : 'null');
  const differs = feed.fields
    .map(({ name }) => judged(feed, name))
    .map((column) => `nouvelle.${column} is distinct from ancienne.${column}`)
    .join(' or ');
  const repeated = feed.primaryKey
    .map((key) => `repetees.${judged(feed, key)} is not distinct from lignes.${judged(feed, key)}`)
    .join(' and ');
  await connection.run(`create or replace temp table reprises as
    with repetees as (select ${keys} from ${feedTable(feed)} group by ${keys} having count(*) > 1)
    select rang, ligne, lead(rang) over suite as nouveau_rang, lead(ligne) over suite as nouvelle_ligne
    from (select lignes.* from ${feedTable(feed)} as lignes inner join repetees on ${repeated})
    window suite as (partition by ${keys} order by rang) qualify nouveau_rang is not null`);
  if (await isEmpty(connection, 'reprises')) return;
  const old = `reprises inner join ${feedTable(feed)} as ancienne on ancienne.rang = reprises.rang and ancienne.ligne = reprises.ligne`;
  await connection.run(`insert into changements
    select ${literal(feed.name)}, ${keyText(feed, 'nouvelle')}, nouvelle.fichier, nouvelle.ligne, ancienne.fichier, ancienne.ligne,
      ${total('nouvelle')}, ${total('ancienne')}
    from ${old} inner join ${feedTable(feed)} as nouvelle on nouvelle.rang = reprises.nouveau_rang and nouvelle.ligne = reprises.nouvelle_ligne
    where ${differs} order by nouvelle.rang, nouvelle.ligne`);
  if (feed.fields.some((field) => field.name === 'cpts_id') && !feed.primaryKey.includes('cpts_id'))
    await connection.run(`insert into deplacees
      select ${literal(feed.name)}, nouvelle.lecture, nouvelle.fichier, count(*)
      from ${old} inner join ${feedTable(feed)} as nouvelle on nouvelle.rang = reprises.nouveau_rang and nouvelle.ligne = reprises.nouvelle_ligne
      where ${present('ancienne')} <> ${present('nouvelle')} group by all`);
  await connection.run(`insert into remplacees
    select ${literal(feed.name)}, ancienne.lecture, count(*), sum(${total('ancienne')}) from ${old} group by all`);
  await leave(connection, feed, 'select rang, ligne from reprises');
}
