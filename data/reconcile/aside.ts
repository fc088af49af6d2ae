import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { amount } from '../read/quarantine.ts';
import { literal, name, row } from '../sql.ts';

/** The accepted lines of a feed, as SQL says it; while files are put together each has its place: rang of the file, ligne. */
export const feedTable = (feed: Feed) => `feeds.${name(feed.name)}`;

/** The places (rang, ligne) of the lines that left the accepted ones. */
export const leftTable = (feed: Feed) => name(`sorties_${feed.name}`);

/** Takes lines out of the accepted ones; `lignes` gives their places. */
export const leave = (connection: DuckDBConnection, feed: Feed, lignes: string) =>
  connection.run(`insert into ${leftTable(feed)} select rang, ligne from (${lignes})`);

export interface Aside {
  code: string;
  colonne: string;
  valeur: string;
  motif: string;
  /** Relation with the places (rang, ligne) of the lines to put aside, and what `motif` needs. */
  fautives: string;
}

/** Moves lines from the accepted ones to `quarantaine`. */
export async function putAside(
  connection: DuckDBConnection,
  feed: Feed,
  { code, colonne, valeur, motif, fautives }: Aside,
) {
  await connection.run(`create or replace temp table a_ecarter as select * from (${fautives})`);
  const { nb } = await row<{ nb: number }>(connection, 'select count(*)::integer as nb from a_ecarter');
  if (nb === 0) return;
  const cells = feed.fields.map((field) => `coalesce(lignes.${name(field.name)}::varchar, '')`);
  const total = feed.total ? `lignes.${amount(feed)}` : 'null';
  await connection.run(`insert into quarantaine
    select ${literal(feed.name)}, lignes.fichier, lignes.ligne, ${literal(colonne)}, ${valeur}, ${literal(code)},
      lignes.fichier || ', ligne ' || lignes.ligne || ${literal(`, colonne ${colonne}\u00a0: `)} || ${motif},
      ${total}, concat_ws(';', ${cells.join(', ')}), lignes.lecture
    from ${feedTable(feed)} as lignes inner join a_ecarter on a_ecarter.rang = lignes.rang and a_ecarter.ligne = lignes.ligne order by lignes.rang, lignes.ligne`);
  await leave(connection, feed, 'select rang, ligne from a_ecarter');
}
