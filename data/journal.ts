import { existsSync, readFileSync } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Classification } from '../server/snapshot.ts';
import type { Bordereau } from './bordereau.ts';
import type { FeedName } from './feeds.ts';
import { fsyncPath, lakePaths, sha256Text } from './lake.ts';

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

/** A line: what happened, when, after which line, and the hash of all that. */
export type Ligne = Evenement & { rang: number; date: string; precedent: string; empreinte: string };

/** The journal was changed by hand, or damaged. */
export class JournalRompu extends Error {}

const ORIGINE = '0'.repeat(64);

function parse(text: string, rang: number, precedent: string): Ligne {
  const broken = (why: string) =>
    new JournalRompu(`Journal, ligne ${rang} : ${why}. Restaurez-le depuis une sauvegarde.`);
  let line: Ligne;
  try {
    line = JSON.parse(text) as Ligne;
  } catch {
    throw broken('elle est illisible');
  }
  const { empreinte, ...rest } = line;
  if (sha256Text(JSON.stringify(rest)) !== empreinte) throw broken('elle a été modifiée');
  if (line.rang !== rang || line.precedent !== precedent)
    throw broken('la ligne qui précède a été modifiée ou retirée');
  return line;
}

/** Every line of the journal, the chain of hashes verified. A last line without line feed was never finished, and is left out. */
export function readJournal(lake: string): Ligne[] {
  const { journal } = lakePaths(lake);
  if (!existsSync(journal)) return [];
  const texts = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
  let precedent = ORIGINE;
  return texts.map((text, i) => {
    const line = parse(text, i + 1, precedent);
    precedent = line.empreinte;
    return line;
  });
}

/** Whether a sender said the same of a file twice. */
export const sameBordereau = (one?: Bordereau, other?: Bordereau) =>
  JSON.stringify(Object.entries(one ?? {}).sort()) === JSON.stringify(Object.entries(other ?? {}).sort());

/** The files that make the next snapshot, each once, in order of arrival; the last reading of the same bytes wins. */
export function filesOf(journal: readonly Ligne[]): (Ingere & Ligne)[] {
  const files = new Map<string, Ingere & Ligne>();
  for (const line of journal) {
    const cle = 'sha256' in line ? `${line.flux} ${line.sha256}` : '';
    if (line.evenement === 'ingere') {
      // Said otherwise by its sender, a file is a new arrival: what it replaces is what came before it.
      const before = files.get(cle);
      if (before && !sameBordereau(before.bordereau, line.bordereau)) files.delete(cle);
      files.set(cle, line);
    }
    if (line.evenement === 'retire') files.delete(cle);
  }
  return [...files.values()];
}

/** The hash that stands for the whole journal so far. */
export const journalHead = (lines: readonly Ligne[]) => lines.at(-1)?.empreinte ?? ORIGINE;

/** Cuts what a stop in the middle of a write left after the last line feed. */
async function cutTornTail(journal: string) {
  const bytes = readFileSync(journal);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) await truncate(journal, end);
}

/** Appends one event and waits for the disk. The caller holds the lock. */
export async function appendJournal(lake: string, evenement: Evenement): Promise<Ligne> {
  const { journal } = lakePaths(lake);
  const exists = existsSync(journal);
  if (exists) await cutTornTail(journal);
  const lines = readJournal(lake);
  const body = {
    ...evenement,
    rang: lines.length + 1,
    date: new Date().toISOString(),
    precedent: journalHead(lines),
  };
  const line = { ...body, empreinte: sha256Text(JSON.stringify(body)) };
  const handle = await open(journal, 'a');
  try {
    await handle.writeFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (!exists) await fsyncPath(path.dirname(journal));
  return line;
}
