import { Readable } from 'node:stream';
import { TROP_DE_LIGNES } from '../errors.ts';
import type { Instantane } from '../instantane.ts';
import type { Parameters } from '../statement.ts';
import { metadata, parquet } from './archive.ts';
import { toCsv } from './csv.ts';
import { LIGNES_FEUILLE } from './feuille.ts';
import { headsOf, metadataOf } from './metadonnees.ts';
import { TABLES } from './tables.ts';

/** Formats of a table and their media types. */
export const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;

export type Format = keyof typeof TYPES;

export interface Export {
  table: string;
  format: Format;
  parameters: Parameters;
  tableur: 'fr' | undefined;
}

/** Refuses what a sheet cannot hold, head included, before a byte is sent. */
export function assertFits(table: string, lignes: number) {
  if (lignes + 1 > LIGNES_FEUILLE) throw new TROP_DE_LIGNES(table, lignes, LIGNES_FEUILLE);
}

async function xlsx(instantane: Instantane, { table, parameters }: Export) {
  const { db } = instantane;
  const lignes = await db.count(table, parameters);
  assertFits(table, lignes);
  const [{ toXlsx }, { columns, chunks, release }] = await Promise.all([
    import('./xlsx.ts'),
    db.cells(table, parameters),
  ]);
  try {
    const metadonnees = await metadataOf(instantane, table, parameters, columns, lignes);
    const heads = headsOf(table, columns);
    return toXlsx({ feuille: table, columns, heads, chunks, metadonnees }).once('close', release);
  } catch (error) {
    release();
    throw error;
  }
}

async function arrow(instantane: Instantane, { table, parameters }: Export) {
  const { db } = instantane;
  const { dimensions } = TABLES[table]!;
  const values = await db.distinct(table, dimensions, parameters);
  const texts = new Map(dimensions.map((name, i) => [name, values[i]!]));
  // apache-arrow takes a quarter of a second to load, which the start does not wait for.
  const { toArrow } = await import('./arrow.ts');
  const { columns, chunks, release } = await db.cells(table, parameters);
  const pieces = toArrow(columns, chunks, texts, metadata(instantane));
  return Readable.from(pieces, { objectMode: false }).once('close', release);
}

/** The bytes of an export, made as they are read. */
export async function contentOf(instantane: Instantane, asked: Export): Promise<Readable> {
  const { table, format, parameters, tableur } = asked;
  if (format === 'parquet') return parquet(instantane, table, parameters);
  if (format === 'arrow') return arrow(instantane, asked);
  if (format === 'xlsx') return xlsx(instantane, asked);
  const { columns, chunks, release } = await instantane.db.cells(table, parameters);
  return Readable.from(toCsv(columns, chunks, tableur ?? 'international'), { objectMode: false }).once(
    'close',
    release,
  );
}
