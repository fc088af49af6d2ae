import type { DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from '../../server/app.ts';
import { openDb } from '../../server/db.ts';
import { Instantanes, describeInstantane } from '../../server/instantane.ts';
import { loadSnapshot } from '../../server/load.ts';
import type { Snapshot } from '../../server/snapshot.ts';
import { bind, prepare, type Parameters, type Session } from '../../server/statement.ts';

const SQL = path.resolve(import.meta.dirname, '../../sql/queries');

interface Asked {
  query: string;
  parameters: Parameters;
}

/** An API that tells which statements an address asks, and how long they take in DuckDB alone. */
export async function openBare(snapshot: Snapshot) {
  let connection!: DuckDBConnection;
  const db = await openDb(async (loader) => {
    connection = loader;
    await loadSnapshot(loader, snapshot);
  });
  const { manifest, empreinte, seq: numero } = snapshot;
  const first = await describeInstantane(db, { ...manifest, empreinte, numero });
  const app = await buildApp(new Instantanes(first), { cacheBytes: 0 });
  const asked: Asked[] = [];
  const all = db.all.bind(db);
  db.all = (query, row, parameters = {}) => {
    asked.push({ query, parameters });
    return all(query, row, parameters);
  };
  const session: Session = { connection, statements: new Map() };

  async function once(statements: readonly Asked[]) {
    for (const { query, parameters } of statements) {
      const text = readFileSync(path.join(SQL, `${query}.sql`), 'utf8');
      const statement = await prepare(session, query, text);
      bind(statement, query, parameters);
      await (await statement.prepared.run()).getRows();
    }
  }

  /** Median milliseconds of the statements of an address: prepared, bound, run, rows read. */
  async function medianMs(url: string, budgetMs: number) {
    asked.length = 0;
    const { statusCode, body } = await app.inject(url);
    if (statusCode !== 200) throw new Error(`${url}: ${body}`);
    const statements = [...asked];
    if (statements.length === 0) return undefined;
    await once(statements);
    const times: number[] = [];
    const end = performance.now() + budgetMs;
    while (performance.now() < end || times.length < 5) {
      const started = performance.now();
      await once(statements);
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  }

  return { medianMs, cpts: [...first.cpts.keys()], close: () => app.close() };
}
