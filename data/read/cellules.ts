import type { Field } from '../feeds.ts';
import type { Decimale } from './parse.ts';
import { JOURS_1904, type Valeur } from './workbook.ts';

/** How the cells of one column become texts. */
export interface Lecteur {
  field?: Field;
  epoch1904: boolean;
  decalage: number;
  decimale?: Decimale;
}

/** Excel keeps 15 significant digits: the binary dust after them is not what the sender wrote. */
const numberText = (value: number, decimale = '.') =>
  String(Number(value.toPrecision(15))).replace('.', decimale);

/**
 * An identifier that is kept as a number. Beyond 15 digits Excel writes zeros over those that were typed: digits that are not those zeros
 * are exact, any other identifier of that size is given as Excel shows it (1,23457E+15), which no rule takes.
 */
function identifierText(value: number) {
  if (Math.abs(value) < 1e15) return numberText(value);
  const exact = Number.isSafeInteger(value) && value !== Number(value.toPrecision(15));
  return exact ? String(value) : value.toExponential().replace('.', ',').replace('e', 'E');
}

const JOUR = 86_400_000;

/** Serials of 1 January 1990 and of 31 December 2199; below, a whole number in a date column may be a year. */
const SERIALS = { min: 32_874, max: 109_574 };

/** The day that a bare serial number means in the calendar of its workbook; undefined when it could be something else. */
export function serialDate(value: number, epoch1904: boolean) {
  const serial = epoch1904 ? value + JOURS_1904 : value;
  if (!Number.isInteger(value) || serial < SERIALS.min || serial > SERIALS.max) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * JOUR).toISOString().slice(0, 10);
}

/** A day of the workbook as it is meant: the library counts `date1904="true"` from 1900. */
export const shifted = (value: Date, decalage = 0) => new Date(value.getTime() + decalage * JOUR);

/** A date at midnight UTC as ISO; with an hour it stays whole, and is refused as a date. */
const dateText = (value: Date, decalage?: number) =>
  shifted(value, decalage)
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '');

/** The text of a cell; null when it is empty. A number is a date only in a date column. */
export function cellText(value: Valeur, lecteur?: Lecteur) {
  if (value === null || value === '') return null;
  if (value instanceof Date) return dateText(value, lecteur?.decalage);
  if (typeof value !== 'number') return String(value);
  const type = lecteur?.field?.type;
  if (type === 'date') return serialDate(value, lecteur!.epoch1904) ?? numberText(value);
  if (type === 'string') return identifierText(value);
  return numberText(value, type === 'number' ? lecteur!.decimale : '.');
}

/** The names of the columns, up to the last one. */
export const namesOf = (first: readonly Valeur[]) =>
  first.slice(0, first.findLastIndex((value) => value !== null) + 1).map((value) => cellText(value) ?? '');
