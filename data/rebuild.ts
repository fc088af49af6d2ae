import { openSnapshot } from '../server/snapshot.ts';
import { calculChange } from './fingerprint.ts';
import type { Lectures } from './lectures.ts';
import { publish } from './publish.ts';

/**
 * Publishes the files of the served snapshot again, under a new number, when what computes (sql/, data/reference, feeds, vocabulary) or reads
 * is no longer what made it. Files that arrived since wait for a publication of their own. Null when nothing has changed, or nothing is published.
 */
export async function rebuild(lake: string, lectures: Lectures) {
  const { snapshot } = await openSnapshot(lake);
  if (!snapshot || !calculChange(snapshot.manifest)) return null;
  const { date_arrete, journal } = snapshot.manifest;
  const { manifest, empreinte } = await publish(lake, { date_arrete, jusqua: journal }, lectures);
  return { depuis: snapshot.seq, seq: manifest.seq, date_arrete, empreinte };
}
