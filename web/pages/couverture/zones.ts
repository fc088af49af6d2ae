import { mergeArcs } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { versEncart } from '../../../data/reference/carte/encarts.ts';
import type { Row } from '../../api.ts';
import type { Point } from '../../map/coverage.ts';
import type { Mosaic, Place } from '../../map/mosaic.ts';
import { ENCARTS } from '../../map/outlines.ts';
import type { Outlines } from '../../map/unfold.ts';

const known = new WeakMap<Outlines, Partial<Record<'region' | 'departement', Mosaic>>>();

/** The places of a level, the same object each time: the map cuts their borders again only when they change. */
export function toZones(shapes: Outlines, level: 'region' | 'departement'): Mosaic {
  const made = known.get(shapes) ?? {};
  known.set(shapes, made);
  return (made[level] ??= zonesOf(shapes, level));
}

/** The inset of the petite couronne is there at both levels: its départements, or the part of their région. */
function zonesOf({ topology }: Outlines, level: 'region' | 'departement'): Mosaic {
  const { regions, departements, petite_couronne } = topology.objects;
  if (level === 'departement') {
    const places = [departements, petite_couronne].flatMap((some) =>
      coded(some, ({ departement_code }) => departement_code),
    );
    return { topology, places };
  }
  const inset = coded(petite_couronne, ({ region_code }) => region_code);
  const part = { ...mergeArcs(topology, inset), properties: inset[0]!.properties };
  return { topology, places: [...coded(regions, ({ region_code }) => region_code), part] };
}

const coded = <P extends object>({ geometries }: GeometryCollection<P>, code: (of: P) => string) =>
  geometries.map((shape) => ({ ...shape, properties: { code: code(shape.properties as P) } }) as Place);

const PETITE_COURONNE = new Set(['75', '92', '93', '94']);

/** A CPTS where the map draws its département: overseas in its inset, in the petite couronne also in the enlarged one. */
export function toPoint(cpts: Row<'/api/couverture/cpts'>): Point[] {
  const { longitude, latitude, departement_code, cpts_id, nom, stade, population_hab } = cpts;
  if (longitude === null || latitude === null) return [];
  const codes = PETITE_COURONNE.has(departement_code) ? [departement_code, 'PC'] : [departement_code];
  return codes.map((code) => ({
    cpts_id,
    nom,
    stade,
    population_hab,
    position: versEncart(code, [longitude, latitude]),
  }));
}

type Bounds = [[number, number], [number, number]];

function extent(coordinates: unknown, box: Bounds): Bounds {
  if (!Array.isArray(coordinates)) return box;
  if (typeof coordinates[0] === 'number') {
    const [lon, lat] = coordinates as [number, number];
    const [[west, south], [east, north]] = box;
    return [
      [Math.min(west, lon), Math.min(south, lat)],
      [Math.max(east, lon), Math.max(north, lat)],
    ];
  }
  return coordinates.reduce<Bounds>((found, part) => extent(part, found), box);
}

const NOWHERE: Bounds = [
  [Infinity, Infinity],
  [-Infinity, -Infinity],
];

/** The box of a département, of a région, or of France with its insets. */
export function boundsOf(
  shapes: Outlines,
  region_code: string | undefined,
  departement_code?: string,
): Bounds {
  const around = (chosen: { geometry: { coordinates: unknown } }[]) =>
    chosen.reduce((box, { geometry }) => extent(geometry.coordinates, box), NOWHERE);
  const departement = shapes.departements.features.filter(
    ({ properties }) => properties.departement_code === departement_code,
  );
  if (departement.length > 0) return around(departement);
  const land = around(
    shapes.regions.features.filter(
      ({ properties }) => region_code === undefined || properties.region_code === region_code,
    ),
  );
  return region_code === undefined ? ENCARTS.reduce((box, { cadre }) => extent(cadre, box), land) : land;
}
