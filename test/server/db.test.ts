import { Type, type TObject } from 'typebox';
import { afterEach, describe, expect, it } from 'vitest';
import { openDb, type Db, type DbOptions } from '../../server/db.ts';
import type { Parameters } from '../../server/statement.ts';

let db: Db | undefined;

afterEach(async () => {
  await db?.close();
  db = undefined;
});

/** A database whose every query is this text. */
async function withSql(sql: string, options: DbOptions = {}) {
  db = await openDb(async (connection) => void (await connection.run('create table t (v integer)')), {
    ...options,
    text: () => sql,
  });
  return db;
}

async function ask(sql: string, row: TObject, parameters: Parameters = {}) {
  return (await withSql(sql)).all('essai', row, parameters);
}

const Value = Type.Object({ v: Type.Any() });
const value = async (expression: string) => {
  const [row] = await ask(`select ${expression} as v`, Value);
  return (row as { v: unknown }).v;
};

describe('values', () => {
  it.each([
    ['0.1::decimal(14, 2) + 0.2::decimal(14, 2)', 0.3],
    ['99999999999.99::decimal(14, 2)', 99_999_999_999.99],
    ['-99999999999.99::decimal(14, 2)', -99_999_999_999.99],
    ['(select sum(x) from (values (0.1::decimal(14, 2)), (0.2), (-0.01)) as t (x))', 0.29],
    ['1.005::decimal(7, 6)', 1.005],
    ['90071992547409.91::decimal(18, 2)', 90_071_992_547_409.91],
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ['(select count(*) from range(7))', 7],
    ['(select sum(i::integer) from range(4) as t (i))', 6],
    ["date '2024-02-29'", '2024-02-29'],
    ["'é’'", 'é’'],
    ["'fixe'::enum ('fixe', 'variable')", 'fixe'],
    ['null::decimal(14, 2)', null],
    ['null', null],
    ['true', true],
    [
      "[{jour: date '2024-01-01', eur: 0.07::decimal(14, 2), n: 3::bigint}, null]",
      [{ jour: '2024-01-01', eur: 0.07, n: 3 }, null],
    ],
    ['[]::integer[]', []],
  ])('reads %s exactly', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it.each([
    ['a count above 2^53', '9007199254740992::bigint'],
    ['a sum above 2^53', '170141183460469231731687303715884105727::hugeint'],
    ['an amount above 2^53 cents', '90071992547409.92::decimal(18, 2)'],
    ['an amount in a list', '[90071992547409.92::decimal(18, 2)]'],
    ['what a division by zero gives', "'nan'::double"],
    ['an infinite figure', "'inf'::double"],
  ])('refuses %s instead of rounding it', async (_what, expression) => {
    await expect(value(expression)).rejects.toThrow(RangeError);
  });

  it('refuses a type that nobody said how to write', async () => {
    await expect(value("interval '1 day'")).rejects.toThrow('no conversion is written for INTERVAL');
  });
});

describe('contract of a query', () => {
  const Row = Type.Object({ a: Type.Integer(), b: Type.Integer() });

  it('refuses a column that the schema does not declare', async () => {
    await expect(ask('select 1 as a, 2 as b, 3 as c', Row)).rejects.toThrow('unexpected [c]');
  });

  it('refuses a column that the query does not give', async () => {
    await expect(ask('select 1 as a', Row)).rejects.toThrow('missing [b]');
  });

  it('refuses a name inside a list of structs that the schema does not declare', async () => {
    const Nested = Type.Object({ l: Type.Union([Type.Array(Row), Type.Null()]) });

    await expect(ask('select [{a: 1, c: 2}] as l', Nested)).rejects.toThrow('missing [b], unexpected [c]');
  });

  it('refuses a filter that the query ignores', async () => {
    await expect(ask('select 1 as v', Value, { taille: 1 })).rejects.toThrow('unexpected [taille]');
  });

  it('refuses a query whose filter is not given', async () => {
    await expect(ask('select $taille::integer as v', Value)).rejects.toThrow('missing [taille]');
  });

  it('binds an absent filter as null', async () => {
    const sql = 'select count(*) as v from range(3) as t (i) where $i is null or i = $i';

    expect(await ask(sql, Value, { i: undefined })).toEqual([{ v: 3 }]);
    expect(await db!.all('essai', Value, { i: 2 })).toEqual([{ v: 1 }]);
  });

  it('binds a date as a date and a number as an integer', async () => {
    const sql = 'select typeof($date) as d, typeof($date_debut) as e, typeof($n) as n, typeof($t) as t';
    const Types = Type.Object({ d: Type.Any(), e: Type.Any(), n: Type.Any(), t: Type.Any() });
    const parameters = { date: '2024-01-31', date_debut: '2024-01-31', n: 7, t: '2024-01-31' };

    expect(await ask(sql, Types, parameters)).toEqual([{ d: 'DATE', e: 'DATE', n: 'INTEGER', t: 'VARCHAR' }]);
  });

  it('takes a text for a value, whatever it holds', async () => {
    const t = "'; drop table t; --";

    expect(await ask('select $t as v', Value, { t })).toEqual([{ v: t }]);
  });

  it('refuses anything but one row where one is expected', async () => {
    await withSql('select 1 as v from range(2)');

    await expect(db!.one('essai', Value)).rejects.toThrow('2 rows where one is expected');
  });
});

describe('lock', () => {
  it.each([
    ["select * from read_text('/etc/passwd')", /file system operations are disabled/i],
    ["copy t to '/tmp/sortie.csv'", /file system operations are disabled/i],
    ["attach '/tmp/autre.db'", /disabled/i],
    ['set memory_limit = ' + "'10GB'", /locked/i],
    ['set enable_external_access = true', /locked|cannot/i],
    ['install httpfs', /disabled/i],
    ['load httpfs', /disabled/i],
  ])('refuses %s', async (sql, message) => {
    await expect(ask(sql, Value)).rejects.toThrow(message);
  });
});

describe('connections', () => {
  it('interrupts a statement past its time, says so, and serves the next', async () => {
    const sql = `select count(*) as v from range($n * 100000) as a (i), range(100000) as b (j) where (i * j) % 7 = 3`;
    await withSql(sql, { limitMs: 250, connections: 1 });
    const started = performance.now();

    const refused = { code: 'TROP_LONG', statusCode: 503 };
    await expect(db!.all('essai', Value, { n: 1 })).rejects.toMatchObject(refused);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await db!.all('essai', Value, { n: 0 })).toEqual([{ v: 0 }]);
  });

  it('makes callers wait up to the bound of the queue, then refuses at once', async () => {
    await withSql('select sum(sqrt(i)) * 0 + $n as v from range(3000000) as t (i)', {
      connections: 2,
      queueMax: 3,
      limitMs: 10_000,
    });

    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => db!.all('essai', Value, { n })),
    );

    const served = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    expect(served).toEqual([{ v: 0 }, { v: 1 }, { v: 2 }, { v: 3 }, { v: 4 }]);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(5);
    for (const error of refused) expect(error).toMatchObject({ code: 'SURCHARGE', statusCode: 503 });
  });

  it('lets what runs end before it closes', async () => {
    await withSql('select sum(sqrt(i)) * 0 + 1 as v from range(3000000) as t (i)', { limitMs: 10_000 });
    const running = db!.all('essai', Value);
    const closing = db!.close();

    expect(await running).toEqual([{ v: 1 }]);
    await closing;
    await expect(db!.all('essai', Value)).rejects.toThrow('closed');
    db = undefined;
  });
});
