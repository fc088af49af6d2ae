import { feature } from 'topojson-client';
import type { FeatureCollection, MultiLineString } from 'geojson';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** What an outline says of itself. */
export interface Lieu {
  code: string;
  nom: string;
}

/** One place as its arcs; what it is called may be written elsewhere. */
export type Place = (Polygon | MultiPolygon) & { properties: Pick<Lieu, 'code'> };

/** The places of one level, whose neighbours share their borders. A place that an inset enlarges is there twice. */
export interface Mosaic {
  topology: Topology;
  places: Place[];
}

/** The ranks of the arcs of a place; one that is walked backwards is noted by its complement. */
export const arcsOf = ({ arcs }: Place) =>
  (arcs.flat(2) as unknown as number[]).map((arc) => (arc < 0 ? ~arc : arc));

/** Every border once, where two neighbours share it. */
export function borders({ topology, places }: Mosaic): FeatureCollection<MultiLineString> {
  const arcs = [...new Set(places.flatMap(arcsOf))].map((arc) => [arc]);
  const lines = feature(topology, { type: 'MultiLineString', arcs });
  return { type: 'FeatureCollection', features: [lines] };
}
