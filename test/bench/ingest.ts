// npm run bench -- ingest [lines] [bad %]: from a CSV of payments to a published snapshot, beside a bare DuckDB CSV to Parquet of the same file.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { literal, openMemory, row } from '../../data/sql.ts';
import { lakeFolder, openSnapshot } from '../../server/snapshot.ts';
import type { Etape, Mesure } from './ingest_step.ts';

/** The day that the snapshot stops at. */
const ARRETE = '2026-10-31';

const asked = Number(process.argv[2] ?? 1_000_000);
const bad = Number(process.argv[3] ?? 0);

/**
 * Each payment of the demo cut into as many instalments as make about `asked` lines, on the days that follow, for the same sum: the same CPTS paid
 * more often. `bad` in a hundred cannot be read. Gives the lines written.
 */
async function writePayments(file: string, asked: number) {
  const { snapshot } = await openSnapshot(lakeFolder());
  if (!snapshot) throw new Error('Aucun instantané : lancez npm start une fois.');
  const { chemin } = snapshot.fichiers.find(({ table }) => table === 'feeds.flux_aci')!;
  const { connection, close } = await openMemory();
  const models = `read_parquet(${literal(chemin)})`;
  const { nb } = await row<{ nb: number }>(connection, `select count(*)::integer as nb from ${models}`);
  const parts = Math.max(1, Math.round(asked / nb));
  // The instalments differ by a cent from one to the next, or they would be the same line twice; the first one takes what is left.
  const rest = `centimes % ${parts} + sign(centimes) * ${parts % 2 === 0 ? parts / 2 : 0}`;
  await connection.run(`copy (
    with modeles as (
      select *, row_number() over (order by flux_id) - 1 as rang, (montant_eur * 100)::bigint as centimes from ${models}
    ), lignes as (
      select *, part_nb * ${nb} + rang as numero,
        ((centimes // ${parts} + sign(centimes) * (part_nb - ${Math.floor(parts / 2)}) + if(part_nb = 0, ${rest}, 0)) / 100)::decimal(14, 2) as verse_eur
      from modeles, range(${parts}) as morceaux(part_nb)
    )
    select 'L' || lpad(numero::varchar, 9, '0') as flux_id, cpts_id,
      case when numero % 100 < ${bad} and numero % 3 = 0 then '31/02/2024'
        else strftime(least(date_paiement + (part_nb % 28)::integer, greatest(date_paiement, date '${ARRETE}')), '%d/%m/%Y') end as date_paiement,
      poste, volet, part, action, nature, annee_contrat,
      case when numero % 100 < ${bad} and numero % 3 > 0 then 'illisible' else replace(verse_eur::varchar, '.', ',') end as montant_eur,
      organisme_code
    from lignes order by numero)
    to ${literal(file)} (header, delim ';')`);
  close();
  return parts * nb;
}

/** One step in a process of its own: its memory is its own. */
const step = (etape: Etape, folder: string) =>
  new Promise<Mesure[]>((resolve, reject) => {
    const measures: Mesure[] = [];
    const child = fork(path.join(import.meta.dirname, 'ingest_step.ts'), [etape, folder, ARRETE], {
      execArgv: ['--import', 'tsx'],
    });
    child.on('message', (measure) => measures.push(measure as Mesure));
    child.on('exit', (code) =>
      code === 0 ? resolve(measures) : reject(new Error(`La mesure « ${etape} » a échoué.`)),
    );
  });

const print = (...cells: string[]) =>
  process.stdout.write(
    `${cells[0]!.padEnd(46)}${cells
      .slice(1)
      .map((cell) => cell.padStart(13))
      .join('')}\n`,
  );

function show(measures: readonly Mesure[], bare: Mesure) {
  for (const { nom, ms, cpu_ms, pic_mo } of measures) {
    const ratios = [`x ${(ms / bare.ms).toFixed(2)}`, `x ${(cpu_ms / bare.cpu_ms).toFixed(2)}`];
    print(nom, `${ms.toFixed(0)} ms`, `${cpu_ms.toFixed(0)} ms`, ...ratios, `${pic_mo.toFixed(0)} Mo`);
  }
}

const sum = (nom: string, measures: readonly Mesure[]): Mesure => ({
  nom,
  ms: measures.reduce((total, { ms }) => total + ms, 0),
  cpu_ms: measures.reduce((total, { cpu_ms }) => total + cpu_ms, 0),
  pic_mo: Math.max(...measures.map(({ pic_mo }) => pic_mo)),
});

const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-bench-'));
try {
  const file = path.join(folder, 'flux_aci.csv');
  const lines = await writePayments(file, asked);
  const size = (statSync(file).size / 1e6).toFixed(0);
  print(
    `${lines.toLocaleString('fr-FR')} lignes, ${size} Mo, ${bad} % illisibles`,
    'durée',
    'processeur',
    'x nu',
    'x nu (proc.)',
    'mémoire',
  );
  const [before] = await step('nu', folder);
  const floor = [...(await step('promesses', folder)), ...(await step('sans_versement', folder))];
  const taken = await step('ingerer', folder);
  const published = await step('publier', folder);
  const [after] = await step('nu', folder);
  // The machine may have become slower meanwhile: the reference is the mean of before and after.
  const both = sum('DuckDB seul, CSV vers Parquet', [before!, after!]);
  const bare = { ...both, ms: both.ms / 2, cpu_ms: both.cpu_ms / 2 };
  // What DuckDB alone takes for the promises of one sorted table, and the tool for everything but the payments: no total goes below their sum.
  show([bare, ...floor, ...taken, ...published], bare);
  const without = published.filter(({ nom }) => !/marts|contrôles|autres tables/.test(nom));
  const all = sum('total, du fichier à l’instantané', [...taken, ...published]);
  show([sum('total sans les marts', [...taken, ...without]), all], bare);
  const again = published.find(({ nom }) => nom.startsWith('relecture'))!;
  const rate = (ms: number) => `${((bare.ms / ms) * 100).toFixed(0)} %`;
  print('débit de DuckDB seul', rate(all.ms));
  print('… dans le processus qui vient d’ingérer', rate(all.ms - again.ms));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
