import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Instantane } from '../instantane.ts';
import type { Parameters } from '../statement.ts';
import { describeColumn } from './colonnes.ts';
import { natureOf, vintage } from './metadonnees.ts';
import { TABLES, parametersOf } from './tables.ts';
import { zipped, type Entry } from './zip.ts';

/** What goes with the figures wherever a file ends up. */
export const metadata = ({ numero, empreinte, classification, date_arrete }: Instantane) => ({
  classification,
  date_arrete,
  instantane: String(numero),
  empreinte,
});

/** One table as Parquet, written in the private folder and removed once read. */
export async function parquet(
  instantane: Instantane,
  table: string,
  parameters: Parameters,
): Promise<Readable> {
  const file = await instantane.db.parquet(table, parameters, metadata(instantane));
  const stream = createReadStream(file);
  stream.once('close', () => void rm(file, { force: true }));
  return stream;
}

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`;

/** Every column of every table: name, meaning, unit, type. For a French spreadsheet. */
async function dictionary({ db }: Instantane) {
  let text = `\uFEFF${csvLine(['table', 'colonne', 'libellé', 'définition', 'unité', 'type', 'source'])}`;
  for (const [table, { source }] of Object.entries(TABLES)) {
    const { columns, chunks, release } = await db.cells(table, parametersOf(table));
    await chunks.return(undefined).finally(release);
    for (const { name, kind } of columns) {
      const { libelle, definition, unite } = describeColumn(table, name)!;
      text += csvLine([table, name, libelle, definition, unite, kind, source]);
    }
  }
  return text;
}

const lisezMoi = (instantane: Instantane) =>
  [
    'PILOTAGE DE LA DÉPENSE DES CPTS : TABLES D’UN INSTANTANÉ',
    '',
    natureOf(instantane),
    '',
    ...vintage(instantane)
      .slice(1)
      .map(([name, value]) => `${name} : ${value}`),
    '',
    'Contenu',
    '  tables/*.parquet   une table par fichier (Parquet, zstd)',
    '  dictionnaire.csv   chaque colonne : sens, unité, type, source (point-virgule, UTF-8)',
    '  manifeste.json     instantané et lignes de chaque table',
    '',
    ...Object.entries(TABLES).map(([table, { titre }]) => `  ${table.padEnd(22)} ${titre}`),
    '',
    'Lecture',
    '  Une valeur nulle est inconnue ou sans objet, jamais zéro. Les montants sont en euros courants, au centime.',
    '  Les identifiants sont des textes : ne pas les lire comme des nombres. Toute date de fin est exclue.',
    '',
  ].join('\r\n');

async function manifest(instantane: Instantane) {
  const tables: Record<string, { fichier: string; lignes: number }> = {};
  for (const table of Object.keys(TABLES)) {
    tables[table] = {
      fichier: `tables/${table}.parquet`,
      lignes: await instantane.db.count(table, parametersOf(table)),
    };
  }
  const { publie_le, population_millesime } = instantane;
  return JSON.stringify({ ...metadata(instantane), publie_le, population_millesime, tables }, undefined, 2);
}

/** Every open table of a snapshot in one archive; a table is written when the reader comes to it, and stored as it is. */
export async function archive(instantane: Instantane): Promise<Readable> {
  const entries: Entry[] = [
    ['LISEZMOI.txt', `\uFEFF${lisezMoi(instantane)}`],
    ['manifeste.json', await manifest(instantane)],
    ['dictionnaire.csv', await dictionary(instantane)],
    ...Object.keys(TABLES).map((table): Entry => [
      `tables/${table}.parquet`,
      () => parquet(instantane, table, parametersOf(table)),
    ]),
  ];
  return zipped(entries, { level: 0 });
}
