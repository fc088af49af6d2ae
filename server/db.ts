import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { Static, TObject } from 'typebox';
import { cellsOf, columnsOf, type Cell, type Column } from './cells.ts';
import { Pool } from './pool.ts';
import {
  bind,
  limited,
  prepare,
  toRows,
  type Parameters,
  type Session,
  type Statement,
} from './statement.ts';
import { assertNested, assertSame } from './values.ts';

const SQL = path.resolve(import.meta.dirname, '../sql');

/** Time a figure may take; a machine that is busy with something else may be given more. */
const LIMIT_MS = Number(process.env.LIMITE_SQL_MS ?? 1000);

/**
 * Threads that help a statement beside the one it runs on. Figures take milliseconds and many run at once, each on its connection:
 * measured on 2 cores, a second thread made each of them cost a third more and last longer.
 */
const THREADS = Math.max(1, Math.floor(availableParallelism() / 4));

export interface DbOptions {
  /** Connections for figures, handed out one at a time. */
  connections?: number;
  /** Connections for exports: a slow reader keeps one, and must not keep figures waiting. */
  exportConnections?: number;
  /** Callers that may wait for a connection before one is refused. */
  queueMax?: number;
  /** Time a figure may take before it is interrupted. */
  limitMs?: number;
  /** Time the statement of an export may take. */
  exportLimitMs?: number;
  memoryLimit?: string;
  /** The text of a statement by its name under `sql/`, without extension. */
  text?: (name: string) => string;
}

/** The cells of an export as they are read; `release` gives the connection back and must be called. */
export interface Cells {
  columns: Column[];
  chunks: AsyncGenerator<Cell[][]>;
  release: () => void;
}

/** Every statement, read once at start: files that change under a running service change nothing of it. */
const TEXTS = new Map(
  ['queries', 'exports'].flatMap((folder) =>
    readdirSync(path.join(SQL, folder)).map((file) => [
      `${folder}/${path.basename(file, '.sql')}`,
      readFileSync(path.join(SQL, folder, file), 'utf8'),
    ]),
  ),
);

function readText(name: string) {
  const text = TEXTS.get(name);
  if (text === undefined) throw new Error(`sql/${name}.sql is missing`);
  return text;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function lock(connection: DuckDBConnection, folder: string) {
  await connection.run('set autoinstall_known_extensions = false');
  await connection.run('set autoload_known_extensions = false');
  await connection.run(`set temp_directory = ${literal(folder)}`);
  await connection.run(`set allowed_directories = [${literal(folder)}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}

async function connect(instance: DuckDBInstance, count: number) {
  const sessions: Session[] = [];
  for (let i = 0; i < count; i++) {
    sessions.push({ connection: await instance.connect(), statements: new Map() });
  }
  return sessions;
}

/** A locked database in memory; what is read is named statements of `sql/`, with bound values. */
export class Db {
  /** Where files in transit and spilled memory go; nobody else reads it. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #figures: Pool<Session>;
  readonly #exports: Pool<Session>;
  readonly #sessions: Session[];
  readonly #text: (name: string) => string;
  readonly #limitMs: number;
  readonly #exportLimitMs: number;

  constructor(
    instance: DuckDBInstance,
    folder: string,
    loader: Session,
    figures: Session[],
    exports: Session[],
    options: DbOptions,
  ) {
    this.#instance = instance;
    this.folder = folder;
    this.#sessions = [loader, ...figures, ...exports];
    this.#figures = new Pool(figures, options.queueMax ?? 256);
    this.#exports = new Pool(exports, 4 * exports.length);
    this.#text = options.text ?? readText;
    this.#limitMs = options.limitMs ?? LIMIT_MS;
    this.#exportLimitMs = options.exportLimitMs ?? 30_000;
  }

  /** The rows of `sql/queries/<query>.sql`, whose parameters and columns must be exactly those given. */
  async all<T extends TObject>(query: string, row: T, parameters: Parameters = {}) {
    return this.#figures.use(async (session) => {
      const statement = await this.#prepare(session, `queries/${query}`);
      return this.#rows(session, statement, query, row, parameters);
    });
  }

  /** The rows of a statement that the explorer composed from its catalogue: the only text that is not a file of `sql/`. */
  async composed<T extends TObject>(text: string, row: T, parameters: Parameters) {
    return this.#figures.use(async (session) => {
      const once = { connection: session.connection, statements: new Map<string, Statement>() };
      const statement = await prepare(once, 'explorer', text);
      try {
        return await this.#rows(session, statement, 'explorer', row, parameters);
      } finally {
        statement.prepared.destroySync();
      }
    });
  }

  /** The only row of a query. */
  async one<T extends TObject>(query: string, row: T, parameters: Parameters = {}) {
    const rows = await this.all(query, row, parameters);
    if (rows.length !== 1) throw new Error(`SQL ${query}: ${rows.length} rows where one is expected`);
    return rows[0]!;
  }

  /** The cells of `sql/exports/<table>.sql`, read as they are consumed. */
  async cells(table: string, parameters: Parameters): Promise<Cells> {
    const session = await this.#exports.take();
    const release = () => this.#exports.give(session);
    try {
      const statement = await this.#prepare(session, `exports/${table}`);
      bind(statement, table, parameters);
      const result = await limited(session.connection, this.#exportLimitMs, () =>
        statement.prepared.stream(),
      );
      const columns = columnsOf(result);
      return { columns, chunks: cellsOf(result, columns), release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The distinct values of some text columns of an export, sorted. */
  async distinct(table: string, columns: readonly string[], parameters: Parameters): Promise<string[][]> {
    const lists = columns.map(
      (name) =>
        `coalesce(list(distinct ${name} order by ${name}) filter (${name} is not null), []) as ${name}`,
    );
    const text = `with export as (${this.#subquery(table)}) select ${lists.join(', ')} from export`;
    if (columns.length === 0) return [];
    return this.#exports.use(async (session) => {
      const statement = await prepare(session, `distinct/${table}`, text);
      bind(statement, table, parameters);
      return limited(session.connection, this.#exportLimitMs, async () => {
        const [row] = await toRows(await statement.prepared.run());
        return columns.map((name) => row![name] as string[]);
      });
    });
  }

  /** How many rows an export has. */
  async count(table: string, parameters: Parameters): Promise<number> {
    const text = `select count(*)::integer as lignes_nb from (${this.#subquery(table)})`;
    return this.#exports.use(async (session) => {
      const statement = await prepare(session, `count/${table}`, text);
      bind(statement, table, parameters);
      return limited(session.connection, this.#exportLimitMs, async () => {
        const [row] = await toRows(await statement.prepared.run());
        return row!.lignes_nb as number;
      });
    });
  }

  /** Writes an export as Parquet in the private folder; the caller removes the file. */
  async parquet(table: string, parameters: Parameters, metadata: Readonly<Record<string, string>>) {
    const file = path.join(this.folder, `${randomUUID()}.parquet`);
    const pairs = Object.entries(metadata).map(([name, value]) => `${name}: ${literal(value)}`);
    const format = `format parquet, compression zstd, kv_metadata {${pairs.join(', ')}}`;
    const text = `copy (${this.#subquery(table)}) to ${literal(file)} (${format})`;
    await this.#exports.use(async ({ connection }) => {
      const statement = await prepare({ connection, statements: new Map<string, Statement>() }, file, text);
      bind(statement, table, parameters);
      await limited(connection, this.#exportLimitMs, () => statement.prepared.run());
      statement.prepared.destroySync();
    });
    return file;
  }

  /** Lets running statements end, then frees the memory. */
  async close() {
    await Promise.all([this.#figures.drain(), this.#exports.drain()]);
    for (const { connection } of this.#sessions) connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #rows<T extends TObject>(
    { connection }: Session,
    statement: Statement,
    query: string,
    row: T,
    parameters: Parameters,
  ) {
    bind(statement, query, parameters);
    return limited(connection, this.#limitMs, async () => {
      const result = await statement.prepared.run();
      if (!statement.checked.has(row)) {
        const columns = result.columnNames();
        assertSame(`${query}, columns`, columns, Object.keys(row.properties));
        result.columnTypes().forEach((type, i) => {
          assertNested(`${query}, ${columns[i]}`, type, row.properties[columns[i]!]!);
        });
        statement.checked.add(row);
      }
      return (await toRows(result)) as Static<T>[];
    });
  }

  #prepare(session: Session, name: string) {
    return prepare(session, name, this.#text(name));
  }

  #subquery(table: string) {
    return this.#text(`exports/${table}`).trimEnd().replace(/;$/, '');
  }
}

/** Opens a database in memory, lets `load` fill it, then locks it: no file, no network, no extension, no setting. */
export async function openDb(
  load: (connection: DuckDBConnection) => Promise<void>,
  options: DbOptions = {},
): Promise<Db> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memoryLimit ?? '2GB',
    threads: String(THREADS),
  });
  const [loader] = await connect(instance, 1);
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-cpts-'));
  try {
    await load(loader!.connection);
    await lock(loader!.connection, folder);
    const figures = await connect(instance, options.connections ?? 8);
    const exports = await connect(instance, options.exportConnections ?? 4);
    return new Db(instance, folder, loader!, figures, exports, options);
  } catch (error) {
    loader!.connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
