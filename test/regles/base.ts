import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { FEEDS, sqlType } from '../../data/feeds.ts';
import { IDENTITES, MARTS, MODELS, createViews, sqlText } from '../../data/marts.ts';
import { loadReference } from '../../data/reference.ts';
import type { Feeds, Row } from '../fixture.ts';
import { reads } from './entetes.ts';

type Nom<Model> = Model extends `marts/${infer Name}` ? Name : never;

export type Mart = Nom<(typeof MODELS)[number]>;

/** A database whose feeds are filled again and again: the reference tables, slow to load, are loaded once. */
export interface Base {
  connection: DuckDBConnection;
  /** Replaces every row of the feeds, then makes these marts and what they read. */
  poser: (feeds: Feeds, ...marts: Mart[]) => Promise<void>;
  /** The rows of a statement; money is a number of euros, a date an ISO text. */
  lire: (sql: string) => Promise<Record<string, string | number | boolean | null>[]>;
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

const fileName = (model: string) => path.basename(model);

/** A mart and the models that it reads, directly or not, in the order of MODELS. */
function modelsOf(mart: Mart) {
  const needed = new Set<string>([mart]);
  for (const model of [...MODELS].reverse()) {
    if (needed.has(fileName(model))) for (const name of reads(sqlText('.', model))) needed.add(name);
  }
  return MODELS.filter((model) => needed.has(fileName(model)));
}

/** Makes a mart and what it reads; a macro that the database already has stays. */
async function make(connection: DuckDBConnection, marts: Mart[], macros: Set<string>) {
  const wanted = new Set(marts.flatMap(modelsOf));
  for (const name of [...MARTS].reverse()) await connection.run(`drop table if exists ${name}`);
  await connection.run(sqlText('.', IDENTITES));
  for (const model of MODELS) {
    if (!wanted.has(model) || macros.has(model)) continue;
    if (model.startsWith('macros/')) macros.add(model);
    await connection.run(sqlText('.', model));
  }
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
  await createViews(connection);
  const macros = new Set<string>();
  return {
    connection,
    poser: async (feeds, ...marts) => {
      await refill(connection, 'parametres', [{ date_arrete: feeds.date_arrete ?? '2026-10-31' }]);
      for (const { name } of FEEDS) await refill(connection, `feeds.${name}`, feeds[name] ?? []);
      await make(connection, marts, macros);
    },
    lire: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      const numbers = new Set(
        reader.columnNames().filter((_, i) => /DECIMAL|BIGINT|HUGEINT/.test(String(reader.columnType(i)))),
      );
      const plain = ([name, cell]: [string, unknown]) => [
        name,
        cell !== null && numbers.has(name) ? Number(cell) : cell,
      ];
      return reader.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(plain)));
    },
  };
}
