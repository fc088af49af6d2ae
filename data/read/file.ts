import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Feed, Field } from '../feeds.ts';
import { literal, name, row, rows } from '../sql.ts';
import { csvSource, refuseUnreadable, unpairedQuoteLine } from './csv.ts';
import { decodeTo, needsDecoding } from './decode.ts';
import { parquetSource } from './parquet.ts';
import { ambiguous, cleaned, proves, quick, typed, type Mark } from './parse.ts';
import { amount, quarantineInvalid, quarantineMalformed, quarantineUnfinished } from './quarantine.ts';
import { FichierRefuse } from './refus.ts';
import { rulesOf, type Cells } from './rules.ts';
import { scanFile, type Scan } from './scan.ts';
import type { Source } from './source.ts';
import { xlsxSource } from './xlsx.ts';

/** Changes when the same bytes could be read into other rows. */
export const VERSION_LECTEUR = '1';

/** A file read into DuckDB: its good lines wait in `relation`, the others are in `quarantaine`. Amounts are exact texts. */
export interface Lecture {
  feed: Feed;
  fichier: string;
  numero: number;
  scan: Scan;
  delimiteur: string | null;
  /** View of the good lines: columns of the schema, ligne. */
  relation: string;
  /** Lines that carry something, header left out; lignes = valides + ecartees. */
  lignes_nb: number;
  valides_nb: number;
  ecartees_nb: number;
  vides_nb: number;
  /** Lines put aside whose amount could not be read. */
  montant_illisible_nb: number;
  lu_eur: string | null;
  valide_eur: string | null;
  ecarte_eur: string | null;
}

let serial = 0;

const openSource = (
  connection: DuckDBConnection,
  feed: Feed,
  file: string,
  fichier: string,
  scan: Scan,
  n: number,
) => {
  if (scan.format === 'parquet') return parquetSource(connection, feed, file, fichier);
  if (scan.format === 'xlsx') return xlsxSource(connection, feed, file, fichier, n);
  return csvSource(feed, file, fichier, n);
};

const raw = (field: Field) => name(`cellule ${field.name}`);
const quickly = (field: Field) => name(`rapide ${field.name}`);

const inRow: Cells = {
  text: (field) => name(`texte ${field.name}`),
  value: (field) => name(field.name),
};

/** A line is settled at once when every cell has its plain shape and the rules between cells hold. */
function settled(feed: Feed, marks: Partial<Record<string, Mark>>) {
  const shapes = feed.fields.map((field) => `(${quickly(field)} is not null or ${raw(field)} is null)`);
  const rules = rulesOf(feed, { text: raw, value: quickly }, marks).filter(({ forme }) => !forme);
  return [...shapes, ...rules.map(({ ok }) => ok)].join('\n and ');
}

/**
 * One pass from texts to typed columns. Lines that are settled at once cost little; the others go through the whole grammar and the
 * whole list of rules, and keep their texts when something in them is wrong.
 */
function readingSql(feed: Feed, source: Source, marks: Partial<Record<string, Mark>>) {
  const { fields } = feed;
  const cells = source.columns.map(({ field, index }) => {
    const cell = index === null ? 'null::varchar' : source.cell(index);
    return `${cell} as ${raw(field)}`;
  });
  const quicks = fields.map((field) => `${quick(field, raw(field), marks[field.name])} as ${quickly(field)}`);
  const texts = fields.map(
    (field) => `case when rapide then null else ${cleaned(raw(field))} end as ${inRow.text(field)}`,
  );
  const values = fields.map(
    (field) =>
      `case when rapide then ${quickly(field)} else ${typed(field, inRow.text(field), marks[field.name])} end as ${name(field.name)}`,
  );
  const rules = rulesOf(feed, inRow, marks).map(({ ok }) => ok);
  return `select ${fields.map((field) => name(field.name)).join(', ')}, valide,
      case when not valide then [${fields.map(inRow.text).join(', ')}] end as cellules
    from (select *, case when rapide then true else ${rules.join('\n and ')} end as valide
    from (select *, ${values.join(',\n')}
    from (select *, ${texts.join(',\n')}
    from (select *, ${settled(feed, marks)} as rapide
    from (select *, ${quicks.join(',\n')}
    from (select ${cells.join(',\n')} from ${source.relation}))))))`;
}

/** Columns whose decimal mark is proven by the file itself: some value can be read only one way, and none the other. */
async function proveMarks(connection: DuckDBConnection, source: Source) {
  const marks = { ...source.marks };
  for (const { field, index } of source.columns) {
    if (field.type !== 'number' || index === null || marks[field.name]) continue;
    const proof = await row<{ virgule: boolean; point: boolean }>(
      connection,
      `select coalesce(bool_or(${proves('texte', ',')}), false) as virgule, coalesce(bool_or(${proves('texte', '.')}), false) as point
       from (select ${cleaned(source.cell(index))} as texte from ${source.relation})`,
    );
    if (proof.virgule !== proof.point) marks[field.name] = proof.virgule ? ',' : '.';
  }
  return marks;
}

async function hasAmbiguity(connection: DuckDBConnection, feed: Feed, source: Source, table: string) {
  const cells = feed.fields.flatMap((field, i) =>
    field.type === 'number' && !source.marks[field.name] ? [ambiguous(`cellules[${i + 1}]`)] : [],
  );
  if (cells.length === 0) return false;
  const sql = `select count(*) > 0 as oui from ${table} where not valide and (${cells.map((c) => `coalesce(${c}, false)`).join(' or ')})`;
  return (await row<{ oui: boolean }>(connection, sql)).oui;
}

async function dropRejects(connection: DuckDBConnection, source: Source) {
  if (source.rejets)
    await connection.run(`drop table if exists ${source.rejets}; drop table if exists ${source.rejets}_scan`);
}

/** Reads the source into table `lu_n`; a second time when ambiguous numbers may be settled by the rest of their column. */
async function readTyped(connection: DuckDBConnection, feed: Feed, source: Source, table: string) {
  await connection.run(`create or replace table ${table} as ${readingSql(feed, source, source.marks)}`);
  if (!(await hasAmbiguity(connection, feed, source, table))) return source.marks;
  await dropRejects(connection, source);
  const marks = await proveMarks(connection, source);
  await dropRejects(connection, source);
  await connection.run(`create or replace table ${table} as ${readingSql(feed, source, marks)}`);
  return marks;
}

/** Line numbers that no row of the table has: lines without a character, and lines that could not be cut. */
async function skippedLines(connection: DuckDBConnection, source: Source, scan: Scan) {
  if (!source.rejets) return { rejected: [], empty: [] };
  const rejected = await rows<{ ligne: number }>(
    connection,
    `select distinct line::integer as ligne from ${source.rejets} order by 1`,
  );
  return { rejected: rejected.map(({ ligne }) => ligne), empty: scan.vides.filter((ligne) => ligne > 1) };
}

/** A view that gives each row its physical line: its rank, plus the skipped lines before it. */
async function numberLines(connection: DuckDBConnection, table: string, first: number, skipped: number[]) {
  const vide = 'not valide and len(list_filter(cellules, lambda c: c is not null)) = 0 as vide';
  const view = `${table}_numerotee`;
  if (skipped.length === 0) {
    await connection.run(
      `create view ${view} as select *, ${vide}, (rowid + ${first})::integer as ligne from ${table}`,
    );
    return view;
  }
  const lines = [...skipped].sort((a, b) => a - b);
  await connection.run(`create table ${table}_sauts (seuil bigint, decalage bigint)`);
  const appender = await connection.createAppender(`${table}_sauts`);
  lines.forEach((line, i) => {
    if (lines[i + 1] === line + 1) return;
    appender.appendBigInt(BigInt(line - i));
    appender.appendBigInt(BigInt(i + 1));
    appender.endRow();
  });
  appender.closeSync();
  await connection.run(`create view ${view} as
    select lu.*, ${vide}, (lu.rang_lu + coalesce(sauts.decalage, 0))::integer as ligne
    from (select *, rowid + ${first} as rang_lu from ${table}) as lu
    asof left join ${table}_sauts as sauts on lu.rang_lu >= sauts.seuil`);
  return view;
}

async function refuseMiscount(fichier: string, file: string, expected: number, counted: number) {
  const line = await unpairedQuoteLine(file);
  const where =
    line === null
      ? 'une cellule contient sans doute un retour à la ligne'
      : `voyez la ligne ${line}, où un guillemet reste ouvert`;
  const message =
    `le fichier a ${expected} lignes et ${counted} seulement se lisent\u00a0: ${where}. ` +
    'Chaque ligne doit tenir sur une seule ligne du fichier. Corrigez et renvoyez le fichier entier.';
  throw new FichierRefuse(fichier, 'lignes_perdues', message);
}

const SUMS = `count(*)::integer as rows_nb,
  (count(*) filter (valide))::integer as valides_nb,
  (count(*) filter (vide))::integer as vides_nb`;

async function sumUp(connection: DuckDBConnection, feed: Feed, view: string, unfinished: number | null) {
  const total = amount(feed);
  const kept = unfinished === null ? 'valide' : `(valide and ligne <> ${unfinished})`;
  return row<{
    valides_nb: number;
    illisibles_nb: number;
    lu_eur: string | null;
    valide_eur: string | null;
    ecarte_eur: string | null;
  }>(
    connection,
    `select (count(*) filter (${kept}))::integer as valides_nb,
      (count(*) filter (${total} is null and not vide))::integer as illisibles_nb,
      coalesce(sum(${total}), 0)::decimal(18, 2)::varchar as lu_eur,
      coalesce(sum(${total}) filter (${kept}), 0)::decimal(18, 2)::varchar as valide_eur,
      coalesce(sum(${total}) filter (not ${kept}), 0)::decimal(18, 2)::varchar as ecarte_eur
     from ${view}`,
  );
}

/** DuckDB blames what it reads by these errors; any other is a defect of ours. */
const causedByFile = (error: unknown) =>
  error instanceof Error && /^(Invalid Input|IO|Conversion|Out of Range|Invalid) Error/i.test(error.message);

async function readDecoded(
  connection: DuckDBConnection,
  feed: Feed,
  file: string,
  fichier: string,
  numero: number,
  scan: Scan,
) {
  const n = ++serial;
  const table = `lu_${n}`;
  const source = await openSource(connection, feed, file, fichier, scan, n);
  const marks = await readTyped(connection, feed, source, table).catch(async (error: unknown) => {
    if (!causedByFile(error)) throw error;
    const line = scan.format === 'csv' ? await unpairedQuoteLine(file) : null;
    const where = line === null ? '' : ` Voyez la ligne ${line}.`;
    throw new FichierRefuse(
      fichier,
      'illisible',
      `le fichier ne se lit pas (${String(error).split('\n')[0]}).${where}`,
    );
  });
  const { rejected, empty } = await skippedLines(connection, source, scan);
  const view = await numberLines(connection, table, source.premiere_ligne, [...rejected, ...empty]);
  const { rows_nb, vides_nb } = await row<{ rows_nb: number; vides_nb: number }>(
    connection,
    `select ${SUMS} from ${view}`,
  );
  const counted = rows_nb + rejected.length + empty.length + 1;
  if (scan.format === 'csv' && counted !== scan.lignes_nb) {
    await refuseMiscount(fichier, file, scan.lignes_nb - 1, counted - 1);
  }
  const target = { feed, fichier, numero };
  const inTable: Cells = {
    text: (field) => `cellules[${feed.fields.indexOf(field) + 1}]`,
    value: (field) => name(field.name),
  };
  await quarantineInvalid(connection, target, view, rulesOf(feed, inTable, marks));
  if (source.rejets && rejected.length > 0) {
    const once = `(select line::integer as ligne, any_value(csv_line) as csv_line, any_value(error_type)::varchar as error_type
      from ${source.rejets} group by line)`;
    await quarantineMalformed(connection, target, once);
  }
  const unfinished = scan.format === 'csv' && !scan.termine ? scan.lignes_nb : null;
  if (unfinished !== null) await quarantineUnfinished(connection, target, view, unfinished);
  await dropRejects(connection, source);
  const sums = await sumUp(connection, feed, view, unfinished);
  const relation = `${table}_valide`;
  const columns = feed.fields.map((field) => name(field.name)).join(', ');
  await connection.run(`create view ${relation} as select ${columns}, ligne from ${view}
    where valide${unfinished === null ? '' : ` and ligne <> ${unfinished}`}`);
  const lignes_nb = rows_nb - vides_nb + rejected.length;
  const lecture: Lecture = {
    feed,
    fichier,
    numero,
    scan,
    delimiteur: source.delimiteur,
    relation,
    lignes_nb,
    valides_nb: sums.valides_nb,
    ecartees_nb: lignes_nb - sums.valides_nb,
    vides_nb: vides_nb + empty.length,
    montant_illisible_nb: feed.total ? sums.illisibles_nb + rejected.length : 0,
    lu_eur: feed.total ? sums.lu_eur : null,
    valide_eur: feed.total ? sums.valide_eur : null,
    ecarte_eur: feed.total ? sums.ecarte_eur : null,
  };
  await assertConserved(connection, lecture);
  return lecture;
}

/** Lines and cents read are those accepted and those put aside; anything else is a defect of the reader, and stops it. */
async function assertConserved(connection: DuckDBConnection, lecture: Lecture) {
  const aside = await row<{ lignes_nb: number; ecarte_eur: string }>(
    connection,
    `select count(distinct ligne)::integer as lignes_nb, coalesce(sum(montant_eur), 0)::decimal(18, 2)::varchar as ecarte_eur
     from quarantaine where lecture = ${lecture.numero} and flux = ${literal(lecture.feed.name)}`,
  );
  const cents = (eur: string | null) => BigInt((eur ?? '0').replace('.', ''));
  const lines = aside.lignes_nb === lecture.ecartees_nb;
  const money = cents(lecture.lu_eur) === cents(lecture.valide_eur) + cents(aside.ecarte_eur);
  if (!lines || (lecture.feed.total && !money)) {
    throw new Error(`${lecture.fichier}: lines or cents were lost between the file and the quarantine`);
  }
}

/**
 * Reads one file of a feed: its good lines into a view, the others into `quarantaine` with their reason.
 * Throws a FichierRefuse when the file cannot be trusted whole. `numero` tells this reading from the others.
 */
export async function readFeedFile(
  connection: DuckDBConnection,
  { feed, file, fichier, numero }: { feed: Feed; file: string; fichier: string; numero: number },
  scanned?: Scan,
): Promise<Lecture> {
  const scan = scanned ?? (await scanFile(file));
  if (scan.format !== 'csv') return readDecoded(connection, feed, file, fichier, numero, scan);
  if (scan.octets === 0 || !needsDecoding(scan)) {
    refuseUnreadable(scan, fichier);
    return readDecoded(connection, feed, file, fichier, numero, scan);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'pilotage-lecture-'));
  try {
    const decoded = path.join(folder, 'decode.csv');
    await decodeTo(file, decoded, scan);
    const lines = await scanFile(decoded);
    refuseUnreadable(lines, fichier);
    const { sha256, octets, encodage, bom } = scan;
    return await readDecoded(connection, feed, decoded, fichier, numero, {
      ...lines,
      sha256,
      octets,
      encodage,
      bom,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
