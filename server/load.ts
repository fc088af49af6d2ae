import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DbOptions, openDb } from './db.ts';
import { describeInstantane } from './instantane.ts';
import type { Snapshot } from './snapshot.ts';

const SQL = path.resolve(import.meta.dirname, '../sql');

/** The staging views that queries and exports read beside the marts; identities first, the others read them. */
export const VIEWS = [
  'stg_identites',
  'stg_cpts',
  'stg_territoires',
  'stg_contrats',
  'stg_engagements',
  'stg_crises',
  'stg_indicateurs',
  'stg_flux_aci',
  'stg_flux_fir',
  'stg_autres_financements',
  'stg_adhesions',
  'stg_comptes',
] as const;

const read = (name: string) => readFileSync(path.join(SQL, `${name}.sql`), 'utf8');

async function loadTables(connection: DuckDBConnection, { fichiers }: Snapshot) {
  await connection.run('create schema if not exists feeds');
  for (const { table, chemin } of fichiers) {
    if (!/^(feeds\.)?[a-z][a-z0-9_]*$/.test(table)) throw new Error(`table name refused: ${table}`);
    const file = `'${chemin.replaceAll("'", "''")}'`;
    await connection.run(`create table ${table} as select * from read_parquet(${file})`);
  }
}

/** A verified snapshot, loaded in memory and locked, ready to be served. */
export async function openInstantane(snapshot: Snapshot, options: DbOptions = {}) {
  const db = await openDb(async (connection) => {
    await loadTables(connection, snapshot);
    await connection.run(read('macros'));
    for (const view of VIEWS) await connection.run(read(`staging/${view}`));
  }, options);
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
