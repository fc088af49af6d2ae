import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
} from '@duckdb/node-api';
import { FEEDS, digits, findFeed, sqlType, type FeedName, type Field } from '../feeds.ts';
import type { Feeds, Flux } from './rows.ts';

type Value = string | number | null;

/** The columns of a feed, as its Table Schema declares them. */
export const fieldsOf = (flux: Flux) => findFeed(flux)!.fields;

function append(appender: DuckDBAppender, field: Field, value: Value) {
  if (value === null) return appender.appendNull();
  if (field.type === 'string') return appender.appendVarchar(value as string);
  if (field.type === 'date') return appender.appendDate(new DuckDBDateValue(value as number));
  if (field.type === 'integer') return appender.appendInteger(value as number);
  const { width, scale } = digits(field);
  appender.appendDecimal(new DuckDBDecimalValue(BigInt(value as number), width, scale));
}

async function loadFeed(connection: DuckDBConnection, flux: FeedName, rows: readonly object[]) {
  const { fields } = findFeed(flux)!;
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

/** Makes the schema `feeds` and every feed in the shape of accepted rows; one that the demo does not have is empty. */
export async function loadFeeds(connection: DuckDBConnection, feeds: Partial<Feeds>) {
  await connection.run('create schema if not exists feeds');
  for (const { name } of FEEDS)
    await loadFeed(connection, name, (feeds as Partial<Record<FeedName, object[]>>)[name] ?? []);
}
