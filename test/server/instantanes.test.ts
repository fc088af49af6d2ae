import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendJournal } from '../../data/journal.ts';
import { buildApp } from '../../server/app.ts';
import { openArchives } from '../../server/archives.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot, verifySnapshot, type Manifest } from '../../server/snapshot.ts';
import { contrat, cpts, engagement, flux, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';
import { copyLake } from '../data/lake.ts';

const FEEDS = {
  cpts: [cpts()],
  territoires: [territoire()],
  contrats: [contrat()],
  engagements: [engagement()],
};
const LOOPBACK = { host: '127.0.0.1', accesLocal: false };

let base: string;
let lake: string;
let app: Awaited<ReturnType<typeof buildApp>>;

const get = (url: string) => app.inject({ url });
const verse = async (query: string) => {
  const response = await get(`/api/synthese${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json().verse_eur as number;
};

/** Writes the manifest of a snapshot again, in the folder, the journal and CURRENT. */
async function forge(seq: number, change: (manifest: Manifest) => void) {
  const folder = path.join(lake, 'snapshots', String(seq));
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  change(manifest);
  const text = JSON.stringify(manifest);
  const empreinte = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, 'manifest.json'), text);
  writeFileSync(path.join(folder, 'manifest.sha256'), `${empreinte}\n`);
  await appendJournal(lake, { evenement: 'publie', seq, manifeste: empreinte, retabli: false });
}

async function serve(exposure = LOOPBACK) {
  const { snapshot } = await openSnapshot(lake);
  app = await buildApp(new Instantanes(await openInstantane(snapshot!), openArchives(lake, exposure)));
}

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'lac-'));
  const paid = (montant_eur: number, date_paiement = '2025-02-01') => [flux({ montant_eur, date_paiement })];
  await publishRows(base, 1, { ...FEEDS, date_arrete: '2025-06-30', flux_aci: paid(100) });
  await publishRows(base, 2, { ...FEEDS, date_arrete: '2026-03-31', flux_aci: paid(200, '2026-02-01') });
  await publishRows(base, 3, { ...FEEDS, date_arrete: '2026-09-30', flux_aci: paid(300, '2026-02-01') });
}, 120_000);

beforeEach(() => {
  lake = copyLake(base);
});

afterEach(() => app.close());

afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('an earlier snapshot', () => {
  it('gives its own figures, to its own date d’arrêté, beside those that are served', async () => {
    await serve();

    expect(await verse('')).toBe(300);
    expect(await verse('?instantane=2')).toBe(200);
    expect(await verse('?instantane=1')).toBe(100);
    expect(await verse('?instantane=3')).toBe(300);
    const { headers, ...answer } = await get('/api/synthese?instantane=1');
    expect(headers['x-instantane']).toBe('1');
    expect(answer.json()).toMatchObject({ exercice: 2025, jusqu_au: '2025-06-30' });
    expect((await get('/api/sante?instantane=2')).json()).toMatchObject({
      instantane: 2,
      date_arrete: '2026-03-31',
    });
  });

  it('is still listed and read once CURRENT can no longer be, beside the last that the journal names', async () => {
    await serve();
    writeFileSync(path.join(lake, 'CURRENT'), '3');

    expect((await get('/api/instantanes')).json()).toHaveLength(3);
    expect(await verse('?instantane=1')).toBe(100);
    expect(await verse('?instantane=3')).toBe(300);
  });

  it('gives its exports, that say which snapshot they come from', async () => {
    await serve();
    const address = '/api/exports/versements.csv?instantane=1';
    const { body, headers } = await get(address);

    expect(body).toContain('100.00');
    expect(body).not.toContain('300.00');
    expect(headers['content-disposition']).toContain('arrete-2025-06-30_instantane-1.csv');
    const { body: nothing, headers: same, statusCode } = await app.inject({ method: 'HEAD', url: address });
    expect([statusCode, nothing, same['content-disposition']]).toEqual([
      200,
      '',
      headers['content-disposition'],
    ]);
    expect((await app.inject({ method: 'HEAD', url: '/api/exports/rien.csv' })).statusCode).toBe(404);
  });

  it('is accepted by every figure and every export of the documentation', async () => {
    await serve();
    const { paths } = (await get('/api/openapi.json')).json() as {
      paths: Record<string, { get?: { parameters?: { name: string }[]; tags: string[] } }>;
    };
    const without = Object.entries(paths)
      .filter(([, { get: one }]) => ['Chiffres', 'Exports'].includes(one?.tags[0] ?? ''))
      .filter(([, { get: one }]) => !one!.parameters?.some(({ name }) => name === 'instantane'))
      .map(([address]) => address);

    expect(without).toEqual(['/api/instantanes']);
  });

  it('is refused in a sentence when it never was, was never committed, or was purged', async () => {
    await publishRows(lake, 5, FEEDS);
    rmSync(path.join(lake, 'CURRENT'));
    writeFileSync(path.join(lake, 'CURRENT'), readFileSync(path.join(base, 'CURRENT')));
    await appendJournal(lake, { evenement: 'purge', seq: 2, manifeste: '' });
    await serve();

    for (const numero of [4, 5]) {
      const response = await get(`/api/postes?instantane=${numero}`);
      expect([response.statusCode, response.json().code]).toEqual([404, 'INSTANTANE_INCONNU']);
    }
    const purged = await get('/api/postes?instantane=2');
    expect([purged.statusCode, purged.json().code]).toEqual([404, 'INSTANTANE_PURGE']);
    expect(purged.json().message).toMatch(/^L’instantané n°\u202f2 a été purgé le \d\d\/\d\d\/\d{4}/);
    expect((await get('/api/postes?instantane=zéro')).json().code).toBe('VALEUR_INVALIDE');
    expect((await get('/api/exports/versements.csv?instantane=9')).statusCode).toBe(404);
  });

  it('is refused when one byte of it changed, even with a manifest made to agree', async () => {
    const file = path.join(lake, 'snapshots', '1', 'versements.parquet');
    const bytes = readFileSync(file);
    bytes[20]! ^= 1;
    writeFileSync(file, bytes);
    const folder = path.join(lake, 'snapshots', '2');
    const text = `${readFileSync(path.join(folder, 'manifest.json'), 'utf8')} `;
    writeFileSync(path.join(folder, 'manifest.json'), text);
    writeFileSync(
      path.join(folder, 'manifest.sha256'),
      `${createHash('sha256').update(text).digest('hex')}\n`,
    );
    await serve();

    for (const numero of [1, 2]) {
      const { statusCode, body } = await get(`/api/synthese?instantane=${numero}`);
      expect([statusCode, JSON.parse(body).code]).toEqual([409, 'INSTANTANE_REFUSE']);
      expect(body).not.toContain(lake);
    }
    expect(await verse('')).toBe(300);
    expect((await get('/api/instantanes')).json().map(({ numero }: { numero: number }) => numero)).toEqual([
      3, 1,
    ]);
  });

  it('of restricted data is neither served nor listed where the served one may be', async () => {
    await forge(2, (manifest) => (manifest.classification = 'restreint'));
    await serve();

    const refused = await get('/api/synthese?instantane=2');
    expect([refused.statusCode, refused.json().message]).toEqual([
      409,
      'L’instantané n°\u202f2 n’est pas servi\u00a0: ses données sont à accès restreint, et ce service n’en donne pas.',
    ]);
    expect((await get('/api/instantanes')).json()).toMatchObject([{ numero: 3 }, { numero: 1 }]);
    await app.close();
    await serve({ ...LOOPBACK, accesLocal: true });
    expect(await verse('?instantane=2')).toBe(200);
  });

  it('says n.d. and why for a figure that it did not have, and gives the others', async () => {
    const gone = ['echeancier', 'alertes', 'feeds.adhesions', 'fir'];
    await forge(1, (manifest) => {
      manifest.fichiers = manifest.fichiers.filter(({ table }) => !gone.includes(table));
      manifest.vues = manifest.vues.filter(({ nom }) => nom !== 'stg_adhesions' && nom !== 'stg_flux_fir');
    });
    await forge(2, (manifest) => {
      manifest.fichiers = manifest.fichiers.filter(({ table }) => table === 'fir' || !gone.includes(table));
      manifest.vues = manifest.vues.filter(({ nom }) => nom !== 'stg_adhesions' && nom !== 'stg_flux_fir');
    });
    await serve();

    expect(await verse('?instantane=2')).toBe(200);
    for (const address of [
      '/api/alertes?instantane=2',
      '/api/echeances?instantane=2',
      '/api/exports/flux_fir.csv?instantane=2',
      '/api/exports/alertes.parquet?instantane=2',
    ]) {
      const response = await get(address);
      expect([response.statusCode, response.json().message], address).toEqual([
        404,
        'n.d.\u00a0: ce chiffre n’existait pas dans l’instantané n°\u202f2, arrêté au 31/03/2026.',
      ]);
    }
    expect((await get('/api/synthese?instantane=1')).json().message).toMatch('ne sait plus le lire');
  });
});

describe('the snapshots that are kept open', () => {
  it('are two at most: the one read longest ago closes, never one that is being read', async () => {
    await publishRows(lake, 4, FEEDS);
    await serve();
    const { instantanes } = app;
    const first = await instantanes.holdAt(1);
    const second = await instantanes.holdAt(2);

    expect((await get('/api/synthese?instantane=3')).json().code).toBe('SURCHARGE');
    await second();
    expect(await verse('?instantane=3')).toBe(300);
    await expect(second.instantane.db.count('versements', {})).rejects.toThrow();
    expect(await verse('?instantane=1')).toBe(100);
    await first();
  });

  it('are opened once for fifty who ask at once', async () => {
    const said: string[] = [];
    const { snapshot } = await openSnapshot(lake);
    const archives = openArchives(lake, LOOPBACK, (line) => said.push(line));
    const hold = vi.spyOn(archives.anciens, 'hold');
    app = await buildApp(new Instantanes(await openInstantane(snapshot!), archives));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => get(`/api/postes?instantane=1&taille=${(i % 4) + 1}`)),
    );

    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const held = await Promise.all(hold.mock.results.map(({ value }) => value));
    expect(new Set(held.map(({ instantane }) => instantane.db)).size).toBe(1);
    expect(archives.anciens.numeros).toEqual([1]);
  });

  it('never mix with those published meanwhile', async () => {
    await serve();
    const { instantanes } = app;
    const seen = new Set<string>();
    let asking = true;
    const ask = async (query: string) => {
      while (asking) {
        await sleep(5);
        const response = await get(`/api/synthese${query}`);
        if (response.statusCode !== 503)
          seen.add(
            `${query} ${response.headers['x-instantane']}: ${response.json().verse_eur ?? response.body}`,
          );
      }
    };
    const askers = ['', '?instantane=1', '?instantane=2'].map(ask);
    await publishRows(lake, 4, {
      ...FEEDS,
      flux_aci: [flux({ montant_eur: 400, date_paiement: '2026-02-01' })],
    });
    await instantanes.swap(await openInstantane(await verifySnapshot(lake, 4)));
    await vi
      .waitFor(() => expect([...seen].some((line) => line.startsWith(' 4'))).toBe(true), { timeout: 15_000 })
      .finally(() => (asking = false));
    await Promise.all(askers);

    expect([...seen].sort()).toEqual([' 3: 300', ' 4: 400', '?instantane=1 1: 100', '?instantane=2 2: 200']);
  });
});
