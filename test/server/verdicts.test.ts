import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChaineRompue } from '../../data/chain.ts';
import { buildApp } from '../../server/app.ts';
import { Instantanes } from '../../server/instantane.ts';
import { openInstantane } from '../../server/load.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { Verdicts } from '../../server/verdicts/store.ts';
import { flux, type Feeds } from '../fixture.ts';
import { publishRows } from '../lake.ts';

// Two payments to unknown CPTS: 90 € and 40 € at stake.
const feeds: Feeds = {
  flux_aci: [
    flux({ cpts_id: '999999999', flux_id: 'A9', montant_eur: 90, date_paiement: '2025-03-03' }),
    flux({ cpts_id: '999999998', flux_id: 'A8', montant_eur: 40, date_paiement: '2025-03-04' }),
  ],
};

const said = { verdict: 'confirmee', commentaire: 'Ordre de recettes émis.', auteur: 'M. Martin, CPAM 351' };

let published: string;
let lake: string;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  published = mkdtempSync(path.join(tmpdir(), 'pilotage-verdicts-'));
  await publishRows(published, 1, feeds);
});

afterAll(() => rmSync(published, { recursive: true, force: true }));

beforeEach(() => {
  lake = mkdtempSync(path.join(tmpdir(), 'pilotage-verdicts-'));
  cpSync(published, lake, { recursive: true });
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(lake, { recursive: true, force: true });
});

const journal = () => path.join(lake, 'verdicts', 'journal');

async function serve(modifiable = true) {
  const { snapshot } = await openSnapshot(lake);
  const instantanes = new Instantanes(await openInstantane(snapshot!));
  const app = await buildApp(instantanes, { verdicts: new Verdicts(lake, modifiable) });
  closing.push(() => app.close());
  const headers = { host: 'localhost', origin: 'http://localhost' };
  const get = async (url: string) => (await app.inject({ url, headers })).json();
  const say = (alerte_id: string, payload: object = said, from: object = headers) =>
    app.inject({
      method: 'POST',
      url: `/api/alertes/${alerte_id}/verdicts`,
      headers: { host: 'localhost', ...from },
      payload,
    });
  const listed = () => get('/api/alertes?code=non_rattache');
  const file = async (name: string) =>
    (await app.inject({ url: `/api/exports/${name}`, headers })).body.trim().split(/\r?\n/);
  return { get, say, listed, file };
}

describe('the verdict on a finding', () => {
  it('is said with its author and its reason, beside what was at stake', async () => {
    const { say, get, listed } = await serve();
    const [{ alerte_id }] = (await listed()).lignes;

    expect((await say(alerte_id)).statusCode).toBe(200);
    const { verdicts, modifiable } = await get(`/api/alertes/${alerte_id}/verdicts`);

    expect(modifiable).toBe(true);
    expect(verdicts).toMatchObject([{ rang: 1, ...said, instantane: 1, enjeu_eur: 90 }]);
  });

  it('moves the finding and its euros from one total to the other', async () => {
    const { say, get, listed } = await serve();
    const { lignes, totaux_verdicts } = await listed();
    expect(totaux_verdicts).toMatchObject([
      { verdict: 'a_examiner', alertes_nb: 2, enjeu_eur: 130 },
      { verdict: 'ensemble', alertes_nb: 2, enjeu_eur: 130 },
    ]);

    await say(lignes[0].alerte_id);

    expect((await listed()).totaux_verdicts).toMatchObject([
      { verdict: 'a_examiner', alertes_nb: 1, enjeu_eur: 40 },
      { verdict: 'confirmee', alertes_nb: 1, enjeu_eur: 90 },
      { verdict: 'ensemble', alertes_nb: 2, enjeu_eur: 130 },
    ]);
    const confirmed = await get('/api/alertes?verdict=confirmee');
    expect(confirmed.lignes).toMatchObject([{ alerte_id: lignes[0].alerte_id, verdict: 'confirmee' }]);
  });

  it('goes with the finding in the export, which keeps the findings of the verdict asked', async () => {
    const { say, file, listed } = await serve();
    const [first, second] = (await listed()).lignes;
    await say(first.alerte_id);

    const all = await file('alertes.csv?code=non_rattache');
    expect(all[0]).toMatch(/,verdict$/);
    expect(all.slice(1).map((line) => line.split(',').at(-1))).toEqual(
      [first, second]
        .toSorted((a, b) => (a.cpts_id < b.cpts_id ? -1 : 1))
        .map(({ alerte_id }) => (alerte_id === first.alerte_id ? 'confirmee' : 'a_examiner')),
    );
    for (const [verdict, { alerte_id }] of [
      ['confirmee', first],
      ['a_examiner', second],
    ]) {
      const kept = await file(`alertes.csv?verdict=${verdict}`);
      expect(kept.slice(1).map((line) => line.split(',')[0])).toEqual([alerte_id]);
      const proofs = await file(`alertes_preuves.csv?verdict=${verdict}`);
      expect(new Set(proofs.slice(1).map((line) => line.split(',')[0]))).toEqual(new Set([alerte_id]));
    }
    expect(await file('alertes.csv?verdict=sans_suite')).toHaveLength(1);
  });

  it('keeps its history, the last one counts', async () => {
    const { say, get, listed } = await serve();
    const [{ alerte_id }] = (await listed()).lignes;
    await say(alerte_id);
    await say(alerte_id, { ...said, verdict: 'justifiee', commentaire: 'La CPTS a changé d’identifiant.' });

    const { verdicts } = await get(`/api/alertes/${alerte_id}/verdicts`);

    expect(verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['justifiee', 'confirmee']);
    expect((await listed()).lignes[0].verdict).toBe('justifiee');
  });

  it('outlives the service and the snapshot', async () => {
    const first = await serve();
    const [{ alerte_id }] = (await first.listed()).lignes;
    await first.say(alerte_id);

    await publishRows(lake, 2, { ...feeds, date_arrete: '2026-11-30' });
    const { lignes } = await (await serve()).listed();

    expect(lignes.find((line: { alerte_id: string }) => line.alerte_id === alerte_id)?.verdict).toBe(
      'confirmee',
    );
  });

  it('is refused without a reason, an author, a known code or a finding', async () => {
    const { say, listed } = await serve();
    const [{ alerte_id }] = (await listed()).lignes;

    expect((await say(alerte_id, { ...said, commentaire: '  ' })).statusCode).toBe(400);
    expect((await say(alerte_id, { ...said, auteur: '' })).statusCode).toBe(400);
    expect((await say(alerte_id, { ...said, verdict: 'oubliee' })).statusCode).toBe(400);
    expect((await say('inconnue')).statusCode).toBe(404);
  });

  it('is refused from another site, and on a service that only reads', async () => {
    const { say, listed } = await serve();
    const [{ alerte_id }] = (await listed()).lignes;

    expect((await say(alerte_id, said, { origin: 'http://ailleurs.example' })).json().code).toBe(
      'ORIGINE_REFUSEE',
    );
    expect((await say(alerte_id, said, {})).json().code).toBe('ORIGINE_REFUSEE');
    expect((await (await serve(false)).say(alerte_id)).json().code).toBe('VERDICTS_ETEINTS');
    expect((await listed()).lignes[0].verdict).toBe('a_examiner');
  });
});

describe('the file of the verdicts', () => {
  const verdict = {
    alerte_id: 'a',
    verdict: 'confirmee',
    commentaire: 'c',
    auteur: 'm',
    instantane: 1,
    enjeu_eur: null,
  } as const;

  it('does not lose what was said when a later line is cut by a stop', async () => {
    await new Verdicts(lake, true).add(verdict);
    appendFileSync(journal(), '{"alerte_id":"b","verdi');

    const again = new Verdicts(lake, true);
    expect(again.of('a')).toHaveLength(1);
    await again.add({ ...verdict, alerte_id: 'b' });

    expect(new Verdicts(lake, true).of('b')).toMatchObject([{ rang: 2 }]);
  });

  it('refuses a line that was changed by hand', async () => {
    await new Verdicts(lake, true).add(verdict);
    writeFileSync(journal(), readFileSync(journal(), 'utf8').replace('confirmee', 'justifiee'));

    expect(() => new Verdicts(lake, true).of('a')).toThrow(ChaineRompue);
  });

  it('has every verdict whose writer was told so, when the writer is killed at any moment', () => {
    const script = path.join(import.meta.dirname, 'verdicts_killed.ts');
    const { stdout, signal } = spawnSync(process.execPath, ['--import', 'tsx', script, lake], {
      encoding: 'utf8',
    });
    const told = stdout.split('\n').filter(Boolean);

    expect(signal).toBe('SIGKILL');
    expect(told.length).toBeGreaterThan(0);
    const kept = new Verdicts(lake, true);
    for (const alerte_id of told) expect(kept.of(alerte_id)).toHaveLength(1);
  });

  it('takes the verdicts of two services that write together', async () => {
    const [one, other] = [new Verdicts(lake, true), new Verdicts(lake, true)];
    const ids = Array.from({ length: 10 }, (_, i) => `a${i}`);
    await Promise.all(ids.map((alerte_id, i) => (i % 2 ? one : other).add({ ...verdict, alerte_id })));

    const kept = new Verdicts(lake, true);
    expect(
      ids
        .flatMap((alerte_id) => kept.of(alerte_id))
        .map(({ rang }) => rang)
        .sort((a, b) => a - b),
    ).toEqual(ids.map((_, i) => i + 1));
  });
});
