import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { rankOf, type Paint } from '../../web/map/coverage.ts';
import { finder } from '../../web/map/finder.ts';
import { borders, type Mosaic } from '../../web/map/mosaic.ts';
import { patcher } from '../../web/map/patches.ts';
import { unfold } from '../../web/map/unfold.ts';
import { toZones } from '../../web/pages/couverture/zones.ts';

/** Nine square communes of one département, three by three: 35000 to 35008 from west to east, then from south to north. */
function nine(): Mosaic {
  const features = Array.from({ length: 9 }, (_, rank) => {
    const [x, y] = [rank % 3, Math.floor(rank / 3)];
    const ring = [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ];
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    return { type: 'Feature' as const, properties: { code: `3500${rank}` }, geometry };
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const whole = topology({ couche: collection });
  const { geometries } = whole.objects.couche as unknown as { geometries: Mosaic['places'] };
  return { topology: whole, places: geometries };
}

const paintOf = (classes: (number | null)[]): Map<string, Paint> =>
  new Map(classes.map((classe, rank) => [`3500${rank}`, { classe, hachure: false }]));

const centre = [5, 5, 5, 5, 0, 5, 5, 5, 5];

describe('the patches of the map', () => {
  it('make one outline of the communes of a class, with a hole where another class is', () => {
    const { features } = patcher(nine())(paintOf(centre));
    expect(
      features.map(({ properties, geometry }) => [properties.classe, geometry.coordinates.length]),
    ).toEqual([
      [5, 1],
      [0, 1],
    ]);
    expect(features[0]!.geometry.coordinates[0]).toHaveLength(2);
  });

  it('part a hatched commune from another of its class, an unknown one and one outside of the perimeter', () => {
    const paint = paintOf([5, 5, 5, 5, 5, 5, 5, 5, null]);
    paint.set('35000', { classe: 5, hachure: true });
    paint.delete('35001');
    const found = patcher(nine())(paint).features.map(({ properties }) => properties);
    expect(found).toEqual([
      { classe: 5, hachure: true },
      { classe: -2, hachure: false },
      { classe: 5, hachure: false },
      { classe: -1, hachure: false },
    ]);
  });

  it('follow the next date', () => {
    const patch = patcher(nine());
    patch(paintOf(centre));
    expect(patch(paintOf(centre.map(() => 3))).features.map(({ properties }) => properties.classe)).toEqual([
      3,
    ]);
  });
});

describe('the borders of the map', () => {
  it('are drawn once where two neighbours share them', () => {
    const { coordinates } = borders(nine()).features[0]!.geometry;
    const length = coordinates
      .flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to] as const))
      .reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.abs(x2! - x1!) + Math.abs(y2! - y1!), 0);
    expect(length).toBe(24);
  });
});

const within = (rings: Position[][], x: number, y: number) =>
  rings
    .flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]!, to] as const))
    .filter(
      ([[x1, y1], [x2, y2]]) => y1! > y !== y2! > y && x < x1! + ((y - y1!) * (x2! - x1!)) / (y2! - y1!),
    ).length %
    2 ===
  1;

describe('a place of the map', () => {
  it('is found by a position, and nothing outside of all', () => {
    const find = finder(nine());
    expect([find(0.5, 0.5), find(1.5, 1.5), find(2.5, 0.1), find(3.5, 0.5)]).toEqual([
      '35000',
      '35004',
      '35002',
      undefined,
    ]);
  });

  it('is under the colour of its own class, everywhere in France', () => {
    const outlines = unfold(JSON.parse(readFileSync('data/reference/carte/france.topojson', 'utf8')));
    const departements = toZones(outlines, 'departement');
    const paint = new Map(
      departements.places.map(({ properties: { code } }, rank) => [
        code,
        { classe: rank % 4, hachure: false },
      ]),
    );
    const { features } = patcher(departements)(paint);
    const find = finder(departements);
    const wrong: string[] = [];
    let met = 0;
    for (let lon = -9.03; lon < 10; lon += 0.71)
      for (let lat = 41.01; lat < 51.5; lat += 0.53) {
        const code = find(lon, lat);
        const classes = features
          .filter(({ geometry }) => geometry.coordinates.some((polygon) => within(polygon, lon, lat)))
          .map(({ properties }) => properties.classe);
        met += code === undefined ? 0 : 1;
        const expected = code === undefined ? [] : [rankOf(paint.get(code))];
        if (classes.join() !== expected.join()) wrong.push(`${lon} ${lat} ${code} ${classes}`);
      }
    expect(met).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });
});
