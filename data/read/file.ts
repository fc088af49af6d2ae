import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Atelier } from '../atelier.ts';
import type { Bordereau } from '../bordereau.ts';
import type { Feed } from '../feeds.ts';
import { name } from '../sql.ts';
import { csvSource, refuseUnreadable, unpairedQuoteLine } from './csv.ts';
import { decodeTo, needsDecoding } from './decode.ts';
import { assertConserved, sumUp, type Lecture } from './lecture.ts';
import { refuseMixed } from './melange.ts';
import { countRows, numberLines, skippedLines } from './lines.ts';
import { parquetSource } from './parquet.ts';
import { declared } from './parse.ts';
import { quarantineInvalid, quarantineMalformed, quarantineUnfinished } from './quarantine.ts';
import { ancienExcel, FichierRefuse } from './refus.ts';
import { rulesOf, type Cells } from './rules.ts';
import { scanFile, type Scan } from './scan.ts';
import type { Source } from './source.ts';
import { dropRejects, readTyped, type Marks } from './typing.ts';
import { readWorkbook, type Classeur } from './workbook.ts';
import { xlsxSource } from './xlsx.ts';

/** Changes when the same bytes could be read into other rows. */
export const VERSION_LECTEUR = '5';

export interface Fichier {
  feed: Feed;
  /** Where its bytes are. */
  file: string;
  /** What its sender called it. */
  fichier: string;
  numero: number;
  /** What its sender says of it. */
  bordereau?: Bordereau;
  /** The workbook that it is, when it was opened to recognise its feed; opened again if its bytes are no longer those. */
  classeur?: Classeur;
  /** Where the rows of a long file wait; in memory without it. */
  atelier?: Atelier;
}

interface Lisible extends Fichier {
  scan: Scan;
  table: string;
}

let serial = 0;

async function openFormat(connection: DuckDBConnection, lisible: Lisible, serial: number) {
  const { feed, file, fichier, scan, bordereau, classeur } = lisible;
  const decimale = bordereau?.decimale;
  if (scan.format === 'parquet') return parquetSource(connection, feed, file, fichier);
  if (scan.format === 'csv') return csvSource(feed, file, fichier, serial);
  const opened = classeur?.sha256 === scan.sha256 ? classeur : await readWorkbook(file, fichier);
  return xlsxSource(connection, feed, opened, fichier, { serial, decimale });
}

/** The file as texts; the mark that its sender declares holds for every number that the format does not settle. */
async function openSource(connection: DuckDBConnection, lisible: Lisible, serial: number): Promise<Source> {
  const source = await openFormat(connection, lisible, serial);
  const decimale = lisible.bordereau?.decimale;
  if (!decimale) return source;
  const mark = declared(decimale);
  const numbers = lisible.feed.fields.filter(({ type }) => type === 'number');
  return {
    ...source,
    marks: { ...Object.fromEntries(numbers.map(({ name }) => [name, mark])), ...source.marks },
  };
}

/** DuckDB blames what it reads by these errors; any other is a defect of ours. */
const causedByFile = (error: unknown) =>
  error instanceof Error && /^(Invalid Input|IO|Conversion|Out of Range|Invalid) Error/i.test(error.message);

async function readCells(
  connection: DuckDBConnection,
  source: Source,
  { feed, file, fichier, scan, table, atelier }: Lisible,
) {
  try {
    const place = atelier?.placeOfFile(table, scan.octets);
    return await readTyped(connection, feed, source, { table, file: place });
  } catch (error) {
    if (!causedByFile(error)) throw error;
    const line = scan.format === 'csv' ? await unpairedQuoteLine(file) : null;
    const where = line === null ? '' : ` Voyez la ligne ${line}.`;
    const detail = String(error).split('\n')[0];
    throw new FichierRefuse(fichier, 'illisible', `le fichier ne se lit pas (${detail}).${where}`);
  }
}

const inTable = (feed: Feed): Cells => ({
  text: (field) => `cellules[${feed.fields.indexOf(field) + 1}]`,
  value: (field) => name(field.name),
});

/** Puts aside the lines at fault; gives the condition that the others meet. */
async function setAside(
  connection: DuckDBConnection,
  source: Source,
  { scan, ...target }: Lisible,
  { view, marks, rejetees }: { view: string; marks: Marks; rejetees: number[] },
) {
  await quarantineInvalid(connection, target, view, rulesOf(target.feed, inTable(target.feed), marks));
  if (source.rejets && rejetees.length > 0) await quarantineMalformed(connection, target, source.rejets);
  await dropRejects(connection, source);
  if (scan.format !== 'csv' || scan.termine) return 'valide';
  await quarantineUnfinished(connection, target, view, scan.lignes_nb);
  return `(valide and ligne <> ${scan.lignes_nb})`;
}

async function readLisible(connection: DuckDBConnection, lisible: Lisible, n: number): Promise<Lecture> {
  const { feed, fichier, numero, scan, table, bordereau } = lisible;
  const source = await openSource(connection, lisible, n);
  const marks = await readCells(connection, source, lisible);
  const skipped = await skippedLines(connection, source, scan);
  const view = await numberLines(connection, table, source, skipped);
  const { lignes_nb, vides_nb } = await countRows(connection, view, skipped, lisible);
  const kept = await setAside(connection, source, lisible, { view, marks, rejetees: skipped.rejetees });
  const sums = await sumUp(connection, feed, view, kept);
  const relation = `${table}_valide`;
  const columns = feed.fields.map((field) => name(field.name)).join(', ');
  await connection.run(`create view ${relation} as select ${columns}, ligne from ${view} where ${kept}`);
  const ecartees_nb = lignes_nb - sums.valides_nb;
  const { delimiteur } = source;
  const counts = { lignes_nb, valides_nb: sums.valides_nb, ecartees_nb, vides_nb };
  const money = feed.total
    ? {
        montant_illisible_nb: sums.illisibles_nb + skipped.rejetees.length,
        lu_eur: sums.lu_eur,
        valide_eur: sums.valide_eur,
        ecarte_eur: sums.ecarte_eur,
      }
    : { montant_illisible_nb: 0, lu_eur: null, valide_eur: null, ecarte_eur: null };
  const lecture: Lecture = {
    feed,
    fichier,
    numero,
    scan,
    delimiteur,
    relation,
    vue: view,
    bordereau,
    ...counts,
    ...money,
  };
  await assertConserved(connection, lecture);
  return lecture;
}

/** A copy of the file that DuckDB can read, while `work` runs; the hash and the size stay those of the file that was sent. */
async function withDecoded<R>(fichier: Fichier, scan: Scan, work: (file: string, scan: Scan) => Promise<R>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilotage-lecture-'));
  try {
    const decoded = path.join(folder, 'decode.csv');
    await decodeTo(fichier.file, decoded, scan);
    const { sha256, octets, encodage, bom } = scan;
    return await work(decoded, { ...(await scanFile(decoded)), sha256, octets, encodage, bom });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads one file of a feed: its good lines into a view, the others into `quarantaine` with their reason.
 * Throws a FichierRefuse when the file cannot be trusted whole.
 */
export async function readFeedFile(
  connection: DuckDBConnection,
  fichier: Fichier,
  scanned?: Scan,
): Promise<Lecture> {
  const read = (file: string, scan: Scan) => {
    if (scan.format === 'csv') refuseUnreadable(scan, fichier.fichier);
    const n = ++serial;
    return readLisible(connection, { ...fichier, file, scan, table: `lu_${n}` }, n);
  };
  const scan = scanned ?? (await scanFile(fichier.file));
  if (scan.format === 'xls') throw ancienExcel(fichier.fichier);
  if (scan.encodage === 'windows-1252') await refuseMixed(fichier.file, fichier.fichier);
  const decode = scan.format === 'csv' && scan.octets > 0 && needsDecoding(scan);
  return decode ? withDecoded(fichier, scan, read) : read(fichier.file, scan);
}
