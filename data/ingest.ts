import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Classification } from '../server/snapshot.ts';
import { alreadyThere, type DejaLa } from './already.ts';
import { assertAgrees, readBordereau } from './bordereau.ts';
import { FEEDS, feedOfFileName, findFeed } from './feeds.ts';
import { appendJournal, type Ingere } from './journal.ts';
import { createLake, deposit, fsyncPath } from './lake.ts';
import type { Lectures } from './lectures.ts';
import { withLock } from './lock.ts';
import { readNamed } from './named.ts';
import type { Suivi } from './progress.ts';
import { VERSION_LECTEUR } from './read/file.ts';
import type { Lecture } from './read/lecture.ts';
import { recogniseFeed, type Reconnu } from './read/recognise.ts';
import { createQuarantine } from './read/quarantine.ts';
import { FichierRefuse } from './read/refus.ts';
import { scanFile, type Scan } from './read/scan.ts';
import { recover } from './recover.ts';

/** What became of one file. */
export type Bilan =
  | { resultat: 'ingere'; fichier: string; flux: string; sha256: string; lecture: Lecture }
  | { resultat: 'attend'; fichier: string; flux: string; sha256: string; lecture: Lecture; phrase: string }
  | DejaLa
  | { resultat: 'refuse'; fichier: string; flux: string | null; code: string; motif: string };

export interface Envoi {
  file: string;
  /** What its sender called it; the name under which it lies otherwise. */
  nom?: string;
  /** Feed said by the sender; recognised from the file otherwise. */
  flux?: string;
  classification?: Classification;
  /** Why the file, once read, waits for someone to say yes: nothing of it is kept. */
  attente?: (lecture: Lecture) => string | undefined;
}

async function feedOf({ file, nom, flux }: Envoi, fichier: string): Promise<Reconnu> {
  if (flux !== undefined) {
    const feed = findFeed(flux);
    if (!feed) {
      const known = FEEDS.map(({ name }) => name).join(', ');
      throw new FichierRefuse(
        fichier,
        'flux_inconnu',
        `le flux « ${flux} » n’existe pas. Flux admis : ${known}.`,
      );
    }
    return { feed };
  }
  const named = feedOfFileName(nom ?? file);
  return named ? { feed: named } : recogniseFeed(file, fichier);
}

const refusal = (error: unknown, fichier: string, flux: string | null): Bilan => {
  if (!(error instanceof FichierRefuse)) throw error;
  return { resultat: 'refuse', fichier, flux, code: error.code, motif: error.message };
};

async function assertReadable(file: string, fichier: string) {
  const there = existsSync(file) ? await stat(file) : null;
  if (!there)
    throw new FichierRefuse(fichier, 'absent', `le fichier ${file} n’existe pas. Vérifiez le chemin.`);
  if (!there.isFile()) throw new FichierRefuse(fichier, 'absent', `${file} n’est pas un fichier.`);
}

const event = (lecture: Lecture, classification: Classification): Ingere => ({
  evenement: 'ingere',
  flux: lecture.feed.name,
  fichier: lecture.fichier,
  sha256: lecture.scan.sha256,
  octets: lecture.scan.octets,
  format: lecture.scan.format,
  classification,
  version_lecteur: VERSION_LECTEUR,
  lignes_nb: lecture.lignes_nb,
  valides_nb: lecture.valides_nb,
  ecartees_nb: lecture.ecartees_nb,
  lu_eur: lecture.lu_eur,
  ...(lecture.bordereau ? { bordereau: lecture.bordereau } : {}),
  par_envoi: true,
});

/** Reads the copy, keeps it, then writes the journal: a stop in between leaves a raw file that nothing names. */
async function take(
  lake: string,
  envoi: Envoi,
  fichier: string,
  { feed, classeur }: Reconnu,
  lectures: Lectures,
): Promise<Bilan> {
  const depot = await deposit(lake, envoi.file);
  // The disk works while the file is read. A fault is told once, to this call: it is waited for before the copy is kept.
  const durable = fsyncPath(depot.chemin);
  durable.catch(() => undefined);
  let scan: Scan | undefined;
  try {
    scan = await scanFile(depot.chemin);
    const bordereau = readBordereau(envoi.file, fichier);
    const { sha256 } = scan;
    const there = await alreadyThere(lake, envoi.classification, {
      flux: feed.name,
      fichier,
      sha256,
      bordereau,
    });
    if (there) return there;
    const atelier = await lectures.atelier(lake);
    const numero = lectures.nextNumero();
    const target = { feed, file: depot.chemin, fichier, numero, bordereau, classeur, atelier };
    const lecture = await readNamed(lectures.connection, envoi, target, scan);
    if (bordereau) await assertAgrees(lectures.connection, lecture, bordereau);
    const phrase = envoi.attente?.(lecture);
    if (phrase !== undefined)
      return { resultat: 'attend', fichier, flux: feed.name, sha256: scan.sha256, lecture, phrase };
    await durable;
    await depot.garder(scan.sha256);
    await appendJournal(lake, event(lecture, envoi.classification ?? 'restreint'));
    lectures.keep(lecture);
    return { resultat: 'ingere', fichier, flux: feed.name, sha256: lecture.scan.sha256, lecture };
  } catch (error) {
    const bilan = refusal(error, fichier, feed.name);
    if (bilan.resultat === 'refuse' && scan) {
      const { code, motif } = bilan;
      await appendJournal(lake, {
        evenement: 'refuse',
        flux: feed.name,
        fichier,
        sha256: scan.sha256,
        code,
        motif,
      });
    }
    return bilan;
  } finally {
    await depot.jeter();
  }
}

/** Takes one file into the lake: copied, read, judged, written in the journal; or refused whole, with the reason. The caller holds the lock. */
async function ingestOne(lake: string, envoi: Envoi, lectures: Lectures): Promise<Bilan> {
  const fichier = envoi.nom ?? path.basename(envoi.file);
  try {
    await assertReadable(envoi.file, fichier);
    return await take(lake, envoi, fichier, await feedOf(envoi, fichier), lectures);
  } catch (error) {
    return refusal(error, fichier, envoi.flux ?? null);
  }
}

/** Takes files into the lake, in the order given; a refused one does not stop the others. */
export async function ingest(
  lake: string,
  envois: readonly Envoi[],
  lectures: Lectures,
  suivi?: Suivi,
): Promise<Bilan[]> {
  await createQuarantine(lectures.connection);
  return withLock(lake, async () => {
    await createLake(lake);
    await recover(lake);
    const bilans: Bilan[] = [];
    for (const envoi of envois) {
      suivi?.({ phase: 'lecture', fait: bilans.length, total: envois.length });
      bilans.push(await ingestOne(lake, envoi, lectures));
    }
    return bilans;
  });
}

/** Reads a file without keeping anything of it: the feed, what would be accepted, what would be put aside. */
export async function verify(envoi: Envoi, lectures: Lectures): Promise<Bilan> {
  await createQuarantine(lectures.connection);
  const fichier = envoi.nom ?? path.basename(envoi.file);
  try {
    await assertReadable(envoi.file, fichier);
    const { feed, classeur } = await feedOf(envoi, fichier);
    const bordereau = readBordereau(envoi.file, fichier);
    const target = { feed, file: envoi.file, fichier, numero: lectures.nextNumero(), bordereau, classeur };
    const lecture = await readNamed(lectures.connection, envoi, target);
    if (bordereau) await assertAgrees(lectures.connection, lecture, bordereau);
    return { resultat: 'ingere', fichier, flux: feed.name, sha256: lecture.scan.sha256, lecture };
  } catch (error) {
    return refusal(error, fichier, envoi.flux ?? null);
  }
}
