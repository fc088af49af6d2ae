import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
} from '@duckdb/node-api';
import type { Feeds, Flux } from './rows.ts';

type Field = { name: string; type: 'string' | 'date' | 'integer' | 'number'; decimals?: number };
type Value = string | number | null;

const FEEDS = path.resolve(import.meta.dirname, '../feeds');

/** The columns of a feed, as its Table Schema declares them. */
export const fieldsOf = (flux: Flux) =>
  (JSON.parse(readFileSync(path.join(FEEDS, `${flux}.json`), 'utf8')) as { fields: Field[] }).fields;

const widthOf = (decimals: number) => (decimals === 6 ? 7 : 14);

/** The DuckDB type of a column. */
export const sqlType = ({ type, decimals = 2 }: Field) =>
  ({
    string: 'varchar',
    date: 'date',
    integer: 'integer',
    number: `decimal(${widthOf(decimals)}, ${decimals})`,
  })[type];

function append(appender: DuckDBAppender, { type, decimals = 2 }: Field, value: Value) {
  if (value === null) return appender.appendNull();
  if (type === 'string') return appender.appendVarchar(value as string);
  if (type === 'date') return appender.appendDate(new DuckDBDateValue(value as number));
  if (type === 'integer') return appender.appendInteger(value as number);
  appender.appendDecimal(new DuckDBDecimalValue(BigInt(value as number), widthOf(decimals), decimals));
}

/** Makes and fills `feeds.<flux>` in the shape of accepted rows. */
export async function loadFeed<F extends Flux>(
  connection: DuckDBConnection,
  flux: F,
  rows: readonly Feeds[F][number][],
) {
  const fields = fieldsOf(flux);
  const columns = fields.map((field) => `${field.name} ${sqlType(field)}`);
  await connection.run(
    `create or replace table feeds.${flux} (${columns.join(', ')}, fichier varchar, ligne integer)`,
  );
  const appender = await connection.createAppender(flux, 'feeds');
  rows.forEach((row, i) => {
    for (const field of fields) append(appender, field, (row as Record<string, Value>)[field.name] ?? null);
    appender.appendVarchar(`${flux}.csv`);
    appender.appendInteger(i + 2);
    appender.endRow();
  });
  appender.closeSync();
}
