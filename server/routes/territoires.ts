import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { DEPARTEMENT_INCONNU, REGION_INCONNUE } from '../errors.ts';
import { figure } from '../figure.ts';
import {
  FIR_NON_DECLARE,
  depense,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  taux,
  texteInconnu,
} from '../figures.ts';
import type { Instantane } from '../instantane.ts';
import { exercice, ParExercice, perimetre, type Resolved } from '../perimetre.ts';

const NIVEAUX = ['region', 'departement'] as const;

const MESURES = [
  'consommation_taux',
  'verse_par_habitant_eur',
  'verse_par_cpts_eur',
  'couverture_taux',
  'fir_part_taux',
  'retard_taux',
] as const;

const strict = { additionalProperties: false } as const;

const comparaison = {
  nom: Type.String(),
  population_hab: nombreInconnu('Habitants'),
  couverte_hab: nombreInconnu('Habitants couverts par une CPTS signataire'),
  couverture_taux: taux('Habitants couverts rapportés aux habitants'),
  cpts_nb: nombre('CPTS à un stade quelconque'),
  signataires_nb: nombre('CPTS signataires de l’ACI'),
  ...depense,
  verse_par_habitant_eur: eurosInconnus('Versé par habitant couvert'),
  verse_par_cpts_eur: eurosInconnus('Versé par CPTS signataire'),
  fir_paye_eur: eurosInconnus(`FIR payé au titre de l’exercice ; ${FIR_NON_DECLARE}`),
  fir_part_taux: taux('FIR payé rapporté au FIR et au versé ensemble'),
  retard_eur: eurosInconnus(
    'Échu et impayé au-delà du délai, toutes années de contrat, à la fin de l’exercice demandé ou à la date d’arrêté s’il est en cours',
  ),
  echu_eur: eurosInconnus('Échu et certain à ce même jour, toutes années de contrat'),
  retard_taux: taux('Retard rapporté à ce qui est échu'),
};

const LigneRegion = Type.Object({
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  ...comparaison,
});

const LigneDepartement = Type.Object({
  departement_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  region_code: texteInconnu('Région du département'),
  ...comparaison,
});

const LigneComparaison = Type.Object({
  exercice: nombre('Exercice'),
  code: Type.String({
    description: 'Code INSEE, « inconnue », « groupe », « reste » (les autres) ou « ensemble »',
  }),
  region_code: texteInconnu('Région du territoire'),
  ...comparaison,
  valeur: Type.Unsafe<number | null>({ type: ['number', 'null'], description: 'Mesure choisie' }),
  rang: nombreInconnu('Rang de la valeur, 1 pour la plus haute'),
  rangs_nb: nombre('Territoires dont la valeur est connue'),
  mediane: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'Médiane des territoires ; null sous cinq territoires ou cinq CPTS signataires',
  }),
  ecart_mediane: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'Valeur moins médiane',
  }),
});

const niveau = Type.Enum([...NIVEAUX], { default: 'region', description: 'Maille des lignes' });

const ComparaisonQuery = Type.Object(
  {
    ...exercice,
    niveau,
    mesure: Type.Enum([...MESURES], { default: 'consommation_taux', description: 'Ce qui est classé' }),
    groupe: Type.Optional(
      Type.String({
        pattern: '^[0-9AB]{2,3}(,[0-9AB]{2,3})*$',
        maxLength: 400,
        description: 'Codes des territoires réunis, séparés par des virgules',
      }),
    ),
    taille: perimetre.taille,
  },
  strict,
);

const Point = Type.Object({
  code: texteInconnu('Territoire ; null : une abscisse des limites'),
  nom: texteInconnu('Nom'),
  enveloppe_a_date_eur: euros('Enveloppe de l’exercice jusqu’à la date d’arrêté'),
  consommation_taux: taux('Versé rapporté à l’enveloppe à date'),
  cpts_nb: nombreInconnu('CPTS dont le contrat prévoit une somme'),
  bas_95_taux: taux('Limite basse à 95 % pour cette enveloppe'),
  haut_95_taux: taux('Limite haute à 95 %'),
  bas_998_taux: taux('Limite basse à 99,8 %'),
  haut_998_taux: taux('Limite haute à 99,8 %'),
  position: Type.Unsafe<'dedans' | 'hors_95' | 'hors_998' | null>({
    type: ['string', 'null'],
    enum: ['dedans', 'hors_95', 'hors_998', null],
    description: 'Place au regard des limites ; null sous cinq CPTS',
  }),
  taux_national: taux('Versé rapporté à l’enveloppe, tous territoires'),
  sigma: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'Écart-type d’un taux, pour un euro d’enveloppe, entre CPTS d’un même territoire',
  }),
  surdispersion_ratio: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'Moyenne des carrés des écarts réduits ; 1 si les territoires ne varient que par le hasard',
  }),
});

const EntonnoirQuery = Type.Object({ ...exercice, niveau, taille: perimetre.taille }, strict);

const NO_CHOICE = { mesure: null, groupe: null };

/** The territories of a perimeter over one exercice, named by the key that each endpoint gives them. */
const ofOneExercice = (
  instantane: Instantane,
  niveau: (typeof NIVEAUX)[number],
  query: Resolved<typeof ParExercice>,
) =>
  instantane.db.all('territoires', LigneComparaison, {
    ...query,
    ...NO_CHOICE,
    niveau,
    depuis: query.exercice,
  });

/** Refuses a group that holds a code of no territory, rather than summing the others. */
function assertGroupe({ regions, departements }: Instantane, niveau: string, groupe: string | null) {
  for (const code of groupe?.split(',') ?? []) {
    if (niveau === 'region' && !regions.has(code)) throw new REGION_INCONNUE(code);
    if (niveau === 'departement' && !departements.has(code)) throw new DEPARTEMENT_INCONNU(code);
  }
}

/** Régions and départements compared over one exercice, ranked, and set within limits. */
export const territoires: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/regions',
    {
      summary: 'Comparaison des régions',
      description: 'Une CPTS compte dans la région de son siège, le FIR dans celle de l’ARS qui paie.',
      querystring: ParExercice,
      response: Type.Array(LigneRegion),
    },
    async ({ query, instantane }) =>
      (await ofOneExercice(instantane, 'region', query)).map((row) => ({ ...row, region_code: row.code })),
  );
  figure(
    app,
    '/departements',
    {
      summary: 'Comparaison des départements',
      description: 'Une CPTS compte dans le département de son siège.',
      querystring: ParExercice,
      response: Type.Array(LigneDepartement),
    },
    async ({ query, instantane }) =>
      (await ofOneExercice(instantane, 'departement', query)).map((row) => ({
        ...row,
        departement_code: row.code,
      })),
  );
  figure(
    app,
    '/comparaison',
    {
      summary: 'Rang, écart à la médiane et groupe de territoires, exercice par exercice',
      description: [
        'Jusqu’à l’exercice demandé. Le groupe, le reste (tous les autres) et l’ensemble sont des lignes : groupe et reste font l’ensemble.',
        'Le retard est celui de la fin de l’exercice demandé (la date d’arrêté s’il est en cours) : il accompagne le dernier exercice de la réponse.',
        'Une médiane sur moins de cinq territoires ou de cinq CPTS signataires n’est pas publiée.',
      ].join(' '),
      querystring: ComparaisonQuery,
      response: Type.Array(LigneComparaison),
    },
    ({ query, db, instantane }) => {
      assertGroupe(instantane, query.niveau, query.groupe);
      const [depuis] = instantane.exercices;
      const everywhere = { region_code: null, departement_code: null, cpts_id: null };
      return db.all('territoires', LigneComparaison, { ...query, ...everywhere, depuis: depuis! });
    },
  );
  figure(
    app,
    '/entonnoir',
    {
      summary: 'Taux de consommation selon l’enveloppe, avec ses limites à 95 % et 99,8 %',
      description: [
        'Limites autour du taux national : la variance d’un taux est celle des CPTS à l’intérieur de leur territoire, proportionnelle à leur enveloppe ;',
        'l’écart-type d’un territoire est sigma divisé par la racine de son enveloppe (graphique en entonnoir de Spiegelhalter, 2005).',
        'La surdispersion dit combien les territoires s’écartent au-delà. Limites non publiées sous cinq CPTS.',
      ].join(' '),
      querystring: EntonnoirQuery,
      response: Type.Array(Point),
    },
    ({ query, db }) => db.all('entonnoir', Point, query),
  );
};
