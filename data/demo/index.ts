import { mkdir } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { buildFeeds } from './build.ts';
import { loadFeeds } from './load.ts';
import type { Feeds, Flux } from './rows.ts';
import { withBadRows } from './set_aside.ts';
import { writeFeed } from './write.ts';

/** Copies that the identifiers have room for. */
const ECHELLE_MAX = 1000;

/** Writes feeds that are already built, with a few lines that the reader must put aside. */
export async function writeFeeds(
  dir: string,
  built: Feeds,
  echelle: number,
): Promise<{ flux: string; path: string }[]> {
  if (!Number.isInteger(echelle) || echelle < 1 || echelle > ECHELLE_MAX) {
    throw new RangeError(`echelle: a whole number from 1 to ${ECHELLE_MAX}`);
  }
  await mkdir(dir, { recursive: true });
  const feeds = withBadRows(built);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await loadFeeds(connection, feeds);
  const written = [];
  for (const flux of Object.keys(feeds) as Flux[]) {
    written.push(...(await writeFeed(connection, dir, flux, echelle)));
  }
  connection.closeSync();
  instance.closeSync();
  return written;
}

/**
 * Writes the twelve feeds of the demo in a folder, as the files that real senders would send.
 *
 * `echelle` multiplies the CPTS and their lines over the same communes, for benchmarks: only 1 is calibrated.
 */
export async function writeDemo(dir: string, { echelle = 1 }: { echelle?: number } = {}) {
  const { feeds } = await buildFeeds();
  return writeFeeds(dir, feeds, echelle);
}
