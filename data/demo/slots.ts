import { chance } from './chance.ts';
import { day, dayOf, type Day, monthOf, workday, yearOf } from './days.ts';
import { SAISON } from './parametres.ts';

/** `count` dates in ]from, to], more of them in the busy months; the same count gives the same dates. */
function inSegment(from: Day, to: Day, count: number, name: string): Day[] {
  const days: { date: Day; end: number }[] = [];
  let total = 0;
  for (let date = from + 1; date <= to; date++) {
    if (workday(date) !== date) continue;
    const lastOfMonth = dayOf(yearOf(date), monthOf(date) + 1, 1) - date <= 10;
    total += SAISON[monthOf(date) - 1]! * (lastOfMonth ? 1.5 : 1);
    days.push({ date, end: total });
  }
  return Array.from({ length: count }, (_, i) => {
    const at = ((i + chance('date', name, from, i)) / count) * total;
    return days.find(({ end }) => at <= end)!.date;
  });
}

/**
 * Ascending dates so that the running count meets every published one.
 *
 * `absent(date, dates)` says how many of those begun before have ended by then: they are replaced.
 */
export function slots(
  name: string,
  counts: readonly (readonly [string, number])[],
  absent: (date: Day, before: Day[]) => number,
): Day[] {
  const dates: Day[] = [];
  for (let i = 1; i < counts.length; i++) {
    const to = day(counts[i]![0]);
    const wanted = counts[i]![1] + absent(to, dates) - dates.length;
    if (wanted < 0) throw new Error(`${name}: too many before ${counts[i]![0]}`);
    dates.push(...inSegment(day(counts[i - 1]![0]), to, wanted, name));
  }
  return dates;
}
