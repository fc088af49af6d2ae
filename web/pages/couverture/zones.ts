import type { FeatureCollection } from 'geojson';
import { versEncart } from '../../../data/reference/carte/encarts.ts';
import type { Row } from '../../api.ts';
import type { Point } from '../../map/coverage.ts';
import { ENCARTS } from '../../map/outlines.ts';
import type { Outlines } from '../../map/unfold.ts';

const known = new WeakMap<Outlines, Partial<Record<'region' | 'departement', FeatureCollection>>>();

/** Outlines under one property, `code`, the same object each time: the map cuts them again only when they change. */
export function toZones(shapes: Outlines, level: 'region' | 'departement'): FeatureCollection {
  const made = known.get(shapes) ?? {};
  known.set(shapes, made);
  return (made[level] ??= zonesOf(shapes, level));
}

/** Départements include the enlarged petite couronne. */
function zonesOf(shapes: Outlines, level: 'region' | 'departement'): FeatureCollection {
  if (level === 'region') {
    const features = shapes.regions.features.map((shape) => ({
      ...shape,
      properties: { code: shape.properties.region_code },
    }));
    return { type: 'FeatureCollection', features };
  }
  const features = [...shapes.departements.features, ...shapes.petite_couronne.features].map((shape) => ({
    ...shape,
    properties: { code: shape.properties.departement_code },
  }));
  return { type: 'FeatureCollection', features };
}

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
