import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { drawTerritory, HEIGHT, WIDTH, type Commune } from '../../web/map/territory.ts';
import { unfold } from '../../web/map/unfold.ts';

const outlines = unfold(JSON.parse(readFileSync('data/reference/carte/france.topojson', 'utf8')));

const commune = (row: Partial<Commune> = {}): Commune => ({
  commune_code: '35238',
  nom: 'Rennes',
  departement_code: '35',
  population_hab: 200_000,
  part_population_taux: 1,
  part_territoire_taux: 0.8,
  longitude: -1.68,
  latitude: 48.11,
  ...row,
});
const small = commune({ commune_code: '35051', nom: 'Cesson', part_territoire_taux: 0.2, longitude: -1.6 });

/** A layer of square outlines, as it is installed. */
function layer(squares: [code: string, west: number, south: number, side: number][]) {
  const features = squares.map(([code, x, y, side]): Feature => ({
    type: 'Feature',
    properties: { code, nom: code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x, y + side],
          [x + side, y + side],
          [x + side, y],
          [x, y],
        ],
      ],
    },
  }));
  const made = topology({ couche: { type: 'FeatureCollection', features } as never }) as never as {
    objects: { couche: { geometries: never[] } };
  };
  return { topology: made as never, places: made.objects.couche.geometries };
}

const numbers = (d: string) => (d.match(/-?[\d.]+/g) ?? []).map(Number);

describe('the map of a territory', () => {
  it('puts each commune in its département, which fills the frame, by area of the inhabitants covered', () => {
    const { departements, communes, outlined, nowhere } = drawTerritory(outlines, [commune(), small]);
    expect([outlined, nowhere]).toEqual([false, 0]);
    expect(departements.filter(({ inside }) => inside).map(({ code }) => code)).toEqual(['35']);
    expect(departements.map(({ code }) => code)).toContain('53');
    for (const { x, y } of communes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(HEIGHT);
    }
    const [rennes, cesson] = communes;
    expect(cesson!.x).toBeGreaterThan(rennes!.x);
    expect(rennes!.r ** 2 / cesson!.r ** 2).toBeCloseTo(4);
  });

  it('draws nothing outside its frame', () => {
    const { departements } = drawTerritory(outlines, [commune()]);
    for (const { d } of departements)
      for (const [i, value] of numbers(d).entries())
        expect(value >= -0.01 && value <= (i % 2 === 0 ? WIDTH : HEIGHT) + 0.01).toBe(true);
  });

  it('follows the insets: overseas, and the petite couronne enlarged', () => {
    const places = [
      commune({ commune_code: '97414', departement_code: '974', longitude: 55.41, latitude: -21.29 }),
      commune({ commune_code: '92050', departement_code: '92', longitude: 2.2, latitude: 48.89 }),
    ];
    for (const place of places) {
      const { communes, departements } = drawTerritory(outlines, [place]);
      expect(departements.filter(({ inside }) => inside).map(({ code }) => code)).toEqual([
        place.departement_code,
      ]);
      const all = departements.filter(({ inside }) => inside).flatMap(({ d }) => numbers(d));
      const xs = all.filter((_, i) => i % 2 === 0);
      expect(communes[0]!.x).toBeGreaterThan(Math.min(...xs));
      expect(communes[0]!.x).toBeLessThan(Math.max(...xs));
    }
  });

  it('draws the outlines that are installed, and a circle for a commune that has none', () => {
    const { communes, outlined } = drawTerritory(outlines, [commune(), small], {
      communes: layer([
        ['35238', -1.75, 48.05, 0.1],
        ['99999', 4, 45, 0.1],
      ]),
    });
    expect(outlined).toBe(true);
    expect(communes.map(({ d }) => d !== undefined)).toEqual([true, false]);
    expect(communes[1]!.x).toBeLessThan(WIDTH);
  });

  it('takes the enlarged outline of a commune of the petite couronne, and the true one beside the others', () => {
    const nanterre = commune({
      commune_code: '92050',
      departement_code: '92',
      longitude: 2.2,
      latitude: 48.89,
    });
    const other = commune({
      commune_code: '78646',
      departement_code: '78',
      longitude: 2.13,
      latitude: 48.8,
    });
    const communes = layer([
      ['92050', 2.18, 48.87, 0.05],
      ['92050', 30, 48.87, 0.05],
    ]);
    const alone = drawTerritory(outlines, [nanterre], { communes });
    expect(alone.communes[0]!.x).toBeGreaterThan(WIDTH / 2);
    const [true_, beside] = drawTerritory(outlines, [nanterre, other], { communes }).communes;
    expect(Math.abs(true_!.x - beside!.x)).toBeLessThan(WIDTH / 3);
  });

  it('counts the communes that it cannot place, and draws nothing of an unknown territory', () => {
    const nowhere = commune({ longitude: null, latitude: null });
    expect(drawTerritory(outlines, [commune(), nowhere])).toMatchObject({ nowhere: 1 });
    expect(drawTerritory(outlines, [])).toEqual({
      departements: [],
      communes: [],
      nowhere: 0,
      outlined: false,
    });
  });
});
