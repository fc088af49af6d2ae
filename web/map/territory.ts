import { geoIdentity, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature, Geometry, MultiPolygon, Position } from 'geojson';
import { versEncart } from '../../data/reference/carte/encarts.ts';
import type { Couche } from './installed.ts';
import { mercator } from './mercator.ts';
import type { Outlines } from './unfold.ts';

/** One commune of a territory, with a point inside it when one is known. */
export interface Commune {
  commune_code: string;
  nom: string;
  departement_code: string;
  population_hab: number;
  part_population_taux: number | null;
  part_territoire_taux: number | null;
  longitude: number | null;
  latitude: number | null;
}

/** A commune as it is drawn: its outline, else a circle whose area is its share of the inhabitants covered. */
export interface Shape extends Commune {
  d?: string;
  x: number;
  y: number;
  r: number;
}

/** All that the map of a territory needs, in its own pixels. */
export interface Territory {
  departements: { code: string; d: string; inside: boolean }[];
  communes: Shape[];
  /** Communes of which neither outline nor point is known. */
  nowhere: number;
  outlined: boolean;
}

export const WIDTH = 600;
export const HEIGHT = 440;
const MARGIN = 36;
const LARGEST = 16;
const SMALLEST = 2;

/** Side of the least square that is shown around a territory, in degrees: about 20 km. */
const LEAST = 0.25;

const PETITE_COURONNE = new Set(['75', '92', '93', '94']);

type Flat = Feature<MultiPolygon, { code: string }>;

function flat(geometry: Feature['geometry'], code: string): Flat {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
  const coordinates = rings.map((polygon) => polygon.map((ring) => ring.map(mercator)));
  return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Outlines of a layer by code, where each place is drawn; the petite couronne is there a second time, enlarged, and comes last. */
function outlinesOf({ topology, places }: Couche, enlarged: boolean, kept: (code: string) => boolean) {
  const found = new Map<string, Couche['places'][number]>();
  for (const place of places) {
    const { code } = place.properties;
    if (kept(code) && (enlarged || !found.has(code))) found.set(code, place);
  }
  return new Map(
    [...found].map(([code, place]) => [code, flat((feature(topology, place) as Feature).geometry, code)]),
  );
}

/** Outlines that are installed beside the snapshots; without them, those of the light map. */
export interface Layers {
  communes?: Couche;
  departements?: Couche;
}

/** The départements around: of the same vintage as the communes when they are installed, so that the two meet. */
function departementsOf(shapes: Outlines, { departements }: Layers, enlarged: boolean): Flat[] {
  if (departements) return [...outlinesOf(departements, enlarged, () => true).values()];
  const { features } = enlarged ? shapes.petite_couronne : shapes.departements;
  return features.map(({ geometry, properties }) => flat(geometry, properties.departement_code));
}

/** Two corners that keep a small territory from filling the frame. */
const around = ([x, y]: Position): Position[] => [
  [x! - LEAST / 2, y! - LEAST / 2],
  [x! + LEAST / 2, y! + LEAST / 2],
];

/** Each commune with its outline, if one is installed, and its point, in the plane of the map. */
function placed(communes: Commune[], { communes: layer }: Layers, enlarged: boolean) {
  const codes = new Set(communes.map(({ commune_code }) => commune_code));
  const outlines = layer && outlinesOf(layer, enlarged, (code) => codes.has(code));
  return communes.map((commune) => {
    const { commune_code, departement_code, longitude, latitude } = commune;
    const known = longitude !== null && latitude !== null;
    const point = known
      ? mercator(versEncart(enlarged ? 'PC' : departement_code, [longitude, latitude]))
      : undefined;
    return { commune, outline: outlines?.get(commune_code), point };
  });
}

type Placed = ReturnType<typeof placed>;

/** What the frame holds: the outlines of the communes, else the départements where they are. */
function targetOf(places: Placed, departements: Flat[], codes: Set<string>) {
  if (places.every(({ outline }) => outline === undefined))
    return departements
      .filter(({ properties }) => codes.has(properties.code))
      .map(({ geometry }) => geometry);
  return places.flatMap(({ outline, point }) => [
    ...(outline ? [outline.geometry] : []),
    ...(point ? [{ type: 'MultiPoint' as const, coordinates: around(point) }] : []),
  ]);
}

/** The plane of the map as pixels: the target fills the frame, and nothing is drawn outside it. */
function framed(geometries: Geometry[]) {
  const corner: [number, number] = [WIDTH - MARGIN, HEIGHT - MARGIN];
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent([[MARGIN, MARGIN], corner], { type: 'GeometryCollection', geometries });
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]),
  );
  return { projection, path };
}

/** The territory of a CPTS: its communes as circles in their départements, or as outlines when those are installed. */
export function drawTerritory(shapes: Outlines, communes: Commune[], layers: Layers = {}): Territory {
  if (communes.length === 0) return { departements: [], communes: [], nowhere: 0, outlined: false };
  const enlarged = communes.every(({ departement_code }) => PETITE_COURONNE.has(departement_code));
  const codes = new Set(communes.map(({ departement_code }) => departement_code));
  const places = placed(communes, layers, enlarged);
  const outlined = places.some(({ outline }) => outline !== undefined);
  const departements = departementsOf(shapes, outlined ? layers : {}, enlarged);
  const { projection, path } = framed(targetOf(places, departements, codes));
  const largest = Math.max(...communes.map(({ part_territoire_taux }) => part_territoire_taux ?? 0));
  const drawn = places.flatMap(({ commune, outline, point }): Shape[] => {
    const d = outline && (path(outline) ?? undefined);
    const at = d && outline ? path.centroid(outline) : point && projection(point);
    if (!at) return [];
    const r = LARGEST * Math.sqrt((commune.part_territoire_taux ?? 0) / (largest || 1));
    return [{ ...commune, ...(d && { d }), x: at[0], y: at[1], r: Math.max(SMALLEST, r) }];
  });
  return {
    departements: departements.flatMap((shape) => {
      const { code } = shape.properties;
      const d = path(shape);
      return d ? [{ code, d, inside: codes.has(code) }] : [];
    }),
    communes: drawn,
    nowhere: communes.length - drawn.length,
    outlined,
  };
}
