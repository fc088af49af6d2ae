import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { lastPublished, snapshotFolder } from '../server/snapshot.ts';
import { appendJournal, readJournal, type Ligne } from './journal.ts';
import { fsyncPath, lakePaths } from './lake.ts';
import { withLock } from './lock.ts';
import { PublicationRefusee } from './publish.ts';
import { recover } from './recover.ts';

/** What leaves: some numbers, or all but the newest. */
export type APurger = { numeros: readonly number[] } | { garder: number };

/** The manifest of each published snapshot that is still there, by number, oldest first. */
function kept(lake: string, journal: readonly Ligne[]) {
  const manifests = new Map<number, string>();
  for (const line of journal) {
    if (line.evenement === 'publie') manifests.set(line.seq, line.manifeste);
    if (line.evenement === 'purge') manifests.delete(line.seq);
  }
  const there = [...manifests].filter(([seq]) => existsSync(snapshotFolder(lake, seq)));
  return new Map(there.sort(([one], [other]) => one - other));
}

function chosen(asked: APurger, there: readonly number[], current: number) {
  if ('garder' in asked) {
    if (!Number.isSafeInteger(asked.garder) || asked.garder < 1)
      throw new PublicationRefusee('--garder prend un nombre d’instantanés, 1 au moins.');
    return there.slice(0, -asked.garder).filter((seq) => seq !== current);
  }
  const unknown = asked.numeros.filter((seq) => !there.includes(seq));
  if (unknown.length > 0)
    throw new PublicationRefusee(`Aucun instantané publié ne porte le numéro ${unknown.join(', ')}.`);
  if (asked.numeros.includes(current))
    throw new PublicationRefusee(`L’instantané ${current} est servi : il ne se purge pas.`);
  return [...new Set(asked.numeros)].sort((one, other) => one - other);
}

/**
 * Removes snapshots for good, never the one that is served; refuses all or does all. Each has its journal line first, so that a stop in the middle
 * leaves a number that is known to be purged, and is finished by the next writer. Raw files stay: they are never deleted.
 */
export async function purge(lake: string, asked: APurger): Promise<number[]> {
  return withLock(lake, async () => {
    const current = lastPublished(lake);
    if (!current) throw new PublicationRefusee('Aucun instantané n’est publié : rien à purger.');
    await recover(lake);
    const there = kept(lake, readJournal(lake));
    const seqs = chosen(asked, [...there.keys()], current.seq);
    for (const seq of seqs) {
      await appendJournal(lake, { evenement: 'purge', seq, manifeste: there.get(seq)! });
      await rm(snapshotFolder(lake, seq), { recursive: true, force: true });
    }
    await fsyncPath(lakePaths(lake).snapshots);
    return seqs;
  });
}
