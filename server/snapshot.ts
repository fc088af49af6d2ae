import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { publishedIn } from './traces.ts';
import type { CLASSIFICATIONS } from './vocabulary.ts';

export type Classification = (typeof CLASSIFICATIONS)[number]['code'];

/** One Parquet file of a snapshot: a table, whole. */
export interface FichierPublie {
  /** Name of the table as SQL says it: `feeds.flux_aci`, `versements`. */
  table: string;
  /** Name of the file beside the manifest. */
  fichier: string;
  sha256: string;
  octets: number;
  lignes: number;
  /** Sum of each money column, in cents, as text: JSON numbers stop being exact at 2^53. */
  centimes: Record<string, string>;
}

/** A sender's file that the snapshot was made from. */
export interface SourcePubliee {
  flux: string;
  fichier: string;
  sha256: string;
  classification: Classification;
}

export interface Manifest {
  format: 1;
  seq: number;
  date_arrete: string;
  classification: Classification;
  publie_le: string;
  population_millesime: number;
  version_lecteur: string;
  /** SHA-256 of what computes: sql/, data/reference/, the vocabulary and the feeds. */
  empreinte_calcul: string;
  /** Hash of the last journal line that this snapshot knows. */
  journal: string;
  sources: SourcePubliee[];
  fichiers: FichierPublie[];
  /** Views over the tables, in the order in which they are created: the SQL that made this snapshot. */
  vues: { nom: string; sql: string }[];
}

/** A snapshot whose every byte was checked. */
export interface Snapshot {
  seq: number;
  manifest: Manifest;
  /** SHA-256 of manifest.json. */
  empreinte: string;
  dossier: string;
  fichiers: { table: string; chemin: string }[];
}

/** A snapshot that may not be served, and why. */
export class SnapshotRefuse extends Error {}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of a file, read as a stream. */
export async function hashFile(file: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Where a lake keeps its snapshots, and which one is current. */
export const snapshotFolder = (lake: string, seq: number) => path.join(lake, 'snapshots', String(seq));

/** What CURRENT says: the number of the snapshot to serve and the SHA-256 of its manifest; null when nothing was published. */
export function readCurrent(lake: string) {
  const file = path.join(lake, 'CURRENT');
  if (!existsSync(file)) return null;
  const match = /^(\d+) ([0-9a-f]{64})\n$/.exec(readFileSync(file, 'utf8'));
  if (!match) throw new SnapshotRefuse(`${file} est illisible. Publiez à nouveau.`);
  return { seq: Number(match[1]), empreinte: match[2]! };
}

/** What CURRENT says; when it cannot be read, the last snapshot that the journal says was published. */
export function lastPublished(lake: string) {
  try {
    return readCurrent(lake);
  } catch (error) {
    if (!(error instanceof SnapshotRefuse)) throw error;
    return publishedIn(lake)[0] ?? null;
  }
}

/** The numbers of the snapshots that are there, newest first. */
export function listSnapshots(lake: string) {
  const folder = path.join(lake, 'snapshots');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  return names.map(Number).sort((a, b) => b - a);
}

/** The manifest of a snapshot, whose bytes are those of its SHA-256: the one given, else the one beside it. */
export function readManifest(folder: string, empreinte?: string) {
  const text = readFileSync(path.join(folder, 'manifest.json'));
  const expected = empreinte ?? readFileSync(path.join(folder, 'manifest.sha256'), 'utf8').trim();
  const actual = sha256(text);
  if (actual !== expected) throw new SnapshotRefuse(`${folder} : le manifeste a été modifié.`);
  return { manifest: JSON.parse(text.toString('utf8')) as Manifest, empreinte: actual };
}

async function verifyFile(folder: string, { fichier, sha256: expected, octets }: FichierPublie) {
  const chemin = path.join(folder, fichier);
  if (path.basename(fichier) !== fichier) throw new SnapshotRefuse(`${chemin} : nom de fichier interdit.`);
  if (!existsSync(chemin)) throw new SnapshotRefuse(`${chemin} : fichier absent.`);
  const { size } = statSync(chemin);
  if (size !== octets) throw new SnapshotRefuse(`${chemin} : ${size} octets au lieu de ${octets}.`);
  if ((await hashFile(chemin)) !== expected)
    throw new SnapshotRefuse(`${chemin} : le contenu a été modifié.`);
}

/** Checks the manifest, the size and the SHA-256 of every file of one snapshot; throws when anything differs. */
export async function verifySnapshot(
  lake: string,
  seq: number,
  empreinteAttendue?: string,
): Promise<Snapshot> {
  const dossier = snapshotFolder(lake, seq);
  if (!existsSync(path.join(dossier, 'manifest.json')))
    throw new SnapshotRefuse(`${dossier} : manifeste absent.`);
  const { manifest, empreinte } = readManifest(dossier, empreinteAttendue);
  if (manifest.format !== 1 || manifest.seq !== seq) {
    throw new SnapshotRefuse(`${dossier} : le manifeste n’est pas celui de cet instantané.`);
  }
  for (const file of manifest.fichiers) await verifyFile(dossier, file);
  const fichiers = manifest.fichiers.map(({ table, fichier }) => ({
    table,
    chemin: path.join(dossier, fichier),
  }));
  return { seq, manifest, empreinte, dossier, fichiers };
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * The snapshot to serve: the current one, else the last earlier one that is whole and that the journal says was published, with the
 * reasons why newer ones were refused. A folder that neither CURRENT nor the journal names was never committed and is not looked at.
 */
export async function openSnapshot(lake: string): Promise<{ snapshot: Snapshot | null; refus: string[] }> {
  const refus: string[] = [];
  let current: ReturnType<typeof readCurrent> = null;
  try {
    current = readCurrent(lake);
    if (!current) return { snapshot: null, refus };
    return { snapshot: await verifySnapshot(lake, current.seq, current.empreinte), refus };
  } catch (error) {
    refus.push(reason(error));
  }
  for (const { seq, empreinte } of publishedIn(lake)) {
    if (current && seq >= current.seq) continue;
    try {
      return { snapshot: await verifySnapshot(lake, seq, empreinte), refus };
    } catch (error) {
      refus.push(reason(error));
    }
  }
  return { snapshot: null, refus };
}

/** The folder of the lake: argument, else the variable LAC, else data/lake. */
export const lakeFolder = (given?: string) =>
  path.resolve(given ?? process.env.LAC ?? path.resolve(import.meta.dirname, '../data/lake'));
