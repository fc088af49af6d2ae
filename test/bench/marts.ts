// npm run bench -- marts [1 10 100]: how long the marts take to rebuild as the demo is multiplied. Two threads, in memory.
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { FEEDS, type Feed } from '../../data/feeds.ts';
import { runChecks, runModels } from '../../data/marts.ts';
import { loadReference } from '../../data/reference.ts';
import { lakeFolder, openSnapshot, type Snapshot } from '../../server/snapshot.ts';

const IDENTIFIERS = ['cpts_id', 'flux_id', 'ancien_id', 'nouveau_id'];

/** Copies of a feed under other identifiers, over the same communes; what belongs to a whole région stays single. */
async function multiply(connection: DuckDBConnection, { fichiers }: Snapshot, feed: Feed, copies: number) {
  const { chemin } = fichiers.find(({ table }) => table === `feeds.${feed.name}`)!;
  const renamed = feed.fields
    .filter(({ name }) => IDENTIFIERS.includes(name))
    .map(({ name }) => `${name} || if(copie = 0, '', '_' || copie) as ${name}`);
  const once = feed.fields.some(({ name }) => name === 'crise_id')
    ? 'where copie = 0 or cpts_id is not null'
    : '';
  await connection.run(
    `create table feeds.${feed.name} as select lignes.* replace (${renamed.join(', ')})
     from read_parquet('${chemin.replaceAll("'", "''")}') as lignes, range(${copies}) as copies (copie) ${once}`,
  );
}

async function rebuild(snapshot: Snapshot, copies: number) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await loadReference(connection);
  await connection.run('create schema feeds');
  for (const feed of FEEDS) await multiply(connection, snapshot, feed, copies);
  const { date_arrete } = snapshot.manifest;
  await connection.run(`create table parametres as select date '${date_arrete}' as date_arrete`);
  const start = performance.now();
  await runModels(connection);
  const models_s = (performance.now() - start) / 1000;
  const checked = performance.now();
  await runChecks(connection);
  const checks_s = (performance.now() - checked) / 1000;
  const [row] = (
    await connection.runAndReadAll(
      'select (select count(*) from feeds.flux_aci) as flux_nb, (select count(*) from enveloppes_mois) as mois_nb',
    )
  ).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return { models_s, checks_s, flux_nb: Number(row!.flux_nb), mois_nb: Number(row!.mois_nb) };
}

const { snapshot } = await openSnapshot(lakeFolder());
if (!snapshot) throw new Error('Aucun instantané : lancez npm start une fois.');
const copies = process.argv.slice(2).map(Number);
const print = (cells: (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(14)).join(''));
print(['échelle', 'flux ACI', 'mois', 'marts (s)', 'contrôle (s)', 'x échelle 1']);
let first: number | undefined;
for (const echelle of copies.length > 0 ? copies : [1, 3, 10]) {
  const { models_s, checks_s, flux_nb, mois_nb } = await rebuild(snapshot, echelle);
  first ??= models_s;
  const cells = [flux_nb, mois_nb].map((count) => count.toLocaleString('fr-FR'));
  print([echelle, ...cells, models_s.toFixed(1), checks_s.toFixed(1), (models_s / first).toFixed(1)]);
}
