import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { Answer } from '../cache.ts';
import { ContoursRefuses, readContours, readCouche, type ManifesteContours } from '../contours.ts';
import { CONTOURS_ABIMES, CONTOURS_ABSENTS, ErrorBody } from '../errors.ts';
import { figure } from '../figure.ts';
import { texteInconnu } from '../figures.ts';
import { date, perimetre } from '../perimetre.ts';

const strict = { additionalProperties: false } as const;
const YEAR = 'public, max-age=31536000, immutable';

const CarteQuery = Type.Object(
  {
    region_code: perimetre.region_code,
    departement_code: perimetre.departement_code,
    ...date,
    niveau: Type.Enum(['epci', 'commune'], { default: 'commune', description: 'Maille des colonnes' }),
  },
  strict,
);

const habitants = (description: string) => Type.Array(Type.Integer(), { description });
const parts = (description: string) =>
  Type.Array(Type.Unsafe<number | null>({ type: ['number', 'null'] }), {
    description: `${description}, en part de 1, null sans habitant`,
  });

const Carte = Type.Object({
  code: Type.Array(Type.String(), {
    description: 'Commune (INSEE), ou SIREN de l’EPCI et « hors_epci », par ordre',
  }),
  population_hab: habitants('Habitants'),
  aci_hab: habitants('Habitants couverts par une CPTS signataire'),
  projet_valide_hab: habitants('Habitants couverts au plus par un projet validé'),
  lettre_intention_hab: habitants('Habitants couverts au plus par une lettre d’intention'),
  aucune_hab: habitants('Habitants sans CPTS'),
  aci_taux: parts('Part de la population, ACI signé'),
  projet_valide_taux: parts('Part de la population, projet validé'),
  lettre_intention_taux: parts('Part de la population, lettre d’intention'),
  tous_stades_taux: parts('Part de la population à un stade quelconque'),
  aucune_taux: parts('Part de la population sans CPTS'),
});

const Couche = Type.Object({
  couche: Type.Enum(['communes', 'epci', 'departements', 'regions']),
  adresse: Type.String({ description: 'TopoJSON, objet « couche », encarts compris' }),
  octets: Type.Integer(),
  contours_nb: Type.Integer(),
  sans_contour_nb: Type.Integer({ description: 'Codes du COG qui n’ont pas de contour' }),
});

const Installes = Type.Object({
  couches: Type.Array(Couche, { description: 'Vide quand rien n’est installé' }),
  producteur: texteInconnu('Producteur'),
  licence: texteInconnu('Licence'),
  date: texteInconnu('Jour du fichier des communes'),
  installe_le: texteInconnu('Installation'),
});

const NONE = { couches: [], producteur: null, licence: null, date: null, installe_le: null };

function describe(empreinte: string, { couches, producteur, licence, installe_le }: ManifesteContours) {
  return {
    couches: couches.map(({ couche, octets, contours_nb, sans_contour, sha256 }) => ({
      couche,
      adresse: `/api/contours/${empreinte.slice(0, 16)}/${couche}-${sha256.slice(0, 16)}.json`,
      octets,
      contours_nb,
      sans_contour_nb: sans_contour.length,
    })),
    producteur,
    licence,
    date: couches[0]?.source.date ?? null,
    installe_le,
  };
}

/** Outlines that were altered are told, never drawn. */
function installed(lake: string) {
  try {
    return readContours(lake);
  } catch (error) {
    if (!(error instanceof ContoursRefuses)) throw error;
    throw new CONTOURS_ABIMES();
  }
}

/** One layer with its compressed forms, verified when it is read from the disk. */
async function openCouche(lake: string, nom: string, empreinteDemandee: string) {
  const found = installed(lake);
  const [, couche, sha256] = /^([a-z]+)-([0-9a-f]{16})\.json$/.exec(nom) ?? [];
  const file = found?.manifeste.couches.find(
    (one) => one.couche === couche && one.sha256.startsWith(sha256!),
  );
  if (!found || !file || !found.empreinte.startsWith(empreinteDemandee)) throw new CONTOURS_ABSENTS();
  return readCouche(lake, found.empreinte, file).then(
    (bytes) => new Answer(bytes),
    (error: unknown) => {
      throw error instanceof ContoursRefuses ? new CONTOURS_ABIMES() : error;
    },
  );
}

/** The outlines that are installed beside the snapshots, and the population by stade of every place that they draw. */
export const contours: FastifyPluginAsync = async (app) => {
  const { lake } = app;
  // Kept whatever the answers of figures need: a layer is asked once by each reader, and costs seconds to compress.
  const couches = new Map<string, Promise<Answer>>();

  figure(
    app,
    '/couverture/carte',
    {
      summary: 'Population par stade de toutes les communes ou de tous les EPCI, en colonnes',
      description:
        'La France entière en une réponse. Paris, Lyon et Marseille y sont la somme de leurs arrondissements. Les noms sont dans les contours.',
      querystring: CarteQuery,
      response: Carte,
    },
    ({ query, db }) => db.one('couverture_carte', Carte, query),
  );
  const described = { tags: ['Carte'], querystring: Type.Object({}, strict) };
  const refusals = { '4xx': ErrorBody, '5xx': ErrorBody };
  app.get(
    '/contours',
    {
      schema: {
        ...described,
        summary: 'Contours installés pour la carte, à part des instantanés',
        response: { 200: Installes, ...refusals },
      },
    },
    (_request, reply) => {
      reply.header('cache-control', 'private, no-cache');
      const found = installed(lake);
      return found ? describe(found.empreinte, found.manifeste) : NONE;
    },
  );
  const Nom = Type.Object({ empreinte: Type.String(), nom: Type.String() });
  app.get<{ Params: { empreinte: string; nom: string } }>(
    '/contours/:empreinte/:nom',
    {
      schema: { ...described, params: Nom, summary: 'Une couche de contours (TopoJSON)', response: refusals },
    },
    async (request, reply) => {
      const { empreinte, nom } = request.params;
      const key = `${empreinte}/${nom}`;
      let opened = couches.get(key);
      if (!opened) {
        opened = openCouche(lake, nom, empreinte);
        couches.set(key, opened);
        opened.catch(() => couches.delete(key));
      }
      const answer = await opened;
      const encoding = answer.encoding(String(request.headers['accept-encoding'] ?? ''));
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      reply.header('cache-control', YEAR).header('vary', 'accept-encoding');
      return reply.type('application/json; charset=utf-8').send(await answer.form(encoding));
    },
  );
};
