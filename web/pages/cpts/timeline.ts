/** Where a day lies between two days, in percent of the axis. */
export const place = (day: string, first: string, last: string): number => {
  const [from, to, at] = [first, last, day].map((iso) => Date.parse(iso)) as [number, number, number];
  return Math.min(100, Math.max(0, (100 * (at - from)) / Math.max(1, to - from)));
};

/** The first days of the years met between two days. */
export function years(first: string, last: string): string[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}-01-01`);
}
