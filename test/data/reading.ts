import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { findFeed, type FeedName } from '../../data/feeds.ts';
import { readFeedFile } from '../../data/read/file.ts';
import type { Decimale } from '../../data/read/parse.ts';
import { createQuarantine } from '../../data/read/quarantine.ts';
import { openMemory, rows } from '../../data/sql.ts';

/** A folder of the test's own, removed when it ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database of the test's own, closed when it ends. */
export async function temporaryDatabase() {
  const { connection, close } = await openMemory();
  onTestFinished(close);
  await createQuarantine(connection);
  return connection;
}

export type Line = Record<string, string | number | null>;

export interface Aside {
  ligne: number;
  colonne: string | null;
  valeur: string | null;
  motif_code: string;
  motif: string;
  montant_eur: string | null;
  brut: string;
}

/** Reads one file whose bytes are given: its good lines, and those put aside, in order. */
export async function readBytes(
  flux: FeedName,
  bytes: string | Uint8Array,
  fichier = `${flux}.csv`,
  decimale?: Decimale,
) {
  const connection = await temporaryDatabase();
  const file = path.join(temporaryFolder(), fichier);
  writeFileSync(file, bytes);
  const target = { feed: findFeed(flux)!, file, fichier, numero: 1, bordereau: { decimale } };
  const lecture = await readFeedFile(connection, target);
  const acceptees = await rows<Line>(connection, `select * from ${lecture.relation} order by ligne`);
  const ecartees = await rows<Aside>(connection, 'select * from quarantaine order by ligne');
  return { lecture, acceptees, ecartees };
}

/** A payment line as a sender writes it: only what the test is about is given. */
export const versement = (given: Partial<Record<string, string>> = {}) => ({
  flux_id: 'F1',
  cpts_id: '010000001',
  date_paiement: '31/12/2024',
  poste: 'parcours',
  part: 'fixe',
  nature: 'avance',
  annee_contrat: '1',
  montant_eur: '100,00',
  ...given,
});

/** Lines as CSV: the header from the first one. */
export function csv(lines: readonly Partial<Record<string, string>>[], delimiter = ';', end = '\n') {
  const header = Object.keys(lines[0]!);
  const texts = lines.map((line) => header.map((name) => line[name] ?? '').join(delimiter));
  return [header.join(delimiter), ...texts, ''].join(end);
}
