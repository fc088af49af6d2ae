import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from '../../data/reference/carte/france.topojson?url';
import encarts from '../../data/reference/carte/encarts.json' with { type: 'json' };
import { mercator } from './mercator.ts';

interface Departement {
  departement_code: string;
  nom: string;
  region_code: string;
}
interface Region {
  region_code: string;
  nom: string;
}
type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>;

/** Outlines of France; overseas départements and the petite couronne are drawn apart, in insets beside the mainland. */
export interface Outlines {
  regions: Shapes<Region>;
  departements: Shapes<Departement>;
  petite_couronne: Shapes<Departement>;
}

type Objects = {
  regions: GeometryCollection<Region>;
  departements: GeometryCollection<Departement>;
  petite_couronne: GeometryCollection<Departement>;
};

/** Unfolds the topology into features, in degrees. */
export const unfold = (topology: Topology<Objects>): Outlines => ({
  regions: feature(topology, topology.objects.regions) as Shapes<Region>,
  departements: feature(topology, topology.objects.departements) as Shapes<Departement>,
  petite_couronne: feature(topology, topology.objects.petite_couronne) as Shapes<Departement>,
});

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
export const flatten = ({ regions, departements, petite_couronne }: Outlines): Outlines => ({
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

/** The outlines, asked once; the first page asks before anything else so that its map is there at once. */
export const outlines = () =>
  (asked ??= fetch(address)
    .then((response) => response.json())
    .then(unfold));
