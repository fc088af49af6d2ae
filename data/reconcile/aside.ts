import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { amount } from '../read/quarantine.ts';
import { literal, name, row } from '../sql.ts';

/** The table of the accepted lines of a feed, as SQL says it. */
export const feedTable = (feed: Feed) => `feeds.${name(feed.name)}`;

export interface Aside {
  code: string;
  colonne: string;
  valeur: string;
  motif: string;
  /** Relation with the rowid of the lines to put aside, called `fautives`, and what `motif` needs. */
  fautives: string;
}

/** Moves lines from `feeds.<flux>` to `quarantaine`. */
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
    from ${feedTable(feed)} as lignes inner join a_ecarter on a_ecarter.ligne_id = lignes.rowid order by lignes.rang, lignes.ligne`);
  await connection.run(`delete from ${feedTable(feed)} where rowid in (select ligne_id from a_ecarter)`);
}
