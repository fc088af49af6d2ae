import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aroundZero, fixed, quantiles, tokenOf } from '../../web/map/classes.ts';
import { fillColour, paints, stageOf } from '../../web/map/coverage.ts';
import { drawFrance, drawRegion, HEIGHT, neighbour, WIDTH } from '../../web/map/geometry.ts';
import { flatten } from '../../web/map/outlines.ts';
import { unfold } from '../../web/map/unfold.ts';
import { boundsOf, toPoint, toZones } from '../../web/pages/couverture/zones.ts';

const topology = JSON.parse(readFileSync('data/reference/carte/france.topojson', 'utf8'));
const outlines = unfold(topology);
const flat = flatten(unfold(topology));

describe('classes of a map', () => {
  it('hold their lower bound and not the upper one', () => {
    const classes = fixed([0.6, 0.8]);
    expect([0.59, 0.6, 0.79, 0.8].map((value) => tokenOf(value, classes))).toEqual([
      'seq-1',
      'seq-4',
      'seq-4',
      'seq-6',
    ]);
  });

  it('leave an unknown value without colour, but not zero', () => {
    expect(tokenOf(null, fixed([0.5]))).toBeUndefined();
    expect(tokenOf(0, fixed([0.5]))).toBe('seq-1');
  });

  it('have round bounds when they follow quantiles, and fewer classes when values are equal', () => {
    const { bounds } = quantiles([101, 203, 307, 401, 509, 611, 709, 811, 907, 1009]);
    expect(bounds).toEqual([310, 510, 710, 910]);
    expect(quantiles([5, 5, 5, null]).bounds).toEqual([]);
    expect(quantiles([]).tokens).toHaveLength(1);
  });

  it('stand evenly around zero for a gap, its middle class neutral', () => {
    const classes = aroundZero([-11, 21, -32, 41, -49, 61, -72, 81, -93, 118, null]);
    expect(classes.bounds).toEqual([-100, -80, -50, 50, 80, 100]);
    expect([-120, -100, -49, 0, 50, 100].map((value) => tokenOf(value, classes))).toEqual([
      'div-1',
      'div-2',
      'div-4',
      'div-4',
      'div-5',
      'div-7',
    ]);
    expect(aroundZero([0, 0, null]).bounds).toEqual([-3, -2, -1, 1, 2, 3]);
  });
});

describe('the drawn map', () => {
  it('has the 18 régions, or the 101 départements and the petite couronne once more, enlarged', () => {
    expect(drawFrance(flat, 'region').areas).toHaveLength(18);
    const departements = drawFrance(flat, 'departement').areas;
    expect(new Set(departements.map(({ code }) => code)).size).toBe(101);
    expect(departements).toHaveLength(105);
  });

  it('keeps every territory and every inset frame inside its box', () => {
    const { areas, frames } = drawFrance(flat, 'departement');
    for (const { center, nom } of areas) {
      expect(center[0] > 0 && center[0] < WIDTH && center[1] > 0 && center[1] < HEIGHT, nom).toBe(true);
    }
    for (const { x, y, width, height } of frames) {
      expect(x >= 0 && y >= 0 && x + width <= WIDTH && y + height <= HEIGHT).toBe(true);
    }
  });

  it('shows the départements of one région, larger, neighbours around but for overseas', () => {
    expect(
      drawRegion(flat, '53')
        .areas.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['22', '29', '35', '56']);
    expect(drawRegion(flat, '53').around.length).toBeGreaterThan(8);
    expect(drawRegion(flat, '04')).toMatchObject({ areas: [{ code: '974' }], around: [] });
  });

  it('goes from a région to its neighbour in the direction of the arrow', () => {
    const { areas } = drawFrance(flat, 'region');
    const bretagne = areas.find(({ code }) => code === '53')!;
    const right = neighbour(areas, bretagne, 'ArrowRight')!;
    expect(right.center[0]).toBeGreaterThan(bretagne.center[0]);
    expect(neighbour(areas, bretagne, 'Tab')).toBeUndefined();
  });
});

describe('the coverage map', () => {
  const place = (code: string, aci_taux: number | null, aucune_taux = 0) => ({
    code,
    aci_taux,
    projet_valide_taux: 0,
    lettre_intention_taux: 0,
    aucune_taux,
    tous_stades_taux: 0,
  });

  it('classes each territory by its share, in classes that do not move', () => {
    const found = paints([place('35', 0.95), place('2A', 0.1), place('75', null)], stageOf('aci'));
    expect([...found].map(([code, { classe }]) => [code, classe])).toEqual([
      ['35', 5],
      ['2A', 0],
      ['75', null],
    ]);
  });

  it('paints a class by its token, an unknown share grey, and pale what is outside of the perimeter', () => {
    expect(fillColour(['seq-1', 'seq-2'], (token) => token)).toEqual([
      'match',
      ['get', 'classe'],
      -1,
      'filet',
      ...[0, 'seq-1', 1, 'seq-2'],
      'fond-nav',
    ]);
  });

  it('hatches where half of the inhabitants or more have no CPTS', () => {
    const found = paints([place('35', 0.5, 0.499), place('2A', 0.5, 0.5)], stageOf('aci'));
    expect([...found.values()].map(({ hachure }) => hachure)).toEqual([false, true]);
  });

  it('moves an overseas CPTS into its inset, and doubles one of the petite couronne', () => {
    const cpts = {
      cpts_id: 'x',
      nom: 'x',
      stade: 'aci' as const,
      taille: 1,
      population_hab: 1,
      region_code: '04',
    };
    const [reunion, ...none] = toPoint({
      ...cpts,
      departement_code: '974',
      longitude: 55.5,
      latitude: -21.1,
    });
    expect(none).toEqual([]);
    expect(reunion!.position[0]).toBeLessThan(0);
    expect(toPoint({ ...cpts, departement_code: '75', longitude: 2.35, latitude: 48.85 })).toHaveLength(2);
  });

  it('frames France with its insets, or one région', () => {
    const [[west], [east]] = boundsOf(outlines, undefined);
    expect(west).toBeLessThan(-5.9);
    expect(east).toBeGreaterThan(9);
    expect(boundsOf(outlines, '94')[0][0]).toBeGreaterThan(8);
    expect(boundsOf(outlines, '53', '29')[1][0]).toBeLessThan(boundsOf(outlines, '53')[1][0]);
    expect(toZones(outlines, 'departement')).toBe(toZones(outlines, 'departement'));
    expect(toZones(outlines, 'departement').places).toHaveLength(105);
  });

  it('has the petite couronne in its inset at the level of régions too, as a part of Île-de-France', () => {
    const { places } = toZones(outlines, 'region');
    expect(places).toHaveLength(19);
    expect(places.filter(({ properties }) => properties.code === '11')).toHaveLength(2);
  });
});
