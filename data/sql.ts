import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

/** A text as SQL writes it. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL writes it. */
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** An empty database in memory that never looks for an extension on the network. */
export async function openMemory() {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** The rows of a statement; integers above 32 bits and decimals come as exact text. */
export async function rows<T>(connection: DuckDBConnection, sql: string, values: DuckDBValue[] = []) {
  const reader = await connection.runAndReadAll(sql, values);
  return reader.getRowObjectsJson() as T[];
}

/** The only row of a statement. */
export async function row<T>(connection: DuckDBConnection, sql: string, values: DuckDBValue[] = []) {
  const [first, ...others] = await rows<T>(connection, sql, values);
  if (first === undefined || others.length > 0) throw new Error(`one row expected: ${sql}`);
  return first;
}
