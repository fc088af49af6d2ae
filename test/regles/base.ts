import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { FEEDS, sqlType } from '../../data/feeds.ts';
import { MARTS, STAGING, sqlText } from '../../data/marts.ts';
import { loadReference } from '../../data/reference.ts';
import type { Feeds, Row } from '../fixture.ts';

export type Mart = (typeof MARTS)[number];

/** A database whose feeds are filled again and again: the reference tables, slow to load, are loaded once. */
export interface Base {
  connection: DuckDBConnection;
  /** Replaces every row of the feeds, then makes the marts up to this one. */
  poser: (feeds: Feeds, jusqua: Mart) => Promise<void>;
  /** The rows of a statement; money is a text of euros, a date an ISO text. */
  lire: (sql: string) => Promise<Record<string, unknown>[]>;
}

const literal = (cell: unknown) =>
  typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell ?? null);

async function refill(connection: DuckDBConnection, table: string, rows: Row[]) {
  await connection.run(`delete from ${table}`);
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const values = rows.map((row) => `(${columns.map((name) => literal(row[name])).join(', ')})`);
  await connection.run(`insert into ${table} (${columns.join(', ')}) values ${values.join(',\n')}`);
}

async function make(connection: DuckDBConnection, last: Mart) {
  for (const name of [...MARTS].reverse()) await connection.run(`drop table if exists ${name}`);
  for (const name of MARTS.slice(0, MARTS.indexOf(last) + 1)) await connection.run(sqlText('marts', name));
}

/** Opens a database with the reference tables, the staging views and empty feeds. */
export async function ouvrir(): Promise<Base> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await loadReference(connection);
  await connection.run('create schema feeds');
  for (const feed of FEEDS) {
    const columns = feed.fields.map((field) => `${field.name} ${sqlType(field)}`).join(', ');
    await connection.run(`create table feeds.${feed.name} (${columns}, fichier varchar, ligne integer)`);
  }
  await connection.run('create table parametres (date_arrete date)');
  await connection.run(sqlText('.', 'macros'));
  for (const name of STAGING) await connection.run(sqlText('staging', name));
  return {
    connection,
    poser: async (feeds, jusqua) => {
      await refill(connection, 'parametres', [{ date_arrete: feeds.date_arrete ?? '2026-10-31' }]);
      for (const { name } of FEEDS) await refill(connection, `feeds.${name}`, feeds[name] ?? []);
      await make(connection, jusqua);
    },
    lire: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
  };
}
