import { chance, normal } from './chance.ts';
import type { Commune } from './geography.ts';
import { groupBy, sumOf } from './groups.ts';
import {
  EPCI_INTERDEPARTEMENTAUX,
  FRACTION_MAX,
  TAILLE_DISPERSION,
  TERRITOIRE_CIBLE_HAB,
  TERRITOIRE_MIN_HAB,
} from './parametres.ts';

/** A commune, or the share of it that one CPTS covers. */
export type Parcel = { commune: Commune; taux: number };

/** Communes that would make the territory of one CPTS. */
export type Territory = {
  departement: string;
  region: string;
  parcels: Parcel[];
  population: number;
  longitude: number;
  latitude: number;
};

type Atom = { key: string; parcels: Parcel[]; population: number; longitude: number; latitude: number };

/** Inhabitants of some parcels, rounded half up. */
export const populationOf = (parcels: readonly Parcel[]) =>
  Math.floor(sumOf(parcels, ({ commune, taux }) => commune.population * taux) + 0.5);

function atomOf(key: string, parcels: Parcel[]): Atom {
  const population = sumOf(parcels, ({ commune, taux }) => commune.population * taux);
  const mean = (of: (commune: Commune) => number) =>
    sumOf(parcels, ({ commune, taux }) => (commune.population * taux + 1) * of(commune)) /
    (population + parcels.length);
  return { key, parcels, population, longitude: mean((c) => c.longitude), latitude: mean((c) => c.latitude) };
}

/** A commune too large for one CPTS, in equal shares set around its point. */
function fractions({ commune }: Parcel, count: number): Atom[] {
  const equal = Math.floor(1e6 / count) / 1e6;
  return Array.from({ length: count }, (_, i) => {
    const taux = i === count - 1 ? Math.round(1e6 * (1 - equal * (count - 1))) / 1e6 : equal;
    const angle = (2 * Math.PI * i) / count;
    const atom = atomOf(`${commune.code}-${i}`, [{ commune, taux }]);
    return {
      ...atom,
      longitude: commune.longitude + 0.03 * Math.cos(angle),
      latitude: commune.latitude + 0.02 * Math.sin(angle),
    };
  });
}

function split(atom: Atom, mean: number): Atom[] {
  const commune = atom.parcels.length === 1;
  const [least, most] = commune ? FRACTION_MAX.commune : FRACTION_MAX.epci;
  if (atom.population <= mean * (least + (most - least) * chance('fraction', atom.key))) return [atom];
  if (!commune) {
    return atom.parcels.flatMap((parcel) => split(atomOf(parcel.commune.code, [parcel]), mean));
  }
  if (atom.parcels[0]!.taux < 1) return [atom];
  return fractions(atom.parcels[0]!, Math.round(atom.population / mean));
}

function spreadOf(atoms: Atom[], of: (atom: Atom) => number) {
  const total = sumOf(atoms, (atom) => atom.population + 1);
  const mean = sumOf(atoms, (atom) => (atom.population + 1) * of(atom)) / total;
  return sumOf(atoms, (atom) => (atom.population + 1) * (of(atom) - mean) ** 2) / total;
}

/** Cuts atoms across their longest axis, again and again, until there is one group per weight. */
function bisect(atoms: Atom[], weights: number[]): Atom[][] {
  if (weights.length === 1) return [atoms];
  const narrowing = Math.cos((atoms[0]!.latitude * Math.PI) / 180);
  const eastWest = spreadOf(atoms, (a) => a.longitude * narrowing) >= spreadOf(atoms, (a) => a.latitude);
  const along = (a: Atom) => (eastWest ? a.longitude : a.latitude);
  const ordered = [...atoms].sort((a, b) => along(a) - along(b) || (a.key < b.key ? -1 : 1));
  const half = Math.floor(weights.length / 2);
  const target =
    (sumOf(atoms, (a) => a.population) * sumOf(weights.slice(0, half), (w) => w)) / sumOf(weights, (w) => w);
  let cut = 0;
  let reached = 0;
  while (
    cut < ordered.length &&
    Math.abs(reached + ordered[cut]!.population - target) <= Math.abs(reached - target)
  ) {
    reached += ordered[cut]!.population;
    cut++;
  }
  cut = Math.min(Math.max(cut, half), ordered.length - (weights.length - half));
  return [
    ...bisect(ordered.slice(0, cut), weights.slice(0, half)),
    ...bisect(ordered.slice(cut), weights.slice(half)),
  ];
}

function territoryOf(departement: string, region: string, atoms: Atom[]): Territory {
  const shares = new Map<string, Parcel>();
  for (const { commune, taux } of atoms.flatMap(({ parcels }) => parcels)) {
    const known = shares.get(commune.code)?.taux ?? 0;
    shares.set(commune.code, { commune, taux: Math.round(1e6 * (known + taux)) / 1e6 });
  }
  const parcels = [...shares.values()].sort((a, b) => (a.commune.code < b.commune.code ? -1 : 1));
  const { longitude, latitude } = atomOf('', parcels);
  return { departement, region, parcels, population: populationOf(parcels), longitude, latitude };
}

/** Where an EPCI of two départements is kept whole, every commune goes to the département with most of its inhabitants. */
function homes(communes: Commune[]): Map<string, Commune[]> {
  const home = new Map<string, string>();
  for (const [epci, members] of groupBy(communes, ({ epci }) => epci)) {
    const parts = [...groupBy(members, ({ departement }) => departement)]
      .map(([code, list]) => ({ code, population: sumOf(list, (c) => c.population) }))
      .sort((a, b) => b.population - a.population);
    const whole = sumOf(parts, (part) => part.population);
    const kept =
      parts.length > 1 &&
      epci !== '' &&
      whole <= EPCI_INTERDEPARTEMENTAUX.population_max_hab &&
      (parts[1]?.population ?? 0) >= EPCI_INTERDEPARTEMENTAUX.part_min * whole &&
      chance('frontiere', epci) < EPCI_INTERDEPARTEMENTAUX.part_gardee;
    for (const { code, departement } of members) home.set(code, kept ? parts[0]!.code : departement);
  }
  return groupBy(communes, ({ code }) => home.get(code)!);
}

const share = (key: string, departement: string, i: number) =>
  Math.exp(TAILLE_DISPERSION * Math.max(-1.15, Math.min(2.7, normal(key, departement, i))));

/** Groups too small for a CPTS join the nearest one. */
function withoutTiny(groups: Atom[][]): Atom[][] {
  const size = (atoms: Atom[]) => sumOf(atoms, (a) => a.population);
  const smallest = groups.reduce((least, atoms) => (size(atoms) < size(least) ? atoms : least));
  if (groups.length === 1 || size(smallest) >= TERRITOIRE_MIN_HAB) return groups;
  const here = atomOf(
    '',
    smallest.flatMap(({ parcels }) => parcels),
  );
  const distance = (atoms: Atom[]) => {
    const there = atomOf(
      '',
      atoms.flatMap(({ parcels }) => parcels),
    );
    return Math.hypot(there.longitude - here.longitude, there.latitude - here.latitude);
  };
  const others = groups.filter((atoms) => atoms !== smallest);
  const nearest = others.reduce((best, atoms) => (distance(atoms) < distance(best) ? atoms : best));
  return withoutTiny(others.map((atoms) => (atoms === nearest ? [...atoms, ...smallest] : atoms)));
}

function cutDepartement(departement: string, communes: Commune[], count: number): Territory[] {
  const region = communes.find((commune) => commune.departement === departement)!.region;
  const mean = sumOf(communes, (c) => c.population) / count;
  const atoms = [...groupBy(communes, ({ epci, code }) => epci || code)].flatMap(([epci, members]) =>
    split(
      atomOf(
        epci,
        members.map((commune) => ({ commune, taux: 1 })),
      ),
      mean,
    ),
  );
  const groups = Math.min(count, atoms.length);
  const weights = Array.from({ length: groups }, (_, i) => share('poids', departement, i));
  return withoutTiny(bisect(atoms, weights)).map((group) => territoryOf(departement, region, group));
}

/** France cut into `count` territories of neighbouring communes and EPCI, département by département. */
export function partition(communes: Commune[], count: number): Territory[] {
  const departements = [...homes(communes)].sort(([a], [b]) => (a < b ? -1 : 1));
  const wished = departements.map(([code, list]) => {
    const target = TERRITOIRE_CIBLE_HAB[list[0]!.region] ?? TERRITOIRE_CIBLE_HAB.france!;
    return { code, list, wish: sumOf(list, (c) => c.population) / target };
  });
  const scale = count / sumOf(wished, ({ wish }) => wish);
  const given = wished.map((entry) => ({ ...entry, count: Math.max(1, Math.floor(entry.wish * scale)) }));
  const rest = [...given].sort(
    (a, b) => ((b.wish * scale) % 1) - ((a.wish * scale) % 1) || (a.code < b.code ? -1 : 1),
  );
  const missing = count - sumOf(given, (entry) => entry.count);
  for (const entry of rest.slice(0, Math.max(0, missing))) entry.count++;
  return given.flatMap(({ code, list, count: groups }) => cutDepartement(code, list, groups));
}
