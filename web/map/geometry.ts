import { geoIdentity, geoPath, type GeoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { mercator } from './mercator.ts';
import { ENCARTS, type Encart } from './outlines.ts';
import type { Outlines } from './unfold.ts';

/** One territory as the SVG map draws it; `key` differs from `code` where a département is drawn a second time, enlarged. */
export interface Area {
  key: string;
  code: string;
  nom: string;
  d: string;
  center: [number, number];
}

/** All that the SVG map needs, in its own pixels. */
export interface Drawing {
  areas: Area[];
  /** Neighbours, for context only. */
  around: string[];
  frames: { nom: string; x: number; y: number; width: number; height: number }[];
}

export const WIDTH = 520;
export const HEIGHT = 482;
const MARGIN = 6;

const isPetiteCouronne = ({ departement_code }: Encart) => departement_code === 'PC';

const corners = ({ cadre }: Encart) => cadre.map(mercator);

function frameOf(encart: Encart, path: GeoPath): Drawing['frames'][number] {
  const [[x0, y0], [x1, y1]] = path.bounds({ type: 'MultiPoint', coordinates: corners(encart) });
  const nom = isPetiteCouronne(encart) ? 'Petite couronne' : encart.nom;
  return { nom, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Outlines are already in the Mercator plane: fitting them needs a scale and a shift, not a projection of the sphere. */
const fitted = (shapes: object) =>
  geoPath(
    geoIdentity()
      .reflectY(true)
      .fitExtent(
        [
          [MARGIN, MARGIN],
          [WIDTH - MARGIN, HEIGHT - MARGIN],
        ],
        shapes as FeatureCollection,
      ),
  );

const area = (path: GeoPath, shape: Feature<Geometry, { nom: string }>, code: string, key = code): Area => ({
  key,
  code,
  nom: shape.properties.nom,
  d: path(shape) ?? '',
  center: path.centroid(shape),
});

/** France by région or by département, with its insets. */
export function drawFrance(outlines: Outlines, level: 'region' | 'departement'): Drawing {
  const encarts = ENCARTS.filter((encart) => level === 'departement' || !isPetiteCouronne(encart));
  const framed = { type: 'MultiPoint', coordinates: encarts.flatMap(corners) };
  const path = fitted({
    type: 'GeometryCollection',
    geometries: [framed, ...outlines.regions.features.map(({ geometry }) => geometry)],
  });
  const frames = encarts.map((encart) => frameOf(encart, path));
  const areas =
    level === 'region'
      ? outlines.regions.features.map((shape) => area(path, shape, shape.properties.region_code))
      : [
          ...outlines.departements.features.map((shape) =>
            area(path, shape, shape.properties.departement_code),
          ),
          ...outlines.petite_couronne.features.map((shape) =>
            area(
              path,
              shape,
              shape.properties.departement_code,
              `${shape.properties.departement_code}-encart`,
            ),
          ),
        ];
  return { areas, around: [], frames };
}

/** The départements of one région, as large as the frame allows, its neighbours pale around it. */
export function drawRegion(outlines: Outlines, region_code: string): Drawing {
  const inside = outlines.departements.features.filter(
    (shape) => shape.properties.region_code === region_code,
  );
  const path = fitted({ type: 'FeatureCollection', features: inside });
  const overseas = ENCARTS.some(
    (encart) => inside[0]?.properties.departement_code === encart.departement_code,
  );
  const neighbours = overseas ? [] : outlines.regions.features;
  const overseasCodes = new Set(
    outlines.departements.features
      .filter(({ properties }) =>
        ENCARTS.some(({ departement_code }) => departement_code === properties.departement_code),
      )
      .map(({ properties }) => properties.region_code),
  );
  return {
    areas: inside.map((shape) => area(path, shape, shape.properties.departement_code)),
    around: neighbours
      .filter(
        ({ properties }) =>
          properties.region_code !== region_code && !overseasCodes.has(properties.region_code),
      )
      .map((shape) => path(shape) ?? ''),
    frames: [],
  };
}

/** The area met first when leaving another one in a direction of the keyboard. */
export function neighbour(areas: Area[], from: Area, key: string): Area | undefined {
  const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!direction) return undefined;
  const [dx, dy] = direction as [number, number];
  const cost = ({ center: [x, y] }: Area) => {
    const ahead = (x - from.center[0]) * dx + (y - from.center[1]) * dy;
    const aside = Math.abs((x - from.center[0]) * dy) + Math.abs((y - from.center[1]) * dx);
    return ahead <= 0 ? Infinity : ahead + 2 * aside;
  };
  const best = areas
    .filter(({ code }) => code !== from.code)
    .toSorted((a, b) => cost(a) - cost(b))
    .at(0);
  return best && cost(best) < Infinity ? best : undefined;
}
