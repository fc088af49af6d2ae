import type { DuckDBConnection } from '@duckdb/node-api';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { rawPath } from './lake.ts';
import { namesOf, serialDate, shifted } from './read/cellules.ts';
import { matchColumns, MOTIF } from './read/header.ts';
import type { Lecture } from './read/lecture.ts';
import { readWorkbook, type Classeur, type Valeur } from './read/workbook.ts';
import { literal, name, rows } from './sql.ts';

/** The sentence of each line put aside; one that a spreadsheet would compute is kept a text. */
async function motifs(connection: DuckDBConnection, { numero }: Lecture) {
  const found = await rows<{ ligne: number; motif: string }>(
    connection,
    'select ligne, motif from quarantaine where lecture = $1 order by ligne',
    [numero],
  );
  return new Map(found.map(({ ligne, motif }) => [ligne, /^[=+\-@\t\r]/.test(motif) ? `'${motif}` : motif]));
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The lines of a text file as they are, whatever ends them. */
async function* linesOf(file: string, encodage: string) {
  const decoder = new TextDecoder(encodage);
  let rest = '';
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const texts: string[] = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/(?<=\n)/);
    rest = texts.pop() ?? '';
    yield* texts;
  }
  const last = rest + decoder.decode();
  // An old file ends its lines by carriage returns alone.
  if (last !== '') yield* last.includes('\n') ? [last] : last.split(/(?<=\r)(?!$)/);
}

async function writeCsv(source: string, target: string, lecture: Lecture, reasons: Map<number, string>) {
  const { scan, delimiteur } = lecture;
  const handle = await open(target, 'w');
  try {
    await handle.write('\ufeff');
    let ligne = 0;
    for await (const line of linesOf(source, scan.encodage)) {
      ligne++;
      const [, text = '', end = ''] = /^([^\r\n]*)([\r\n]*)$/.exec(line) ?? [];
      const motif = reasons.get(ligne);
      const added = ligne === 1 ? MOTIF : motif === undefined ? '' : quoted(motif);
      const whole = text === '' ? '' : `${text}${delimiteur}${added}`;
      await handle.write(`${whole}${end === '' ? '\n' : end}`);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function cellOf(value: Valeur | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  if (typeof value === 'number') return { value, type: Number };
  return { value: String(value), type: String };
}

/** What is written of a cell: the days of the workbook in the calendar of 1900, a number of a date column as the day that it was read as. */
function rewritten(value: Valeur | undefined, dates: boolean, { epoch1904, decalage }: Classeur) {
  if (value instanceof Date) return cellOf(shifted(value, decalage));
  if (typeof value !== 'number' || !dates) return cellOf(value);
  const day = serialDate(value, epoch1904);
  if (day !== undefined) return cellOf(new Date(day));
  return cellOf(epoch1904 ? String(value) : value);
}

async function writeXlsx(source: string, target: string, lecture: Lecture, reasons: Map<number, string>) {
  const { feed, fichier } = lecture;
  const classeur = await readWorkbook(source, fichier);
  const [first = [], ...sheet] = classeur.lignes;
  const columns = matchColumns(feed, namesOf(first), fichier);
  const dates = new Set(columns.map(({ field, index }) => (field.type === 'date' ? index : null)));
  const width = namesOf(first).length;
  const padded = (line: readonly Valeur[], added: string | undefined) => [
    ...Array.from({ length: width }, (_, i) => rewritten(line[i], dates.has(i), classeur)),
    cellOf(added),
  ];
  const lines = sheet.map((line, i) => padded(line, reasons.get(i + 2)));
  await writeFile(target, await writeXlsxFile([padded(first, MOTIF), ...lines]).toBuffer());
}

async function writeParquet(
  connection: DuckDBConnection,
  source: string,
  target: string,
  { numero }: Lecture,
) {
  await connection.run(`copy (
    select lignes.* exclude (rang), attente.motif as ${name(MOTIF)}
    from (select *, row_number() over () as rang from read_parquet(${literal(source)})) as lignes
    left join quarantaine as attente on attente.lecture = ${numero} and attente.ligne = lignes.rang
    order by lignes.rang) to ${literal(target)} (format parquet, compression zstd)`);
}

/** Writes the sender’s file again with one more column, the reason of each line put aside: once corrected it can be sent as it is. */
export async function writeRapport(
  connection: DuckDBConnection,
  source: string,
  target: string,
  lecture: Lecture,
) {
  const reasons = await motifs(connection, lecture);
  const { format } = lecture.scan;
  if (format === 'parquet') await writeParquet(connection, source, target, lecture);
  else if (format === 'xlsx') await writeXlsx(source, target, lecture, reasons);
  else await writeCsv(source, target, lecture, reasons);
}

/** A file of a publication, written again beside the reason of each of its lines that was put aside. */
export interface Annote {
  fichier: string;
  format: string;
  chemin: string;
  /** Lines to correct. */
  lignes_nb: number;
  /** Lines of a day after the date d’arrêté: a later one will take them, there is nothing to correct. */
  posterieures_nb: number;
}

/** Writes again each file some lines of which a publication put aside, whatever the reason: read wrong, unknown CPTS, double key, overlap. */
export async function writeRapports(
  connection: DuckDBConnection,
  lake: string,
  lues: readonly Lecture[],
  dossier: string,
): Promise<Annote[]> {
  const counts = await rows<{ lecture: number; lignes_nb: number; posterieures_nb: number }>(
    connection,
    `select lecture, count(*) filter (where motif_code <> 'apres_date_arrete')::integer as lignes_nb,
       count(*) filter (where motif_code = 'apres_date_arrete')::integer as posterieures_nb
     from quarantaine group by lecture`,
  );
  const aside = new Map(counts.map(({ lecture, ...counted }) => [lecture, counted]));
  const annotes: Annote[] = [];
  await mkdir(dossier, { recursive: true });
  for (const lecture of lues) {
    const counted = aside.get(lecture.numero);
    if (counted === undefined) continue;
    const { fichier, scan } = lecture;
    const nom = path.basename(fichier);
    const taken = existsSync(path.join(dossier, nom));
    const chemin = path.join(dossier, taken ? `${scan.sha256.slice(0, 12)}_${nom}` : nom);
    await writeRapport(connection, rawPath(lake, scan.sha256), chemin, lecture);
    annotes.push({ fichier, format: scan.format, chemin, ...counted });
  }
  return annotes;
}
