import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { name, rows } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';
import { judged } from './identites.ts';

interface Bounds {
  id: string;
  groupe: number;
  ligne: string;
  debut: number;
  fin: number | null;
}

/** The intervals that overlap one kept before them, in order of start: [the one to put aside, the line it meets]. */
export function overlaps(intervals: readonly Bounds[]): [string, string][] {
  const aside: [string, string][] = [];
  let kept: Bounds | undefined;
  for (const next of intervals) {
    const meets = kept && kept.groupe === next.groupe && (kept.fin === null || next.debut < kept.fin);
    if (kept && meets) aside.push([next.id, kept.ligne]);
    else kept = next;
  }
  return aside;
}

/** Puts aside the later-starting of two overlapping intervals of one group. Only the groups in conflict leave SQL. */
export async function asideOverlaps(connection: DuckDBConnection, feed: Feed) {
  if (!feed.intervalle) return;
  const { par, debut, fin } = feed.intervalle;
  const group = par.map((column) => judged(feed, column)).join(', ');
  const [start, end] = [name(debut), name(fin)];
  const conflicts = await rows<Bounds>(
    connection,
    `with suivies as (
       select *, max(coalesce(${end}, date '9999-12-31')) over (
         partition by ${group} order by ${start}, rang, ligne rows between unbounded preceding and 1 preceding) > ${start} as chevauche
       from ${feedTable(feed)}
     ), groupes as (select distinct ${group} from suivies where chevauche)
     select ((lignes.rang::bigint << 32) + lignes.ligne)::varchar as id, dense_rank() over (order by ${group})::integer as groupe, lignes.fichier || ', ligne ' || lignes.ligne as ligne,
       (${start} - date '1970-01-01')::integer as debut, (${end} - date '1970-01-01')::integer as fin
     from ${feedTable(feed)} as lignes inner join groupes using (${group}) order by groupe, ${start}, rang, lignes.ligne`,
  );
  const aside = overlaps(conflicts);
  if (aside.length === 0) return;
  await connection.run('create or replace temp table chevauchements (ligne_id bigint, rencontre varchar)');
  const appender = await connection.createAppender('chevauchements');
  for (const [id, meets] of aside) {
    appender.appendBigInt(BigInt(id));
    appender.appendVarchar(meets);
    appender.endRow();
  }
  appender.closeSync();
  await putAside(connection, feed, {
    code: 'chevauchement',
    colonne: debut,
    valeur: `lignes.${start}::varchar`,
    motif: `'l’intervalle commence avant la fin de celui de ' || a_ecarter.rencontre || '. Donnez à chacun des dates qui ne se recouvrent pas.'`,
    fautives:
      'select (ligne_id >> 32)::integer as rang, (ligne_id & 4294967295)::integer as ligne, rencontre from chevauchements',
  });
}
