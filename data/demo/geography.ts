import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { groupBy } from './groups.ts';

const POINTS = path.resolve(import.meta.dirname, '../reference/points_communes.csv.gz');
const COG = path.dirname(
  createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json'),
);

type Entry = {
  code: string;
  nom: string;
  type?: string;
  departement?: string;
  region?: string;
  commune?: string;
  population?: number;
  membres?: { code: string }[];
};

/** A commune, or an arrondissement municipal of Paris, Lyon or Marseille. */
export type Commune = {
  code: string;
  nom: string;
  departement: string;
  region: string;
  epci: string;
  epci_nom: string;
  population: number;
  longitude: number;
  latitude: number;
};

const entries = (name: string) => JSON.parse(readFileSync(path.join(COG, `${name}.json`), 'utf8')) as Entry[];

function readPoints() {
  const points = new Map<string, readonly [number, number]>();
  for (const line of gunzipSync(readFileSync(POINTS)).toString().split('\n').slice(1)) {
    const [code, longitude, latitude] = line.split(',');
    if (code) points.set(code, [Number(longitude), Number(latitude)]);
  }
  return points;
}

function centre(points: (readonly [number, number])[]) {
  const sum = points.reduce(([x, y], [a, b]) => [x + a, y + b] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length] as const;
}

/** The communes of the 18 régions with their EPCI, population and point; arrondissements take the place of Paris, Lyon and Marseille. */
export function readCommunes(): Commune[] {
  const points = readPoints();
  const epci = new Map(
    entries('epci').flatMap(({ code, nom, membres = [] }) =>
      membres.map((membre) => [membre.code, { code, nom }] as const),
    ),
  );
  const all = entries('communes').filter(({ region = '' }) => /^\d\d$/.test(region));
  const arrondissements = all.filter(({ type }) => type === 'arrondissement-municipal');
  const replaced = new Set(arrondissements.map(({ commune }) => commune));
  const kept = all
    .filter(({ type, code }) => type === 'commune-actuelle' && !replaced.has(code))
    .concat(arrondissements)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const middles = new Map(
    [...groupBy(kept, ({ departement = '' }) => departement)].map(([code, communes]) => [
      code,
      centre(
        communes.flatMap((commune) => {
          const point = points.get(commune.code);
          return point ? [point] : [];
        }),
      ),
    ]),
  );
  return kept.map(({ code, nom, departement = '', region = '', commune, population = 0 }) => {
    const [longitude, latitude] = points.get(code) ?? middles.get(departement)!;
    const { code: epci_code = '', nom: epci_nom = '' } = epci.get(commune ?? code) ?? {};
    return { code, nom, departement, region, epci: epci_code, epci_nom, population, longitude, latitude };
  });
}
