import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lakePaths } from './lake.ts';

/** Another process, or another call of this one, is writing in the lake. */
export class LacOccupe extends Error {}

/** The kernel lock of DuckDB is per process: two calls of one process are told apart here. */
const heldHere = new Set<string>();

/**
 * Makes the lock file once, complete before it has its name. It is an empty DuckDB database: opening one takes a kernel lock (fcntl)
 * that ends with the process however it ends, on every system, without a pid to check.
 */
async function createLockFile(lake: string, file: string) {
  const folder = await mkdtemp(path.join(lake, '.verrou-'));
  try {
    const fresh = path.join(folder, 'verrou');
    (await DuckDBInstance.create(fresh, { threads: '1' })).closeSync();
    await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const busy = (error: unknown) => /lock on file/i.test(String(error));

async function acquire(file: string) {
  if (heldHere.has(file)) return null;
  heldHere.add(file);
  try {
    return await DuckDBInstance.create(file, { threads: '1' });
  } catch (error) {
    heldHere.delete(file);
    if (busy(error)) return null;
    throw error;
  }
}

/** Runs `work` as the only writer of the lake; waits a little for another to end, then refuses. */
export async function withLock<R>(lake: string, work: () => Promise<R>, waitMs = 2000): Promise<R> {
  await mkdir(lake, { recursive: true });
  const file = lakePaths(await realpath(lake)).verrou;
  if (!existsSync(file)) await createLockFile(lake, file);
  const deadline = Date.now() + waitMs;
  let instance = await acquire(file);
  while (!instance) {
    if (Date.now() >= deadline) {
      throw new LacOccupe(
        `Un autre import ou une publication est en cours dans ${lake}. Réessayez quand il sera fini.`,
      );
    }
    await sleep(50);
    instance = await acquire(file);
  }
  try {
    return await work();
  } finally {
    instance.closeSync();
    heldHere.delete(file);
  }
}
