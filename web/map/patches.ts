import { merge } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { rankOf, type Paint } from './coverage.ts';
import type { Mosaic, Place } from './mosaic.ts';

/** Neighbours that are drawn alike, as one outline: the rank of their class, and whether they are hatched. */
interface Patch {
  classe: number;
  hachure: boolean;
}

type Patches = Feature<MultiPolygon, Patch>[];

function grouped<V>(values: V[], key: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** By département, the first two characters of a commune: an outline of all France would have more holes than maplibre draws. */
const partOf = ({ properties }: Place) => properties.code.slice(0, 2);

const patchOf = (paint: Paint | undefined): Patch => ({
  classe: rankOf(paint),
  hachure: paint?.hachure ?? false,
});

/**
 * Merges the places that are painted alike: 35 000 communes make a few hundred patches, and are drawn at their cost. At the next date, only
 * the parts whose paint changes are merged again.
 */
export function patcher({ topology, places }: Mosaic) {
  const parts = [...grouped(places, partOf).values()].map((part) => ({ part, key: '', made: [] as Patches }));
  return (paint: Map<string, Paint>): FeatureCollection<MultiPolygon, Patch> => {
    for (const one of parts) {
      const patchAt = ({ properties: { code } }: Place) => patchOf(paint.get(code));
      const keyOf = (place: Place) => {
        const { classe, hachure } = patchAt(place);
        return `${classe} ${hachure}`;
      };
      const key = one.part.map(keyOf).join();
      if (key === one.key) continue;
      one.key = key;
      one.made = [...grouped(one.part, keyOf).values()].map((alike) => ({
        type: 'Feature',
        properties: patchAt(alike[0]!),
        geometry: merge(topology, alike),
      }));
    }
    return { type: 'FeatureCollection', features: parts.flatMap(({ made }) => made) };
  };
}
