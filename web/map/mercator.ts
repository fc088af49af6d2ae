import type { Position } from 'geojson';

const RADIANS = Math.PI / 180;

/** A point of the Mercator plane, in degrees of longitude; conformal, so the insets keep the shapes of overseas territories. */
export const mercator = ([lon, lat]: Position): [number, number] => [
  lon!,
  Math.log(Math.tan(Math.PI / 4 + (lat! * RADIANS) / 2)) / RADIANS,
];
