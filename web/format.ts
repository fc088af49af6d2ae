/** Figures as a French reader writes them; nothing here changes a figure, it only shows it. */

const LOCALE = 'fr-FR';

/** Narrow no-break spaces everywhere, and a true minus sign. */
const typography = (text: string) => text.replaceAll(/[\u00a0 ]/g, '\u202f').replaceAll('-', '\u2212');

const formatter = (options: Intl.NumberFormatOptions) => {
  const format = new Intl.NumberFormat(LOCALE, options);
  return (value: number) => typography(format.format(Object.is(value, -0) ? 0 : value));
};

/** A figure shown: null is unknown, undefined is an absent row. */
export type Figure = number | null | undefined;

export const ND = 'n.d.';
export const ABSENT = '-';

const shown =
  (format: (value: number) => string) =>
  (value: Figure): string =>
    value === undefined ? ABSENT : value === null ? ND : format(value);

const currency = { style: 'currency', currency: 'EUR' } as const;

/** 1 234 567 € */
export const euros = shown(formatter({ ...currency, maximumFractionDigits: 0 }));

/** 1 234 567,89 € */
export const eurosCents = shown(formatter({ ...currency, minimumFractionDigits: 2 }));

/** 12,5 % from 0.125 */
export const taux = shown(
  formatter({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** +3,1 % from 0.031 */
export const evolution = shown(
  formatter({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }),
);

/** 68 350 798 */
export const nombre = shown(formatter({ maximumFractionDigits: 0 }));

const HUNDREDTHS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** 81,85, and 134 without decimals, for figures whose unit is beside them */
export const reel = shown(formatter({ maximumFractionDigits: 2 }));

const hundredths = formatter(HUNDREDTHS);
const signedHundredths = formatter({ ...HUNDREDTHS, signDisplay: 'exceptZero' });

/** 81,85 % from 81.85, as sources publish shares */
export const pourcent = shown((value) => `${hundredths(value)}\u202f%`);

/** +0,39 point, +269 €, −4: a gap in the unit of what it compares */
export const ecart = {
  pourcent: shown((value) => `${signedHundredths(value)}\u202fpt`),
  euros: shown(formatter({ ...currency, maximumFractionDigits: 0, signDisplay: 'exceptZero' })),
  nombre: shown(formatter({ maximumFractionDigits: 2, signDisplay: 'exceptZero' })),
};

/** 2,31 € for amounts per inhabitant */
export const eurosParHabitant = shown(
  formatter({ ...currency, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** An amount unit for a column or an axis, and how a figure is written in it, without the unit. */
export interface Unit {
  label: string;
  write: (value: Figure) => string;
  signed: (value: Figure) => string;
}

const unit = (label: string, power: number, decimals: number): Unit => {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const plain = formatter(digits);
  const sign = formatter({ ...digits, signDisplay: 'exceptZero' });
  return {
    label,
    write: shown((value) => plain(value / power)),
    signed: shown((value) => sign(value / power)),
  };
};

const MILLIONS = unit('M€', 1e6, 1);
const THOUSANDS = unit('k€', 1e3, 0);
const EUROS = unit('€', 1, 0);

/** The unit in which a column reads best, by its largest amount: at least four digits of it are kept. */
export function unitFor(values: Figure[]): Unit {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  if (largest >= 2e7) return MILLIONS;
  return largest >= 1e6 ? THOUSANDS : EUROS;
}

/** 254,0 M€, in headings. */
export function heading(value: Figure): string {
  if (value === null || value === undefined || Math.abs(value) < 1e5) return euros(value);
  const { label, write } = Math.abs(value) >= 1e6 ? MILLIONS : THOUSANDS;
  return `${write(value)}\u202f${label}`;
}

const utc = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
const dates = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
  return (iso: string | null | undefined) =>
    iso === undefined || iso === null ? ABSENT : format.format(utc(iso)).replace(/^1 /, '1er ');
};

/** 31 octobre 2026 */
export const jour = dates({ day: 'numeric', month: 'long', year: 'numeric' });

/** 31/10/2026 */
export const jourCourt = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });

/** 31 octobre, when the year is said elsewhere */
export const jourMois = dates({ day: 'numeric', month: 'long' });

const months = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });

/** The short name of a month numbered from 1. */
export const mois = (numero: number) => months.format(Date.UTC(2024, numero - 1, 1));

/** "1 CPTS", "12 régions": the French plural starts at 2. */
export const accord = (count: number, one: string, many: string) =>
  `${nombre(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;
