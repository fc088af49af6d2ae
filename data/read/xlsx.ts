import type { DuckDBConnection } from '@duckdb/node-api';
import path from 'node:path';
import { readSheet } from 'read-excel-file/node';
import type { Feed, Field } from '../feeds.ts';
import { matchColumns } from './header.ts';
import { FichierRefuse } from './refus.ts';
import type { Source } from './source.ts';
import type { Decimale } from './parse.ts';
import { inflateWithin, refuseTooLarge } from './zip.ts';

/** How the cells of one column become texts. */
interface Lecteur {
  field?: Field;
  epoch1904: boolean;
  /** What the library does not see of the calendar of the workbook, in days. */
  decalage: number;
  decimale?: Decimale;
}

/** Excel keeps 15 significant digits: the binary dust after them is not what the sender wrote. */
const numberText = (value: number, decimale = '.') =>
  String(Number(value.toPrecision(15))).replace('.', decimale);

const JOUR = 86_400_000;
const JOURS_1904 = 1462;

/** Serials of 1 January 1990 and of 31 December 2199; below, a whole number in a date column may be a year. */
const SERIALS = { min: 32_874, max: 109_574 };

/** The day that a bare serial number means in the calendar of its workbook; undefined when it could be something else. */
export function serialDate(value: number, epoch1904: boolean) {
  const serial = epoch1904 ? value + JOURS_1904 : value;
  if (!Number.isInteger(value) || serial < SERIALS.min || serial > SERIALS.max) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * JOUR).toISOString().slice(0, 10);
}

/** A date at midnight UTC as ISO; with an hour it stays whole, and is refused as a date. */
const dateText = (value: Date, decalage = 0) =>
  new Date(value.getTime() + decalage * JOUR).toISOString().replace(/T00:00:00\.000Z$/, '');

/** The text of a cell; null when it is empty. A number is a date only in a date column. */
export function cellText(value: unknown, lecteur?: Lecteur) {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return dateText(value, lecteur?.decalage);
  if (typeof value !== 'number') return String(value);
  if (lecteur?.field?.type === 'date') return serialDate(value, lecteur.epoch1904) ?? numberText(value);
  return numberText(value, lecteur?.field?.type === 'number' ? lecteur.decimale : '.');
}

/** Whether the days of a workbook are counted from 1904; the library reads `1` and not `true`, which the format allows too. */
function calendar(workbook: Buffer) {
  const [, flag] =
    /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](\w+)["']/.exec(workbook.toString('utf8')) ?? [];
  return { epoch1904: flag === '1' || flag === 'true', decalage: flag === 'true' ? JOURS_1904 : 0 };
}

/** Nothing reads a workbook before its size once inflated has been measured; gives the part that describes it. */
async function measured(file: string, fichier: string) {
  await refuseTooLarge(file, fichier);
  return inflateWithin(file, fichier, 'xl/workbook.xml');
}

/** The first row of the first sheet of a workbook; empty when it cannot be read. */
export async function sheetHeader(file: string) {
  await measured(file, path.basename(file));
  const sheet = await readSheet(file).catch(() => []);
  return (sheet[0] ?? []).map((value) => cellText(value) ?? '');
}

/** The first sheet of a workbook, as a table of texts. */
export async function xlsxSource(
  connection: DuckDBConnection,
  feed: Feed,
  file: string,
  fichier: string,
  { serial, decimale }: { serial: number; decimale?: Decimale },
): Promise<Source> {
  const workbook = await measured(file, fichier);
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
  const known = calendar(workbook);
  const lecteurs = header.map((_, i): Lecteur => {
    const field = columns.find(({ index }) => index === i)?.field;
    return { field, decimale, ...known };
  });
  const table = `classeur_${serial}`;
  await connection.run(`create table ${table} (${header.map((_, i) => `c${i} varchar`).join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const line of lines) {
    header.forEach((_, i) => {
      const text = cellText(line[i] ?? null, lecteurs[i]);
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
