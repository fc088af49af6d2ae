import {
  DuckDBDateValue,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBResult,
} from '@duckdb/node-api';
import type { TObject } from 'typebox';
import { TROP_LONG } from './errors.ts';
import { assertSame, converter, type Plain } from './values.ts';

export type Parameter = string | number | boolean | null | undefined;
export type Parameters = Readonly<Record<string, Parameter>>;

export interface Statement {
  prepared: DuckDBPreparedStatement;
  names: string[];
  /** Row schemas that its columns were compared with. */
  checked: WeakSet<TObject>;
}

/** A connection and what was prepared on it. */
export interface Session {
  connection: DuckDBConnection;
  statements: Map<string, Statement>;
}

/** The statement of that name, prepared once per connection. */
export async function prepare({ connection, statements }: Session, name: string, text: string) {
  let statement = statements.get(name);
  if (!statement) {
    const prepared = await connection.prepare(text);
    const names = Array.from({ length: prepared.parameterCount }, (_, i) => prepared.parameterName(i + 1));
    statements.set(name, (statement = { prepared, names, checked: new WeakSet() }));
  }
  return statement;
}

const dateValue = (iso: string) => new DuckDBDateValue(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

function bindNumber(prepared: DuckDBPreparedStatement, index: number, value: number) {
  if (!Number.isInteger(value)) prepared.bindDouble(index, value);
  else if (value === (value | 0)) prepared.bindInteger(index, value);
  else prepared.bindBigInt(index, BigInt(value));
}

/** Parameters called `date` or `date_...` are dates, whole numbers are integers: DuckDB would read them as text and double. */
export function bind({ prepared, names }: Statement, what: string, parameters: Parameters) {
  assertSame(`${what}, parameters`, Object.keys(parameters), names);
  names.forEach((name, i) => {
    const value = parameters[name];
    if (value === null || value === undefined) prepared.bindNull(i + 1);
    else if (typeof value === 'boolean') prepared.bindBoolean(i + 1, value);
    else if (typeof value === 'number') bindNumber(prepared, i + 1, value);
    else if (/^date(_|$)/.test(name)) prepared.bindDate(i + 1, dateValue(value));
    else prepared.bindVarchar(i + 1, value);
  });
}

/** Interrupts what runs on a connection when it lasts; the client is told so. */
export async function limited<R>(connection: DuckDBConnection, limitMs: number, work: () => Promise<R>) {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    connection.interrupt();
  }, limitMs);
  try {
    return await work();
  } catch (error) {
    if (late && /interrupt/i.test(String(error))) throw new TROP_LONG();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The rows of a result as objects that JSON can hold without loss. */
export async function toRows(result: DuckDBResult) {
  const names = result.columnNames();
  const converts = result.columnTypes().map(converter);
  const rows: Record<string, Plain>[] = [];
  for (const chunk of await result.fetchAllChunks()) {
    const columns = chunk.getColumns();
    for (let row = 0; row < chunk.rowCount; row++) {
      const object: Record<string, Plain> = {};
      for (let i = 0; i < names.length; i++) object[names[i]!] = converts[i]!(columns[i]![row]!);
      rows.push(object);
    }
  }
  return rows;
}
