import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../server/lake_files.ts';
import { listSnapshots, snapshotFolder, type FichierPublie, type Manifest } from '../server/snapshot.ts';
import { strictest } from './classification.ts';
import { assertExpected } from './confirm.ts';
import { FEEDS, findFeed } from './feeds.ts';
import { empreinteCalcul } from './fingerprint.ts';
import { createImports } from './imports.ts';
import { appendJournal, journalHead, linesUpTo, readJournal, type Ingere, type Ligne } from './journal.ts';
import { createLake, fsyncPath, lakePaths, rawPath, sha256Text, writeAtomic } from './lake.ts';
import type { Lectures } from './lectures.ts';
import { withLock } from './lock.ts';
import { runChecks, runModels, stagingViews } from './marts.ts';
import type { Suivi } from './progress.ts';
import { readFeedFile, VERSION_LECTEUR } from './read/file.ts';
import type { Lecture } from './read/lecture.ts';
import { createQuarantine } from './read/quarantine.ts';
import { FichierRefuse } from './read/refus.ts';
import { scanFile } from './read/scan.ts';
import { createReconciliation, reconcileFeed } from './reconcile.ts';
import { loadReference, POPULATION_MILLESIME } from './reference.ts';
import { recover } from './recover.ts';
import { TABLES_PUBLIEES } from './tables.ts';
import { writeTable } from './write.ts';

/** A publication that cannot be made, with what to do. */
export class PublicationRefusee extends Error {}

/** Steps of a publication, in order; tests stop it between two of them. */
export type Etape = 'lu' | 'calcule' | 'ecrit' | 'manifeste' | 'renomme' | 'courant' | 'journal';

export interface Demande {
  date_arrete: string;
  /** Someone has seen the large changes, and says yes. */
  confirmer?: boolean;
  /** The last line of the journal that counts, for the files of an earlier snapshot; by default all of it. */
  jusqua?: string;
  /** Called after each step. */
  apres?: (etape: Etape) => void | Promise<void>;
  /** Told how far each long phase is. */
  suivi?: Suivi;
}

/** The year of the first agreement, and of the first rates: no figure stands before. */
const PREMIER_EXERCICE = 2019;

/** Reads a file of the lake again, unless this process has just read it; the bytes must be those of the journal. */
async function readAgain(
  lake: string,
  { flux, fichier, sha256, bordereau }: Ingere,
  lectures: Lectures,
): Promise<Lecture> {
  const before = lectures.get(flux, sha256, bordereau);
  if (before) return before;
  const file = rawPath(lake, sha256);
  const scan = await scanFile(file);
  if (scan.sha256 !== sha256) {
    throw new PublicationRefusee(
      `${fichier} : la copie ${file} est abîmée. Restaurez-la depuis une sauvegarde ou ingérez à nouveau le fichier.`,
    );
  }
  const atelier = await lectures.atelier(lake);
  const target = { feed: findFeed(flux)!, file, fichier, numero: lectures.nextNumero(), bordereau, atelier };
  const lecture = await readFeedFile(lectures.connection, target, scan).catch((error: unknown) => {
    if (!(error instanceof FichierRefuse)) throw error;
    throw new PublicationRefusee(
      `${error.message} Ce fichier est déjà dans le lac, où une version antérieure l’avait pris\u00a0: retirez-le (retirer ${sha256.slice(0, 12)}), puis envoyez-le corrigé.`,
    );
  });
  lectures.keep(lecture);
  return lecture;
}

/** From the files to every table of the snapshot, in memory but for long feeds; gives what was read of each file. */
export async function build(
  lake: string,
  files: readonly Ingere[],
  lectures: Lectures,
  { date_arrete, apres, suivi }: Demande,
) {
  const { connection } = lectures;
  const atelier = await lectures.atelier(lake);
  await createQuarantine(connection);
  const read: Lecture[] = [];
  for (const file of files) {
    suivi?.({ phase: 'lecture', fait: read.length, total: files.length });
    read.push(await readAgain(lake, file, lectures));
  }
  const numbers = [-1, ...read.map(({ numero }) => numero)].join(', ');
  await connection.run(`delete from quarantaine where lecture not in (${numbers})`);
  await apres?.('lu');
  await loadReference(connection);
  await createReconciliation(connection, date_arrete);
  for (const [fait, feed] of FEEDS.entries()) {
    suivi?.({ phase: 'rapprochement', fait, total: FEEDS.length });
    await reconcileFeed(
      connection,
      feed,
      read.filter((lecture) => lecture.feed === feed),
      atelier,
    );
  }
  await createImports(connection, read);
  suivi?.({ phase: 'calcul', fait: 0, total: 2 });
  await runModels(connection);
  suivi?.({ phase: 'calcul', fait: 1, total: 2 });
  await runChecks(connection);
  await apres?.('calcule');
  return read;
}

/** Writes every table, then waits for the disk: it has worked meanwhile. */
async function writeStage(lake: string, lectures: Lectures, suivi: Demande['suivi']) {
  const { stage } = lakePaths(lake);
  const atelier = await lectures.atelier(lake);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const fichiers: FichierPublie[] = [];
  for (const table of TABLES_PUBLIEES) {
    suivi?.({ phase: 'ecriture', fait: fichiers.length, total: TABLES_PUBLIEES.length });
    fichiers.push(await writeTable(lectures.connection, table, stage, atelier.find(table.table)));
  }
  await Promise.all(fichiers.map(({ fichier }) => fsyncPath(path.join(stage, fichier))));
  return fichiers;
}

/** Writes the manifest beside the files, then gives the folder its number: until CURRENT says so, it is not served. */
async function settle(lake: string, manifest: Manifest, apres: Demande['apres']) {
  const { stage, snapshots, current } = lakePaths(lake);
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const empreinte = sha256Text(text);
  for (const [name, content] of [
    ['manifest.json', text],
    ['manifest.sha256', `${empreinte}\n`],
  ] as const) {
    await writeFile(path.join(stage, name), content, { flag: 'wx' });
    await fsyncPath(path.join(stage, name));
  }
  await fsyncPath(stage);
  await apres?.('manifeste');
  await rename(stage, snapshotFolder(lake, manifest.seq));
  await fsyncPath(snapshots);
  await apres?.('renomme');
  await writeAtomic(current, `${manifest.seq} ${empreinte}\n`);
  await apres?.('courant');
  await appendJournal(lake, { evenement: 'publie', seq: manifest.seq, manifeste: empreinte, retabli: false });
  await apres?.('journal');
  return empreinte;
}

function nextSeq(lake: string, journal: readonly Ligne[]) {
  const known = journal.flatMap((line) => (line.evenement === 'publie' ? [line.seq] : []));
  return Math.max(0, ...known, ...listSnapshots(lake)) + 1;
}

async function publishLocked(lake: string, demande: Demande, lectures: Lectures) {
  await createLake(lake);
  await recover(lake);
  const journal = readJournal(lake);
  const known = demande.jusqua === undefined ? journal : linesUpTo(journal, demande.jusqua);
  const files = filesOf(known);
  if (files.length === 0)
    throw new PublicationRefusee('Aucun fichier n’a été ingéré. Commencez par « ingerer ».');
  const lues = await build(lake, files, lectures, demande);
  const { connection } = lectures;
  if (!demande.confirmer) await assertExpected(connection, lake, lues, known !== journal);
  const fichiers = await writeStage(lake, lectures, demande.suivi);
  await demande.apres?.('ecrit');
  const manifest: Manifest = {
    format: 1,
    seq: nextSeq(lake, journal),
    date_arrete: demande.date_arrete,
    classification: strictest(files.map(({ classification }) => classification)),
    publie_le: new Date().toISOString(),
    population_millesime: POPULATION_MILLESIME,
    version_lecteur: VERSION_LECTEUR,
    empreinte_calcul: empreinteCalcul(),
    journal: journalHead(known),
    sources: files.map(({ flux, fichier, sha256, classification }) => ({
      flux,
      fichier,
      sha256,
      classification,
    })),
    fichiers,
    vues: stagingViews(),
  };
  const empreinte = await settle(lake, manifest, demande.apres);
  return { manifest, empreinte, lues };
}

/**
 * Replays every file of the journal into a new snapshot, and makes it the current one. Any fault leaves the previous snapshot in place.
 * `lectures` holds a fresh connection, or the one that has just ingested; it cannot serve twice. `quarantaine` stays in it, for the reports on `lues`.
 */
export async function publish(lake: string, demande: Demande, lectures: Lectures) {
  const real = new Date(`${demande.date_arrete}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== demande.date_arrete) {
    throw new PublicationRefusee(
      `« ${demande.date_arrete} » n’est pas une date. Écrivez --arrete AAAA-MM-JJ, par exemple 2026-10-31.`,
    );
  }
  if (real.getUTCFullYear() < PREMIER_EXERCICE) {
    throw new PublicationRefusee(
      `Rien ne s’arrête au ${demande.date_arrete} : le premier accord des CPTS est de ${PREMIER_EXERCICE}. Écrivez une date à partir du ${PREMIER_EXERCICE}-01-01.`,
    );
  }
  return withLock(lake, async () => {
    try {
      return await publishLocked(lake, demande, lectures);
    } finally {
      lectures.close();
    }
  });
}
