import type { GeometryCollection, Topology } from 'topojson-specification';
import { call, type Answer } from '../api.ts';
import type { Lieu, Mosaic, Place } from './mosaic.ts';

/** The outlines that are installed: beside the snapshots, of no vintage, and no figure that can be cited. */
export const contours = () => call<Answer<'/api/contours'>>('/contours');

/** One layer as it is installed, insets included: a place of the petite couronne is there twice. */
export interface Couche extends Mosaic {
  places: (Place & { properties: Lieu })[];
}

const asked = new Map<string, Promise<Couche>>();

async function fetchCouche(address: string): Promise<Couche> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const topology = (await response.json()) as Topology<{ couche: GeometryCollection<Lieu> }>;
  return { topology, places: topology.objects.couche.geometries as Couche['places'] };
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
