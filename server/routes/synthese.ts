import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import {
  AVANT_LES_DONNEES,
  FIR_NON_DECLARE,
  depense,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  taux,
} from '../figures.ts';
import { ParExercice } from '../perimetre.ts';

const Synthese = Type.Object({
  exercice: nombre('Exercice'),
  en_cours: Type.Boolean({ description: 'L’exercice contient la date d’arrêté' }),
  jusqu_au: Type.String({ description: 'Dernier jour compté' }),
  precedent_jusqu_au: Type.String({ description: 'Dernier jour compté de l’exercice précédent' }),
  ...depense,
  verse_evolution_taux: taux('Évolution du versé contre l’exercice précédent'),
  enveloppe_precedent_eur: eurosInconnus(
    `Enveloppe de l’exercice précédent, au même jour si l’exercice est en cours ; ${AVANT_LES_DONNEES}`,
  ),
  enveloppe_incertaine_eur: euros('Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P)'),
  ecart_precedent_eur: eurosInconnus(
    `Versé moins enveloppe, exercice précédent au même jour ; ${AVANT_LES_DONNEES}`,
  ),
  consommation_precedent_taux: taux('Consommation de l’exercice précédent au même jour'),
  cpts_nb: nombre('CPTS à un stade quelconque, au dernier jour compté'),
  signataires_nb: nombre('CPTS signataires de l’ACI, au dernier jour compté'),
  signataires_precedent_nb: nombreInconnu(
    `CPTS signataires, au dernier jour compté de l’exercice précédent ; ${AVANT_LES_DONNEES}`,
  ),
  population_hab: nombreInconnu('Habitants du périmètre'),
  population_couverte_hab: nombreInconnu('Habitants couverts par une CPTS signataire'),
  couverture_taux: taux('Part de la population couverte par une CPTS signataire'),
  couverture_precedent_taux: taux('La même, exercice précédent'),
  tous_stades_taux: taux('Part de la population couverte par une CPTS à un stade quelconque'),
  fir_paye_eur: eurosInconnus(`FIR payé au titre de l’exercice ; ${FIR_NON_DECLARE}`),
  fir_engage_eur: eurosInconnus(`FIR engagé au titre de l’exercice ; ${FIR_NON_DECLARE}`),
  fir_paye_precedent_eur: eurosInconnus(
    `FIR payé au titre de l’exercice précédent ; ${FIR_NON_DECLARE}, ou exercice antérieur aux données`,
  ),
  variable_part_taux: taux('Part variable versée, rapportée aux parts fixe et variable versées'),
  verse_variable_eur: euros('Part variable versée'),
  verse_missions_eur: euros('Parts fixe et variable versées'),
  enveloppe_pleine_eur: euros('Enveloppe annuelle pleine au dernier jour compté'),
  potentiel_maximal_eur: euros('Potentiel maximal au dernier jour compté'),
  non_attribue_eur: euros('Versé à des CPTS inconnues du référentiel'),
});

/** The key figures of the national view. */
export const synthese: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/synthese',
    { summary: 'Chiffres clés d’un exercice', querystring: ParExercice, response: Synthese },
    ({ query, db }) => db.one('synthese', Synthese, query),
  );
};
