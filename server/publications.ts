import { INSTANTANE_INCONNU, INSTANTANE_PURGE } from './errors.ts';
import { lastPublished, readManifest, snapshotFolder, type Manifest } from './snapshot.ts';
import { tracesOf } from './traces.ts';

/** The hash of the manifest that was published under a number; refuses one that never was, or that was purged. */
export function publishedManifest(lake: string, numero: number, dernier: number): string {
  const current = lastPublished(lake);
  if (current?.seq === numero && numero <= dernier) return current.empreinte;
  const trace = tracesOf(lake).get(numero);
  if (!trace || numero > dernier) throw new INSTANTANE_INCONNU(numero, dernier);
  if (trace.purge_le) throw new INSTANTANE_PURGE(numero, trace.purge_le.split('-').reverse().join('/'));
  return trace.empreinte;
}

/** A published snapshot whose manifest is whole; its tables are verified when it is opened. */
export interface Publie {
  empreinte: string;
  manifest: Manifest;
}

/** The snapshots of a lake up to the one that is served, newest first; one whose manifest is damaged or gone is left out. */
export function listPublications(lake: string, dernier: number): Publie[] {
  const found: Publie[] = [];
  const current = lastPublished(lake);
  const numeros = new Set([...tracesOf(lake).keys(), ...(current ? [current.seq] : [])]);
  for (const numero of [...numeros].filter((one) => one <= dernier).sort((a, b) => b - a)) {
    try {
      found.push(readManifest(snapshotFolder(lake, numero), publishedManifest(lake, numero, dernier)));
    } catch {
      continue;
    }
  }
  return found;
}
