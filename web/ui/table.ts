import { ecart, euros, eurosCents, jourCourt, nombre, reel, taux, type Figure } from '../format.ts';

/** How the values of a column are written. */
export type Kind = 'texte' | 'euros' | 'ecart' | 'centimes' | 'nombre' | 'reel' | 'taux' | 'date';

/** One column of a table view, of its sort and of its download. */
export interface Column {
  key: string;
  label: string;
  kind: Kind;
  /** Why a value may be unknown, told beside "n.d.". */
  reason?: string;
}

/** An answer as rows: `total` stays last in any order, `sums` adds other rows up; by default they are the same. */
export interface View {
  columns: Column[];
  rows: Record_[];
  total?: (row: Record_) => boolean;
  sums?: (row: Record_) => boolean;
}

/** The unit is in the head, hence not in the cells. */
export const UNITS: Record<Kind, string> = {
  texte: '',
  euros: '€',
  ecart: '€',
  centimes: '€',
  nombre: '',
  reel: '',
  taux: '%',
  date: '',
};

export type Cell = string | number | boolean | null | undefined;
export type Record_ = Record<string, Cell>;

const withoutUnit = (text: string) => text.replace(/\u202f[€%]$/, '');

/** A cell as written on screen: "n.d." for null, "-" for an absent value. */
export function written(value: Cell, kind: Kind): string {
  switch (kind) {
    case 'euros':
      return withoutUnit(euros(value as Figure));
    case 'ecart':
      return withoutUnit(ecart.euros(value as Figure));
    case 'centimes':
      return withoutUnit(eurosCents(value as Figure));
    case 'nombre':
      return nombre(value as Figure);
    case 'reel':
      return reel(value as Figure);
    case 'taux':
      return withoutUnit(taux(value as Figure));
    case 'date':
      return jourCourt(value as string | null | undefined);
    case 'texte':
      return value === null ? 'n.d.' : String(value ?? '-');
  }
}

/** The rows in the order asked; unknown values last whatever the direction, totals left where they are put. */
export function sorted<R extends Record_>(rows: readonly R[], key: string, descending: boolean): R[] {
  const known = rows.filter((row) => row[key] !== null && row[key] !== undefined);
  const unknown = rows.filter((row) => row[key] === null || row[key] === undefined);
  const direction = descending ? -1 : 1;
  const ranks = ranked(known.map((row) => row[key]));
  const order = known.toSorted((a, b) => direction * compare(a[key], b[key], ranks));
  return [...order, ...unknown];
}

/** The rows as a table shows them: sorted by a column, preceded by "-" when descending, totals last. */
export function ordered(
  rows: Record_[],
  sort: string | undefined,
  total: (row: Record_) => boolean = () => false,
): Record_[] {
  if (sort === undefined || sort === '') return rows;
  const body = rows.filter((row) => !total(row));
  return [...sorted(body, sort.replace(/^-/, ''), sort.startsWith('-')), ...rows.filter(total)];
}

/** The widest that a column of a long table gets, in characters; a longer text is told in full on hover. */
const WIDEST_CH = 40;

/** The width of a column that holds any of its rows, in characters, drawn or not. */
export function widthOf({ key, label, kind }: Column, rows: readonly Record_[]): number {
  let longest = Math.max(...label.split(' ').map((word) => word.length)) + 2;
  // Groups of digits are apart by a space, a rate gains its decimal and a date its slashes.
  const growth = kind === 'texte' || kind === 'date' ? 1 : 4 / 3;
  for (const row of rows) {
    const value = row[key];
    const length =
      typeof value === 'number' ? Math.round(Math.abs(value)).toString().length + 2 : String(value).length;
    if (length > longest) longest = length;
  }
  return Math.min(WIDEST_CH, Math.ceil(longest * growth) + 3);
}

const collator = new Intl.Collator('fr', { numeric: true });

/** Each text once, in its order: comparing 100 000 French names pair by pair takes seconds. */
const ranked = (values: Cell[]) =>
  new Map(
    [...new Set(values.map(String))].sort((a, b) => collator.compare(a, b)).map((text, rank) => [text, rank]),
  );

const compare = (a: Cell, b: Cell, ranks: Map<string, number>) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : ranks.get(String(a))! - ranks.get(String(b))!;

/** Text cells that a spreadsheet would run as a formula are made inert. */
export const inert = (text: string) => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);

const csvCell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = inert(String(value));
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The rows on screen as a file for a French spreadsheet: BOM, semicolons, decimal commas, ISO dates. */
export function csv(columns: readonly Column[], rows: readonly Record_[]): string {
  // A rate is written as the part of 1 that it is, to compute with, where the screen shows a percentage.
  const unit = (kind: Kind) => (kind === 'taux' ? 'part de 1' : UNITS[kind]);
  const head = columns.map(({ label, kind }) => csvCell(unit(kind) ? `${label} (${unit(kind)})` : label));
  const lines = rows.map((row) => columns.map(({ key }) => csvCell(row[key])));
  return `\ufeff${[head, ...lines].map((line) => line.join(';')).join('\r\n')}\r\n`;
}
