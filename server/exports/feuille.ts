import type { Cell, Column } from '../cells.ts';
import { decimalText, inert } from './csv.ts';

/** What a sheet can hold, its head included. */
export const LIGNES_FEUILLE = 1_048_576;

/** What a cell can hold: Excel calls a file with a longer text damaged. */
const TEXTE_MAX = 32_767;

/** Days from 30 December 1899, where spreadsheets begin, to 1 January 1970. */
const EPOCH_DAYS = 25_569;

/** Formats of cells, by their place in `xl/styles.xml`; a French spreadsheet shows them with its own separators. */
export const STYLES = {
  texte: 0,
  tete: 1,
  euros: 2,
  nombre: 3,
  taux: 4,
  date: 5,
  reel: 6,
  titre: 7,
} as const;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** XML holds no control character: one is shown as a character that says so. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const cut = (text: string) => (text.length > TEXTE_MAX ? `${text.slice(0, TEXTE_MAX - 1)}…` : text);

/** A text for XML; what no XML can hold becomes U+FFFD. */
export const xml = (text: string) =>
  text.replace(/[&<>\r]/g, (sign) => ENTITIES[sign]!).replace(FORBIDDEN, '\ufffd');

/** A text cell, made inert when a spreadsheet would run it. */
const textCell = (ref: string, text: string, style: number) =>
  `<c r="${ref}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xml(cut(inert(text)))}</t></is></c>`;

const numberCell = (ref: string, text: string, style: number) =>
  `<c r="${ref}" s="${style}"><v>${text}</v></c>`;

/** The format of the numbers of a column, by its name: years and ranks are not grouped by thousands. */
function styleOf({ name, kind }: Column) {
  if (kind === 'date') return STYLES.date;
  if (name.endsWith('_eur')) return STYLES.euros;
  if (name.endsWith('_taux')) return STYLES.taux;
  if (/_(hab|nb|jours)$/.test(name)) return STYLES.nombre;
  return kind === 'decimal' || kind === 'double' ? STYLES.reel : STYLES.texte;
}

function writer(column: Column): (ref: string, value: Cell) => string {
  const style = styleOf(column);
  switch (column.kind) {
    case 'text':
      return (ref, value) => textCell(ref, value as string, style);
    case 'boolean':
      return (ref, value) => `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'date':
      return (ref, value) => numberCell(ref, String((value as number) + EPOCH_DAYS), style);
    case 'decimal':
      return (ref, value) => numberCell(ref, decimalText(value as bigint, column.scale), style);
    default:
      return (ref, value) => numberCell(ref, String(value), style);
  }
}

const WIDTHS: Partial<Record<Column['kind'], number>> = { text: 18, date: 12, boolean: 10 };

const SHEET_HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** The first row stays in view. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const widths = (all: readonly number[]) =>
  `<cols>${all.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** The name of a column by its place from 0: A, B ... AA. */
const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

const textRow = (texts: readonly string[], row: number, style: (place: number) => number) =>
  `<row r="${row}">${texts.map((text, i) => textCell(letters(i) + row, text, style(i))).join('')}</row>`;

/** A sheet of texts: the first of a row is its name, a row of one text is a title. */
export function textSheet(rows: readonly (readonly string[])[], columns: readonly number[]) {
  const written = rows.map((texts, i) =>
    textRow(texts, i + 1, (place) =>
      texts.length === 1 ? STYLES.titre : place === 0 ? STYLES.tete : STYLES.texte,
    ),
  );
  return `${SHEET_HEAD}${widths(columns)}<sheetData>${written.join('')}</sheetData></worksheet>`;
}

/** The sheet of a table, a piece for about 2 000 rows: numbers as numbers, dates as dates, unknown values empty. */
export async function* tableSheet(
  columns: readonly Column[],
  heads: readonly string[],
  chunks: AsyncIterable<Cell[][]>,
): AsyncGenerator<string> {
  const write = columns.map(writer);
  const names = columns.map((_, i) => letters(i));
  yield `${SHEET_HEAD}${FROZEN}${widths(columns.map(({ kind }) => WIDTHS[kind] ?? 16))}<sheetData>${textRow(heads, 1, () => STYLES.tete)}`;
  let count = 1;
  for await (const values of chunks) {
    const { length } = values[0]!;
    let text = '';
    for (let row = 0; row < length; row++) {
      count++;
      text += `<row r="${count}">`;
      for (let i = 0; i < columns.length; i++) {
        const value = values[i]![row]!;
        if (value !== null) text += write[i]!(names[i]! + count, value);
      }
      text += '</row>';
    }
    yield text;
  }
  const area = `A1:${names.at(-1)}${count}`;
  yield `</sheetData><autoFilter ref="${area}"/><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}
