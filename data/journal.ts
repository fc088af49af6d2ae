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
