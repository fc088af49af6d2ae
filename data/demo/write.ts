import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type DuckDBConnection } from '@duckdb/node-api';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { encodeWindows1252 } from './encode.ts';
import { COPIES_XLSX_MAX, type Format, FORMATS } from './formats.ts';
import { fieldsOf } from './load.ts';
import type { Flux } from './rows.ts';
import { LIGNES_ECARTEES } from './set_aside.ts';
import { fixZipDates } from './zip_dates.ts';

type Field = ReturnType<typeof fieldsOf>[number];
type Csv = Extract<Format, { type: 'csv' }>;

const IDENTIFIERS = ['cpts_id', 'ancien_id', 'nouveau_id', 'siret'];

/** The value of a column in copy k: identifiers take the number of the copy in the three digits kept for it. */
function copied({ name }: Field) {
  const column = `lignes.${name}`;
  const copy = `lpad(copies.k::varchar, 3, '0')`;
  if (IDENTIFIERS.includes(name)) {
    return `case when length(${column}) = 14 then ${column}[1:1] || ${copy} || ${column}[5:] else ${column}[1:2] || ${copy} || ${column}[6:] end`;
  }
  if (name === 'flux_id') return `${column}[1:6] || ${copy} || ${column}[10:]`;
  if (name === 'crise_id')
    return `case when copies.k = 0 then ${column} else ${column} || '-' || copies.k end`;
  if (name === 'nom')
    return `case when copies.k = 0 then ${column} else ${column} || ' (copie ' || copies.k || ')' end`;
  return column;
}

/** The lines of a feed in every copy; a regional crisis is not copied, it strikes all of them. */
function source(flux: Flux, copies: number) {
  const once = flux === 'crises' ? 'where lignes.cpts_id is not null or copies.k = 0' : '';
  const columns = fieldsOf(flux).map(
    (field) => `${copies === 1 ? `lignes.${field.name}` : copied(field)} as ${field.name}`,
  );
  return `(select ${columns.join(', ')}, lignes.ligne as ligne from range(${copies}) as copies (k) cross join feeds.${flux} as lignes ${once})`;
}

function asText({ name, type }: Field, { decimale, dates }: Csv) {
  if (type === 'date') return `strftime(${name}, '${dates === 'iso' ? '%Y-%m-%d' : '%d/%m/%Y'}') as ${name}`;
  if (type === 'number' && decimale === ',') return `replace(${name}::varchar, '.', ',') as ${name}`;
  return `${name}::varchar as ${name}`;
}

async function encode(file: string, { encodage }: Csv) {
  if (encodage === 'utf-8') return;
  const text = await readFile(file, 'utf8');
  await writeFile(file, encodage === 'utf-8-bom' ? `\ufeff${text}` : encodeWindows1252(text));
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function copyCsv(
  connection: DuckDBConnection,
  flux: Flux,
  format: Csv,
  copies: number,
  file: string,
  where: string,
) {
  const columns = fieldsOf(flux).map((field) => asText(field, format));
  const order = copies === 1 ? 'order by ligne' : '';
  await connection.run(
    `copy (select ${columns.join(', ')} from ${source(flux, copies)} ${where} ${order}) to ${literal(file)} (format csv, header true, delimiter '${format.separateur}')`,
  );
  const bad = LIGNES_ECARTEES.filter(({ fichier }) => fichier === path.basename(file));
  const [cpts] = (await connection.runAndReadAll('select min(cpts_id) from feeds.cpts')).getRows()[0]!;
  for (const { brut } of bad) await appendFile(file, `${brut.replace('{cpts}', String(cpts))}\n`);
  await encode(file, format);
  return { flux, path: file };
}

async function writeCsv(connection: DuckDBConnection, dir: string, flux: Flux, format: Csv, copies: number) {
  if (!format.par_annee)
    return [await copyCsv(connection, flux, format, copies, path.join(dir, `${flux}.csv`), '')];
  const column = format.par_annee;
  const reader = await connection.runAndReadAll(
    `select distinct year(${column})::integer as annee from feeds.${flux} order by 1`,
  );
  const written = [];
  for (const [annee] of reader.getRows()) {
    const file = path.join(dir, `${flux}_${annee}.csv`);
    written.push(await copyCsv(connection, flux, format, copies, file, `where year(${column}) = ${annee}`));
  }
  return written;
}

async function writeParquet(connection: DuckDBConnection, dir: string, flux: Flux, copies: number) {
  const file = path.join(dir, `${flux}.parquet`);
  const columns = fieldsOf(flux).map(({ name }) => name);
  const order = copies === 1 ? 'order by ligne' : '';
  await connection.run(
    `copy (select ${columns.join(', ')} from ${source(flux, copies)} ${order}) to ${literal(file)} (format parquet)`,
  );
  return [{ flux, path: file }];
}

function cellOf({ type }: Field, value: string | null): Cell {
  if (value === null) return null;
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  if (type === 'number') return { value: Number(value), type: Number, format: '0.00' };
  return type === 'integer' ? { value: Number(value), type: Number } : { value, type: String };
}

async function writeXlsx(connection: DuckDBConnection, dir: string, flux: Flux, copies: number) {
  const file = path.join(dir, `${flux}.xlsx`);
  const fields = fieldsOf(flux);
  const columns = fields.map(({ name }) => `${name}::varchar`);
  const reader = await connection.runAndReadAll(
    `select ${columns.join(', ')} from ${source(flux, copies)} order by ligne`,
  );
  const lines = reader
    .getRows()
    .map((row) => fields.map((field, i) => cellOf(field, row[i] as string | null)));
  const workbook = await writeXlsxFile([fields.map(({ name }) => name), ...lines]).toBuffer();
  await writeFile(file, fixZipDates(workbook));
  return [{ flux, path: file }];
}

/** Writes one feed as its sender would, in so many copies. */
export async function writeFeed(connection: DuckDBConnection, dir: string, flux: Flux, copies: number) {
  const format = FORMATS[flux];
  if (format.type === 'csv') return writeCsv(connection, dir, flux, format, copies);
  if (format.type === 'parquet') return writeParquet(connection, dir, flux, copies);
  if (copies > COPIES_XLSX_MAX) return writeCsv(connection, dir, flux, FORMATS.comptes as Csv, copies);
  return writeXlsx(connection, dir, flux, copies);
}
