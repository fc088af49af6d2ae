import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { JOURNAL_ABIME } from '../errors.ts';
import { lastPublished, listSnapshots, snapshotFolder, type Manifest } from '../snapshot.ts';
import type { Classification } from '../snapshot.ts';
import { publishedIn } from '../traces.ts';
import type { Publication } from './schemas.ts';

const FEEDS = path.resolve(import.meta.dirname, '../../data/feeds');

/** The feeds a file may belong to, with their French titles. */
export const FLUX = readdirSync(FEEDS)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(FEEDS, file), 'utf8')) as { name: string; title: string })
  .map(({ name, title }) => ({ code: name, libelle: title }))
  .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));

const titles = new Map(FLUX.map(({ code, libelle }) => [code, libelle]));

/** A line of the journal of the lake, as far as a history shows it; the chain is verified by the command line. */
export interface Ligne {
  evenement: string;
  date: string;
  flux: string | null;
  fichier: string;
  sha256: string;
  empreinte: string;
  classification?: Classification;
  lignes_nb?: number;
  ecartees_nb?: number;
  lu_eur?: string | null;
  motif?: string;
  bordereau?: { emetteur?: string; periode?: string };
  emetteur?: string;
  periode?: string;
  par_envoi?: boolean;
}

const journalFile = (lake: string) => path.join(lake, 'journal');

function parse(text: string, rang: number): Ligne {
  try {
    return JSON.parse(text) as Ligne;
  } catch {
    throw new JOURNAL_ABIME(rang);
  }
}

/** The lines of the journal; one that is not finished is left out, one that cannot be read is told. */
export function journalLines(lake: string): Ligne[] {
  const file = journalFile(lake);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((text, i) => parse(text, i + 1));
}

/** Changes with every line of the journal: what was seen then is what is there now. */
export const journalMark = (lake: string) =>
  existsSync(journalFile(lake)) ? statSync(journalFile(lake)).size : 0;

const key = ({ flux, sha256 }: { flux: string | null; sha256: string }) => `${flux} ${sha256}`;

const tally = (files: readonly { flux: string | null; sha256: string }[]) => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(key(file), (counts.get(key(file)) ?? 0) + 1);
  return counts;
};

/** How many files a publication would add, take out, or class otherwise. */
export function unpublished(files: readonly Ligne[], sources: Manifest['sources']) {
  const [now, then] = [tally(files), tally(sources)];
  const moved = [...new Set([...now.keys(), ...then.keys()])].map((one) =>
    Math.abs((now.get(one) ?? 0) - (then.get(one) ?? 0)),
  );
  const classes = new Set(sources.map((source) => `${key(source)} ${source.classification}`));
  const reclassed = files.filter(
    (file) => then.has(key(file)) && !classes.has(`${key(file)} ${file.classification}`),
  );
  return moved.reduce((sum, one) => sum + one, reclassed.length);
}

/** A number from an exact text in euros; null stays unknown. */
export const eur = (text: string | null | undefined) =>
  text === null || text === undefined ? null : Number(text);

/** Euros from exact cents, through their decimal text. */
function fromCents(cents: string) {
  const digits = cents.replace('-', '').padStart(3, '0');
  return Number(`${cents.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

export function readManifestOf(lake: string, numero: number): Manifest | undefined {
  const file = path.join(snapshotFolder(lake, numero), 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

function fluxOf({ fichiers, sources }: Manifest): Publication['flux'] {
  return fichiers
    .filter(({ table }) => table.startsWith('feeds.'))
    .map(({ table, lignes, centimes }) => {
      const flux = table.slice('feeds.'.length);
      const [total] = Object.values(centimes);
      return {
        flux,
        libelle: titles.get(flux) ?? flux,
        fichiers_nb: sources.filter((source) => source.flux === flux).length,
        lignes_nb: lignes,
        total_eur: total === undefined ? null : fromCents(total),
      };
    })
    .filter(({ lignes_nb }) => lignes_nb > 0);
}

/** The snapshots that were committed, newest first; of those that may not be shown, neither amounts nor files are said. */
export function publications(lake: string, servi: number, lisible: (one: Classification) => boolean) {
  const current = lastPublished(lake)?.seq ?? 0;
  const committed = new Set([...publishedIn(lake).map(({ seq }) => seq), current]);
  const senders = new Map(journalLines(lake).map((line) => [key(line), line.bordereau?.emetteur ?? null]));
  return listSnapshots(lake)
    .filter((numero) => numero <= current && committed.has(numero))
    .map((numero) => readManifestOf(lake, numero))
    .filter((manifest) => manifest !== undefined)
    .map((manifest): Publication => {
      const shown = lisible(manifest.classification);
      const sources = manifest.sources.map((source) => ({
        flux: source.flux,
        fichier: source.fichier,
        emetteur: senders.get(key(source)) ?? null,
      }));
      return {
        numero: manifest.seq,
        date_arrete: manifest.date_arrete,
        publie_le: manifest.publie_le,
        classification: manifest.classification,
        servi: manifest.seq === servi,
        lisible: shown,
        emetteurs: [...new Set(sources.flatMap(({ emetteur }) => emetteur ?? []))].sort(),
        flux: shown ? fluxOf(manifest) : [],
        sources: shown ? sources : [],
      };
    });
}
