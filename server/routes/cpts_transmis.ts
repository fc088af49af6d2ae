import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import {
  dateInconnue,
  euros,
  eurosInconnus,
  nombre,
  pointsInconnus,
  taux,
  texteInconnu,
} from '../figures.ts';
import { assertKnown, CptsParams } from '../perimetre.ts';
import { NATURES_INDICATEUR, POSTES, codes } from '../vocabulary.ts';

const poste = Type.Enum(codes(POSTES));

const Part = Type.Object({
  annee_contrat: nombre('Année de contrat'),
  date_debut: dateInconnue('Premier jour de l’année de contrat'),
  date_anniversaire: dateInconnue('Premier jour de la suivante'),
  poste,
  indicateurs_nb: nombre('Indicateurs transmis'),
  indicateurs_connus_nb: nombre('Dont le dialogue de gestion est tenu'),
  points_obtenus: pointsInconnus('Points obtenus, dialogues tenus'),
  points_max: pointsInconnus('Points au plus, dialogues tenus'),
  atteinte_taux: taux('Points obtenus rapportés aux points au plus'),
  variable_eur: eurosInconnus('Part variable de l’enveloppe ; null : aucune'),
  survenue_eur: eurosInconnus('Dont survenue de crise, due en entier ; null : aucune'),
  variable_connue_eur: eurosInconnus('Part variable dont l’atteinte est connue'),
  variable_due_eur: eurosInconnus('Ce que l’atteinte en rend dû'),
  rattache_eur: eurosInconnus('Part variable versée et rattachée ; null : aucun versement'),
});

const Indicateur = Type.Object({
  annee_contrat: nombre('Année de contrat'),
  poste,
  action: texteInconnu('Action'),
  indicateur: Type.String({ description: 'Indicateur' }),
  nature: Type.Enum(codes(NATURES_INDICATEUR)),
  points_max: Type.Number({ description: 'Points au plus' }),
  points_obtenus: Type.Number({ description: 'Points obtenus, comme transmis' }),
  date_dialogue: dateInconnue('Dialogue de gestion'),
  compte: Type.Boolean({ description: 'Le dialogue est tenu : les points comptent' }),
  atteinte_taux: taux('Points obtenus rapportés aux points au plus, une fois le dialogue tenu'),
});

const Indicateurs = Type.Object({ parts: Type.Array(Part), indicateurs: Type.Array(Indicateur) });

const Exercice = Type.Object({
  exercice: nombre('Exercice'),
  aci_eur: eurosInconnus('ACI reçu dans l’année ; null : aucun versement'),
  fir_eur: eurosInconnus('FIR reçu dans l’année, au jour du paiement ; null : aucune ligne'),
  autres_eur: eurosInconnus('Reçu d’autres financeurs ; null : aucune ligne'),
  recettes_eur: euros('Reçu de tous'),
  depense_effective_eur: eurosInconnus('Dépense effective des postes transmis'),
  postes_transmis_nb: nombre('Postes dont le compte est transmis'),
  postes_inconnus_nb: nombre('Postes payés dont le compte manque'),
  solde_eur: eurosInconnus('Reçu moins dépensé ; n.d. s’il manque un compte'),
  depense_recettes_taux: taux('Dépensé rapporté au reçu ; n.d. s’il manque un compte'),
  tresorerie_eur: eurosInconnus('Trésorerie de clôture'),
  date_transmission: dateInconnue('Dernière transmission'),
  date_limite: Type.String({ description: 'Jour où les comptes sont attendus au plus tard' }),
  etat: Type.Enum(['transmis', 'en_cours', 'attendu', 'non_transmis'], {
    description: 'en_cours : exercice ouvert ; attendu : clos, encore dans le délai',
  }),
});

const Compte = Type.Object({
  exercice: nombre('Exercice'),
  poste,
  enveloppe_eur: euros('Enveloppe de l’exercice'),
  verse_eur: eurosInconnus('Versé dans l’exercice ; null : aucun paiement'),
  depense_effective_eur: eurosInconnus('Dépense effective'),
  ecart_verse_eur: eurosInconnus('Dépense effective moins versé'),
  date_transmission: dateInconnue('Transmission du compte'),
});

const Comptes = Type.Object({ exercices: Type.Array(Exercice), postes: Type.Array(Compte) });

/** What one CPTS transmitted: the indicators that make its variable part due, and its accounts. */
export const cptsTransmis: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/cpts/:cpts_id/indicateurs',
    {
      summary: 'Les indicateurs d’une CPTS et la part variable qu’ils commandent',
      description: 'Des points ne comptent qu’une fois le dialogue de gestion tenu, à la date d’arrêté.',
      params: CptsParams,
      response: Indicateurs,
    },
    async ({ params, db, instantane }) => {
      assertKnown(instantane, params);
      const [parts, indicateurs] = await Promise.all([
        db.all('cpts_indicateurs_parts', Part, params),
        db.all('cpts_indicateurs', Indicateur, params),
      ]);
      return { parts, indicateurs };
    },
  );
  figure(
    app,
    '/cpts/:cpts_id/comptes',
    {
      summary: 'Les comptes d’une CPTS, au regard de ce qu’elle a reçu',
      description: 'Un exercice sans compte est n.d. : rien n’est extrapolé.',
      params: CptsParams,
      response: Comptes,
    },
    async ({ params, db, instantane }) => {
      assertKnown(instantane, params);
      const [exercices, postes] = await Promise.all([
        db.all('cpts_comptes', Exercice, params),
        db.all('cpts_comptes_postes', Compte, params),
      ]);
      return { exercices, postes };
    },
  );
};
