import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import { openBare } from './bare.ts';

const CONNECTIONS = [1, 10, 50];
const RUN_S = 0.5;
const BARE_MS = 200;

/** What the pages of the dashboard ask, and the heavier drill-downs. */
const addresses = (cpts: readonly string[]) => [
  '/api/sante',
  '/api/vocabulaire',
  '/api/synthese',
  '/api/synthese?region_code=53',
  '/api/postes',
  '/api/regions',
  '/api/departements',
  '/api/matrice',
  '/api/series',
  '/api/fir',
  '/api/couverture?niveau=departement',
  '/api/couverture?niveau=commune&departement_code=35',
  '/api/cpts?limite=50',
  '/api/cpts?limite=50&dus=true',
  `/api/cpts/${cpts[0]}`,
];

interface Measure {
  p50: number;
  p95: number;
  p99: number;
  rate: number;
  failures: number;
}

interface Server {
  address: string;
  stop: () => void;
}

/** A server in a process of its own, so that the load does not take its time. */
async function startServer(cacheBytes?: string): Promise<Server> {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'serve.ts')];
  const child = spawn(process.execPath, cacheBytes === undefined ? args : [...args, cacheBytes], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => reject(new Error('Le serveur mesuré s’est arrêté.')));
  });
  return { address, stop: () => void child.kill('SIGTERM') };
}

function measure(url: string, connections: number): Promise<Measure> {
  const times: number[] = [];
  const options = { url, connections, duration: RUN_S, headers: { 'accept-encoding': 'br' } };
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error, { errors, timeouts, non2xx, duration }) => {
      if (error) return reject(error as Error);
      times.sort((a, b) => a - b);
      const at = (share: number) =>
        times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
      const failures = errors + timeouts + non2xx;
      resolve({ p50: at(0.5), p95: at(0.95), p99: at(0.99), rate: times.length / duration, failures });
    });
    run.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  });
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(7);

function line(label: string, { p50, p95, p99, rate, failures }: Measure, note = '') {
  const failed = failures > 0 ? `  ${failures} échecs` : '';
  return `${label} ${ms(p50)} ${ms(p95)} ${ms(p99)} ${rate.toFixed(0).padStart(8)}${note}${failed}`;
}

/** Waits until a server has done what the last load left in its queue. */
const settle = async ({ address }: Server) => void (await fetch(`${address}/api/synthese`));

async function measureAll(server: Server, urls: readonly string[]) {
  const measures = new Map<string, Measure[]>();
  for (const url of urls) {
    await fetch(server.address + url);
    const each: Measure[] = [];
    for (const connections of CONNECTIONS) {
      each.push(await measure(server.address + url, connections));
      await settle(server);
    }
    measures.set(url, each);
  }
  return measures;
}

function print(
  urls: readonly string[],
  measures: Record<string, Map<string, Measure[]>>,
  alone: Map<string, number>,
) {
  process.stdout.write(`${'ms'.padEnd(61)}    p50     p95     p99    req/s   DuckDB seul, rapport\n`);
  for (const url of urls) {
    CONNECTIONS.forEach((connections, i) => {
      for (const [name, all] of Object.entries(measures)) {
        const each = all.get(url)![i]!;
        const bare = alone.get(url);
        const ratio =
          connections === 1 && name === 'calculé' && bare
            ? `   ${ms(bare)}  x ${(each.p50 / bare).toFixed(2)}`
            : '';
        const label = `${url.padEnd(50)} ${String(connections).padStart(3)} ${name.padEnd(7)}`;
        process.stdout.write(`${line(label, each, ratio)}\n`);
      }
    });
  }
}

async function main() {
  const { snapshot } = await openSnapshot(lakeFolder());
  if (!snapshot) throw new Error('Aucun instantané à mesurer. Lancez npm start une fois.');
  const bare = await openBare(snapshot);
  const urls = addresses(bare.cpts);
  const alone = new Map<string, number>();
  for (const url of urls) {
    const median = await bare.medianMs(url, BARE_MS);
    if (median !== undefined) alone.set(url, median);
  }
  await bare.close();
  const measures: Record<string, Map<string, Measure[]>> = {};
  for (const [name, cacheBytes] of [
    ['calculé', '0'],
    ['gardé', undefined],
  ] as const) {
    const server = await startServer(cacheBytes);
    try {
      measures[name] = await measureAll(server, urls);
    } finally {
      server.stop();
    }
  }
  process.stdout.write(`Instantané ${snapshot.seq}, arrêté au ${snapshot.manifest.date_arrete}.\n`);
  print(urls, measures, alone);
}

await main();
