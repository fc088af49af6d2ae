import type { Classification } from '../server/snapshot.ts';
import type { Bordereau } from './bordereau.ts';
import type { FeedName } from './feeds.ts';
import { appendChain, chainHead, ChaineRompue, readChain, type Maillon } from './chain.ts';
import { lakePaths } from './lake.ts';

/** A file that entered the lake. */
export interface Ingere {
  evenement: 'ingere';
  flux: FeedName;
  fichier: string;
  sha256: string;
  octets: number;
  format: string;
  classification: Classification;
  version_lecteur: string;
  lignes_nb: number;
  valides_nb: number;
  ecartees_nb: number;
  lu_eur: string | null;
  /** What the sender said of it: a replay reads it and puts it together in the same way. */
  bordereau?: Bordereau;
  /** True of lines that know a file by its sender and period beside its bytes; an older line took the place of every file of the same bytes. */
  par_envoi?: true;
}

/** A file that was refused whole, and why. */
export interface Refuse {
  evenement: 'refuse';
  flux: FeedName | null;
  fichier: string;
  sha256: string;
  code: string;
  motif: string;
}

/** A file that left: its lines are no longer published, its bytes stay. */
export interface Retire {
  evenement: 'retire';
  flux: FeedName;
  fichier: string;
  sha256: string;
  motif: string;
  /** Of the file that leaves, when it said them. */
  emetteur?: string;
  periode?: string;
  /** True of lines that withdraw one sending; an older line withdrew every file of the same bytes. */
  par_envoi?: true;
}

/** A snapshot that became the current one. */
export interface Publie {
  evenement: 'publie';
  seq: number;
  manifeste: string;
  /** True when the line was written at a later start, after a stop between CURRENT and the journal. */
  retabli: boolean;
}

/** A snapshot that was put out by hand: its number is never given again. */
export interface Purge {
  evenement: 'purge';
  seq: number;
  manifeste: string;
}

export type Evenement = Ingere | Refuse | Retire | Publie | Purge;

/** A line of the journal. */
export type Ligne = Maillon<Evenement>;

/** Every line of the journal, the chain of hashes verified; throws ChaineRompue when it was changed or damaged. */
export const readJournal = (lake: string): Ligne[] =>
  readChain<Evenement>(lakePaths(lake).journal, 'Journal');

/** Whether a sender said the same of a file twice. */
export const sameBordereau = (one?: Bordereau, other?: Bordereau) =>
  JSON.stringify(Object.entries(one ?? {}).sort()) === JSON.stringify(Object.entries(other ?? {}).sort());

/** What tells a file of the lake from another: its feed, its bytes, who sent it and for which period. */
export const identiteOf = (flux: string, sha256: string, { emetteur, periode }: Bordereau = {}) =>
  JSON.stringify([flux, sha256, emetteur ?? null, periode ?? null]);

type Present = Ingere & Ligne;

/** Takes out every file of the same bytes, but the one of that identity. */
function dropSameBytes(files: Map<string, Present>, { flux, sha256 }: Ingere | Retire, but?: string) {
  for (const [cle, file] of files)
    if (cle !== but && file.flux === flux && file.sha256 === sha256) files.delete(cle);
}

function arrive(files: Map<string, Present>, line: Present) {
  const cle = identiteOf(line.flux, line.sha256, line.bordereau);
  if (!line.par_envoi) dropSameBytes(files, line, cle);
  // Said otherwise by its sender, a file is a new arrival: what it replaces is what came before it.
  const before = files.get(cle);
  if (before && !sameBordereau(before.bordereau, line.bordereau)) files.delete(cle);
  files.set(cle, line);
}

/** The files that make the next snapshot, each once, in order of arrival; the last reading of the same sending wins. */
export function filesOf(journal: readonly Ligne[]): Present[] {
  const files = new Map<string, Present>();
  for (const line of journal) {
    if (line.evenement === 'ingere') arrive(files, line);
    if (line.evenement !== 'retire') continue;
    if (line.par_envoi) files.delete(identiteOf(line.flux, line.sha256, line));
    else dropSameBytes(files, line);
  }
  return [...files.values()];
}

/** The lines that a snapshot knew: those up to the one it names. */
export function linesUpTo(journal: readonly Ligne[], empreinte: string): readonly Ligne[] {
  const last = journal.findIndex((line) => line.empreinte === empreinte);
  if (last < 0)
    throw new ChaineRompue(
      'Le journal n’a pas la ligne que l’instantané nomme. Restaurez-le depuis une sauvegarde.',
    );
  return journal.slice(0, last + 1);
}

/** The hash that stands for the whole journal so far. */
export const journalHead: (lines: readonly Ligne[]) => string = chainHead;

/** Appends one event and waits for the disk. The caller holds the lock. */
export const appendJournal = (lake: string, evenement: Evenement): Promise<Ligne> =>
  appendChain(lakePaths(lake).journal, 'Journal', evenement);
