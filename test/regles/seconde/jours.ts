/** A day, counted from 1 January 1970. */
export type Jour = number;

const DAY_MS = 86_400_000;

/** The day of an ISO date. */
export const jour = (iso: string): Jour => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The ISO date of a day. */
export const iso = (day: Jour): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The civil year of a day. */
export const annee = (day: Jour): number => new Date(day * DAY_MS).getUTCFullYear();

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The same day some months later (or earlier, when negative), clamped to the end of the month. */
export function plusMois(day: Jour, months: number): Jour {
  const date = new Date(day * DAY_MS);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  return Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month))) / DAY_MS;
}

/** The same day some years later: 29 February becomes 28 February in other years. */
export const plusAns = (day: Jour, years: number): Jour => plusMois(day, 12 * years);

/** Days from `debut` (included) to `fin` (excluded). */
export interface Intervalle {
  debut: Jour;
  fin: Jour;
}

/** What two intervals share; of no length when they do not meet. */
export const commun = (a: Intervalle, b: Intervalle): Intervalle => {
  const debut = Math.max(a.debut, b.debut);
  return { debut, fin: Math.max(debut, Math.min(a.fin, b.fin)) };
};

/** The days of disjoint intervals. */
export const nbJours = (intervals: readonly Intervalle[]): number =>
  intervals.reduce((days, { debut, fin }) => days + fin - debut, 0);

/** Whether a day is in one of the intervals. */
export const contient = (intervals: readonly Intervalle[], day: Jour): boolean =>
  intervals.some(({ debut, fin }) => debut <= day && day < fin);

/** n / d rounded half up to a whole; n is not negative. */
export const demiHaut = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);
