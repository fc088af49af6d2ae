import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bordereau } from '../bordereau.ts';
import { findFeed, type FeedName } from '../feeds.ts';
import { sha256Text, writeAtomic } from '../lake.ts';
import { PublicationRefusee } from '../publish.ts';

/** A line of a foreign file that no column of the feed can say without guessing. */
export interface Ecart {
  ligne: number;
  code: string;
  /** French sentence: what is wrong, and what to do. */
  motif: string;
  /** The amount it carries when it can be read, exact text in euros. */
  montant_eur: string | null;
  cellules: readonly string[];
}

/** A foreign file as lines of a feed: lues = lignes + ecarts + laissees. */
export interface Conversion {
  flux: FeedName;
  lues_nb: number;
  /** Lines about something else than a CPTS, by kind: nobody has to correct them. */
  laissees: Record<string, number>;
  /** Cells of the feed as texts, by column; an absent column is empty. */
  lignes: Record<string, string>[];
  /** Names of the columns of the foreign file. */
  entete: readonly string[];
  ecarts: Ecart[];
  /** What the reader should know besides. */
  avis: string[];
}

/** What was written: the feed and its sidecar, and the lines put aside when there are some. */
export interface Ecrit {
  fichier: string;
  ecartes: string | null;
}

const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A text that a spreadsheet would compute is kept a text. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(cell).join(';')}\n`).join('');

/** Cents of an exact text in euros. */
const cents = (eur: string) => {
  const [whole = '', decimals = ''] = eur.split('.');
  return BigInt(`${whole}${decimals.padEnd(2, '0')}`);
};

/** Exact text of a sum of exact texts, with two decimals. */
export function sumOf(amounts: readonly string[]) {
  const sum = amounts.reduce((total, eur) => total + cents(eur), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Refuses a name that would erase something, or that ingestion would not recognise. */
export function assertTarget(vers: string | undefined, flux: FeedName): asserts vers is string {
  if (vers === undefined) throw new PublicationRefusee(`Dites où écrire : --vers ${flux}.csv.`);
  for (const file of [vers, `${vers}.json`, asideName(vers)]) {
    if (existsSync(file)) throw new PublicationRefusee(`${file} existe déjà. Choisissez un autre nom.`);
  }
  if (!existsSync(path.dirname(path.resolve(vers))))
    throw new PublicationRefusee(`Le dossier ${path.dirname(vers)} n’existe pas.`);
}

const asideName = (vers: string) => `${vers.replace(/\.csv$/i, '')}.ecartes.csv`;

/** Writes a conversion as a CSV file of its feed, a sidecar that announces its lines and its euros, and what was put aside. */
export async function writeConversion(vers: string, conversion: Conversion): Promise<Ecrit> {
  const { flux, lignes, ecarts, entete } = conversion;
  const feed = findFeed(flux)!;
  const columns = feed.fields.map(({ name }) => name);
  const text = csv([columns, ...lignes.map((line) => columns.map((column) => line[column] ?? ''))]);
  const { total } = feed;
  const bordereau: Bordereau = {
    sha256: sha256Text(text),
    lignes: lignes.length,
    decimale: '.',
    ...(total && { total_eur: sumOf(lignes.map((line) => line[total] ?? '0')) }),
  };
  const ecartes = ecarts.length > 0 ? asideName(vers) : null;
  if (ecartes) {
    const rows = ecarts.map(({ ligne, motif, cellules }) => [String(ligne), motif, ...cellules].map(safe));
    await writeAtomic(ecartes, `\ufeff${csv([['ligne', 'motif', ...entete], ...rows])}`);
  }
  await writeAtomic(`${vers}.json`, `${JSON.stringify(bordereau, null, 1)}\n`);
  await writeAtomic(vers, text);
  return { fichier: vers, ecartes };
}
