import { anneesContrat } from './contrats.ts';
import { dernierDebut, type Pays } from './enveloppes.ts';
import { type Jour, jour } from './jours.ts';

/** The days on which the full envelopes of each CPTS are compared. */
export type Sondages = Map<string, Jour[]>;

/** How many days of each CPTS are compared. */
const PER_CPTS = 12;

const TURNS = ['2019-08-24', '2019-08-25', '2022-03-30', '2022-03-31'].map(jour);

/** Days of each CPTS on which something may change, and those just before, spread over its life, to the end of the exercice. */
export function sondages(pays: Pays): Sondages {
  const last = dernierDebut(pays.date_arrete);
  return new Map(
    pays.cpts.map((cpts) => {
      const turns = [
        ...TURNS,
        pays.date_arrete,
        ...cpts.avenants.flatMap(({ date_effet, date_fin }) => [date_effet, date_fin]),
        ...cpts.engagements.flatMap(({ date_demarrage, date_fin }) => [date_demarrage, date_fin]),
        ...anneesContrat(cpts, last).flatMap(({ active }) => [active.debut, active.fin]),
      ].filter((day): day is Jour => day !== null && day <= last);
      const days = [...new Set(turns.flatMap((day) => [day - 1, day]))].sort((a, b) => a - b);
      const step = Math.max(1, Math.ceil(days.length / PER_CPTS));
      // A step that is even would only ever take the day before.
      const odd = step % 2 === 0 ? step + 1 : step;
      return [cpts.cpts_id, days.filter((_, i) => i % odd === 0)];
    }),
  );
}
