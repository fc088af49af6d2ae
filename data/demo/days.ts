/** A date as whole days since 1970-01-01, in the civil calendar. */
export type Day = number;

const MS = 86_400_000;

/** The day of an ISO date. */
export const day = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MS;

/** The ISO date of a day. */
export const iso = (date: Day): string => new Date(date * MS).toISOString().slice(0, 10);

/** The civil year of a day. */
export const yearOf = (date: Day): number => new Date(date * MS).getUTCFullYear();

/** The month of a day, 1 to 12. */
export const monthOf = (date: Day): number => new Date(date * MS).getUTCMonth() + 1;

/** The day of a year, a month (1 to 12) and a day of the month. */
export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / MS;

/** The same day some months later, clamped to the end of the month. */
export function addMonths(date: Day, months: number): Day {
  const from = new Date(date * MS);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return first.getTime() / MS + Math.min(from.getUTCDate(), last) - 1;
}

/** A(1) plus k years; 29 February becomes 28 February in other years. */
export const anniversary = (signature: Day, years: number): Day => addMonths(signature, 12 * years);

/** The first Tuesday or Thursday at or after a day: the days on which payments leave. */
export function payday(date: Day): Day {
  let paid = Math.ceil(date);
  // 1970-01-01 was a Thursday: 4 of a week that begins on Sunday
  while (![2, 4].includes((paid + 4) % 7)) paid++;
  return paid;
}

/** The first working day at or after a day. */
export function workday(date: Day): Day {
  let found = Math.ceil(date);
  while ([0, 6].includes((found + 4) % 7)) found++;
  return found;
}
