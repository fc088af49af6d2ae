import { choose } from '../filters.svelte.ts';
import { jour } from '../format.ts';
import type { Session } from '../pages.ts';
import { isoDate } from './iso.ts';

/** Chooses the day that was typed and answers ''; or why it cannot be one of the snapshot. */
export function chooseDay(typed: string, { exercices, date_arrete }: Session['sante']): string {
  const date = isoDate(typed);
  const first = `${exercices[0]}-01-01`;
  if (date === undefined) return `«\u00a0${typed}\u00a0» n’est pas un jour du calendrier (jj/mm/aaaa).`;
  if (date < first || date > date_arrete)
    return `Le ${jour(date)} est hors des données, qui vont du ${jour(first)} au ${jour(date_arrete)}.`;
  choose({ date: date === date_arrete ? undefined : date });
  return '';
}
