import {
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBResult,
} from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { Static, TObject } from 'typebox';
import { TROP_LONG } from './errors.ts';
import { Pool } from './pool.ts';
import { assertNested, assertSame, converter, type Plain } from './values.ts';

const SQL = path.resolve(import.meta.dirname, '../sql');

export type Parameter = string | number | boolean | null | undefined;
export type Parameters = Readonly<Record<string, Parameter>>;

interface Statement {
  prepared: DuckDBPreparedStatement;
  names: string[];
  checked: WeakSet<TObject>;
}

interface Session {
  connection: DuckDBConnection;
  statements: Map<string, Statement>;
}

export interface DbOptions {
  /** Connections handed out one at a time. */
  connections?: number;
  /** Callers that may wait for a connection before one is refused. */
  queueMax?: number;
  /** Time a statement may take before it is interrupted. */
  limitMs?: number;
  memoryLimit?: string;
  /** The text of a statement by its name under `sql/`, without extension. */
  text?: (name: string) => string;
}

const texts = new Map<string, string>();

function readText(name: string) {
  let text = texts.get(name);
  if (text === undefined) texts.set(name, (text = readFileSync(path.join(SQL, `${name}.sql`), 'utf8')));
  return text;
}

function bindNumber(prepared: DuckDBPreparedStatement, index: number, value: number) {
  if (!Number.isInteger(value)) prepared.bindDouble(index, value);
  else if (value === (value | 0)) prepared.bindInteger(index, value);
  else prepared.bindBigInt(index, BigInt(value));
}

/** Parameters called `date` or `date_...` are dates, whole numbers are integers: DuckDB would read them as text and double. */
function bind({ prepared, names }: Statement, what: string, parameters: Parameters) {
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

const dateValue = (iso: string) => new DuckDBDateValue(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

async function toRows(result: DuckDBResult) {
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

async function prepare(session: Session, name: string, text: string) {
  let statement = session.statements.get(name);
  if (!statement) {
    const prepared = await session.connection.prepare(text);
    const names = Array.from({ length: prepared.parameterCount }, (_, i) => prepared.parameterName(i + 1));
    session.statements.set(name, (statement = { prepared, names, checked: new WeakSet() }));
  }
  return statement;
}

/** Interrupts what runs on a connection when it lasts; the client is told so. */
async function limited<R>(connection: DuckDBConnection, limitMs: number, work: () => Promise<R>) {
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

async function lock(connection: DuckDBConnection, folder: string) {
  const quoted = `'${folder.replaceAll("'", "''")}'`;
  await connection.run('set autoinstall_known_extensions = false');
  await connection.run('set autoload_known_extensions = false');
  await connection.run(`set temp_directory = ${quoted}`);
  await connection.run(`set allowed_directories = [${quoted}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}

export type Db = Awaited<ReturnType<typeof openDb>>;

/** One in-memory database: `load` fills it, then it is locked; what is read is named statements of `sql/`, with bound values. */
export async function openDb(load: (connection: DuckDBConnection) => Promise<void>, options: DbOptions = {}) {
  const { connections = 8, queueMax = 256, limitMs = 1000, memoryLimit = '2GB', text = readText } = options;
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(availableParallelism()),
  });
  const loader = await instance.connect();
  await load(loader);
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-cpts-'));
  await lock(loader, folder);
  const sessions: Session[] = [];
  for (let i = 0; i < connections; i++) {
    sessions.push({ connection: await instance.connect(), statements: new Map() });
  }
  const pool = new Pool(sessions, queueMax);

  /** The rows of `sql/queries/<query>.sql`, whose parameters and columns must be exactly those given. */
  async function all<T extends TObject>(query: string, row: T, parameters: Parameters = {}) {
    return pool.use(async (session) => {
      const name = `queries/${query}`;
      const statement = await prepare(session, name, text(name));
      bind(statement, query, parameters);
      return limited(session.connection, limitMs, async () => {
        const result = await statement.prepared.run();
        if (!statement.checked.has(row)) {
          assertSame(`${query}, columns`, result.columnNames(), Object.keys(row.properties));
          result.columnTypes().forEach((type, i) => {
            const column = result.columnName(i);
            assertNested(`${query}, ${column}`, type, row.properties[column]!);
          });
          statement.checked.add(row);
        }
        return (await toRows(result)) as Static<T>[];
      });
    });
  }

  /** The only row of a query. */
  async function one<T extends TObject>(query: string, row: T, parameters: Parameters = {}) {
    const rows = await all(query, row, parameters);
    if (rows.length !== 1) throw new Error(`SQL ${query}: ${rows.length} rows where one is expected`);
    return rows[0]!;
  }

  /** Lets running statements end, then frees the memory. */
  async function close() {
    await pool.drain();
    for (const { connection } of sessions) connection.closeSync();
    loader.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }

  return { all, one, close, pool, folder };
}
