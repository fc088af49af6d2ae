import type { Cell, Column } from '../cells.ts';

/** `international`: comma, decimal point. `fr`: what a French spreadsheet opens, semicolon, decimal comma and BOM. */
export type Dialect = 'international' | 'fr';

/** A text that starts so would be run as a formula by a spreadsheet. NUL is there because some readers skip it. */
const FORMULA = /^[=+\-@\t\r\0]/;

const DAY_MS = 86_400_000;

export const isoDate = (days: number) => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** An unscaled integer as a decimal text, every digit kept. */
export function decimalText(unscaled: bigint, scale: number) {
  if (scale === 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A text that a spreadsheet cannot run. */
export const inert = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

function textCell(text: string, separator: string) {
  const safe = inert(text);
  const quoted = safe === '' || safe.includes(separator) || /["\r\n]/.test(safe);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberCell(value: Cell, { kind, scale }: Column) {
  return kind === 'decimal' ? decimalText(value as bigint, scale) : String(value);
}

function writer(column: Column, dialect: Dialect): (value: Cell) => string {
  const fr = dialect === 'fr';
  switch (column.kind) {
    case 'text':
      return (value) => textCell(value as string, fr ? ';' : ',');
    case 'date':
      return (value) => isoDate(value as number);
    case 'boolean':
      return (value) => String(value);
    default:
      return (value) => (fr ? numberCell(value, column).replace('.', ',') : numberCell(value, column));
  }
}

/** CSV of RFC 4180 (CRLF, UTF-8), piece by piece: an unknown value is empty, an empty text is `""`. */
export async function* toCsv(
  columns: readonly Column[],
  chunks: AsyncIterable<Cell[][]>,
  dialect: Dialect = 'international',
): AsyncGenerator<string> {
  const separator = dialect === 'fr' ? ';' : ',';
  const write = columns.map((column) => writer(column, dialect));
  yield `${dialect === 'fr' ? '\uFEFF' : ''}${columns.map(({ name }) => name).join(separator)}\r\n`;
  for await (const values of chunks) {
    let text = '';
    for (let row = 0; row < values[0]!.length; row++) {
      for (let i = 0; i < columns.length; i++) {
        const value = values[i]![row]!;
        text += (i === 0 ? '' : separator) + (value === null ? '' : write[i]!(value));
      }
      text += '\r\n';
    }
    yield text;
  }
}
