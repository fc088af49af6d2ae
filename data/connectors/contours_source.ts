import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../server/contours.ts';
import { PublicationRefusee } from '../publish.ts';

/** The layers of `contours-administratifs` that the map shows; the first two must be there. */
export const COUCHES = ['communes', 'epci', 'departements', 'regions'] as const;
export type Couche = (typeof COUCHES)[number];

/** One file of outlines as it came. */
export interface Contour {
  couche: Couche;
  fichier: string;
  /** Where it was read: an address after its redirections, or a path. */
  origine: string;
  /** Day the publisher or the disk gives it, AAAA-MM-JJ; null when neither says. */
  date: string | null;
  sha256: string;
  octets: Buffer;
}

/** Most bytes that one file may have: the 1000 m communes have 4.4 MB, those at 5 m 60 MB. */
export const OCTETS_MAX = 100_000_000;
const DELAI_MS = 120_000;
const EMPREINTES = 'SHA256SUMS';

const refuse = (message: string): never => {
  throw new PublicationRefusee(message);
};

const tooLarge = (fichier: string, limit: number) =>
  refuse(`${fichier} dépasse ${Math.round(limit / 1e6)} Mo : ce ne sont pas les contours attendus.`);

interface Lu {
  octets: Buffer;
  origine: string;
  date: string | null;
}

/** Reads an address whole, within a size; null when it is not there (404). */
async function download(address: string, fichier: string, limit: number): Promise<Lu | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(DELAI_MS) }).catch((error: Error) =>
    refuse(`${address} ne répond pas (${(error.cause as Error | undefined)?.message ?? error.message}).`),
  );
  if (answer.status === 404) return null;
  if (!answer.ok) refuse(`${address} répond ${answer.status}. Vérifiez l’adresse.`);
  if (address.startsWith('https:') && !answer.url.startsWith('https:'))
    refuse(`${address} renvoie vers une adresse sans chiffrement (${answer.url}).`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) tooLarge(fichier, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof PublicationRefusee) throw error;
    refuse(`${fichier} est arrivé tronqué (${size} octets). Réessayez.`);
  }
  const modified = Date.parse(answer.headers.get('last-modified') ?? '');
  const date = Number.isNaN(modified) ? null : new Date(modified).toISOString().slice(0, 10);
  return { octets: Buffer.concat(chunks), origine: answer.url, date };
}

async function readLocal(file: string, fichier: string, limit: number): Promise<Lu | null> {
  if (!existsSync(file)) return null;
  const { size, mtime } = await stat(file);
  if (size > limit) tooLarge(fichier, limit);
  return { octets: await readFile(file), origine: file, date: mtime.toISOString().slice(0, 10) };
}

const isAddress = (depuis: string) => /^https?:\/\//.test(depuis);

/** `communes-1000m.geojson.gz` of an address that names one file, else the lightest precision that a folder holds. */
async function precisionOf(depuis: string) {
  const [, named] = /\/[a-z]+-(\d+m)\.geojson\.gz$/.exec(depuis) ?? [];
  if (named || isAddress(depuis)) return named ?? '1000m';
  const found = (await readdir(depuis)).flatMap(
    (name) => /^communes-(\d+)m\.geojson\.gz$/.exec(name)?.[1] ?? [],
  );
  return `${Math.max(1000, ...found.map(Number)) && (found.length > 0 ? Math.max(...found.map(Number)) : 1000)}m`;
}

/** SHA-256 by file name, as the publisher lists them beside the files (`sha256sum`); none when it does not. */
async function announced(read: (name: string) => Promise<Lu | null>) {
  const list = await read(EMPREINTES);
  if (!list) return null;
  const lines = list.octets.toString('utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, hash, name] = /^([0-9a-f]{64}) [ *](\S+)$/i.exec(line.trim()) ?? [];
      return hash && name ? [[name, hash.toLowerCase()] as const] : [];
    }),
  );
}

/**
 * Fetches the outlines from an address or a folder. A missing, truncated, too large or altered file refuses the whole; whether the publisher
 * gives hashes (`SHA256SUMS` beside the files) is said.
 */
export async function fetchContours(depuis: string, limit = OCTETS_MAX) {
  if (!isAddress(depuis) && !existsSync(depuis))
    refuse(`${depuis} n’existe pas. Donnez une adresse ou un dossier.`);
  const base = depuis.replace(/\/[^/]+\.geojson\.gz$/, '').replace(/\/$/, '');
  const read = (name: string) =>
    isAddress(depuis)
      ? download(`${base}/${name}`, name, limit)
      : readLocal(path.join(base, name), name, limit);
  const precision = await precisionOf(depuis);
  const hashes = await announced(read);
  const contours: Contour[] = [];
  for (const couche of COUCHES) {
    const fichier = `${couche}-${precision}.geojson.gz`;
    const file = await read(fichier);
    if (!file) {
      if (couche === 'communes' || couche === 'epci')
        refuse(`${base}/${fichier} n’existe pas. Il faut les communes et les EPCI.`);
      continue;
    }
    const actual = sha256(file.octets);
    const expected = hashes?.get(fichier);
    if (expected !== undefined && expected !== actual)
      refuse(
        `${fichier} n’a pas l’empreinte annoncée par ${EMPREINTES} : il a été modifié ou abîmé. Téléchargez-le à nouveau.`,
      );
    contours.push({ couche, fichier, ...file, sha256: actual });
  }
  return { base, precision, empreintes_annoncees: hashes !== null, contours };
}
