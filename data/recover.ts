import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { lastPublished, snapshotFolder } from '../server/snapshot.ts';
import { appendJournal, readJournal } from './journal.ts';
import { lakePaths } from './lake.ts';

/** Clears what an interrupted writer left, and writes the journal line of a snapshot that was committed without it; ends a purge. The caller holds the lock. */
export async function recover(lake: string) {
  const { raw, stage } = lakePaths(lake);
  await rm(stage, { recursive: true, force: true });
  for (const name of await readdir(raw)) {
    if (name.startsWith('.depot-')) await rm(path.join(raw, name), { force: true });
  }
  const current = lastPublished(lake);
  if (!current) return;
  const journal = readJournal(lake);
  for (const line of journal) {
    if (line.evenement === 'purge')
      await rm(snapshotFolder(lake, line.seq), { recursive: true, force: true });
  }
  const known = journal.some((line) => line.evenement === 'publie' && line.seq === current.seq);
  if (!known) {
    await appendJournal(lake, {
      evenement: 'publie',
      seq: current.seq,
      manifeste: current.empreinte,
      retabli: true,
    });
  }
}
