import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import {
  FIR_NON_DECLARE,
  dateInconnue,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  taux,
  texteInconnu,
} from '../figures.ts';
import { ParExercice, perimetre } from '../perimetre.ts';
import { FINANCEURS, OBJETS_FIR, codes } from '../vocabulary.ts';

const Lien = Type.Object({
  etage: nombre('1 : du financeur à l’objet ; 2 : de l’objet au bénéficiaire'),
  source: Type.String({ description: 'financeur:code ou objet:code' }),
  source_libelle: Type.String(),
  cible: Type.String({
    description: 'objet:code, region:code, departement:code, cpts:identifiant ou autres',
  }),
  cible_libelle: Type.String(),
  montant_eur: euros('Payé, signé ; un lien négatif (récupérations) ne se dessine pas'),
  source_eur: euros('Tout ce qui part de la source'),
  cible_eur: euros('Tout ce que la cible reçoit'),
  regroupe_nb: nombre('Bénéficiaires réunis dans le lien'),
});

const Ligne = Type.Object({
  financeur: Type.Enum(['assurance_maladie', 'ars', ...codes(FINANCEURS), 'ensemble']),
  financeur_libelle: Type.String(),
  objet: Type.String({ description: 'Poste de l’ACI, objet du FIR, non_precise ou ensemble' }),
  objet_libelle: Type.String(),
  montant_eur: euros('Payé'),
  cpts_nb: nombre('CPTS qui ont une ligne'),
});

const Financeurs = Type.Object({ liens: Type.Array(Lien), lignes: Type.Array(Ligne) });

const Secondaire = Type.Object({
  financeur: Type.Enum(['ars', ...codes(FINANCEURS), 'ensemble']),
  libelle: Type.String(),
  montant_eur: eurosInconnus(
    `Payé aux CPTS du périmètre, récupérations laissées de côté ; FIR et ensemble, ${FIR_NON_DECLARE}`,
  ),
  cpts_nb: nombreInconnu('CPTS qui ont au moins un financement de cette source'),
  cpts_total_nb: nombre('CPTS du périmètre, à un stade quelconque'),
  cpts_taux: taux('Les premières rapportées aux secondes'),
  organismes_nb: nombreInconnu('CPAM dont une CPTS au moins a cette source'),
  organismes_total_nb: nombre('CPAM du périmètre'),
  organismes_taux: taux('Les premières rapportées aux secondes'),
});

const Notification = Type.Object({
  niveau: Type.Enum(['detail', 'region', 'annee', 'ensemble']),
  region_code: Type.String({ description: 'Région de l’ARS qui paie, ou « ensemble »' }),
  nom: Type.String(),
  objet: Type.Enum([...codes(OBJETS_FIR), 'ensemble']),
  annee_notification: nombreInconnu('Année de la notification ; sur les totaux, null'),
  date_caducite: dateInconnue('Dernier jour avant la caducité'),
  engage_eur: euros('Engagé'),
  paye_eur: euros('Payé'),
  reste_eur: euros('Engagé et non payé'),
  caduc_eur: euros('Non payé et caduc'),
  caduc_sous_6_mois_eur: euros('Non payé, caduc dans les six mois'),
  caducite_inconnue_eur: euros('Non payé, sans date de notification (n.d.)'),
  cpts_nb: nombre('CPTS'),
});

const AvantApres = Type.Object({
  region_code: Type.String({ description: 'Région de l’ARS qui paie, ou « ensemble »' }),
  nom: Type.String(),
  objet: Type.Enum([...codes(OBJETS_FIR), 'ensemble']),
  paye_eur: euros('FIR payé au titre de l’exercice'),
  avant_eur: euros('Payé avant la signature du premier ACI'),
  apres_eur: euros('Payé le jour de la signature ou après'),
  sans_aci_eur: euros('Payé à des CPTS qui n’ont pas signé'),
  apres_taux: taux('Payé après la signature rapporté au payé'),
  cpts_nb: nombre('CPTS'),
  avant_cpts_nb: nombre('CPTS payées avant leur signature'),
  apres_cpts_nb: nombre('CPTS payées après leur signature'),
  sans_aci_cpts_nb: nombre('CPTS payées, sans ACI'),
});

const MomentCalendrier = Type.Object({
  moment: Type.Enum(['avant', 'mois', 'apres', 'sans_aci'], {
    description:
      'mois : de 24 mois avant à 36 mois après ; avant, apres : au-delà ; sans_aci : CPTS qui n’ont pas signé',
  }),
  mois: nombreInconnu('Mois entiers depuis la signature ; -1 : le mois qui la précède'),
  cpts_nb: nombre('CPTS dont ce mois est dans les données'),
  aci_eur: euros('ACI payé'),
  fir_eur: euros('FIR payé'),
  aci_cpts_nb: nombre('CPTS qui ont reçu de l’ACI'),
  fir_cpts_nb: nombre('CPTS qui ont reçu du FIR'),
  aci_par_cpts_eur: eurosInconnus('ACI payé par CPTS dont ce mois est dans les données'),
  fir_par_cpts_eur: eurosInconnus('FIR payé par CPTS dont ce mois est dans les données'),
});

const ETATS = ['suivi_aci', 'recupere', 'en_cours', 'non_recupere'] as const;

const PrecocesQuery = Type.Object(
  {
    ...perimetre,
    etat: Type.Optional(Type.Enum([...ETATS])),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  },
  { additionalProperties: false },
);

const Precoce = Type.Object({
  cpts_id: Type.String(),
  nom: texteInconnu('Nom'),
  region_code: texteInconnu('Région'),
  departement_code: texteInconnu('Département'),
  date_premier_versement: dateInconnue('Premier versement'),
  date_signature: dateInconnue('Signature du premier ACI'),
  date_recuperation: dateInconnue('Dernière récupération'),
  mois_ecoules: nombreInconnu('Mois entiers jusqu’à l’ACI, à défaut jusqu’à la date d’arrêté'),
  paye_eur: euros('Payé'),
  recupere_eur: euros('Récupéré'),
  reste_eur: euros('Payé moins récupéré'),
  suivi_aci: Type.Boolean({ description: 'Un ACI a été signé' }),
  recupere: Type.Boolean({ description: 'Tout est récupéré' }),
  etat: Type.Enum([...ETATS], {
    description: 'non_recupere : sans ACI ni récupération après neuf mois ; en_cours : avant neuf mois',
  }),
});

const PrecoceTotal = Type.Object({
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  nom: Type.String(),
  cpts_nb: nombre('CPTS qui ont eu un contrat précoce'),
  paye_eur: euros('Payé'),
  recupere_eur: euros('Récupéré'),
  reste_eur: euros('Payé moins récupéré'),
  suivis_nb: nombre('Contrats précoces suivis d’un ACI'),
  suivis_recuperes_nb: nombre('Dont entièrement récupérés'),
  recuperes_nb: nombre('Sans ACI, récupérés'),
  en_cours_nb: nombre('Sans ACI, avant neuf mois'),
  non_recuperes_nb: nombre('Sans ACI ni récupération entière après neuf mois'),
  non_recupere_eur: euros('Ce qui reste de ces derniers'),
  delai_median_mois: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'Délai médian jusqu’à l’ACI, en mois ; null sous 5 CPTS',
  }),
});

const Precoces = Type.Object({
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  totaux: Type.Array(PrecoceTotal),
  lignes: Type.Array(Precoce),
});

/** Who else pays, and the money of the ARS beside that of Assurance maladie. */
export const financeurs: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/financeurs',
    {
      summary: 'Qui paie, pour quoi, à qui',
      description:
        'Les liens, 30 au plus, vont du financeur à l’objet puis de l’objet au bénéficiaire. Les bénéficiaires qui reçoivent le plus sont nommés, chacun avec tous ses liens ; les autres sont réunis, entiers, sous « autres ». Chaque étage fait le même total.',
      querystring: ParExercice,
      response: Financeurs,
    },
    async ({ query, db }) => {
      const [liens, lignes] = await Promise.all([
        db.all('financeurs_liens', Lien, query),
        db.all('financeurs_lignes', Ligne, query),
      ]);
      return { liens, lignes };
    },
  );
  figure(
    app,
    '/financements/secondaires',
    {
      summary: 'Sources autres que l’ACI : CPTS et CPAM qui en ont au moins une (Proposition 11)',
      querystring: ParExercice,
      response: Type.Array(Secondaire),
    },
    ({ query, db }) => db.all('financements_secondaires', Secondaire, query),
  );
  figure(
    app,
    '/financements/calendrier',
    {
      summary: 'ACI et FIR payés, mois par mois autour de la signature (Proposition 1)',
      description:
        'Tous exercices. Les mois, « avant », « apres » et « sans_aci » font tout ce qui est payé aux CPTS du périmètre.',
      querystring: Type.Object(perimetre, { additionalProperties: false }),
      response: Type.Array(MomentCalendrier),
    },
    ({ query, db }) => db.all('financements_calendrier', MomentCalendrier, query),
  );
  figure(
    app,
    '/fir/notifications',
    {
      summary: 'FIR engagé, payé et caduc par région, objet et année de notification',
      description: 'Tous exercices. Caduc le 31 décembre de la troisième année qui suit la notification.',
      querystring: Type.Object(perimetre, { additionalProperties: false }),
      response: Type.Array(Notification),
    },
    ({ query, db }) => db.all('fir_notifications', Notification, query),
  );
  figure(
    app,
    '/fir/avant_apres',
    {
      summary: 'FIR payé avant et après la signature de l’ACI (Proposition 1)',
      querystring: ParExercice,
      response: Type.Array(AvantApres),
    },
    ({ query, db }) => db.all('fir_avant_apres', AvantApres, query),
  );
  figure(
    app,
    '/contrats_precoces',
    {
      summary: 'Registre des contrats précoces',
      description: 'Un délai médian sur moins de cinq CPTS n’est pas publié.',
      querystring: PrecocesQuery,
      response: Precoces,
    },
    async ({ query, db }) => {
      const { page, limite, ...filtres } = query;
      const [totaux, lignes] = await Promise.all([
        db.all('contrats_precoces_totaux', PrecoceTotal, filtres),
        db.all('contrats_precoces', Precoce, query),
      ]);
      return { page, limite, totaux, lignes };
    },
  );
};
