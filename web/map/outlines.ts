import address from '../../data/reference/carte/france.topojson?url';
import encarts from '../../data/reference/carte/encarts.json' with { type: 'json' };
import { mercator } from './mercator.ts';
import { unfold, type Outlines, type Shapes } from './unfold.ts';

const flat = <P>({ features }: Shapes<P>): Shapes<P> => ({
  type: 'FeatureCollection',
  features: features.map((shape) => {
    const polygons =
      shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(mercator)));
    return { ...shape, geometry: { type: 'MultiPolygon', coordinates } };
  }),
});

/** The same outlines laid flat, for the map that is drawn at once. */
export const flatten = ({ topology, regions, departements, petite_couronne }: Outlines): Outlines => ({
  topology,
  regions: flat(regions),
  departements: flat(departements),
  petite_couronne: flat(petite_couronne),
});

/** An inset frame, in the degrees of the map. */
export interface Encart {
  departement_code: string;
  nom: string;
  cadre: [[number, number], [number, number]];
}

/** The frames of the insets. */
export const ENCARTS = encarts as unknown as (Encart & Record<string, unknown>)[];

let asked: Promise<Outlines> | undefined;

/** The outlines, asked once; the first page asks before anything else so that its map is there at once. A failure is asked again. */
export const outlines = () =>
  (asked ??= fetch(address)
    .then((response) => response.json())
    .then(unfold)
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    }));
