import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

interface Departement {
  departement_code: string;
  nom: string;
  region_code: string;
}
interface Region {
  region_code: string;
  nom: string;
}
export type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>;

/** Outlines of France; overseas départements and the petite couronne are drawn apart, in insets beside the mainland. */
export interface Outlines {
  /** What the rest is unfolded from. */
  topology: Topology<Objects>;
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
  topology,
  regions: feature(topology, topology.objects.regions) as Shapes<Region>,
  departements: feature(topology, topology.objects.departements) as Shapes<Departement>,
  petite_couronne: feature(topology, topology.objects.petite_couronne) as Shapes<Departement>,
});
