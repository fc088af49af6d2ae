import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { ANNEE_CONTRAT_INCONNUE } from '../errors.ts';
import { figure } from '../figure.ts';
import { dateInconnue, euros, eurosInconnus, nombre, nombreInconnu, taux, texteInconnu } from '../figures.ts';
import { assertKnown, CptsParams } from '../perimetre.ts';
import { NATURES_ACI, PARTS, POSTES, VOLETS, codes } from '../vocabulary.ts';

const AnneeQuery = Type.Object(
  {
    annee_contrat: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: 'Année de contrat ; par défaut toutes' }),
    ),
  },
  { additionalProperties: false },
);

const ligne = {
  annee_contrat: nombre('Année de contrat'),
  poste: Type.Enum(codes(POSTES)),
  volet: Type.Enum(codes(VOLETS)),
  part: Type.Enum(codes(PARTS)),
};

const Annee = Type.Object({
  annee_contrat: nombre('Année de contrat'),
  contrat_rang: nombre('Rang du contrat de la CPTS'),
  date_signature: Type.String({ description: 'Signature du contrat' }),
  date_debut: Type.String({ description: 'Premier jour de l’année de contrat' }),
  date_anniversaire: Type.String({ description: 'Premier jour de la suivante' }),
  date_fin: Type.String({ description: 'Fin des jours actifs, exclue' }),
  jours_annee_nb: nombre('Jours de l’année de contrat'),
  jours_actifs_nb: nombre('Jours pendant lesquels le contrat court'),
  projete: Type.Boolean({ description: 'Année commencée après la date d’arrêté' }),
  version: texteInconnu('Version du barème'),
  version_date_effet: dateInconnue('Effet de la version'),
  version_motif: Type.String({ description: 'Pourquoi cette version' }),
  taille: nombreInconnu('Taille du contrat'),
  membres_nb: nombreInconnu('Membres'),
  avenant_date_effet: dateInconnue('Effet de l’avenant qui donne la taille'),
  taille_motif: texteInconnu('Pourquoi cette taille'),
  fonctionnement_eur: euros('Enveloppe de fonctionnement'),
  fixe_eur: euros('Enveloppe des parts fixes'),
  variable_eur: euros('Enveloppe des parts variables'),
  enveloppe_eur: euros('Enveloppe de l’année de contrat'),
});

const Ligne = Type.Object({
  ...ligne,
  version: Type.String({ description: 'Version du barème' }),
  taille: nombre('Taille du contrat'),
  taux_annuel_eur: euros('Montant du barème pour une année entière'),
  taux_confiance: Type.String({ description: 'Confiance du montant du barème : A, B, C ou P' }),
  taux_source: Type.String({ description: 'Source du montant du barème' }),
  confiance: Type.String({ description: 'Confiance de la ligne : P si des membres inconnus en décident' }),
  jours_actifs_nb: nombre('Jours comptés'),
  jours_annee_nb: nombre('Jours de l’année de contrat'),
  periodes: Type.Array(
    Type.Object({
      date_debut: Type.String(),
      date_fin: Type.String({ description: 'Fin, exclue' }),
      jours_nb: nombre('Jours'),
    }),
  ),
  jours_motif: Type.String({ description: 'Pourquoi ces jours' }),
  majoration_taux: Type.Number({ description: '1, ou 1 plus la majoration' }),
  majoration_etat: Type.Enum([
    'appliquee',
    'fonctionnement',
    'version',
    'taille',
    'membres_inconnus',
    'membres_insuffisants',
  ]),
  majoration_motif: Type.String({ description: 'Pourquoi une majoration, ou pourquoi aucune' }),
  calcul: Type.String({ description: 'Le calcul en toutes lettres, arrondi au centime une seule fois' }),
  enveloppe_eur: euros('Enveloppe de la ligne'),
});

const Enveloppe = Type.Object({ annees: Type.Array(Annee), lignes: Type.Array(Ligne) });

const Due = Type.Object({
  ...ligne,
  nature: Type.Enum(codes(NATURES_ACI)),
  date_echeance: Type.String({ description: 'Jour de l’échéance' }),
  date_limite: Type.String({ description: 'Dernier jour avant le retard' }),
  attendu_eur: eurosInconnus('Attendu'),
  estime: Type.Boolean({ description: 'Le taux d’atteinte n’est pas encore connu' }),
  taux_num: nombreInconnu('Points obtenus, au centième, qui donnent le taux'),
  taux_den: nombreInconnu('Points au plus, au centième'),
  taux_atteinte_taux: taux('Points obtenus rapportés aux points au plus'),
  regle_eur: eurosInconnus('Couvert par les versements, la plus ancienne échéance servie la première'),
  reste_eur: eurosInconnus('Attendu moins couvert'),
  etat: Type.Enum(['regle', 'du', 'en_retard', 'estime', 'a_venir', 'inconnu']),
});

const Versement = Type.Object({
  flux_id: Type.String(),
  date_paiement: Type.String(),
  poste: Type.Enum(codes(POSTES)),
  volet: texteInconnu('Volet'),
  part: Type.Enum(codes(PARTS)),
  nature: Type.Enum(codes(NATURES_ACI)),
  annee_declaree: nombreInconnu('Année de contrat donnée par l’émetteur'),
  etat: Type.Enum(['rattache', 'contrat_precoce', 'non_rattache']),
  motif: Type.String({ description: 'Pourquoi cette année, ou pourquoi aucune' }),
  annee_contrat: nombreInconnu('Année de contrat à laquelle la ligne est rattachée'),
  verse_eur: euros('Montant signé'),
});

const Totaux = Type.Object({
  attendu_certain_eur: euros('Échu, connu'),
  attendu_estime_eur: euros('Échu, part variable estimée'),
  attendu_inconnu_nb: nombre('Échéances échues dont aucun taux n’est connu (n.d.)'),
  verse_eur: euros('Versé : rattaché, contrat précoce et non rattaché'),
  rattache_eur: euros('Versé et rattaché à une échéance'),
  contrat_precoce_eur: euros('Versé au titre d’un contrat précoce'),
  non_rattache_eur: euros('Versé sans échéance à laquelle le rattacher'),
  ecart_eur: euros('Rattaché moins attendu, certain et estimé'),
  trop_percu_eur: euros('Rattaché au-delà de l’attendu'),
  reste_du_eur: euros('Échu et impayé, encore dans le délai'),
  retard_2_6_mois_eur: euros('Impayé depuis plus de 2 mois et jusqu’à 6'),
  retard_plus_6_mois_eur: euros('Impayé depuis plus de 6 mois'),
  retard_eur: euros('Impayé au-delà du délai'),
});

interface Asked {
  cpts_id: string;
  annee_contrat: number | null;
}

const Echeancier = Type.Object({
  totaux: Totaux,
  echeances: Type.Array(Due),
  versements: Type.Array(Versement),
});

/** A contract year that is not there must not look like a year without envelope or payment. */
function assertYear({ cpts_id, annee_contrat }: Asked, annees: readonly unknown[]) {
  if (annee_contrat !== null && annees.length === 0) throw new ANNEE_CONTRAT_INCONNUE(annee_contrat, cpts_id);
}

/** The envelope and the schedule of one CPTS, as a reader checks them by hand. */
export const contrats: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/cpts/:cpts_id/enveloppe',
    {
      summary: 'L’enveloppe d’une CPTS, ligne par ligne, avec son calcul',
      querystring: AnneeQuery,
      params: CptsParams,
      response: Enveloppe,
    },
    async ({ params, query, db, instantane }) => {
      assertKnown(instantane, params);
      const filtres = { ...params, ...query };
      const [annees, lignes] = await Promise.all([
        db.all('cpts_enveloppe_annees', Annee, filtres),
        db.all('cpts_enveloppe_lignes', Ligne, filtres),
      ]);
      assertYear(filtres, annees);
      return { annees, lignes };
    },
  );
  figure(
    app,
    '/cpts/:cpts_id/echeancier',
    {
      summary: 'Les échéances d’une CPTS et les versements qui les couvrent, à la date d’arrêté',
      description:
        'Avec une année de contrat, seuls les versements rattachés à cette année sont donnés et comptés.',
      querystring: AnneeQuery,
      params: CptsParams,
      response: Echeancier,
    },
    async ({ params, query, db, instantane }) => {
      assertKnown(instantane, params);
      const filtres = { ...params, ...query };
      const [annees, totaux, echeances, versements] = await Promise.all([
        db.all('cpts_enveloppe_annees', Annee, filtres),
        db.one('cpts_echeancier_totaux', Totaux, filtres),
        db.all('cpts_echeancier_dues', Due, filtres),
        db.all('cpts_echeancier_versements', Versement, filtres),
      ]);
      assertYear(filtres, annees);
      return { totaux, echeances, versements };
    },
  );
};
