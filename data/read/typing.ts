import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed, Field } from '../feeds.ts';
import { literal, name, row } from '../sql.ts';
import { ambiguous, cleaned, proves, provesOrder, quick, typed, type Known, type Ordre } from './parse.ts';
import { rulesOf, type Cells } from './rules.ts';
import type { Source } from './source.ts';

/** What is known of the columns beside their schema: decimal marks, dates in doubt. */
export type Marks = Partial<Record<string, Known>>;

/** Where the rows that were read are kept: a view, over a file when they are many. */
export interface Target {
  table: string;
  file?: string;
}

const raw = (field: Field) => name(`cellule ${field.name}`);
const quickly = (field: Field) => name(`rapide ${field.name}`);

const inRow: Cells = {
  text: (field) => name(`texte ${field.name}`),
  value: (field) => name(field.name),
};

/** A line is settled at once when every cell has its plain shape and the rules between cells hold. */
function settled(feed: Feed, marks: Marks) {
  const shapes = feed.fields.map((field) => `(${quickly(field)} is not null or ${raw(field)} is null)`);
  const rules = rulesOf(feed, { text: raw, value: quickly }, marks).filter(({ forme }) => !forme);
  return [...shapes, ...rules.map(({ ok }) => ok)].join('\n and ');
}

/** First reading: the lines that are settled at once are typed, the others keep their texts. */
function firstSql(feed: Feed, source: Source, marks: Marks) {
  const { fields } = feed;
  const cells = source.columns.map(({ field, index }) => {
    const cell = index === null ? 'null::varchar' : source.cell(index);
    return `${cell} as ${raw(field)}`;
  });
  const quicks = fields.map((field) => `${quick(field, raw(field), marks[field.name])} as ${quickly(field)}`);
  const values = fields.map((field) => `${quickly(field)} as ${name(field.name)}`);
  return `select ${values.join(', ')}, rapide, case when not rapide then [${fields.map(raw).join(', ')}] end as cellules
    from (select *, ${settled(feed, marks)} as rapide
    from (select *, ${quicks.join(',\n')}
    from (select ${cells.join(',\n')} from ${source.relation})))`;
}

/** Second reading, of the other lines: the whole grammar and the whole list of rules; a line at fault keeps its texts. */
function secondSql(feed: Feed, first: string, marks: Marks) {
  const { fields } = feed;
  const texts = fields.map((field, i) => `${cleaned(`cellules[${i + 1}]`)} as ${inRow.text(field)}`);
  const values = fields.map(
    (field) => `${typed(field, inRow.text(field), marks[field.name])} as ${name(field.name)}`,
  );
  const rules = rulesOf(feed, inRow, marks).map(({ ok }) => ok);
  return `select ${fields.map((field) => name(field.name)).join(', ')}, valide,
      case when not valide then [${fields.map(inRow.text).join(', ')}] end as cellules, rang_lu
    from (select *, ${rules.join('\n and ')} as valide
    from (select *, ${values.join(',\n')}
    from (select rang_lu, ${texts.join(',\n')} from ${first} where not rapide)))`;
}

/** The rows of a query in their order, ranked from 0: in a file when one is given, else in memory. */
async function keepRows(connection: DuckDBConnection, table: string, sql: string, file: string | undefined) {
  const rows = `${table}_lignes`;
  if (file === undefined) {
    await connection.run(`create or replace table ${rows} as ${sql}`);
    await connection.run(`create or replace view ${table} as select *, rowid as rang_lu from ${rows}`);
    return;
  }
  await connection.run(`copy (${sql}) to ${literal(file)} (format parquet, compression zstd)`);
  await connection.run(`create or replace view ${table} as
    select * exclude (file_row_number), file_row_number as rang_lu from read_parquet(${literal(file)}, file_row_number = true)`);
}

/** Both readings into `table`, a view: typed columns, valide, cellules, and rang_lu, the rank of the line among those that were cut. */
async function readWith(
  connection: DuckDBConnection,
  feed: Feed,
  source: Source,
  marks: Marks,
  { table, file }: Target,
) {
  const [first, second] = [`${table}_premiere`, `${table}_seconde`];
  await keepRows(connection, first, firstSql(feed, source, marks), file);
  await connection.run(`create or replace table ${second} as ${secondSql(feed, first, marks)}`);
  const columns = feed.fields.map((field) => name(field.name)).join(', ');
  const settledRows = `select ${columns}, true as valide, null::varchar[] as cellules, rang_lu from ${first} where rapide`;
  await connection.run(`create or replace view ${table} as ${settledRows} union all select * from ${second}`);
}

interface Proof {
  field: Field;
  /** What the column is known as when some value asks for it and none for the contrary. */
  known: Known;
  some: string;
  none: string;
}

/** What the values of a column may prove of it, in the order in which it is looked for; `texte` is a cleaned cell. */
function proofsOf(field: Field, ordre: Ordre): Proof[] {
  if (field.type === 'date') {
    const { mois_jour, jour_mois } = provesOrder('texte', ordre);
    return [{ field, known: ordre, some: mois_jour, none: jour_mois }];
  }
  if (field.type !== 'number') return [];
  const [virgule, point] = [proves(field, 'texte', ','), proves(field, 'texte', '.')];
  return [
    { field, known: ',', some: virgule, none: point },
    { field, known: '.', some: point, none: virgule },
  ];
}

/** What the file itself proves of its columns: some value can be read only one way, and none the other. */
async function proveColumns(connection: DuckDBConnection, source: Source) {
  const marks: Marks = { ...source.marks };
  for (const { field, index } of source.columns) {
    if (index === null || marks[field.name]) continue;
    const proofs = proofsOf(field, source.ordre);
    if (proofs.length === 0) continue;
    const held = proofs.map(
      ({ some, none }) => `coalesce(bool_or(${some}), false) and not coalesce(bool_or(${none}), false)`,
    );
    const { prouves } = await row<{ prouves: boolean[] }>(
      connection,
      `select [${held.join(', ')}] as prouves from (select ${cleaned(source.cell(index))} as texte from ${source.relation})`,
    );
    await dropRejects(connection, source);
    const proven = proofs.find((_, i) => prouves[i]);
    if (proven) marks[field.name] = proven.known;
  }
  return marks;
}

/** Whether some line at fault says that its columns must be looked at whole: an amount or dates that read in two ways. */
async function hasAmbiguity(connection: DuckDBConnection, feed: Feed, source: Source, table: string) {
  const cells = feed.fields.flatMap((field, i) => {
    if (source.marks[field.name]) return [];
    const cell = `cellules[${i + 1}]`;
    if (field.type === 'date') return [provesOrder(cell).mois_jour];
    return field.type === 'number' ? [ambiguous(field, cell)] : [];
  });
  if (cells.length === 0) return false;
  const some = cells.map((cell) => `coalesce(${cell}, false)`).join(' or ');
  const sql = `select count(*) > 0 as oui from ${table} where not valide and (${some})`;
  return (await row<{ oui: boolean }>(connection, sql)).oui;
}

/** Forgets the lines that DuckDB could not cut; each reading of a CSV makes its own. */
export async function dropRejects(connection: DuckDBConnection, { rejets }: Source) {
  if (rejets) await connection.run(`drop table if exists ${rejets}; drop table if exists ${rejets}_scan`);
}

/**
 * Reads the source into `table`: typed columns, valide, and the texts (cellules) of the lines that are not. Ambiguous numbers and
 * dates are read a second time when the rest of their column settles its decimal mark or casts a doubt. Gives what was known of the columns.
 */
export async function readTyped(connection: DuckDBConnection, feed: Feed, source: Source, target: Target) {
  await readWith(connection, feed, source, source.marks, target);
  if (!(await hasAmbiguity(connection, feed, source, target.table))) return source.marks;
  await dropRejects(connection, source);
  const marks = await proveColumns(connection, source);
  await readWith(connection, feed, source, marks, target);
  return marks;
}
