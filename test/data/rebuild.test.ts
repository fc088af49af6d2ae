import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Lectures } from '../../data/lectures.ts';
import { rebuild } from '../../data/rebuild.ts';
import { openMemory } from '../../data/sql.ts';
import { readCurrent, verifySnapshot } from '../../server/snapshot.ts';
import { copyLake, FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

let base: string;
let code: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
  await ingestFiles(
    base,
    writeFiles(base, FILES).map((file) => ({ file, classification: 'ouvert' as const })),
  );
  await publishLake(base);
  code = mkdtempSync(path.join(tmpdir(), 'pilotage-code-'));
  for (const folder of ['server', 'sql'])
    cpSync(path.join(ROOT, folder), path.join(code, folder), { recursive: true });
  mkdirSync(path.join(code, 'data'));
  cpSync(path.join(ROOT, 'data'), path.join(code, 'data'), {
    recursive: true,
    filter: (source) => path.relative(ROOT, source) !== path.join('data', 'lake'),
  });
  // The notes write figures as the pages do.
  cpSync(path.join(ROOT, 'web'), path.join(code, 'web'), {
    recursive: true,
    filter: (source) => path.relative(ROOT, source) !== path.join('web', 'dist'),
  });
  cpSync(path.join(ROOT, 'package.json'), path.join(code, 'package.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(code, 'node_modules'));
}, 120_000);

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  for (const folder of [base, code]) rmSync(folder, { recursive: true, force: true });
});

/** Changes the rates of a copy of the code. */
function changeRates(change: (bareme: string) => string) {
  const file = path.join(code, 'data/reference/bareme.csv');
  writeFileSync(file, change(readFileSync(path.join(ROOT, 'data/reference/bareme.csv'), 'utf8')));
}

/** Serves a lake with the copy of the code. */
async function serve(lake: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: code,
    env: { ...process.env, PORT: '0', LAC: lake, HOST: '127.0.0.1', LECTURE_SEULE: '', ...env },
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const wait = (what: RegExp) =>
    vi.waitFor(
      () => {
        const found = what.exec(said);
        if (!found) throw new Error(`${what} is not in: ${said}`);
        return found;
      },
      { timeout: 60_000, interval: 100 },
    );
  const [, address] = await wait(/Prêt : (http:\S+)/);
  const ask = async (query: string) =>
    (await (await fetch(`${address}/api/synthese?exercice=2024&${query}`)).json()) as {
      verse_eur: number;
      enveloppe_eur: number;
    };
  return { ask, wait, said: () => said };
}

/** Both amounts of every line made ten times as large. */
const tenfold = (bareme: string) => bareme.replaceAll(/^((?:[^,\n]*,){6})(\d+),(\d+),/gm, '$1$20,$30,');

describe('rules that changed since the snapshot', () => {
  it('are applied at the start to the same files, under a new number, while the former is served', async () => {
    const lake = copyLake(base);
    await ingestFiles(
      lake,
      writeFiles(temporaryFolder(), { 'flux_aci_apres.csv': csv([versement({ flux_id: 'F9' })]) }).map(
        (file) => ({ file, classification: 'ouvert' as const }),
      ),
    );
    changeRates(tenfold);
    const { ask, wait } = await serve(lake);
    const before = await ask('instantane=1');
    await wait(/Les règles ont changé : l’instantané 1 est reconstruit sous le numéro 2\./);
    await wait(/Instantané 2 servi/);

    expect(before.enveloppe_eur).toBeGreaterThan(0);
    expect(await ask('instantane=1')).toEqual(before);
    const after = await ask('');
    // Each line is rounded to the cent by itself.
    expect(after.enveloppe_eur).toBeCloseTo(10 * before.enveloppe_eur, -1);
    expect(after.verse_eur).toBe(before.verse_eur);
    const [one, two] = [await verifySnapshot(lake, 1), await verifySnapshot(lake, 2)];
    expect(two.manifest.sources).toEqual(one.manifest.sources);
    expect(two.manifest.date_arrete).toBe(one.manifest.date_arrete);
  }, 120_000);

  it('leave the former in service when they cannot be applied, and say so in French', async () => {
    const lake = copyLake(base);
    changeRates((bareme) => bareme.replace(',contrat,50000,', ',contrat,mille,'));
    const { ask, wait } = await serve(lake);
    const [sentence] = await wait(/La reconstruction n’a pas abouti.*/);

    expect(sentence).toContain('l’instantané publié reste servi');
    expect((await ask('')).verse_eur).toBe(1334.56);
    expect(readCurrent(lake)?.seq).toBe(1);
  }, 120_000);

  it('wait when the service only reads, and nothing is rebuilt when they are the same', async () => {
    const lake = copyLake(base);
    changeRates(tenfold);
    const { ask, said } = await serve(lake, { LECTURE_SEULE: '1' });
    await ask('');
    expect(said()).not.toContain('reconstr');

    const { connection, close } = await openMemory();
    expect(await rebuild(lake, new Lectures(connection))).toBeNull();
    close();
    expect(readCurrent(lake)?.seq).toBe(1);
  }, 120_000);
});
