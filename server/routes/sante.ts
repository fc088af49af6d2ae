import { Type } from 'typebox';
import type { FastifyPluginAsync } from 'fastify';
import { figure } from '../figure.ts';
import { CLASSIFICATIONS, codes } from '../vocabulary.ts';

const Sante = Type.Object({
  statut: Type.Literal('ok'),
  date_arrete: Type.String({ format: 'date', description: 'Dernier jour que les données connaissent' }),
  instantane: Type.Integer({ description: 'Numéro de l’instantané publié' }),
  classification: Type.Enum(codes(CLASSIFICATIONS)),
  empreinte: Type.String({ description: 'SHA-256 du manifeste' }),
  publie_le: Type.String(),
  exercices: Type.Array(Type.Integer()),
  exercice_courant: Type.Integer(),
  population_millesime: Type.Integer({ description: 'Année INSEE des populations' }),
  imports: Type.Boolean({ description: 'Des fichiers peuvent y entrer par le navigateur' }),
});

/** What is served, and up to which day. */
export const sante: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/sante',
    { summary: 'État du service et instantané servi', response: Sante },
    async ({ instantane }) => ({
      statut: 'ok' as const,
      date_arrete: instantane.date_arrete,
      instantane: instantane.numero,
      classification: instantane.classification,
      empreinte: instantane.empreinte,
      publie_le: instantane.publie_le,
      exercices: [...instantane.exercices],
      exercice_courant: instantane.exercice_courant,
      population_millesime: instantane.population_millesime,
      imports: app.imports !== undefined,
    }),
  );
};
