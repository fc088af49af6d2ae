import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of an installation of outlines, as its manifest says it. */
export interface FichierContours {
  couche: 'communes' | 'epci' | 'departements' | 'regions';
  /** Name of the layer beside the manifest. */
  fichier: string;
  sha256: string;
  octets: number;
  contours_nb: number;
  /** COG codes that have no outline. */
  sans_contour: string[];
  /** What it was made from. */
  source: { fichier: string; origine: string; date: string | null; sha256: string; octets: number };
}

/** What `contours` installs: layers for the map, apart from the snapshots. */
export interface ManifesteContours {
  format: 1;
  installe_le: string;
  depuis: string;
  precision: string;
  producteur: string;
  licence: string;
  /** The publisher gave hashes, and every file had its own. */
  empreintes_annoncees: boolean;
  couches: FichierContours[];
}

/** Outlines that may not be served, and why. */
export class ContoursRefuses extends Error {}

/** SHA-256 of what a file holds. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Where a lake keeps its outlines: one folder per installation, named by the SHA-256 of its manifest. */
export const contoursPaths = (lake: string) => {
  const root = path.join(lake, 'contours');
  return {
    root,
    current: path.join(root, 'CURRENT'),
    folder: (empreinte: string) => path.join(root, empreinte),
  };
};

/** The outlines installed in a lake, their manifest verified; null when there are none. */
export function readContours(lake: string): { empreinte: string; manifeste: ManifesteContours } | null {
  const { current, folder } = contoursPaths(lake);
  if (!existsSync(current)) return null;
  const empreinte = readFileSync(current, 'utf8').trim();
  const file = path.join(folder(empreinte), 'manifest.json');
  if (!/^[0-9a-f]{64}$/.test(empreinte) || !existsSync(file))
    throw new ContoursRefuses(`${current} est illisible. Installez à nouveau les contours.`);
  const text = readFileSync(file);
  if (sha256(text) !== empreinte)
    throw new ContoursRefuses(`${file} a été modifié. Installez à nouveau les contours.`);
  return { empreinte, manifeste: JSON.parse(text.toString('utf8')) as ManifesteContours };
}

/** The bytes of one layer, verified; throws when they are not those that were installed. */
export async function readCouche(
  lake: string,
  empreinte: string,
  { fichier, sha256: expected }: FichierContours,
) {
  const file = path.join(contoursPaths(lake).folder(empreinte), path.basename(fichier));
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  if (sha256(bytes) !== expected)
    throw new ContoursRefuses(`${file} a été modifié ou manque. Installez à nouveau les contours.`);
  return bytes;
}
