import { chance, shuffled } from './chance.ts';
import { groupBy, sumOf } from './groups.ts';
import { type Parcel, populationOf, type Territory } from './partition.ts';
import { ZONES_BLANCHES } from './parametres.ts';

/** Largest part of a territory that may be left out to reach a published rate. */
const ROGNURE_MAX = 0.15;

/** Draws tried for the territories left out of a région, and the gap in inhabitants that ends them. */
const TIRAGES = 40;
const ECART_MAX_HAB = 5000;

/** The commune that gives a territory its key and its name. */
export const mainParcel = ({ parcels }: Territory): Parcel =>
  parcels.reduce((best, parcel) =>
    parcel.commune.population * parcel.taux > best.commune.population * best.taux ? parcel : best,
  );

/** Key of the draws about a territory: the same as long as its main commune and its size are. */
export const keyOf = (territory: Territory) =>
  `${mainParcel(territory).commune.code}-${territory.population}`;

/** The wanted share of inhabitants without CPTS, by région. */
export function blankRates(populations: Map<string, number>): Map<string, number> {
  const { france, publiees, ordres } = ZONES_BLANCHES;
  const whole = sumOf(populations.values(), (population) => population);
  const known = sumOf(Object.entries(publiees), ([region, taux]) => taux * populations.get(region)!);
  const weighted = sumOf(Object.entries(ordres), ([region, ordre]) => ordre * populations.get(region)!);
  const unit = (france * whole - known) / weighted;
  return new Map([
    ...Object.entries(publiees),
    ...Object.entries(ordres).map(([region, ordre]) => [region, ordre * unit] as const),
  ]);
}

/** Leaves out the farthest communes of a territory, up to `wanted` inhabitants. */
function trim(territory: Territory, wanted: number): Territory {
  const far = ({ commune }: Parcel) =>
    Math.hypot(commune.longitude - territory.longitude, commune.latitude - territory.latitude);
  const limit = Math.min(wanted, ROGNURE_MAX * territory.population);
  const left = new Set<Parcel>();
  let population = 0;
  for (const parcel of [...territory.parcels].sort((a, b) => far(b) - far(a))) {
    if (parcel.taux < 1 || population + parcel.commune.population > limit) continue;
    left.add(parcel);
    population += parcel.commune.population;
  }
  const parcels = territory.parcels.filter((parcel) => !left.has(parcel));
  return { ...territory, parcels, population: populationOf(parcels) };
}

/** Territories to leave out for `blank` inhabitants at most: the best of several draws, so that little is left to trim. */
function leaveOut(territories: Territory[], blank: number) {
  let best = { without: [] as Territory[], left: blank };
  for (let draw = 0; draw < TIRAGES && best.left > ECART_MAX_HAB; draw++) {
    const rank = (territory: Territory) =>
      chance('blanche', draw, keyOf(territory)) * territory.population ** 0.3;
    const without: Territory[] = [];
    let left = blank;
    for (const territory of [...territories].sort((a, b) => rank(a) - rank(b))) {
      if (territory.population > left) continue;
      without.push(territory);
      left -= territory.population;
    }
    if (left < best.left) best = { without, left };
  }
  return best;
}

function selectRegion(territories: Territory[], blank: number) {
  const { without, left: rest } = leaveOut(territories, blank);
  const chosen = territories.filter((territory) => !without.includes(territory));
  const trimmed = new Map<Territory, Territory>();
  let left = rest;
  for (const territory of shuffled(chosen, keyOf, 'rognure')) {
    if (left < ECART_MAX_HAB / 10) break;
    const smaller = trim(territory, left);
    left -= territory.population - smaller.population;
    trimmed.set(territory, smaller);
  }
  return { chosen: chosen.map((territory) => trimmed.get(territory) ?? territory), without };
}

/** The territories that have a CPTS at the end of 2025, and those that have none. */
export function select(territories: Territory[]): { chosen: Territory[]; without: Territory[] } {
  const regions = groupBy(territories, ({ region }) => region);
  const populations = new Map(
    [...regions].map(([region, list]) => [region, sumOf(list, ({ population }) => population)]),
  );
  const rates = blankRates(populations);
  const parts = [...regions].map(([region, list]) =>
    selectRegion(list, rates.get(region)! * populations.get(region)!),
  );
  return { chosen: parts.flatMap(({ chosen }) => chosen), without: parts.flatMap(({ without }) => without) };
}
