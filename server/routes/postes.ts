import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { depense, euros, nombre } from '../figures.ts';
import { ParExercice } from '../perimetre.ts';
import { PARTS, POSTES, codes } from '../vocabulary.ts';

const LignePoste = Type.Object({
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  part: Type.Enum([...codes(PARTS), 'ensemble']),
  ...depense,
  enveloppe_incertaine_eur: euros('Part de l’enveloppe dont le taux est déduit (C) ou paramétré (P)'),
  cpts_engagees_nb: nombre('CPTS dont le contrat prévoit une somme'),
  incertaine: Type.Boolean({ description: 'Une part au moins de l’enveloppe est de confiance C ou P' }),
});

/** Envelope against payments by poste and part. */
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
};
