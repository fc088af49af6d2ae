import encarts from './encarts.json' with { type: 'json' };

type LonLat = [lon: number, lat: number];

const RADIANS = Math.PI / 180;

/** Height of a latitude on a Mercator map, in degrees of longitude. */
const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / RADIANS;

const latitude = (height: number) => (2 * Math.atan(Math.exp(height * RADIANS)) - Math.PI / 2) / RADIANS;

const byCode = new Map(encarts.map((encart) => [encart.departement_code, encart]));

/**
 * Where the map shows a point of a département: in its inset overseas, where it is elsewhere.
 *
 * `origine` goes to `cible` and lengths are multiplied by `echelle`; the move is a similarity of the Mercator plane, so that shapes
 * are kept on every conformal map. The code 'PC' moves a point into the enlarged inset of Paris and its petite couronne.
 */
export function versEncart(departement_code: string, [lon, lat]: LonLat): LonLat {
  const encart = byCode.get(departement_code);
  if (!encart) return [lon, lat];
  const [lon0, lat0] = encart.origine as LonLat;
  const [lon1, lat1] = encart.cible as LonLat;
  const factor = (encart.echelle * Math.cos(lat0 * RADIANS)) / Math.cos(lat1 * RADIANS);
  return [lon1 + factor * (lon - lon0), latitude(mercator(lat1) + factor * (mercator(lat) - mercator(lat0)))];
}
