import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { euros, nombre, nombreInconnu, taux, texteInconnu } from '../figures.ts';
import { date, perimetre } from '../perimetre.ts';
import { PARTS, POSTES, codes } from '../vocabulary.ts';

const EcheancesQuery = Type.Object(
  {
    ...perimetre,
    ...date,
    poste: Type.Optional(Type.Enum(codes(POSTES))),
    part: Type.Optional(Type.Enum(codes(PARTS))),
    organisme_code: Type.Optional(Type.String({ maxLength: 3, description: 'CPAM' })),
    etat: Type.Optional(
      Type.Enum(['en_retard', 'trop_percu', 'du'], {
        description:
          'en_retard : dû au-delà du délai ; du : échu, encore dans le délai ; trop_percu : versé au-delà de l’attendu',
      }),
    ),
    age: Type.Optional(Type.Enum(['2_6', 'plus_6'], { description: 'Âge du retard, en mois' })),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  },
  { additionalProperties: false },
);

const ExercicesQuery = Type.Object(
  { ...perimetre, organisme_code: EcheancesQuery.properties.organisme_code },
  { additionalProperties: false },
);

const montants = {
  attendu_certain_eur: euros('Échu, connu'),
  attendu_estime_eur: euros('Échu, part variable estimée faute de dialogue de gestion'),
  attendu_inconnu_nb: nombre('Échéances dont aucun taux n’est connu (n.d.)'),
  verse_eur: euros('Versé et rattaché'),
  ecart_eur: euros('Versé moins attendu, certain et estimé'),
  trop_percu_eur: euros('Versé au-delà de l’attendu'),
  reste_du_eur: euros('Échu et impayé, encore dans le délai de deux mois'),
  retard_2_6_mois_eur: euros('Impayé depuis plus de 2 mois et jusqu’à 6'),
  retard_plus_6_mois_eur: euros('Impayé depuis plus de 6 mois'),
  retard_eur: euros('Impayé au-delà du délai'),
  retard_jours: nombreInconnu('Jours de retard de la plus ancienne somme due'),
};

const LigneEcheance = Type.Object({
  cpts_id: Type.String(),
  nom: Type.String(),
  region_code: Type.String(),
  departement_code: Type.String(),
  organisme_code: texteInconnu('CPAM'),
  annee_contrat: nombre('Année de contrat'),
  poste: Type.Enum(codes(POSTES)),
  part: Type.Enum(codes(PARTS)),
  ...montants,
});

const Total = Type.Object({
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  nom: Type.String(),
  lignes_nb: nombre('Lignes retenues par les filtres'),
  cpts_nb: nombre('CPTS concernées'),
  ...montants,
  retard_taux: taux('Retard rapporté à ce qui est échu et connu'),
  contrat_precoce_eur: euros('Versé au titre de contrats précoces'),
  non_rattache_eur: euros('Versé sans échéance à laquelle le rattacher'),
});

const Echeances = Type.Object({
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  totaux: Type.Array(Total),
  lignes: Type.Array(LigneEcheance),
});

const LigneExercice = Type.Object({
  exercice: nombre('Année civile'),
  jour: Type.String({
    description: 'Dernier jour compté : le 31 décembre, la date d’arrêté si l’exercice court',
  }),
  cpts_nb: nombre('CPTS à qui une somme était échue'),
  cpts_retard_nb: nombre('CPTS à qui une somme était due au-delà du délai'),
  attendu_certain_eur: euros('Échu et connu depuis les signatures'),
  rattache_eur: euros('Versé et rattaché à ces échéances'),
  retard_eur: euros('Impayé au-delà du délai'),
  retard_taux: taux('Retard rapporté à l’échu'),
  retard_jours: nombreInconnu('Jours de retard de la plus ancienne somme due'),
  retard_median_jours: nombreInconnu('Médiane, sur les CPTS en retard, des jours de la plus ancienne'),
  trop_percu_eur: euros('Versé au-delà de l’attendu'),
});

/** What is due, paid, late and overpaid, at any date. */
export const echeances: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/echeances',
    {
      summary: 'Attendu, versé, retard et trop-perçu à une date',
      description:
        'Les lignes sont dans l’ordre des euros de l’état demandé ; « ensemble » est la somme de toutes les pages.',
      querystring: EcheancesQuery,
      response: Echeances,
    },
    async ({ query, db }) => {
      const { page, limite, ...filtres } = query;
      const [totaux, lignes] = await Promise.all([
        db.all('echeances_totaux', Total, filtres),
        db.all('echeances', LigneEcheance, query),
      ]);
      return { page, limite, totaux, lignes };
    },
  );
  figure(
    app,
    '/echeances/exercices',
    {
      summary: 'Retard à la fin de chaque exercice',
      description:
        'Toutes années de contrat et tous postes ; chaque fin d’exercice est confrontée à ce qui était payé ce jour-là.',
      querystring: ExercicesQuery,
      response: Type.Array(LigneExercice),
    },
    ({ query, db }) => db.all('echeances_exercices', LigneExercice, query),
  );
};
