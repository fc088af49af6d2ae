import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync, gzipSync } from 'node:zlib';
import { geoArea, geoBounds, geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import encarts from '../../data/reference/carte/encarts.json' with { type: 'json' };
import { versEncart } from '../../data/reference/carte/encarts.ts';

type Departement = { departement_code: string; nom: string; region_code: string };
type Region = { region_code: string; nom: string };
type Carte = Topology<{
  departements: GeometryCollection<Departement>;
  regions: GeometryCollection<Region>;
  petite_couronne: GeometryCollection<Departement>;
}>;
type Commune = { code: string; type: string; departement: string; region: string };
type Outline = Feature<MultiPolygon | Polygon, Departement>;

const require = createRequire(import.meta.url);
const cog = <T>(name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`) as T[];
const reference = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url));

const text = reference('carte/france.topojson');
const carte = JSON.parse(text.toString()) as Carte;
const { departements, regions, petite_couronne } = carte.objects;
const outlines = feature(carte, departements).features as Outline[];
const outlineOf = new Map(outlines.map((each) => [each.properties.departement_code, each]));

const apostrophe = (nom: string) => nom.replaceAll("'", '’');
const rowsOf = <T extends { zone: string }>(name: string) =>
  cog<T>(name).filter(({ zone }) => zone !== 'com');
const officialDepartements = rowsOf<{
  code: string;
  nom: string;
  region: string;
  chefLieu: string;
  zone: string;
}>('departements');
const communes = cog<Commune>('communes').filter(
  ({ type, departement }) =>
    ['commune-actuelle', 'arrondissement-municipal'].includes(type) && outlineOf.has(departement),
);
const departementOf = new Map(communes.map(({ code, departement }) => [code, departement]));

const points = gunzipSync(reference('points_communes.csv.gz')).toString().trim().split('\n').slice(1);
const placed = points.map((line) => {
  const [commune_code = '', longitude, latitude, source = ''] = line.split(',');
  const departement_code = departementOf.get(commune_code) ?? '';
  const point: [number, number] = [Number(longitude), Number(latitude)];
  return { commune_code, departement_code, point, source, shown: versEncart(departement_code, point) };
});

/** Prefectures on the sea, that the coast of Natural Earth (1:10 000 000) leaves some hundred metres out, 2.6 km at Mamoudzou. */
const AU_BORD_DE_LA_MER = ['2A', '2B', '83', '971', '972', '973', '976'];

const OUTRE_MER = ['971', '972', '973', '974', '976'];

const square = (steradians: number) => steradians * 6371 ** 2;

const verticesOf = (geometry: Polygon | MultiPolygon) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2) as [number, number][];

const frameOf = (code: string) => encarts.find((each) => each.departement_code === code)!.cadre as Box;

type Box = [lower: number[], upper: number[]];

const within = ([lon, lat]: number[], [lower, upper]: Box, margin = 0) =>
  lon! > lower[0]! - margin &&
  lon! < upper[0]! + margin &&
  lat! > lower[1]! - margin &&
  lat! < upper[1]! + margin;

describe('outlines', () => {
  it('are those of the 101 départements, with their official codes, names and régions', () => {
    const drawn = departements.geometries.map(({ properties }) => properties);
    const official = officialDepartements.map(({ code, nom, region }) => ({
      departement_code: code,
      nom: apostrophe(nom),
      region_code: region,
    }));
    expect(drawn).toHaveLength(101);
    expect(drawn).toEqual(expect.arrayContaining(official));
  });

  it('are those of the 18 régions', () => {
    const official = rowsOf<{ code: string; nom: string; zone: string }>('regions').map(({ code, nom }) => ({
      region_code: code,
      nom: apostrophe(nom),
    }));
    expect(regions.geometries.map(({ properties }) => properties)).toEqual(official);
    expect(official).toHaveLength(18);
  });

  it('contain their prefecture, the sea ones apart', () => {
    const shownOf = new Map(placed.map(({ commune_code, shown }) => [commune_code, shown]));
    const without = officialDepartements.filter(
      ({ code, chefLieu }) => !geoContains(outlineOf.get(code)!, shownOf.get(chefLieu)!),
    );
    expect(without.map(({ code }) => code).sort()).toEqual(AU_BORD_DE_LA_MER);
  });

  it('contain nine communes of GeoNames in ten, save where the source is coarse', () => {
    const share = (code: string) => {
      const known = placed.filter((each) => each.departement_code === code && each.source === 'geonames');
      return known.filter(({ shown }) => geoContains(outlineOf.get(code)!, shown)).length / known.length;
    };
    const low = [...outlineOf.keys()].filter((code) => share(code) < 0.9);
    expect(low.sort()).toEqual(['78', '92', '93', ...OUTRE_MER]);
    expect(low.filter((code) => share(code) < 0.6)).toEqual([]);
  });

  it('fill metropolitan France, its inside and not the rest of the globe', () => {
    const metropole = outlines.filter(({ properties }) => properties.departement_code.length === 2);
    const surface_km2 = square(metropole.reduce((sum, each) => sum + geoArea(each), 0));
    expect(surface_km2).toBeGreaterThan(530_000);
    expect(surface_km2).toBeLessThan(560_000);
  });

  it('meet: a région covers exactly its départements', () => {
    for (const region of feature(carte, regions).features) {
      const members = outlines.filter(
        ({ properties }) => properties.region_code === region.properties.region_code,
      );
      const sum_km2 = square(members.reduce((sum, each) => sum + geoArea(each), 0));
      expect(square(geoArea(region)), region.properties.nom).toBeCloseTo(sum_km2, 0);
    }
  });

  it('are closed rings of four points or more', () => {
    const rings = outlines.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    );
    expect(rings.filter((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))).toEqual([]);
  });

  it('stay light enough for the first page', () => {
    expect(gzipSync(text).length).toBeLessThan(30_000);
  });
});

describe('insets', () => {
  it('hold the five overseas départements and the petite couronne, each inside its frame', () => {
    const inside = [...outlines, ...(feature(carte, petite_couronne).features as Outline[])].filter(
      ({ geometry, properties: { departement_code } }, i) => {
        const code = i >= outlines.length ? 'PC' : departement_code;
        return encarts.some((each) => each.departement_code === code)
          ? verticesOf(geometry).every((vertex) => within(vertex, frameOf(code)))
          : false;
      },
    );
    const codes = inside.map(({ properties }) => properties.departement_code);
    expect(codes).toEqual([...OUTRE_MER, '75', '92', '93', '94']);
  });

  it('have frames clear of metropolitan France and of each other', () => {
    const metropole = outlines.filter(({ properties }) => properties.departement_code.length === 2);
    for (const { cadre, nom } of encarts) {
      const vertices = metropole.flatMap(({ geometry }) => verticesOf(geometry));
      expect(
        vertices.filter((vertex) => within(vertex, cadre as Box, 0.05)),
        nom,
      ).toEqual([]);
      const others = encarts.filter((other) => other.nom !== nom);
      const [[west, south], [east, north]] = cadre as [[number, number], [number, number]];
      const apart = others.filter(({ cadre: [low, high] }) =>
        [high![0]! < west, low![0]! > east, high![1]! < south, low![1]! > north].includes(true),
      );
      expect(apart, nom).toHaveLength(others.length);
    }
  });

  it.each([...OUTRE_MER, 'PC'])('of %s keeps shapes: as far north as east', (code) => {
    const [lon, lat] = encarts.find((each) => each.departement_code === code)!.origine as [number, number];
    const km = 1 / 111.2;
    const [lon0, lat0] = versEncart(code, [lon, lat]);
    const [east] = versEncart(code, [lon + (10 * km) / Math.cos((lat * Math.PI) / 180), lat]);
    const [, north] = versEncart(code, [lon, lat + 10 * km]);
    const width = (east - lon0) * Math.cos((lat0 * Math.PI) / 180);
    expect(width / (north - lat0)).toBeCloseTo(1, 2);
  });

  it('leave the mainland where it is', () => {
    expect(versEncart('35', [-1.68, 48.11])).toEqual([-1.68, 48.11]);
  });
});

describe('commune points', () => {
  it('place each current commune and arrondissement municipal once', () => {
    expect(placed.map(({ commune_code }) => commune_code)).toEqual(communes.map(({ code }) => code).sort());
    expect(placed.filter(({ commune_code }) => /^(751|6938|132[01])/.test(commune_code))).toHaveLength(45);
  });

  it('are in the bounds of their département, to 9 km', () => {
    const bounds = new Map(outlines.map((each) => [each.properties.departement_code, geoBounds(each)]));
    const out = placed.filter(
      ({ departement_code, shown }) => !within(shown, bounds.get(departement_code)!, 0.08),
    );
    expect(out.map(({ commune_code }) => commune_code)).toEqual([]);
  });

  it('come in a file that does not change with the date of its making', () => {
    expect([...reference('points_communes.csv.gz').subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });
});
