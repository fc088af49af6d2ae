import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What an installed outline says of itself. */
export interface Lieu {
  code: string;
  nom: string;
}

/** Outlines of one layer, insets included: a place of the petite couronne is there twice. */
export type Couche = FeatureCollection<Polygon | MultiPolygon, Lieu>;

const asked = new Map<string, Promise<Couche>>();

async function fetchCouche(address: string): Promise<Couche> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const topology = (await response.json()) as Topology<{ couche: GeometryCollection<Lieu> }>;
  return feature(topology, topology.objects.couche) as Couche;
}

/** An installed layer, asked once: its address holds its hash. */
export function couche(address: string): Promise<Couche> {
  let known = asked.get(address);
  if (!known) {
    known = fetchCouche(address);
    asked.set(address, known);
    known.catch(() => asked.delete(address));
  }
  return known;
}
