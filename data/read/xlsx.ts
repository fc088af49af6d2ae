import type { DuckDBConnection } from '@duckdb/node-api';
import { readSheet } from 'read-excel-file/node';
import type { Feed } from '../feeds.ts';
import { matchColumns } from './header.ts';
import { FichierRefuse } from './refus.ts';
import type { Source } from './source.ts';
import { refuseTooLarge } from './zip.ts';

/** Excel keeps 15 significant digits: the binary dust after them is not what the sender wrote. */
const numberText = (value: number) => String(Number(value.toPrecision(15)));

/** A date at midnight UTC as ISO; with an hour it stays whole, and is refused as a date. */
const dateText = (value: Date) => value.toISOString().replace(/T00:00:00\.000Z$/, '');

/** The text of a cell; null when it is empty. */
export function cellText(value: unknown) {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return dateText(value);
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** The first row of the first sheet of a workbook; empty when it cannot be read. */
export async function sheetHeader(file: string) {
  const sheet = await readSheet(file).catch(() => []);
  return (sheet[0] ?? []).map((value) => cellText(value) ?? '');
}

/** The first sheet of a workbook, as a table of texts. */
export async function xlsxSource(
  connection: DuckDBConnection,
  feed: Feed,
  file: string,
  fichier: string,
  serial: number,
): Promise<Source> {
  await refuseTooLarge(file, fichier);
  const sheet = await readSheet(file).catch((error: unknown) => {
    const detail = String(error).split('\n')[0];
    throw new FichierRefuse(
      fichier,
      'illisible',
      `ce n’est pas un classeur XLSX lisible (${detail}). Enregistrez-le à nouveau.`,
    );
  });
  const [first = [], ...lines] = sheet;
  const header = first.slice(0, first.findLastIndex((value) => value !== null) + 1);
  const wider = lines.findIndex((line) => line.slice(header.length).some((value) => value !== null));
  if (wider >= 0) {
    const message = `ligne ${wider + 2}, une cellule est remplie sans nom de colonne. Retirez-la ou nommez la colonne.`;
    throw new FichierRefuse(fichier, 'colonne_inconnue', message);
  }
  const columns = matchColumns(
    feed,
    header.map((value) => cellText(value) ?? ''),
    fichier,
  );
  const table = `classeur_${serial}`;
  await connection.run(`create table ${table} (${header.map((_, i) => `c${i} varchar`).join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const line of lines) {
    header.forEach((_, i) => {
      const text = cellText(line[i] ?? null);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    });
    appender.endRow();
  }
  appender.closeSync();
  return {
    relation: table,
    columns,
    cell: (i) => `c${i}`,
    premiere_ligne: 2,
    marks: {},
    delimiteur: null,
    rejets: null,
  };
}
