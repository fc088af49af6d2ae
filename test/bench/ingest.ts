import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ingest, Lectures } from '../../data/ingest.ts';
import { publish } from '../../data/publish.ts';
import { literal, openMemory } from '../../data/sql.ts';

/** Prints the time from a CSV of payments to a published snapshot, beside a bare DuckDB CSV to Parquet: `tsx test/bench/ingest.ts [lines]`. */
const lines = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-bench-'));
const file = path.join(folder, 'flux_aci.csv');

async function timed<R>(what: string, work: () => Promise<R>) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const used = process.cpuUsage(cpu);
  const ms = performance.now() - start;
  const line = [
    what.padEnd(34),
    `${ms.toFixed(0).padStart(7)} ms`,
    `${((used.user + used.system) / 1000).toFixed(0).padStart(7)} ms CPU`,
  ];
  process.stdout.write(`${line.join('')}\n`);
  return { result, ms };
}

const { connection, close } = await openMemory();
await connection.run(`copy (
  select 'F' || lpad(range::varchar, 9, '0') as flux_id, lpad((10000000 + (range * 7919) % 800)::varchar, 9, '0') as cpts_id,
    strftime(date '2019-01-01' + ((range * 31) % 2800)::integer, '%d/%m/%Y') as date_paiement,
    ['acces_soins', 'parcours', 'prevention', 'crise'][1 + range % 4] as poste, 'base' as volet, ['fixe', 'variable'][1 + range % 2] as part,
    ['avance', 'solde', 'variable', 'regularisation'][1 + range % 4] as nature, 1 + range % 6 as annee_contrat,
    replace(((range * 7717) % 5000000 / 100)::decimal(14, 2)::varchar, '.', ',') as montant_eur, lpad((range % 101)::varchar, 3, '0') as organisme_code
  from range(${lines})) to ${literal(file)} (header, delim ';')`);
process.stdout.write(`${lines} lines, ${(statSync(file).size / 1e6).toFixed(0)} MB\n`);

const bare = await timed('bare CSV to Parquet (zstd)', () =>
  connection.run(
    `copy (from read_csv(${literal(file)})) to ${literal(path.join(folder, 'nu.parquet'))} (format parquet, compression zstd)`,
  ),
);
const lake = path.join(folder, 'lac');
const lectures = new Lectures(connection);
const taken = await timed('ingest', () => ingest(lake, [{ file }], lectures));
const published = await timed('publish', () =>
  publish(
    lake,
    {
      date_arrete: '2026-10-31',
      apres: (etape) => void process.stdout.write(`  ${etape} ${performance.now().toFixed(0)}\n`),
    },
    lectures,
  ),
);
const ratio = bare.ms / (taken.ms + published.ms);
process.stdout.write(
  `rate: ${(ratio * 100).toFixed(0)} % of bare DuckDB; memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
);
close();
rmSync(folder, { recursive: true, force: true });
