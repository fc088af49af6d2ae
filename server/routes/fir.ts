import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { euros, eurosInconnus, nombre } from '../figures.ts';
import { ParExercice } from '../perimetre.ts';
import { OBJETS_FIR, codes } from '../vocabulary.ts';

const LigneFir = Type.Object({
  region_code: Type.String({ description: 'Région de l’ARS qui paie, ou « ensemble »' }),
  nom: Type.String(),
  objet: Type.Enum([...codes(OBJETS_FIR), 'ensemble']),
  engage_eur: euros('Engagé au titre de l’exercice'),
  paye_eur: euros('Payé au titre de l’exercice'),
  reste_eur: euros('Engagé moins payé'),
  cpts_nb: nombre('CPTS qui ont une ligne'),
  cpts_engagees_nb: nombre('CPTS qui ont un engagement'),
  cpts_payees_nb: nombre('CPTS qui ont un paiement'),
  dotation_fir_eur: eurosInconnus(
    'Dotation FIR de l’ARS, tous usages, sur la ligne « ensemble » de la région',
  ),
});

/** FIR money of the ARS, consolidated. */
export const fir: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/fir',
    {
      summary: 'FIR engagé et payé par région et objet',
      description: 'Une combinaison sans ligne est absente : absent n’est pas zéro.',
      querystring: ParExercice,
      response: Type.Array(LigneFir),
    },
    ({ query, db }) => db.all('fir', LigneFir, query),
  );
};
