// npm run bench -- marts [1 10 100]: how long the marts take to rebuild as the demo is multiplied. Two threads, on disk beyond the memory.
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FEEDS, type Feed } from '../../data/feeds.ts';
import { runChecks, runModels } from '../../data/marts.ts';
import { loadReference } from '../../data/reference.ts';
import { lakeFolder, openSnapshot, type Snapshot } from '../../server/snapshot.ts';

const MEMORY = '8GB';

const IDENTIFIERS = ['cpts_id', 'flux_id', 'ancien_id', 'nouveau_id', 'commune_code'];

const renamed = (columns: readonly string[]) =>
  columns
    .filter((column) => IDENTIFIERS.includes(column))
    .map((column) => `${column} || if(copie = 0, '', '_' || copie) as ${column}`)
    .join(', ');

/** Copies of a feed under other identifiers; what belongs to a whole région stays single. */
async function multiply(connection: DuckDBConnection, { fichiers }: Snapshot, feed: Feed, copies: number) {
  const { chemin } = fichiers.find(({ table }) => table === `feeds.${feed.name}`)!;
  const columns = feed.fields.map(({ name }) => name);
  const once = columns.includes('crise_id') ? 'where copie = 0 or cpts_id is not null' : '';
  await connection.run(
    `create table feeds.${feed.name} as select lignes.* replace (${renamed(columns)})
     from read_parquet('${chemin.replaceAll("'", "''")}') as lignes, range(${copies}) as copies (copie) ${once}`,
  );
}

/** Every CPTS has communes of its own: copies that shared theirs would all overlap. */
async function multiplyCommunes(connection: DuckDBConnection, copies: number) {
  for (const table of ['ref_communes', 'ref_points']) {
    await connection.run(
      `insert into ${table} select lignes.* replace (${renamed(['commune_code'])})
       from ${table} as lignes, range(1, ${copies}) as copies (copie)`,
    );
  }
}

/** Seconds on the clock, and of processor: on a machine that others use, the second says more. */
async function seconds(work: () => Promise<void>) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock_s: (performance.now() - start) / 1000, processor_s: (user + system) / 1e6 };
}

async function rebuild(snapshot: Snapshot, copies: number, folder: string) {
  const options = { threads: '2', memory_limit: MEMORY };
  const instance = await DuckDBInstance.create(path.join(folder, `${copies}.duckdb`), options);
  const connection = await instance.connect();
  await loadReference(connection);
  await multiplyCommunes(connection, copies);
  await connection.run('create schema feeds');
  for (const feed of FEEDS) await multiply(connection, snapshot, feed, copies);
  const { date_arrete } = snapshot.manifest;
  await connection.run(`create table parametres as select date '${date_arrete}' as date_arrete`);
  const models = await seconds(() => runModels(connection));
  const checks = await seconds(() => runChecks(connection));
  const [row] = (
    await connection.runAndReadAll(
      'select (select count(*) from feeds.flux_aci) as flux_nb, (select count(*) from enveloppes_mois) as mois_nb',
    )
  ).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return { models, checks, flux_nb: Number(row!.flux_nb), mois_nb: Number(row!.mois_nb) };
}

const { snapshot } = await openSnapshot(lakeFolder());
if (!snapshot) throw new Error('Aucun instantané : lancez npm start une fois.');
const copies = process.argv.slice(2).map(Number);
const print = (cells: (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(15)).join(''));
print(['échelle', 'flux ACI', 'mois', 'marts (s)', 'processeur (s)', 'contrôle (s)', 'x échelle 1']);
let first: number | undefined;
const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-marts-'));
try {
  for (const echelle of copies.length > 0 ? copies : [1, 3, 10]) {
    const { models, checks, flux_nb, mois_nb } = await rebuild(snapshot, echelle, folder);
    first ??= models.processor_s;
    const cells = [flux_nb, mois_nb].map((count) => count.toLocaleString('fr-FR'));
    const times = [models.clock_s, models.processor_s, checks.clock_s, models.processor_s / first];
    print([echelle, ...cells, ...times.map((time) => time.toFixed(1))]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
