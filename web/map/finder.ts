import { feature, transform } from 'topojson-client';
import type { Position } from 'geojson';
import { arcsOf, type Mosaic } from './mosaic.ts';

/** West, south, east, north. */
type Box = [number, number, number, number];

const around = (boxes: Box[]): Box => {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [w, s, e, n] of boxes) {
    if (w < box[0]) box[0] = w;
    if (s < box[1]) box[1] = s;
    if (e > box[2]) box[2] = e;
    if (n > box[3]) box[3] = n;
  }
  return box;
};

function boxesOf({ topology, places }: Mosaic): Box[] {
  const place = transform(topology.transform ?? null);
  const arcs = topology.arcs.map((arc) =>
    around(
      arc.map((point, index) => {
        const [lon, lat] = place(point, index > 0) as [number, number];
        return [lon, lat, lon, lat];
      }),
    ),
  );
  return places.map((one) => around(arcsOf(one).map((arc) => arcs[arc]!)));
}

/** A point is within rings when a line from it to the east meets them an odd number of times. */
function within(rings: Position[][], lon: number, lat: number) {
  let odd = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as [number, number];
      const [x2, y2] = ring[i] as [number, number];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) * (x2 - x1)) / (y2 - y1)) odd = !odd;
    }
  return odd;
}

/** Finds the code of the place that holds a position of the map, none outside of all. */
export function finder(mosaic: Mosaic) {
  let boxes: Box[] | undefined;
  return (lon: number, lat: number): string | undefined => {
    boxes ??= boxesOf(mosaic);
    const found = mosaic.places.find((place, index) => {
      const [west, south, east, north] = boxes![index]!;
      if (lon < west || lon > east || lat < south || lat > north) return false;
      const arcs = place.type === 'Polygon' ? [place.arcs] : place.arcs;
      const { geometry } = feature(mosaic.topology, { type: 'MultiPolygon', arcs });
      return within(geometry.coordinates.flat(), lon, lat);
    });
    return found?.properties.code;
  };
}
