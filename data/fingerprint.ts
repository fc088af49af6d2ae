import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../server/snapshot.ts';
import { VERSION_LECTEUR } from './read/file.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const COMPUTES = ['sql', 'data/reference', 'data/feeds', 'server/vocabulary.ts'];

/** Queries and exports are read by the server at each request: they compute nothing of what is published. */
const APART = [path.join('sql', 'queries'), path.join('sql', 'exports')];

function* filesUnder(relative: string): Generator<string> {
  if (/\.\w+$/.test(relative)) return yield relative;
  const entries = readdirSync(path.join(ROOT, relative), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path.join(relative, entry.name);
    if (APART.includes(child)) continue;
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

/** SHA-256 of what turns raw files into figures: the SQL, the reference facts, the schemas and the vocabulary. */
export function empreinteCalcul() {
  const hash = createHash('sha256');
  for (const start of COMPUTES) {
    for (const file of filesUnder(start)) {
      const content = readFileSync(path.join(ROOT, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Whether what computes or what reads is no longer what made a snapshot. */
export const calculChange = ({ empreinte_calcul, version_lecteur }: Manifest) =>
  empreinte_calcul !== empreinteCalcul() || version_lecteur !== VERSION_LECTEUR;
