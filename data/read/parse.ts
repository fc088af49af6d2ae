import { digits, identifies, type Field } from '../feeds.ts';
import { literal } from '../sql.ts';

/** Decimal mark of a column that the file proves, or that its sender declares; a declared one leaves the other mark to the thousands. */
export type Mark = '.' | ',' | '.,' | ',.';

/**
 * A column of dates some of which a month before a day alone explains, and none a day before a month: those that both explain are not read.
 * In a workbook, the date cells are among them: a French spreadsheet makes 3 April of 03/04/2024, and leaves 01/13/2024 a text.
 */
export type Ordre = 'mois/jour' | 'mois/jour ou cellule';

/** What is known of a column beside its schema. */
export type Known = Mark | Ordre;

/** The decimal mark that a sender declares for a file. */
export type Decimale = '.' | ',';

/** What a declared decimal mark makes of a column of numbers. */
export const declared = (decimale: Decimale): Mark => (decimale === ',' ? ',.' : '.,');

/** Characters without width, which two identifiers that look the same may not share. */
const HIDDEN = '\u200b\u200c\u200d\u2060\ufeff';

/** Spaces that senders put around values and between thousands: space, tab, no-break and narrow no-break; characters without width go with them. */
const SPACES = ` \t\u00a0\u202f${HIDDEN}`;
const GROUP = '[ \u00a0\u202f]';

/** Three decimals or a thousands separator: `1,234` and `1.234` are both, unless the mark of the column is known. */
const AMBIGUOUS = '[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}';
const NUMBER = '[-+]?[0-9]+(?:[.,][0-9]+)?';

const matches = (text: string, pattern: string) => `regexp_full_match(${text}, ${literal(pattern)})`;

const list = (values: readonly (string | number)[]) =>
  values.map((value) => (typeof value === 'number' ? String(value) : literal(value))).join(', ');

/** The cell without the spaces around it, null when nothing is left. */
export const cleaned = (cell: string) => `nullif(trim(${cell}, ${literal(SPACES)}), '')`;

const EDGE = `[^${SPACES}]`;
const YEAR = '(?:19|20|21)[0-9]{2}';
const ISO = `${YEAR}-[0-9]{2}-[0-9]{2}`;
const FRENCH = `[0-9]{2}/[0-9]{2}/${YEAR}`;
const MONTH = '(?:0[1-9]|1[0-2])';
const LATE_DAY = '(?:1[3-9]|2[0-9]|3[01])';

/** Whether a cleaned text can be a date only with its month before its day, or only with its day before its month. */
export function provesOrder(text: string, ordre: Ordre = 'mois/jour') {
  const cell = ordre === 'mois/jour' ? '' : `|${YEAR}-${MONTH}-${LATE_DAY}`;
  return {
    mois_jour: matches(text, `${MONTH}/${LATE_DAY}/${YEAR}`),
    jour_mois: matches(text, `${LATE_DAY}/${MONTH}/${YEAR}${cell}`),
  };
}

/** Whether a cleaned text is a date that reads in two ways, and gives two days. */
export function twoDays(text: string, ordre: Ordre) {
  const written = `(${matches(text, `${MONTH}/${MONTH}/${YEAR}`)} and ${text}[1:2] <> ${text}[4:5])`;
  if (ordre === 'mois/jour') return written;
  return `(${written} or (${matches(text, `${YEAR}-${MONTH}-${MONTH}`)} and ${text}[6:7] <> ${text}[9:10]))`;
}

/** What is known of a column of dates, and of a column of numbers: its decimal mark. */
export const ordreOf = (known: Known | undefined) =>
  known === 'mois/jour' || known === 'mois/jour ou cellule' ? known : undefined;
export const markOf = (known: Known | undefined) =>
  known === 'mois/jour' || known === 'mois/jour ou cellule' ? undefined : known;

/** A date of the calendar, ISO or French; the shape is checked first: DuckDB alone would take 2024-1-5 and 'epoch'. */
function date(text: string, known?: Known) {
  const ordre = ordreOf(known);
  const doubt = ordre ? `when ${twoDays(text, ordre)} then null` : '';
  return `case ${doubt} when ${matches(text, FRENCH)} then try_strptime(${text}, '%d/%m/%Y')::date
    when ${matches(text, ISO)} then try_cast(${text} as date) end`;
}

const decimal = (field: Field, text: string) => {
  const { width, scale } = digits(field);
  return `try_cast(replace(${text}, ',', '.') as decimal(${width}, ${scale}))`;
};

/**
 * The typed value of a cell that already has the plain shape of its field, else null. It accepts less than `typed`, never more,
 * costs a third of it, and settles almost every cell of a clean file.
 */
export function quick(field: Field, cell: string, known?: Known) {
  const when = (condition: string, value: string) => `case when ${condition} then ${value} end`;
  const { enum: codes, pattern } = field.constraints ?? {};
  if (field.type === 'date') return date(cell, known);
  if (field.type === 'integer') return when(matches(cell, '-?[0-9]{1,9}'), `try_cast(${cell} as integer)`);
  if (field.type === 'number') {
    const { width, scale } = digits(field);
    const shape = `-?[0-9]{1,${width - scale}}(?:[${markOf(known)?.[0] ?? '.,'}][0-9]{1,2})?`;
    return when(matches(cell, shape), decimal(field, cell));
  }
  if (codes) return when(`${cell} in (${list(codes)})`, cell);
  return when(matches(cell, pattern ?? TEXT), cell);
}

/** A text that nothing trims and that no spreadsheet wrote in the place of a value; a digit followed by a plus or a decimal mark is looked at twice. */
const TEXT = `[^${SPACES}#=0-9](?:[^${HIDDEN}]*${EDGE})?|[0-9](?:[^+.,${HIDDEN}]*[^+.,${SPACES}])?`;

const ERRORS =
  'N/A|REF!|VALUE!|VALEUR!|DIV/0!|NAME\\?|NOM\\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|EPARS!|PROPAGATION!|CALC!|GETTING_DATA';

/** Whether a cleaned text is what a spreadsheet shows when it cannot compute (#N/A). */
export const sheetError = (text: string) => matches(text, `#(?:${ERRORS})`);

/** Whether a cleaned text is a formula, whose value nothing computed. */
export const formula = (text: string) => `starts_with(${text}, '=')`;

/**
 * Whether a cleaned text is a large number as a spreadsheet shows it, most of its digits lost (1,23457E+15). Without its plus, which some
 * software leaves out, it is one in a column of identifiers alone, and with a decimal mark: 1E15 and 2E0001234 may be identifiers.
 */
export function rounded(field: Field, text: string) {
  const signed = '[0-9][,.]?[0-9]*[eE]\\+[0-9]+';
  return matches(text, identifies(field) ? `${signed}|[0-9][,.][0-9]+[eE][0-9]{2,3}` : signed);
}

/** Whether a cleaned text holds a character without width. */
export const hidden = (text: string) => `regexp_matches(${text}, '[${HIDDEN}]')`;

/** An amount without its euro sign; parentheses are the minus of accountants: they take no other sign. */
function accounting(text: string) {
  const inside = `[0-9][^()€]*?`;
  const patterns = [
    [`^\\(${GROUP}*(${inside})${GROUP}*€?${GROUP}*\\)$`, '-\\1'],
    [`^\\(${GROUP}*(${inside})${GROUP}*\\)${GROUP}*€$`, '-\\1'],
    [`^([^()€]*?)${GROUP}*€$`, '\\1'],
  ] as const;
  return patterns.reduce(
    (sql, [pattern, by]) => `regexp_replace(${sql}, ${literal(pattern)}, ${literal(by)})`,
    text,
  );
}

/** The digits of a number: thousands and euro sign removed, ASCII minus. */
function figures(field: Field, text: string, mark?: Mark) {
  const plain = compact(field.name.endsWith('_eur') ? accounting(text) : text);
  if (mark?.length !== 2) return plain;
  const [decimale, milliers] = mark;
  const grouped = `[-+]?[1-9][0-9]{0,2}(?:[${milliers}][0-9]{3})+(?:[${decimale}][0-9]+)?`;
  return `case when ${matches(plain, grouped)} then replace(${plain}, '${milliers}', '') else ${plain} end`;
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
  if (mark) return `[-+]?${whole}(?:[${mark[0]}][0-9]{1,${scale}}0*)?`;
  const sure = scale > 3 ? `[0-9]{1,2}|[0-9]{4,${scale}}0*` : `[0-9]{1,2}|[0-9]{2}00+`;
  const below1 = `0[.,][0-9]{1,${scale}}0*`;
  return `[-+]?(?:${below1}|${whole}(?:[.,](?:${sure}))?)`;
}

function number(field: Field, text: string, mark: Mark | undefined) {
  const plain = figures(field, text, mark);
  const exact = `regexp_replace(${plain}, '([.,][0-9]{${digits(field).scale}})0+$', '\\1')`;
  return `case when ${matches(plain, numberPattern(field, mark))} then ${decimal(field, exact)} end`;
}

function integer(text: string) {
  const plain = compact(text);
  return `case when ${matches(plain, '[-+]?[0-9]{1,9}')} then try_cast(${plain} as integer) end`;
}

/** The typed value of a cleaned text, null when it cannot be read. Strict: no rounding, no exponent, no guess. */
export function typed(field: Field, text: string, known?: Known) {
  if (field.type === 'string') return text;
  if (field.type === 'date') return date(text, known);
  return field.type === 'integer' ? integer(text) : number(field, text, markOf(known));
}

/** Whether a cleaned text could be read in two ways. */
export const ambiguous = (field: Field, text: string) => matches(figures(field, text), AMBIGUOUS);

/** Whether a cleaned text is a number, whatever its size and decimals. */
export const numeric = (field: Field, text: string) => matches(figures(field, text), NUMBER);

/** Whether a cleaned text proves that its column uses this decimal mark. */
export const proves = (field: Field, text: string, mark: Mark) =>
  `(${matches(figures(field, text), `[-+]?[0-9]+[${mark}][0-9]+`)} and not ${ambiguous(field, text)})`;
