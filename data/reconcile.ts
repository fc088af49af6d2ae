import type { DuckDBConnection } from '@duckdb/node-api';
import type { Atelier } from './atelier.ts';
import type { Feed } from './feeds.ts';
import { cents, type Lecture } from './read/lecture.ts';
import { amount } from './read/quarantine.ts';
import { feedTable } from './reconcile/aside.ts';
import { releaseCorrected, replaceComplete } from './reconcile/complete.ts';
import { gather, retain } from './reconcile/gather.ts';
import { asideContradictions, settleIdentities } from './reconcile/identites.ts';
import { asideOverlaps } from './reconcile/intervals.ts';
import { asideDuplicates, replaceEarlier } from './reconcile/keys.ts';
import { asideLater } from './reconcile/later.ts';
import { asideElsewhere, asideUnknown } from './reconcile/references.ts';
import { asideVersions } from './reconcile/versions.ts';
import { literal, row } from './sql.ts';

/** Makes `parametres` and the tables that say what happened when files were put together. */
export async function createReconciliation(connection: DuckDBConnection, date_arrete: string) {
  await connection.run(`create schema if not exists feeds;
    create table parametres as select ${literal(date_arrete)}::date as date_arrete;
    create table if not exists identites (ancien_id varchar, cpts_id varchar);
    create table if not exists changements (flux varchar, cle varchar, fichier varchar, ligne integer,
      ancien_fichier varchar, ancienne_ligne integer, montant_eur decimal(14, 2), ancien_montant_eur decimal(14, 2));
    create table if not exists avis (flux varchar, fichier varchar, ligne integer, colonne varchar, avis_code varchar, avis varchar);
    create table if not exists deplacees (flux varchar, lecture integer, fichier varchar, lignes_nb integer);
    create table if not exists remplacees (flux varchar, lecture integer, lignes_nb integer, montant_eur decimal(18, 2))`);
}

/** Lines and cents: what the files gave is accepted, put aside or replaced. */
async function assertConserved(connection: DuckDBConnection, feed: Feed, lectures: readonly Lecture[]) {
  const numbers = [-1, ...lectures.map(({ numero }) => numero)].join(', ');
  const sum = (column: string) => `coalesce(sum(${column}), 0)::decimal(18, 2)::varchar`;
  const totals = await row<{ lignes: string; eur: string }>(
    connection,
    `with parts as (
       select count(*) as nb, sum(${amount(feed)})::decimal(18, 2) as eur from ${feedTable(feed)}
       union all select count(*), sum(montant_eur)::decimal(18, 2) from quarantaine where flux = ${literal(feed.name)} and lecture in (${numbers})
       union all select sum(lignes_nb), sum(montant_eur) from remplacees where flux = ${literal(feed.name)} and lecture in (${numbers})
     ) select coalesce(sum(nb), 0)::varchar as lignes, ${sum('eur')} as eur from parts`,
  );
  const lines = lectures.reduce((sum, { lignes_nb }) => sum + lignes_nb, 0);
  const total = lectures.reduce((sum, { lu_eur }) => sum + cents(lu_eur), 0n);
  if (totals.lignes !== String(lines) || cents(totals.eur) !== total) {
    throw new Error(
      `${feed.name}: ${lines} lines and ${total} cents were read, ${totals.lignes} lines and ${totals.eur} euros are accounted for`,
    );
  }
}

/**
 * Makes `feeds.<flux>` from the good lines of all its files: keys, references, replacements and intervals are judged on their union.
 * A long feed waits in a file of the workshop, when there is one, written as it will be published.
 */
export async function reconcileFeed(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
  atelier?: Atelier,
) {
  const lines = lectures.reduce((sum, { valides_nb }) => sum + valides_nb, 0);
  const place = atelier?.placeOfFeed(`feeds.${feed.name}`, lines);
  await gather(connection, feed, lectures, place === undefined ? 'table' : 'view');
  await asideDuplicates(connection, feed);
  for (const key of feed.foreignKeys) await asideUnknown(connection, feed, key);
  await asideElsewhere(connection, feed);
  await asideVersions(connection, feed, lectures);
  // A version is never edited: no later line takes the place of one of its own.
  if (feed.version === undefined) {
    if (lectures.length > 1) await replaceEarlier(connection, feed);
    await asideLater(connection, feed);
    await replaceComplete(connection, feed, lectures);
  }
  await asideContradictions(connection, feed);
  await asideOverlaps(connection, feed);
  await releaseCorrected(connection, feed, lectures);
  await retain(connection, feed, place);
  await settleIdentities(connection, feed);
  await assertConserved(connection, feed, lectures);
}
