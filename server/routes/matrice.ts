import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { depense, taux } from '../figures.ts';
import { ParExercice } from '../perimetre.ts';
import { POSTES, codes } from '../vocabulary.ts';

const Case = Type.Object({
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  nom: Type.String(),
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  enveloppe_eur: depense.enveloppe_eur,
  enveloppe_a_date_eur: depense.enveloppe_a_date_eur,
  verse_eur: depense.verse_eur,
  ecart_eur: depense.ecart_eur,
  taux: taux('Versé rapporté à l’enveloppe à date'),
});

/** Région by poste. */
export const matrice: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/matrice',
    {
      summary: 'Enveloppe et versé par région et poste',
      querystring: ParExercice,
      response: Type.Array(Case),
    },
    ({ query, db }) => db.all('matrice', Case, query),
  );
};
