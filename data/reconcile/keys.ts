import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { amount } from '../read/quarantine.ts';
import { literal, name } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';

/** « column = value, … » of the key of a line, in SQL. */
export const keyText = (feed: Feed, from: string) =>
  feed.primaryKey
    .map((column) => `${literal(`${column} = `)} || ${from}.${name(column)}::varchar`)
    .join(" || ', ' || ");

/** Keeps the first line of a key in each file; says whether the later ones are the same or differ. */
export async function asideDuplicates(connection: DuckDBConnection, feed: Feed) {
  const keys = feed.primaryKey.map(name).join(', ');
  const others = feed.fields.map((field) => name(field.name));
  const same = others
    .map((column) => `lignes.${column} is not distinct from premiere.${column}`)
    .join(' and ');
  const joined = feed.primaryKey
    .map((column) => `premiere.${name(column)} = lignes.${name(column)}`)
    .join(' and ');
  await connection.run(`create or replace temp table doubles as
    select ${keys}, rang, arg_min(rowid, ligne) as premiere_id from ${feedTable(feed)} group by ${keys}, rang having count(*) > 1`);
  await putAside(connection, feed, {
    code: 'cle_double',
    colonne: feed.primaryKey[0]!,
    valeur: `lignes.${name(feed.primaryKey[0]!)}::varchar`,
    motif: `'même clé que la ligne ' || a_ecarter.premiere_ligne || ' (' || ${keyText(feed, 'lignes')} || '), '
      || case when a_ecarter.fusion then 'car les deux codes sont ceux d’une commune nouvelle. Donnez-la en une ligne.'
        when a_ecarter.identique then 'et ligne identique. Retirez-la.'
        else 'avec d’autres valeurs. Gardez celle qui est juste.' end`,
    fautives: `select lignes.rowid as ligne_id, premiere.ligne as premiere_ligne, ${same} as identique,
        exists (from avis where avis.flux = ${literal(feed.name)} and avis.fichier = lignes.fichier and avis.ligne = lignes.ligne) as fusion
      from ${feedTable(feed)} as lignes
      inner join doubles as premiere_de on lignes.rang = premiere_de.rang and ${joined.replaceAll('premiere.', 'premiere_de.')}
      inner join ${feedTable(feed)} as premiere on premiere.rowid = premiere_de.premiere_id
      where lignes.rowid <> premiere_de.premiere_id`,
  });
}

/** A later file replaces the lines of the same key; those whose values differ are listed in `changements`. */
export async function replaceEarlier(connection: DuckDBConnection, feed: Feed) {
  const keys = feed.primaryKey.map(name).join(', ');
  const total = (from: string) => (feed.total ? `${from}.${amount(feed)}` : 'null');
  const differs = feed.fields
    .map((field) => `nouvelle.${name(field.name)} is distinct from ancienne.${name(field.name)}`)
    .join(' or ');
  await connection.run(`create or replace temp table reprises as
    select rowid as ancienne_id, rang, lead(rowid) over (partition by ${keys} order by rang) as nouvelle_id from ${feedTable(feed)}
    qualify nouvelle_id is not null`);
  const old = `reprises inner join ${feedTable(feed)} as ancienne on ancienne.rowid = reprises.ancienne_id`;
  await connection.run(`insert into changements
    select ${literal(feed.name)}, ${keyText(feed, 'nouvelle')}, nouvelle.fichier, nouvelle.ligne, ancienne.fichier, ancienne.ligne,
      ${total('nouvelle')}, ${total('ancienne')}
    from ${old} inner join ${feedTable(feed)} as nouvelle on nouvelle.rowid = reprises.nouvelle_id
    where ${differs} order by nouvelle.rang, nouvelle.ligne`);
  await connection.run(`insert into remplacees
    select ${literal(feed.name)}, ancienne.lecture, count(*), sum(${total('ancienne')}) from ${old} group by all`);
  await connection.run(`delete from ${feedTable(feed)} where rowid in (select ancienne_id from reprises)`);
}
