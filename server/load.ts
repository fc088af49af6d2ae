import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isAbsent } from './absence.ts';
import { type DbOptions, openDb } from './db.ts';
import { describeInstantane } from './instantane.ts';
import type { Snapshot } from './snapshot.ts';

/** Macros that queries read: the arithmetic of money, then the tables that take a date; what they read is loaded before. */
export const MACROS = [
  'macros',
  'macros/confrontation',
  'macros/alertes_retenues',
  'macros/fir_declares',
  'macros/scenario',
] as const;

const read = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../sql', `${name}.sql`), 'utf8');

async function loadTables(connection: DuckDBConnection, { fichiers }: Snapshot) {
  await connection.run('create schema if not exists feeds');
  for (const { table, chemin } of fichiers) {
    if (!/^(feeds\.)?[a-z][a-z0-9_]*$/.test(table)) throw new Error(`table name refused: ${table}`);
    const file = `'${chemin.replaceAll("'", "''")}'`;
    await connection.run(`create table ${table} as select * from read_parquet(${file})`);
  }
}

/** A macro over a table that an old snapshot lacks is left out: the figures that read it say so. */
async function loadMacros(connection: DuckDBConnection, name: string) {
  const statements = await connection.extractStatements(read(name));
  for (let i = 0; i < statements.count; i++) {
    try {
      const prepared = await statements.prepare(i);
      await prepared.run();
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
}

/** Fills a database with the tables of a snapshot, its views, and the macros that queries read. */
export async function loadSnapshot(connection: DuckDBConnection, snapshot: Snapshot) {
  await loadTables(connection, snapshot);
  for (const { sql } of snapshot.manifest.vues) await connection.run(sql);
  for (const macro of MACROS) await loadMacros(connection, macro);
}

/** A verified snapshot, loaded in memory and locked, ready to be served. */
export async function openInstantane(snapshot: Snapshot, options: DbOptions = {}) {
  const db = await openDb((connection) => loadSnapshot(connection, snapshot), options);
  const { manifest, empreinte, seq } = snapshot;
  const { classification, publie_le, population_millesime } = manifest;
  try {
    return await describeInstantane(db, {
      numero: seq,
      empreinte,
      classification,
      publie_le,
      population_millesime,
    });
  } catch (error) {
    await db.close();
    throw error;
  }
}
