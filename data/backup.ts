import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../server/lake_files.ts';
import { hashFile, listSnapshots, readCurrent, verifySnapshot } from '../server/snapshot.ts';
import { readChain } from './chain.ts';
import { journalHead, readJournal } from './journal.ts';
import { fsyncPath, lakePaths, rawPath, verdictsFile, writeAtomic } from './lake.ts';
import { withLock } from './lock.ts';
import type { Suivi } from './progress.ts';
import { PublicationRefusee } from './publish.ts';
import { recover } from './recover.ts';

/** What a backup, or a lake, holds once every byte of it was checked. */
export interface Inventaire {
  fichiers_nb: number;
  instantanes: number[];
  courant: number | null;
  journal: string;
}

const SCEAU = 'sauvegarde.json';

/** Checks a whole lake: the chains of the journal and of the verdicts, the hash of each raw file, every snapshot, CURRENT. */
export async function verifyLake(lake: string): Promise<Inventaire> {
  const journal = readJournal(lake);
  readChain(verdictsFile(lake), 'Verdicts');
  for (const { fichier, sha256 } of filesOf(journal)) {
    if (!existsSync(rawPath(lake, sha256)))
      throw new PublicationRefusee(`${fichier} : la copie ${sha256} manque dans ${lake}.`);
  }
  const raw = existsSync(lakePaths(lake).raw) ? readdirSync(lakePaths(lake).raw) : [];
  for (const sha256 of raw) {
    if ((await hashFile(rawPath(lake, sha256))) !== sha256)
      throw new PublicationRefusee(`La copie ${rawPath(lake, sha256)} est abîmée.`);
  }
  const current = readCurrent(lake);
  const published = listSnapshots(lake).filter((seq) => current !== null && seq <= current.seq);
  if (current && !published.includes(current.seq))
    throw new PublicationRefusee(`L’instantané ${current.seq} manque dans ${lake}.`);
  for (const seq of published)
    await verifySnapshot(lake, seq, seq === current?.seq ? current.empreinte : undefined);
  return {
    fichiers_nb: raw.length,
    instantanes: published.sort((a, b) => a - b),
    courant: current?.seq ?? null,
    journal: journalHead(journal),
  };
}

async function copyTree(from: string, to: string, copied: () => void) {
  await mkdir(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target, copied);
    else {
      await copyFile(source, target);
      await fsyncPath(target);
      copied();
    }
  }
  await fsyncPath(to);
}

/** How many files a folder holds, those of its folders included. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

async function copyLakeTo(from: string, to: string, suivi?: Suivi) {
  const [source, target] = [lakePaths(from), lakePaths(to)];
  await mkdir(to, { recursive: true });
  const folders = [
    [source.raw, target.raw],
    [source.snapshots, target.snapshots],
    [source.contours, target.contours],
  ] as const;
  const present = folders.filter(([folder]) => existsSync(folder));
  const total = present.reduce((files, [folder]) => files + filesIn(folder), 0);
  let fait = 0;
  const copied = () => suivi?.({ phase: 'copie', fait: ++fait, total });
  for (const [folder, copy] of present) await copyTree(folder, copy, copied);
  for (const part of ['journal', 'current'] as const) {
    if (existsSync(source[part])) await writeAtomic(target[part], readFileSync(source[part]));
  }
  if (existsSync(verdictsFile(from))) {
    await mkdir(target.verdicts);
    await writeAtomic(verdictsFile(to), readFileSync(verdictsFile(from)));
  }
  for (const raw of readdirSync(target.raw)) await chmod(path.join(target.raw, raw), 0o444);
}

const occupied = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;

/** Copies a whole lake to a new folder, checked on both sides; the folder has its name only when it is complete. */
export async function backup(lake: string, folder: string, suivi?: Suivi): Promise<Inventaire> {
  if (!existsSync(lakePaths(lake).journal))
    throw new PublicationRefusee(`${lake} n’est pas un lac : rien à sauvegarder.`);
  const target = path.resolve(folder);
  if (`${target}/`.startsWith(`${path.resolve(lake)}/`))
    throw new PublicationRefusee('La sauvegarde ne peut pas être dans le lac. Choisissez un autre dossier.');
  if (occupied(target))
    throw new PublicationRefusee(`${folder} n’est pas vide. Choisissez un dossier nouveau.`);
  return withLock(lake, async () => {
    await recover(lake);
    const before = await verifyLake(lake);
    const partial = `${target}.partiel`;
    await rm(partial, { recursive: true, force: true });
    await copyLakeTo(lake, partial, suivi);
    const copied = await verifyLake(partial);
    if (JSON.stringify(copied) !== JSON.stringify(before))
      throw new Error(`${JSON.stringify(before)} was copied as ${JSON.stringify(copied)}`);
    await writeAtomic(path.join(partial, SCEAU), `${JSON.stringify(copied, null, 1)}\n`);
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
    await fsyncPath(path.dirname(target));
    return copied;
  });
}

/** Makes a lake again from a backup; a lake that holds anything is never written over. CURRENT comes last. */
export async function restore(lake: string, folder: string, suivi?: Suivi): Promise<Inventaire> {
  const seal = path.join(folder, SCEAU);
  if (!existsSync(seal)) throw new PublicationRefusee(`${folder} n’est pas une sauvegarde complète.`);
  const announced = JSON.stringify(JSON.parse(readFileSync(seal, 'utf8')));
  if (JSON.stringify(await verifyLake(folder)) !== announced)
    throw new PublicationRefusee(`${folder} n’a plus ce que la sauvegarde contenait. Prenez-en une autre.`);
  const target = lakePaths(lake);
  const there = ['raw', 'snapshots', 'verdicts', 'contours', 'journal', 'current'] as const;
  if (there.some((part) => existsSync(target[part])))
    throw new PublicationRefusee(`${lake} contient déjà un lac. Restaurez dans un dossier nouveau (--lac).`);
  return withLock(lake, async () => {
    const partial = path.join(lake, '.restauration');
    await rm(partial, { recursive: true, force: true });
    await copyLakeTo(folder, partial, suivi);
    const copied = await verifyLake(partial);
    const source = lakePaths(partial);
    for (const part of there) if (existsSync(source[part])) await rename(source[part], target[part]);
    await rm(partial, { recursive: true, force: true });
    await fsyncPath(lake);
    return copied;
  });
}
