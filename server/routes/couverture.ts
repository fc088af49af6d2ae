import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { NIVEAU_TROP_FIN } from '../errors.ts';
import { figure } from '../figure.ts';
import { nombre, nombreInconnu, taux } from '../figures.ts';
import { ParDate, date, perimetre } from '../perimetre.ts';
import { STADES, codes } from '../vocabulary.ts';

const NIVEAUX = ['france', 'region', 'departement', 'epci', 'commune'] as const;
const strict = { additionalProperties: false } as const;

const territoire = { region_code: perimetre.region_code, departement_code: perimetre.departement_code };

const CouvertureQuery = Type.Object(
  {
    ...perimetre,
    ...date,
    niveau: Type.Enum([...NIVEAUX], { default: 'region', description: 'Maille des lignes' }),
  },
  strict,
);

const stades = {
  population_hab: nombre('Habitants'),
  aci_hab: nombre('Habitants couverts par une CPTS signataire'),
  projet_valide_hab: nombre('Habitants couverts au plus par un projet validé'),
  lettre_intention_hab: nombre('Habitants couverts au plus par une lettre d’intention'),
  aucune_hab: nombre('Habitants sans CPTS'),
  aci_taux: taux('Part de la population, ACI signé'),
  projet_valide_taux: taux('Part de la population, projet validé'),
  lettre_intention_taux: taux('Part de la population, lettre d’intention'),
  aucune_taux: taux('Part de la population sans CPTS'),
  tous_stades_taux: taux('Part de la population à un stade quelconque'),
};

const LigneCouverture = Type.Object({
  code: Type.String({ description: 'Code INSEE ou SIREN de l’EPCI, « france », « hors_epci »' }),
  nom: Type.String(),
  ...stades,
  cpts_nb: nombre('CPTS présentes sur le territoire, à un stade quelconque'),
  signataires_nb: nombre('CPTS signataires présentes sur le territoire'),
});

const DateCouverture = Type.Object({ date: Type.String(), ...stades });

const PointCpts = Type.Object({
  cpts_id: Type.String(),
  nom: Type.String(),
  stade: Type.Enum(codes(STADES)),
  taille: nombreInconnu('Taille'),
  population_hab: nombre('Habitants couverts'),
  longitude: Type.Number(),
  latitude: Type.Number(),
  region_code: Type.String(),
  departement_code: Type.String(),
});

const ZonesQuery = Type.Object(
  {
    ...territoire,
    ...date,
    niveau: Type.Enum(['epci', 'commune', 'departement'], {
      default: 'epci',
      description: 'Maille des lignes',
    }),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50, description: 'Lignes par page' }),
  },
  strict,
);

const sansCpts = {
  aucune_hab: nombre('Habitants sans CPTS'),
  aucune_taux: taux('Part de la population sans CPTS'),
};

const ZoneBlanche = Type.Object({
  code: Type.String({
    description: 'SIREN de l’EPCI ou « hors_epci », code INSEE de la commune ou du département',
  }),
  nom: Type.String(),
  departement_code: Type.String(),
  ...sansCpts,
  population_hab: nombre('Habitants ; ceux d’un EPCI dans le département'),
});

const EnsembleZones = Type.Object({
  zones_nb: nombre('Territoires de la maille qui ont des habitants sans CPTS'),
  ...sansCpts,
  population_hab: nombre('Habitants de tout le périmètre'),
});

const ZonesBlanches = Type.Object({
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  ensemble: EnsembleZones,
  lignes: Type.Array(ZoneBlanche),
});

/** Who is covered, by which stade, on any day. */
export const couverture: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/couverture',
    {
      summary: 'Population par stade, à une date',
      description:
        'Chaque commune est partagée entre les stades, le plus avancé d’abord. La maille « epci » demande une région ou un département, « commune » un département.',
      querystring: CouvertureQuery,
      response: Type.Array(LigneCouverture),
    },
    ({ query, db }) => {
      if (query.niveau === 'commune' && query.departement_code === null) {
        throw new NIVEAU_TROP_FIN('commune', 'un département');
      }
      if (query.niveau === 'epci' && query.departement_code === null && query.region_code === null) {
        throw new NIVEAU_TROP_FIN('epci', 'une région ou un département');
      }
      const { cpts_id, taille, ...territoires } = query;
      const parCommune = query.niveau === 'commune' || query.niveau === 'epci';
      // Who covers what is summed up once by département; a finer level or a choice of CPTS goes back to the communes.
      return parCommune || cpts_id !== null || taille !== null
        ? db.all('couverture', LigneCouverture, query)
        : db.all('couverture_territoires', LigneCouverture, territoires);
    },
  );
  figure(
    app,
    '/couverture/serie',
    {
      summary: 'Population par stade, à chaque fin de trimestre',
      querystring: Type.Object(territoire, strict),
      response: Type.Array(DateCouverture),
    },
    ({ query, db }) => db.all('couverture_serie', DateCouverture, query),
  );
  figure(
    app,
    '/couverture/cpts',
    { summary: 'CPTS d’un jour, comme points', querystring: ParDate, response: Type.Array(PointCpts) },
    ({ query, db }) => db.all('couverture_cpts', PointCpts, query),
  );
  figure(
    app,
    '/couverture/zones_blanches',
    {
      summary: 'Zones blanches : EPCI, communes ou départements par habitants sans CPTS',
      description:
        '« ensemble » est la somme de toutes les pages, la même à toutes les mailles. Paris, Lyon et Marseille sont chacune une commune ; un EPCI à cheval sur deux départements a une ligne dans chacun.',
      querystring: ZonesQuery,
      response: ZonesBlanches,
    },
    async ({ query, db }) => {
      const { page, limite, ...filtres } = query;
      const [ensemble, lignes] = await Promise.all([
        db.one('couverture_zones_blanches_totaux', EnsembleZones, filtres),
        db.all('couverture_zones_blanches', ZoneBlanche, query),
      ]);
      return { page, limite, ensemble, lignes };
    },
  );
};
