import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { ErrorBody } from '../errors.ts';
import { CLASSIFICATIONS, codes } from '../vocabulary.ts';

const Resume = Type.Object({
  numero: Type.Integer({ description: 'Numéro de l’instantané' }),
  date_arrete: Type.String({ format: 'date', description: 'Dernier jour que ses données connaissent' }),
  publie_le: Type.String(),
  classification: Type.Enum(codes(CLASSIFICATIONS)),
  empreinte: Type.String({ description: 'SHA-256 du manifeste' }),
});

/** The snapshots that a reader may go back to. What may be read changes with a publication or a purge: nothing of it is kept. */
export const instantanes: FastifyPluginAsync = async (app) => {
  const schema = {
    tags: ['Chiffres'],
    summary: 'Instantanés publiés, du plus récent au plus ancien',
    description: 'Chaque numéro se donne à tout chiffre et à tout export : ?instantane=numéro.',
    querystring: Type.Object({}, { additionalProperties: false }),
    response: { 200: Type.Array(Resume), '4xx': ErrorBody, '5xx': ErrorBody },
  };
  app.get('/instantanes', { schema }, (_request, reply) => {
    reply.header('cache-control', 'private, no-cache');
    return app.instantanes.list();
  });
};
