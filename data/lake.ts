import { createHash, randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { contoursPaths } from '../server/contours.ts';

/** Where things are in a lake. */
export const lakePaths = (lake: string) => ({
  raw: path.join(lake, 'raw'),
  journal: path.join(lake, 'journal'),
  stage: path.join(lake, 'stage'),
  snapshots: path.join(lake, 'snapshots'),
  current: path.join(lake, 'CURRENT'),
  verrou: path.join(lake, 'verrou'),
  verdicts: path.join(lake, 'verdicts'),
  contours: contoursPaths(lake).root,
});

/** What was said of the findings: a chained file apart from the snapshots, with a lock of its own. */
export const verdictsFile = (lake: string) => path.join(lakePaths(lake).verdicts, 'journal');

/** Waits until a file or a folder is on the disk. */
export async function fsyncPath(target: string) {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a small file whole or not at all: temporary name, fsync, rename, fsync of the folder. */
export async function writeAtomic(file: string, content: string | Uint8Array) {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await fsyncPath(folder);
}

/** Makes the folders of a lake that are missing. */
export async function createLake(lake: string) {
  const { raw, snapshots } = lakePaths(lake);
  await mkdir(raw, { recursive: true });
  await mkdir(snapshots, { recursive: true });
  await fsyncPath(lake);
}

export const rawPath = (lake: string, sha256: string) => path.join(lakePaths(lake).raw, sha256);

/** A copy of a sender's file that does not have its name yet. */
export interface Depot {
  chemin: string;
  garder: (sha256: string) => Promise<string>;
  jeter: () => Promise<void>;
}

/** Copies a sender's file into the lake under a temporary name: what is then read and hashed can no longer change. */
export async function deposit(lake: string, file: string): Promise<Depot> {
  const { raw } = lakePaths(lake);
  const chemin = path.join(raw, `.depot-${randomBytes(8).toString('hex')}`);
  await copyFile(file, chemin, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).catch(
    async (error: unknown) => {
      await rm(chemin, { force: true });
      throw error;
    },
  );
  await chmod(chemin, 0o600);
  const jeter = () => rm(chemin, { force: true });
  /** Gives the copy its final name, durably and read-only; a raw file that is there already is the same bytes. */
  const garder = async (sha256: string) => {
    const target = rawPath(lake, sha256);
    if (existsSync(target)) await unlink(chemin);
    else {
      await fsyncPath(chemin);
      await chmod(chemin, 0o444);
      await rename(chemin, target);
      await fsyncPath(raw);
    }
    return target;
  };
  return { chemin, garder, jeter };
}

/** SHA-256 of a text. */
export const sha256Text = (text: string) => createHash('sha256').update(text).digest('hex');
