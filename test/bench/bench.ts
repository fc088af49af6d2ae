import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import { openBare } from './bare.ts';

const CONNECTIONS = [1, 10, 50];
const RUN_S = 0.6;
const BARE_MS = 250;

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
  `/api/cpts/${cpts[0]}`,
];

interface Measure {
  p50: number;
  p95: number;
  p99: number;
  rate: number;
  failures: number;
}

/** A server in a process of its own, so that the load does not take its time. */
async function startServer(cacheBytes?: string) {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'serve.ts')];
  const child = spawn(process.execPath, cacheBytes === undefined ? args : [...args, cacheBytes], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => reject(new Error('Le serveur mesuré s’est arrêté.')));
  });
  return { address, stop: () => child.kill('SIGTERM') };
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

async function main() {
  const { snapshot } = await openSnapshot(lakeFolder());
  if (!snapshot) throw new Error('Aucun instantané à mesurer. Lancez npm start une fois.');
  const bare = await openBare(snapshot);
  const [cold, warm] = [await startServer('0'), await startServer()];
  process.stdout.write(
    `Instantané ${snapshot.seq}, arrêté au ${snapshot.manifest.date_arrete}. Temps en ms.\n` +
      `${''.padEnd(58)}    p50     p95     p99    req/s   DuckDB seul (p50), rapport\n`,
  );
  for (const url of addresses(bare.cpts)) {
    const alone = await bare.medianMs(url, BARE_MS);
    await measure(warm.address + url, 1);
    for (const connections of CONNECTIONS) {
      const label = url.padEnd(44);
      const uncached = await measure(cold.address + url, connections);
      const ratio =
        connections === 1 && alone ? `   ${ms(alone)}  x ${(uncached.p50 / alone).toFixed(2)}` : '';
      process.stdout.write(
        `${line(`${label} ${String(connections).padStart(3)} calculé`, uncached, ratio)}\n`,
      );
      const cached = await measure(warm.address + url, connections);
      process.stdout.write(`${line(`${label} ${String(connections).padStart(3)} gardé  `, cached)}\n`);
    }
  }
  for (const server of [cold, warm]) server.stop();
  await bare.close();
}

await main();
