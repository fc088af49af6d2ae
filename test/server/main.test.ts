import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { contrat, cpts, flux, territoire } from '../fixture.ts';
import { publishRows } from '../lake.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FEEDS = { cpts: [cpts()], territoires: [territoire()], contrats: [contrat()] };

let lake: string;
let restreint: string;
const children: ChildProcess[] = [];

const newLake = () => mkdtempSync(path.join(tmpdir(), 'lac-'));

/** Starts the server in a process of its own; `said` is all that it has printed so far. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', LAC: lake, HOST: '127.0.0.1', ACCES_LOCAL: '', ...env },
  });
  children.push(child);
  const server = {
    child,
    said: '',
    exit: new Promise<number | null>((resolve) => child.on('exit', resolve)),
  };
  child.stdout.on('data', (text) => (server.said += text));
  child.stderr.on('data', (text) => (server.said += text));
  return server;
}

async function serving(env: Record<string, string> = {}) {
  const server = start(env);
  const address = await vi.waitFor(
    () => {
      const found = /Prêt : (http:\S+)/.exec(server.said)?.[1];
      if (!found) throw new Error(`not ready: ${server.said}`);
      return found;
    },
    { timeout: 20_000 },
  );
  const sante = async () => (await fetch(`${address}/api/sante`)).json() as Promise<{ instantane: number }>;
  return { ...server, address, sante, saying: () => server.said };
}

beforeAll(async () => {
  lake = newLake();
  restreint = newLake();
  await publishRows(lake, 1, FEEDS);
  await publishRows(restreint, 1, FEEDS, 'restreint');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  for (const folder of [lake, restreint]) rmSync(folder, { recursive: true });
});

describe('the start is refused, in one French line,', () => {
  it.each([
    ['without a snapshot', () => ({ LAC: '/inexistant' }), /^Aucun instantané à servir dans \/inexistant\./],
    [
      'for restricted data without sign-in',
      () => ({ LAC: restreint }),
      /^Les données sont à accès restreint .* ACCES_LOCAL=1/,
    ],
    [
      'for restricted data outside loopback, whatever the operator says',
      () => ({ LAC: restreint, HOST: '0.0.0.0', ACCES_LOCAL: '1' }),
      /^Les données sont à accès restreint .* pas servies sur 0\.0\.0\.0/,
    ],
    ['for a port that is none', () => ({ PORT: '3000x' }), /^PORT=3000x n’est pas un numéro de port/],
  ])('%s', async (_why, env, line) => {
    const server = start(env());

    expect(await server.exit).toBe(1);
    expect(server.said).toMatch(line);
    expect(server.said.trim().split('\n')).toHaveLength(1);
  });

  it('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const server = start({ PORT: String(port) });

    expect(await server.exit).toBe(1);
    expect(server.said).toBe(`Le port ${port} est déjà pris. Essayez PORT=${port + 1} npm start.\n`);
    other.close();
  });
});

describe('the server', () => {
  it('serves restricted data on loopback to an operator who says the machine is theirs', async () => {
    const { address } = await serving({ LAC: restreint, ACCES_LOCAL: '1' });

    const response = await fetch(`${address}/api/sante`);
    expect(await response.json()).toMatchObject({ classification: 'restreint', instantane: 1 });
  });

  it('puts a newer snapshot in service while it is asked, without one failed answer', async () => {
    const folder = newLake();
    cpSync(lake, folder, { recursive: true });
    const { address, sante, saying } = await serving({ LAC: folder });
    let asking = true;
    const failures: unknown[] = [];
    const seen = new Set<string>();
    const ask = async () => {
      while (asking) {
        const response = await fetch(`${address}/api/postes?exercice=2024`);
        const rows = (await response.json()) as { poste: string; verse_eur: number }[];
        const total = rows.find(({ poste }) => poste === 'ensemble')?.verse_eur;
        if (!response.ok) failures.push(rows);
        seen.add(`${response.headers.get('x-instantane')}: ${total}`);
      }
    };
    const askers = Array.from({ length: 4 }, ask);

    await publishRows(folder, 2, { ...FEEDS, flux_aci: [flux({ montant_eur: 1234.5 })] });
    await vi.waitFor(async () => expect((await sante()).instantane).toBe(2), { timeout: 15_000 });
    asking = false;
    await Promise.all(askers);

    expect(failures).toEqual([]);
    expect([...seen].sort()).toEqual(['1: 0', '2: 1234.5']);
    expect(saying()).toContain('Instantané 2 servi (arrêté au 2026-10-31).');
    rmSync(folder, { recursive: true });
  });

  it('stays on the last good snapshot when the newer one is damaged or may not be served', async () => {
    const folder = newLake();
    cpSync(lake, folder, { recursive: true });
    const { sante, saying } = await serving({ LAC: folder });
    const damaged = await publishRows(newLake(), 2, FEEDS);
    const file = path.join(damaged, 'versements.parquet');
    const bytes = readFileSync(file);
    bytes[20]! ^= 1;
    writeFileSync(file, bytes);
    const away = path.dirname(path.dirname(damaged));
    cpSync(damaged, path.join(folder, 'snapshots', '2'), { recursive: true });
    writeFileSync(path.join(folder, 'CURRENT'), readFileSync(path.join(away, 'CURRENT')));
    await vi.waitFor(() => expect(saying()).toContain('l’instantané 1 reste servi'), { timeout: 15_000 });
    expect(saying()).toContain('versements.parquet : le contenu a été modifié.');

    await publishRows(folder, 3, FEEDS, 'restreint');
    await vi.waitFor(() => expect(saying()).toContain('accès restreint'), { timeout: 15_000 });
    expect((await sante()).instantane).toBe(1);
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends what it was answering when it receives %s',
    async (signal) => {
      const { address, child, exit, saying } = await serving();
      const response = await fetch(`${address}/api/exports/couverture_communes.csv`);
      child.kill(signal);

      const text = await response.text();
      expect(text.split('\r\n').length).toBeGreaterThan(30_000);
      expect(await exit).toBe(0);
      expect(saying()).toContain('Arrêt : les demandes en cours se terminent.');
      await expect(fetch(`${address}/api/sante`)).rejects.toThrow();
    },
  );
});
