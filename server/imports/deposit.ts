import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FICHIER_TROP_GROS } from '../errors.ts';

/** A request must arrive whole within 10 s: beyond this size the command line, which reads the file where it is, is the way. */
export const TAILLE_MAX_OCTETS = 256 * 1024 * 1024;

/** Where the demands of the browser lie in a lake, one folder each, named by a number of ours. */
export const depotsFolder = (lake: string) => path.join(lake, 'depots');

/** The files of one demand; the name that its sender gives a file is never part of a path. */
export const depotPaths = (lake: string, id: string) => {
  const folder = path.join(depotsFolder(lake), id);
  return {
    folder,
    fichier: path.join(folder, 'fichier'),
    bordereau: path.join(folder, 'fichier.json'),
    rapport: path.join(folder, 'rapport'),
    rapports: path.join(folder, 'rapports'),
    etat: path.join(folder, 'etat.json'),
  };
};

/** What is shown and written of a sender's name: its last part, on one line, short. */
export function shownName(nom: string) {
  const last = nom.split(/[/\\]/).at(-1) ?? '';
  const text = last.replace(/[\p{C}\s]+/gu, ' ').trim();
  return text === '' || text === '.' || text === '..' ? 'fichier' : text.slice(0, 120);
}

function limited(limit: number) {
  let octets = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      octets += chunk.length;
      if (octets > limit) done(new FICHIER_TROP_GROS(Math.floor(limit / 1024 / 1024)));
      else done(null, chunk);
    },
  });
  return { stream, octets: () => octets };
}

/** Writes the body of a request to a folder of its own, with what its sender says of it; nothing is left of one that is too large or cut. */
export async function receive(lake: string, body: Readable, bordereau?: string, limit = TAILLE_MAX_OCTETS) {
  const id = randomUUID();
  const paths = depotPaths(lake, id);
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  const { stream, octets } = limited(limit);
  const hash = createHash('sha256');
  try {
    stream.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(body, stream, createWriteStream(paths.fichier, { flags: 'wx', mode: 0o600 }));
    if (bordereau !== undefined) await writeFile(paths.bordereau, bordereau, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    await rm(paths.folder, { recursive: true, force: true });
    throw error;
  }
  return { id, octets: octets(), sha256: hash.digest('hex') };
}
