import { TAILLES } from '../../server/vocabulary.ts';
import { chance } from './chance.ts';
import { type Cpts, type Held, signatureOf } from './cpts.ts';
import { day, type Day } from './days.ts';
import { extensionOf } from './life.ts';
import { DATE_ARRETE, DEPARTS_COMMUNE } from './parametres.ts';
import { populationOf } from './partition.ts';

/** The smallest commune of some CPTS leaves them at the end of a year. */
function leaving(cpts: Cpts, held: Held[]) {
  const date = day(DEPARTS_COMMUNE.date);
  if (held.length < 8 || cpts.lettre >= date || chance('depart', cpts.key) >= DEPARTS_COMMUNE.part) return;
  const smallest = held.reduce((least, parcel) =>
    parcel.commune.population < least.commune.population ? parcel : least,
  );
  if (smallest.debut < date && (smallest.fin === null || date < smallest.fin)) smallest.fin = date;
}

/** Says from when to when a CPTS covers each of its communes. */
export function holdTerritory(cpts: Cpts): Held[] {
  const signature = signatureOf(cpts);
  const later = new Set(cpts.later.map(({ commune }) => commune.code));
  const grows = later.size > 0 && (cpts.absorbed !== null || signature !== null);
  const extension = grows ? Math.max(extensionOf(cpts, signature ?? 0), cpts.lettre) : cpts.lettre;
  const held = cpts.territory.parcels
    .map((parcel) => ({
      ...parcel,
      debut: later.has(parcel.commune.code) ? extension : cpts.lettre,
      fin: cpts.fin,
    }))
    .filter(({ debut }) => debut <= DATE_ARRETE && (cpts.fin === null || debut < cpts.fin));
  leaving(cpts, held);
  return held;
}

/** Inhabitants of the territory on a day, rounded half up. */
export const populationAt = ({ held }: Cpts, date: Day) =>
  populationOf(held.filter(({ debut, fin }) => debut <= date && (fin === null || date < fin)));

/** The taille of a population. */
export const tailleOf = (population: number) =>
  TAILLES.find(({ population_max_hab }) => population_max_hab === null || population <= population_max_hab)!
    .code;

/** Days on which the territory changes, after its first. */
export const changesOf = ({ held, lettre }: Cpts): Day[] =>
  [...new Set(held.flatMap(({ debut, fin }) => [debut, fin ?? lettre]))]
    .filter((date) => date > lettre)
    .sort();
