import { euros, eurosCents, jourCourt, nombre, reel, taux, type Figure } from '../format.ts';

/** How the values of a column are written. */
export type Kind = 'texte' | 'euros' | 'centimes' | 'nombre' | 'reel' | 'taux' | 'date';

/** One column of a table view, of its sort and of its download. */
export interface Column {
  key: string;
  label: string;
  kind: Kind;
  /** Why a value may be unknown, told beside "n.d.". */
  reason?: string;
}

/** The unit is in the head, hence not in the cells. */
export const UNITS: Record<Kind, string> = {
  texte: '',
  euros: '€',
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
  const order = known.toSorted((a, b) => direction * compare(a[key], b[key]));
  return [...order, ...unknown];
}

const collator = new Intl.Collator('fr', { numeric: true });

const compare = (a: Cell, b: Cell) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Text cells that a spreadsheet would run as a formula are made inert. */
const inert = (text: string) => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);

const csvCell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = inert(String(value));
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The rows on screen as a file for a French spreadsheet: BOM, semicolons, decimal commas, ISO dates. */
export function csv(columns: readonly Column[], rows: readonly Record_[]): string {
  const head = columns.map(({ label, kind }) => csvCell(UNITS[kind] === '€' ? `${label} (€)` : label));
  const lines = rows.map((row) => columns.map(({ key }) => csvCell(row[key])));
  return `\ufeff${[head, ...lines].map((line) => line.join(';')).join('\r\n')}\r\n`;
}
