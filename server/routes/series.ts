import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { AVANT_LES_DONNEES, euros, eurosInconnus, nombre } from '../figures.ts';
import { exercice, perimetre } from '../perimetre.ts';
import { PARTS, POSTES, codes } from '../vocabulary.ts';

const SeriesQuery = Type.Object(
  {
    ...perimetre,
    ...exercice,
    poste: Type.Optional(Type.Enum(codes(POSTES), { description: 'Poste ; tous par défaut' })),
    part: Type.Optional(Type.Enum(codes(PARTS), { description: 'Part ; toutes par défaut' })),
  },
  { additionalProperties: false },
);

const Mois = Type.Object({
  mois: nombre('Mois, 1 à 12'),
  verse_eur: eurosInconnus('Versé dans le mois'),
  verse_cumule_eur: eurosInconnus('Versé depuis le 1er janvier'),
  enveloppe_eur: euros('Enveloppe du mois, par jours actifs'),
  enveloppe_cumulee_eur: euros('Enveloppe depuis le 1er janvier'),
  verse_precedent_eur: eurosInconnus(
    `Versé dans le même mois de l’exercice précédent ; ${AVANT_LES_DONNEES}`,
  ),
  verse_precedent_cumule_eur: eurosInconnus(
    `Versé depuis le 1er janvier, exercice précédent ; ${AVANT_LES_DONNEES}`,
  ),
  enveloppe_precedent_cumulee_eur: eurosInconnus(
    `Enveloppe depuis le 1er janvier, exercice précédent ; ${AVANT_LES_DONNEES}`,
  ),
});

/** Month by month. */
export const series: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/series',
    { summary: 'Versé et enveloppe par mois, cumulés', querystring: SeriesQuery, response: Type.Array(Mois) },
    ({ query, db }) => db.all('series', Mois, query),
  );
};
