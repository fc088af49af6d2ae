import { Type } from 'typebox';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { AnswerCache, negotiate } from '../../server/cache.ts';
import { figure } from '../../server/figure.ts';
import { openDb } from '../../server/db.ts';
import { type Instantane, Instantanes } from '../../server/instantane.ts';
import { ParExercice } from '../../server/perimetre.ts';

let instantanes: Instantanes;
let app: Awaited<ReturnType<typeof buildApp>>;
let computed: unknown[];

/** A snapshot of one table, quickly made. */
async function publish(numero: number): Promise<Instantane> {
  const db = await openDb(async (connection) => {
    await connection.run(
      "create table ref_regions as select i::varchar as region_code, 'Région' as nom from range(60) as t (i)",
    );
  });
  return {
    db,
    numero,
    empreinte: `e${numero}`,
    classification: 'synthetique',
    publie_le: '2026-11-02T08:00:00Z',
    population_millesime: 2023,
    date_arrete: '2026-10-31',
    exercice_courant: 2026,
    exercices: [2025, 2026],
    regions: new Set(),
    departements: new Map(),
    cpts: new Map(),
  };
}

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

beforeEach(async () => {
  instantanes = new Instantanes(await publish(1));
  app = await buildApp(instantanes);
  computed = [];
  const response = Type.Array(Type.Any());
  figure(
    app,
    '/api/regions_noms',
    { summary: '', querystring: ParExercice, response },
    async ({ query, db, instantane }) => {
      computed.push(query);
      const Region = Type.Object({ region_code: Type.String(), nom: Type.String() });
      const first = await db.all('regions_noms', Region);
      const second = await db.all('regions_noms', Region);
      return [...first, ...second, instantane.numero];
    },
  );
  figure(app, '/api/echec', { summary: '', response }, async () => {
    computed.push('echec');
    throw new Error('une fois');
  });
});

afterEach(() => app.close());

describe('answers', () => {
  it('asks the database once for fifty who ask the same at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/api/regions_noms')));

    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(computed).toHaveLength(1);
  });

  it('knows the same question written otherwise', async () => {
    for (const query of [
      '',
      '?exercice=2026',
      '?taille=1&exercice=2026',
      '?exercice=2026&taille=1',
      '?taille=1.0',
    ]) {
      await get(`/api/regions_noms${query}`);
    }

    expect(computed).toHaveLength(2);
  });

  it('does not keep a failure', async () => {
    await get('/api/echec');
    expect((await get('/api/echec')).statusCode).toBe(500);

    expect(computed).toEqual(['echec', 'echec']);
  });

  it.each([
    ['br', 'gzip, deflate, br', (body: Buffer) => brotliDecompressSync(body).toString()],
    ['gzip', 'gzip, deflate', (body: Buffer) => gunzipSync(body).toString()],
    [undefined, 'identity', (body: Buffer) => body.toString()],
  ])('is the same text as %s', async (encoding, accepted, read) => {
    const plain = await get('/api/regions_noms');
    const response = await get('/api/regions_noms', { 'accept-encoding': accepted });

    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers.vary).toBe('accept-encoding');
    expect(read(response.rawPayload)).toBe(plain.body);
    expect(response.headers.etag).toBe(plain.headers.etag);
  });

  it('leaves a short answer as it is', async () => {
    const { headers } = await get('/api/sante', { 'accept-encoding': 'br' });

    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0,gzip;q=0', 'identity'],
    ['br;q=0.5, gzip;q=1', 'br'],
    ['*', 'identity'],
    ['brx', 'identity'],
    ['', 'identity'],
  ])('reads “%s” as %s', (accepted, encoding) => {
    expect(negotiate(accepted)).toBe(encoding);
  });

  it('answers 304 without a body to who already holds it, and only to them', async () => {
    const { headers } = await get('/api/regions_noms');
    const again = await get('/api/regions_noms', { 'if-none-match': `"autre", ${headers.etag}` });
    const other = await get('/api/regions_noms', { 'if-none-match': 'W/"autre"' });

    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect(other.statusCode).toBe(200);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.etag).toMatch(/^W\/"[\w-]{22}"$/);
  });

  it('keeps no more than its bound of bytes', async () => {
    const cache = new AnswerCache(80_000);
    let made = 0;
    const ask = (key: string, bytes: number) =>
      cache.fetch(key, async () => {
        made++;
        return Buffer.alloc(bytes);
      });
    for (let i = 0; i < 50; i++) await ask(`k${i}`, 3000);
    await ask('k49', 3000);
    expect(made).toBe(50);
    await ask('k0', 3000);
    expect(made).toBe(51);

    await ask('énorme', 90_000);
    await ask('énorme', 90_000);
    expect(made).toBe(53);
  });
});

describe('a newer snapshot', () => {
  it('takes the place of the other whole, and no answer mixes the two', async () => {
    const first = instantanes.current;
    const running = Array.from({ length: 20 }, () => get('/api/regions_noms?taille=1'));
    await instantanes.swap(await publish(2));
    const after = await Promise.all(Array.from({ length: 20 }, () => get('/api/regions_noms?taille=1')));

    for (const response of [...(await Promise.all(running)), ...after]) {
      expect(response.statusCode).toBe(200);
      expect(String(response.json().at(-1))).toBe(response.headers['x-instantane']);
    }
    expect(new Set(after.map(({ headers }) => headers['x-instantane']))).toEqual(new Set(['2']));
    await expect(first.db.all('regions_noms', Type.Object({}))).rejects.toThrow('closed');
  });

  it('stays open for who is still reading it', async () => {
    const hold = instantanes.hold();
    await instantanes.swap(await publish(2));
    const Region = Type.Object({ region_code: Type.String(), nom: Type.String() });

    expect(await hold.instantane.db.all('regions_noms', Region)).toHaveLength(60);
    await hold();
    await expect(hold.instantane.db.all('regions_noms', Region)).rejects.toThrow('closed');
  });
});
