import path from 'node:path';
import { ingest, type Envoi } from '../../data/ingest.ts';
import { readJournal } from '../../data/journal.ts';
import { rawPath } from '../../data/lake.ts';
import { Lectures } from '../../data/lectures.ts';
import type { Avance } from '../../data/progress.ts';
import { publish } from '../../data/publish.ts';
import { literal, openMemory, rows } from '../../data/sql.ts';
import { filesOf } from '../../server/lake_files.ts';
import { lakeFolder } from '../../server/snapshot.ts';

/** One step of the measure, run in a process of its own: `ingest_step.ts <step> <folder>`. */
export type Etape = 'nu' | 'promesses' | 'sans_versement' | 'ingerer' | 'publier';

/** What a step took; pic_mo is the highest memory of its process so far, in MB. */
export interface Mesure {
  nom: string;
  ms: number;
  cpu_ms: number;
  pic_mo: number;
}

/** Sends what has been used since the last call, under a name. */
function stopwatch() {
  let [start, cpu] = [performance.now(), process.cpuUsage()];
  return (nom: string | null) => {
    const used = process.cpuUsage(cpu);
    const ms = performance.now() - start;
    const cpu_ms = (used.user + used.system) / 1000;
    const pic_mo = process.resourceUsage().maxRSS / 1000;
    if (nom !== null) process.send?.({ nom, ms, cpu_ms, pic_mo } satisfies Mesure);
    [start, cpu] = [performance.now(), process.cpuUsage()];
  };
}

/** What a publication has just done when it says that a phase begins. */
const before = ({ phase, fait }: Avance) => {
  if (phase === 'rapprochement' && fait === 0) return 'relecture des fichiers, références';
  if (phase === 'calcul') return fait === 0 ? 'rapprochement, écriture triée des flux' : 'marts';
  return phase === 'ecriture' && fait === 0 ? 'contrôles' : null;
};

/** The files of the demo but its payments: the CPTS, contracts and territories that the payments name. */
const others = (): Envoi[] =>
  filesOf(readJournal(lakeFolder()))
    .filter(({ flux }) => flux !== 'flux_aci')
    .map(({ flux, fichier, sha256 }) => ({ file: rawPath(lakeFolder(), sha256), nom: fichier, flux }));

async function run(etape: Etape, folder: string, date_arrete: string) {
  const [file, lac] = [
    path.join(folder, 'flux_aci.csv'),
    path.join(folder, etape === 'sans_versement' ? 'lac_sans' : 'lac'),
  ];
  const { connection, close } = await openMemory();
  const lectures = new Lectures(connection);
  if (etape === 'ingerer' || etape === 'sans_versement') await ingest(lac, others(), lectures);
  const lap = stopwatch();
  if (etape === 'nu') {
    const target = literal(path.join(folder, 'nu.parquet'));
    await connection.run(
      `copy (from read_csv(${literal(file)})) to ${target} (format parquet, compression zstd)`,
    );
    lap('DuckDB seul, CSV vers Parquet');
  } else if (etape === 'promesses') {
    const target = literal(path.join(folder, 'trie.parquet'));
    await connection.run(`copy (from read_csv(${literal(file)}) order by cpts_id, date_paiement, flux_id)
      to ${target} (format parquet, compression zstd)`);
    await rows(connection, `select flux_id from ${target} group by flux_id having count(*) > 1`);
    await rows(
      connection,
      `select count(*), sum(replace(montant_eur::varchar, ',', '.')::decimal(14, 2)) from ${target}`,
    );
    lap('… trié, clés et total vérifiés');
  } else if (etape === 'sans_versement') {
    await publish(lac, { date_arrete }, lectures);
    lap('publication des autres flux, sans un versement');
  } else if (etape === 'ingerer') {
    await ingest(lac, [{ file }], lectures);
    lap('ingestion');
  } else {
    const suivi = (avance: Avance) => {
      const nom = before(avance);
      if (nom !== null) lap(nom);
    };
    await publish(lac, { date_arrete, confirmer: true, suivi }, lectures);
    lap('écriture des autres tables, empreintes, disque');
  }
  close();
}

const [etape, folder, date_arrete] = process.argv.slice(2);
await run(etape as Etape, folder!, date_arrete!);
process.disconnect();
