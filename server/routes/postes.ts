import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import {
  depense,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  pointsInconnus,
  taux,
  texteInconnu,
} from '../figures.ts';
import { exercice, ParExercice, perimetre } from '../perimetre.ts';
import { PARTS, POSTES, codes } from '../vocabulary.ts';

const LignePoste = Type.Object({
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  part: Type.Enum([...codes(PARTS), 'ensemble']),
  ...depense,
  enveloppe_incertaine_eur: euros('Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P)'),
  attendu_certain_eur: euros('Échu dans l’exercice, jusqu’à la date d’arrêté, montant certain'),
  attendu_estime_eur: euros('Échu dans l’exercice, atteinte de la part variable estimée'),
  attendu_inconnu_nb: nombre('Échéances dont l’atteinte ne peut être estimée (n.d.)'),
  cpts_engagees_nb: nombre('CPTS dont le contrat prévoit une somme'),
  incertaine: Type.Boolean({ description: 'Une part au moins de l’enveloppe est de confiance C ou P' }),
});

const SANS_VOLET = 'null : versé d’un poste de plusieurs volets, dont la ligne n’en nomme aucun';

const LigneVolet = Type.Object({
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  volet: texteInconnu('Volet ; sur une ligne « sans_volet » ou un total, null'),
  niveau: Type.Enum(['volet', 'sans_volet', 'poste', 'ensemble']),
  enveloppe_eur: eurosInconnus(`Enveloppe théorique de l’exercice entier ; ${SANS_VOLET}`),
  enveloppe_a_date_eur: eurosInconnus(`Enveloppe de l’exercice jusqu’à la date d’arrêté ; ${SANS_VOLET}`),
  verse_eur: depense.verse_eur,
  ecart_eur: eurosInconnus(`Versé moins enveloppe à date ; ${SANS_VOLET}`),
  consommation_taux: depense.consommation_taux,
  attendu_certain_eur: eurosInconnus(`Échu dans l’exercice, montant certain ; ${SANS_VOLET}`),
  attendu_estime_eur: eurosInconnus(`Échu dans l’exercice, atteinte estimée ; ${SANS_VOLET}`),
  attendu_inconnu_nb: nombreInconnu(`Échéances dont l’atteinte ne peut être estimée ; ${SANS_VOLET}`),
  cpts_engagees_nb: nombreInconnu(`CPTS dont le contrat prévoit une somme ; ${SANS_VOLET}`),
  incertaine: Type.Boolean({ description: 'Une part au moins de l’enveloppe est de confiance C ou P' }),
});

const EcartsQuery = Type.Object(
  {
    ...perimetre,
    ...exercice,
    poste: Type.Optional(Type.Enum(codes(POSTES), { description: 'Poste ; tous par défaut' })),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 10 }),
  },
  { additionalProperties: false },
);

const EcartCpts = Type.Object({
  cpts_id: Type.String({ description: 'CPTS, ou « ensemble » pour toutes celles du périmètre, en dernier' }),
  nom: texteInconnu('Nom'),
  region_code: texteInconnu('Région'),
  departement_code: texteInconnu('Département'),
  verse_eur: eurosInconnus('Versé ; null : aucun paiement'),
  enveloppe_a_date_eur: depense.enveloppe_a_date_eur,
  ecart_eur: depense.ecart_eur,
  consommation_taux: depense.consommation_taux,
  cpts_nb: nombre('CPTS du périmètre qui ont une enveloppe ou un versement'),
});

const Action = Type.Object({
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  action: texteInconnu('Action nommée par la CPAM ; sur une ligne « sans_action » ou un total, null'),
  niveau: Type.Enum(['action', 'sans_action', 'poste', 'ensemble']),
  verse_eur: euros('Versé dans l’exercice'),
  part_taux: taux('Versé rapporté à celui du poste (au total, pour un poste)'),
  nomme_taux: taux('Versé dont l’action est nommée, rapporté au versé ; sur les totaux seuls'),
  lignes_nb: nombre('Lignes de paiement'),
  cpts_nb: nombre('CPTS payées'),
  points_obtenus: pointsInconnus('Points obtenus aux indicateurs de l’action, toutes années de contrat'),
  points_max: pointsInconnus('Points au plus'),
  atteinte_taux: taux(
    'Points obtenus rapportés aux points au plus ; null : aucun indicateur ne nomme l’action',
  ),
  indicateurs_nb: nombreInconnu('Indicateurs qui nomment l’action'),
});

/** Envelope against payments by poste and part, and the volets, the CPTS and the actions behind. */
export const postes: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/postes',
    {
      summary: 'Enveloppe et versé par poste et part',
      description: '« ensemble » : total, en ligne comme en colonne.',
      querystring: ParExercice,
      response: Type.Array(LignePoste),
    },
    ({ query, db }) => db.all('postes', LignePoste, query),
  );
  figure(
    app,
    '/postes/cpts',
    {
      summary: 'CPTS d’un poste, la plus loin sous son enveloppe d’abord',
      description: 'Les premières CPTS du périmètre par écart, puis l’ensemble de toutes.',
      querystring: EcartsQuery,
      response: Type.Array(EcartCpts),
    },
    ({ query, db }) => db.all('postes_cpts', EcartCpts, query),
  );
  figure(
    app,
    '/postes/volets',
    {
      summary: 'Enveloppe et versé par volet, au sein de chaque poste',
      description:
        'Le versé d’un poste de plusieurs volets qui n’en nomme aucun est à part, sans enveloppe et jamais réparti : l’écart des volets du poste est celui de ce qui est nommé. Celui d’un poste d’un seul volet est de ce volet.',
      querystring: ParExercice,
      response: Type.Array(LigneVolet),
    },
    ({ query, db }) => db.all('postes_volets', LigneVolet, query),
  );
  figure(
    app,
    '/postes/actions',
    {
      summary: 'Versé par action, au sein de chaque poste',
      description:
        'L’action est celle que nomme la ligne de paiement : le versé sans action est à part, jamais réparti. Aucune enveloppe n’est définie par action.',
      querystring: ParExercice,
      response: Type.Array(Action),
    },
    ({ query, db }) => db.all('postes_actions', Action, query),
  );
};
