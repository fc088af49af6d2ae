import { digits, type Field } from '../feeds.ts';
import { literal } from '../sql.ts';

/** Decimal mark of a column, when the file declares or proves it. */
export type Mark = '.' | ',';

/** Spaces that senders put around values and between thousands: space, tab, no-break and narrow no-break. */
const SPACES = ' \t\u00a0\u202f';
const GROUP = '[ \u00a0\u202f]';

/** Three decimals or a thousands separator: `1,234` and `1.234` are both, unless the mark of the column is known. */
const AMBIGUOUS = '[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}';
const NUMBER = '[-+]?[0-9]+(?:[.,][0-9]+)?';

const matches = (text: string, pattern: string) => `regexp_full_match(${text}, ${literal(pattern)})`;

const list = (values: readonly (string | number)[]) =>
  values.map((value) => (typeof value === 'number' ? String(value) : literal(value))).join(', ');

/** What a correct cell of the field looks like before any cleaning; null when nothing is known of it. */
function expected(field: Field, cell: string) {
  const { enum: codes, pattern } = field.constraints ?? {};
  if (field.type === 'date') return matches(cell, '[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}/[0-9]{2}/[0-9]{4}');
  if (field.type !== 'string') return matches(cell, '-?[0-9]+(?:[.,][0-9]+)?');
  if (codes) return `${cell} in (${list(codes)})`;
  return pattern === undefined ? null : matches(cell, pattern);
}

/** The cell without the spaces around it, null when nothing is left. Cells that already are as expected are not touched: cleaning is slow. */
export function cleaned(field: Field, cell: string) {
  const trimmed = `nullif(trim(${cell}, ${literal(SPACES)}), '')`;
  const shape = expected(field, cell);
  return shape === null ? trimmed : `case when ${shape} then ${cell} else ${trimmed} end`;
}

/** Digits without thousands spaces and with an ASCII minus; a text that is not grouped by three stays as it is. */
function compact(text: string) {
  const grouped = `[-+\u2212]?[0-9]{1,3}(?:${GROUP}[0-9]{3})+(?:[.,][0-9]+)?`;
  const digits = `case when ${matches(text, grouped)} then regexp_replace(${text}, ${literal(GROUP)}, '', 'g') else ${text} end`;
  return `replace(${digits}, '\u2212', '-')`;
}

/** The shapes that a number of the field may take, as a regular expression; zeros after the allowed decimals are harmless. */
function numberPattern(field: Field, mark: Mark | undefined) {
  const { width, scale } = digits(field);
  const whole = `[0-9]{1,${width - scale}}`;
  if (mark) return `[-+]?${whole}(?:[${mark}][0-9]{1,${scale}}0*)?`;
  const sure = scale > 3 ? `[0-9]{1,2}|[0-9]{4,${scale}}0*` : `[0-9]{1,2}|[0-9]{2}00+`;
  const below1 = `0[.,][0-9]{1,${scale}}0*`;
  return `[-+]?(?:${below1}|${whole}(?:[.,](?:${sure}))?)`;
}

function number(field: Field, text: string, mark: Mark | undefined) {
  const { width, scale } = digits(field);
  const decimal = (value: string) => `try_cast(replace(${value}, ',', '.') as decimal(${width}, ${scale}))`;
  const simple = mark
    ? `-?[0-9]{1,${width - scale}}(?:[${mark}][0-9]{1,2})?`
    : `-?[0-9]{1,${width - scale}}(?:[.,][0-9]{1,2})?`;
  const other = compact(text);
  const exact = `regexp_replace(${other}, '([.,][0-9]{${scale}})0+$', '\\1')`;
  return `case when ${matches(text, simple)} then ${decimal(text)}
    when ${matches(other, numberPattern(field, mark))} then ${decimal(exact)} end`;
}

function date(text: string) {
  const turned = `${text}[7:10] || '-' || ${text}[4:5] || '-' || ${text}[1:2]`;
  return `case when ${matches(text, '(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}')} then try_cast(${text} as date)
    when ${matches(text, '[0-9]{2}/[0-9]{2}/(?:19|20|21)[0-9]{2}')} then try_cast(${turned} as date) end`;
}

function integer(text: string) {
  const other = compact(text);
  return `case when ${matches(text, '-?[0-9]{1,9}')} then try_cast(${text} as integer)
    when ${matches(other, '[-+]?[0-9]{1,9}')} then try_cast(${other} as integer) end`;
}

/** The typed value of a cleaned text, null when it cannot be read. Strict: no rounding, no exponent, no guess. */
export function typed(field: Field, text: string, mark?: Mark) {
  if (field.type === 'string') return text;
  if (field.type === 'date') return date(text);
  return field.type === 'integer' ? integer(text) : number(field, text, mark);
}

/** Whether a cleaned text could be read in two ways. */
export const ambiguous = (text: string) => matches(compact(text), AMBIGUOUS);

/** Whether a cleaned text is a number, whatever its size and decimals. */
export const numeric = (text: string) => matches(compact(text), NUMBER);

/** Whether a cleaned text proves that its column uses this decimal mark. */
export const proves = (text: string, mark: Mark) =>
  `(${matches(compact(text), `[-+]?[0-9]+[${mark}][0-9]+`)} and not ${ambiguous(text)})`;
