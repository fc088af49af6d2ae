import type { FeatureCollection } from 'geojson';
import { versEncart } from '../../../data/reference/carte/encarts.ts';
import type { Row } from '../../api.ts';
import type { Point } from '../../map/coverage.ts';
import { ENCARTS, type Outlines } from '../../map/outlines.ts';

/** Outlines under one property, `code`; départements include the enlarged petite couronne. */
export function toZones(shapes: Outlines, level: 'region' | 'departement'): FeatureCollection {
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

/** The box of a région, or of France with its insets. */
export function boundsOf(shapes: Outlines, region_code: string | undefined): Bounds {
  const chosen = shapes.regions.features.filter(
    ({ properties }) => region_code === undefined || properties.region_code === region_code,
  );
  const land = chosen.reduce((box, { geometry }) => extent(geometry.coordinates, box), NOWHERE);
  return region_code === undefined ? ENCARTS.reduce((box, { cadre }) => extent(cadre, box), land) : land;
}
