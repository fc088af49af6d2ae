import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PublicationRefusee } from '../publish.ts';
import { versEncart } from '../reference/carte/encarts.ts';
import { cog } from './cog.ts';
import type { Contour, Couche } from './contours_source.ts';

/** What the map knows of an outline. */
interface Proprietes {
  code: string;
  nom: string;
}

type Shape = Feature<Polygon | MultiPolygon, Proprietes>;
type Weighted = Topology<{ couche: GeometryCollection<Proprietes> }>;

/** A layer ready to be drawn, and what it lacks. */
export interface CouchePrete {
  couche: Couche;
  contours_nb: number;
  sans_contour: string[];
  inconnus: string[];
  topojson: Buffer;
}

/** Most bytes that a file may become once inflated. */
const DEPLIE_MAX = 1_000_000_000;

/** Smallest triangle kept, in square degrees of the map: about 0.1 km2 for communes. */
const POIDS_MIN: Record<Couche, number> = { communes: 1e-5, epci: 2e-5, departements: 2e-5, regions: 5e-5 };

/** Cells across the map, of about 25 m. */
const GRILLE = 6e4;

const PETITE_COURONNE = new Set(['75', '92', '93', '94']);
const GRAND_PARIS = '200054781';

const inflate = promisify(gunzip);

async function parse({ fichier, octets }: Contour): Promise<Feature[]> {
  const refuse = (message: string): never => {
    throw new PublicationRefusee(`${fichier} ${message}`);
  };
  if (octets[0] !== 0x1f || octets[1] !== 0x8b) refuse('n’est pas un fichier gzip. Vérifiez l’adresse.');
  const text = await inflate(octets, { maxOutputLength: DEPLIE_MAX }).catch((error: NodeJS.ErrnoException) =>
    refuse(
      error.code === 'ERR_BUFFER_TOO_LARGE'
        ? `dépasse ${DEPLIE_MAX / 1e6} Mo une fois déplié.`
        : 'est un gzip tronqué ou abîmé. Téléchargez-le à nouveau.',
    ),
  );
  let read: Partial<FeatureCollection> | null = null;
  try {
    read = JSON.parse(text.toString('utf8')) as Partial<FeatureCollection> | null;
  } catch {
    refuse('n’est pas du GeoJSON.');
  }
  if (read?.type !== 'FeatureCollection' || !Array.isArray(read.features) || read.features.length === 0)
    refuse('n’est pas une collection GeoJSON de contours.');
  return read!.features!;
}

interface Entite {
  code: string;
  type?: string;
  commune?: string;
  departement?: string;
  region?: string;
  membres?: { code: string }[];
}

/** The COG codes of a layer, each with the département where it is drawn. An EPCI is where its first commune is, a région too. */
function placesOf(couche: Couche): Map<string, string> {
  const communes = cog<Entite[]>('communes').filter(
    ({ type, region = '' }) => type === 'commune-actuelle' && /^\d\d$/.test(region),
  );
  const byCode = new Map(communes.map(({ code, departement = '' }) => [code, departement]));
  if (couche === 'communes') return byCode;
  if (couche === 'departements') return new Map([...byCode.values()].map((code) => [code, code]));
  if (couche === 'regions')
    return new Map(communes.map(({ region = '', departement = '' }) => [region, departement]));
  const epci = cog<Entite[]>('epci').flatMap(({ code, membres = [] }) => {
    const first = membres.map((membre) => byCode.get(membre.code)).find((found) => found !== undefined);
    return first === undefined ? [] : [[code, first] as const];
  });
  return new Map(epci);
}

/** Whether a place is drawn again, enlarged, in the inset of Paris and its petite couronne. */
const drawnTwice = (couche: Couche, code: string, departement: string) =>
  couche === 'epci' ? code === GRAND_PARIS : couche !== 'regions' && PETITE_COURONNE.has(departement);

const moved = (shape: Shape, encart: string): Shape => {
  const { geometry } = shape;
  const polygon = (rings: Position[][]) =>
    rings.map((ring) => ring.map(([lon, lat]) => versEncart(encart, [lon!, lat!]) as Position));
  return {
    ...shape,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) },
  };
};

const isOutline = ({ geometry, properties }: Feature) =>
  (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') && typeof properties?.code === 'string';

/** Each outline where the map draws it: overseas in its inset, the petite couronne also in the enlarged one. */
function placed(features: Feature[], couche: Couche, places: Map<string, string>): Shape[] {
  return features.flatMap((feature) => {
    const { code, nom } = feature.properties as { code: string; nom?: string };
    const departement = places.get(code);
    if (departement === undefined) return [];
    const properties = { code, nom: (nom ?? code).replaceAll("'", '’') };
    const shape = { type: 'Feature', properties, geometry: feature.geometry } as Shape;
    const own = moved(shape, departement);
    return drawnTwice(couche, code, departement) ? [own, moved(shape, 'PC')] : [own];
  });
}

/** Borders that two neighbours share are cut once and simplified once, so that they still meet. */
function light(shapes: Shape[], couche: Couche) {
  const collection = { type: 'FeatureCollection', features: shapes } as const;
  const whole = topology({ couche: collection as never }, 1e6) as unknown as Weighted;
  const simplified = simplify(presimplify(whole as never) as never, POIDS_MIN[couche]);
  return quantize(simplified as unknown as Weighted, GRILLE);
}

/** A file of outlines as the layer that the map draws; refused when it is not the COG’s. */
export async function prepare(contour: Contour): Promise<CouchePrete> {
  const { couche, fichier } = contour;
  const features = await parse(contour);
  if (!features.every(isOutline))
    throw new PublicationRefusee(`${fichier} : un contour n’a pas de code ou n’est pas un polygone.`);
  const places = placesOf(couche);
  const codes = new Set(features.map(({ properties }) => String(properties!.code)));
  const inconnus = [...codes].filter((code) => !places.has(code)).sort();
  if (inconnus.length * 2 > codes.size) {
    const message = `${fichier} n’est pas la couche ${couche} : ${inconnus.length} codes sur ${codes.size} ne sont pas au code officiel géographique (${inconnus.slice(0, 3).join(', ')}).`;
    throw new PublicationRefusee(message);
  }
  const topojson = Buffer.from(JSON.stringify(light(placed(features, couche, places), couche)));
  const sans_contour = [...places.keys()].filter((code) => !codes.has(code)).sort();
  return { couche, contours_nb: codes.size - inconnus.length, sans_contour, inconnus, topojson };
}
