import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../fixture.ts';
import { header, reads } from './entetes.ts';

const SQL = path.resolve(import.meta.dirname, '../../sql');

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await fill(connection, {});

const files = (folder: string) => readdirSync(path.join(SQL, folder)).filter((name) => name.endsWith('.sql'));
const text = (folder: string, file: string) => readFileSync(path.join(SQL, folder, file), 'utf8');

/** Table functions of DuckDB itself; any other one is a macro of sql/macros. */
const OWN = /^(unnest|range|generate_series|read_\w+|duckdb_\w+)$/;

/** A node of the tree of a statement, as DuckDB's own parser writes it. */
interface Node {
  type?: string;
  table_name?: string;
  function?: { function_name?: string };
  cte_map?: { map: { key: string }[] };
}

function visit(node: unknown, see: (node: Node) => void) {
  if (node === null || typeof node !== 'object') return;
  see(node);
  for (const child of Object.values(node)) visit(child, see);
}

/** The relations that the query of a model reads, and the macros that it reads as tables. */
async function used(sql: string): Promise<string[]> {
  const query = sql.replaceAll(/--.*$/gm, '').replace(/^[\s\S]*?\bas\s*(?=(with|select)\b)/, '');
  const text = query.trim().replace(/;$/, '').replaceAll("'", "''");
  const [[tree]] = (await connection.runAndReadAll(`select json_serialize_sql('${text}')`)).getRows() as [
    [string],
  ];
  const read = new Set<string>();
  const own = new Set<string>();
  visit(JSON.parse(tree), (node) => {
    if (node.type === 'BASE_TABLE') read.add(node.table_name!);
    const name = node.type === 'TABLE_FUNCTION' && node.function?.function_name;
    if (name && !OWN.test(name)) read.add(name);
    for (const { key } of node.cte_map?.map ?? []) own.add(key);
  });
  return [...read].filter((name) => !own.has(name)).sort();
}

describe('the header of a mart', () => {
  it.each(files('marts'))(
    '%s says what it is, its grain, unit, reads, source, what it leaves and its caveat',
    (file) => {
      const sql = text('marts', file);
      const name = path.basename(file, '.sql');

      expect(sql).toMatch(new RegExp(`^-- ${name}: \\S.*\\.\n--\n`));
      expect([...header(sql).keys()].filter((key) => key !== 'reviewed')).toEqual([
        'grain',
        'unit',
        'reads',
        'source',
        'leaves',
        'caveat',
      ]);
      expect([...header(sql).values()].filter((value) => value.trim() === '')).toEqual([]);
      expect(sql).toMatch(new RegExp(`^create table ${name} as$`, 'm'));
    },
  );

  it.each(files('marts'))('%s says every relation that it reads, and no other', async (file) => {
    const sql = text('marts', file);

    expect(reads(sql)).toEqual(await used(sql));
  });
});

it.each(files('staging'))('the header of %s says its source, what it cleans and what it keeps', (file) => {
  const sql = text('staging', file);

  expect(sql).toMatch(new RegExp(`^-- ${path.basename(file, '.sql')}: \\S.*\\.\n`));
  expect([...header(sql).keys()]).toEqual(['source', 'cleans', 'keeps']);
});

it.each(files('checks'))('every statement of sql/checks/%s says what it promises', (file) => {
  const [title, ...statements] = text('checks', file).split(/\n(?=-- )/);

  expect(title).toMatch(
    /^-- What .* promise\w*\. Each statement returns the rows that break it; none is success\.\n$/,
  );
  expect(
    statements.filter((statement) => !/^-- \S[^\n]*\n(select|with)\b[^;]*;\s*$/.test(statement)),
  ).toEqual([]);
});

describe.each(['queries', 'exports'])('the statements of sql/%s', (folder) => {
  it.each(files(folder))('%s says whom it answers', (file) => {
    const title =
      folder === 'exports'
        ? `GET /api/exports/${path.basename(file, '.sql')}: `
        : '((GET|POST) /api/\\S+: |What )';

    expect(text(folder, file)).toMatch(new RegExp(`^-- ${title}\\S([^\n]|\n-- )*\\.\n`));
  });

  it.each(files(folder))('%s prepares against the marts', async (file) => {
    const prepared = await connection.prepare(text(folder, file));

    const names = Array.from({ length: prepared.parameterCount }, (_, i) => prepared.parameterName(i + 1));
    expect(names).toEqual(names.filter((name) => /^[a-z_]+$/.test(name)));
  });
});
