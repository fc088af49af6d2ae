import type { FastifyPluginAsync } from 'fastify';
import { Type, type Static } from 'typebox';
import { ALERTE_INCONNUE, ErrorBody, VERDICTS_ETEINTS } from '../errors.ts';
import { eurosInconnus, nombre } from '../figures.ts';
import { refuseForeignOrigins } from '../imports/origin.ts';
import { VERDICTS, codes } from '../vocabulary.ts';

const TEXTE_MAX = 2000;

const Params = Type.Object({ alerte_id: Type.String({ maxLength: 32 }) });

const Demande = Type.Object(
  {
    verdict: Type.Enum(codes(VERDICTS)),
    commentaire: Type.String({ pattern: '\\S', maxLength: TEXTE_MAX, description: 'Pourquoi' }),
    auteur: Type.String({ pattern: '\\S', maxLength: 100, description: 'Qui le dit : nom et service' }),
  },
  { additionalProperties: false },
);

const Dit = Type.Object({
  rang: nombre('Rang dans l’histoire de tous les verdicts'),
  date: Type.String({ description: 'Quand il a été dit' }),
  verdict: Type.Enum(codes(VERDICTS)),
  commentaire: Type.String(),
  auteur: Type.String(),
  instantane: nombre('Instantané qui était servi'),
  enjeu_eur: eurosInconnus('Euros en jeu ce jour-là'),
});

const Histoire = Type.Object({
  modifiable: Type.Boolean({ description: 'false : ce service ne fait que lire' }),
  verdicts: Type.Array(Dit),
});

const schemaOf = (summary: string, more: object = {}) => ({
  tags: ['Verdicts'],
  summary,
  params: Params,
  ...more,
  response: { 200: Histoire, '4xx': ErrorBody, '5xx': ErrorBody },
});

const Une = Type.Object({ alerte_id: Type.String(), enjeu_eur: eurosInconnus('Euros en jeu') });

/** What people say of the findings, kept apart from the snapshots. */
export const verdicts: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', refuseForeignOrigins);

  const history = (alerte_id: string) => ({
    modifiable: app.verdicts?.modifiable ?? false,
    verdicts: app.verdicts?.of(alerte_id) ?? [],
  });

  app.get<{ Params: Static<typeof Params> }>(
    '/alertes/:alerte_id/verdicts',
    { schema: schemaOf('Ce qui a été dit d’une alerte, du plus récent au plus ancien') },
    ({ params }) => history(params.alerte_id),
  );

  app.post<{ Params: Static<typeof Params>; Body: Static<typeof Demande> }>(
    '/alertes/:alerte_id/verdicts',
    { schema: schemaOf('Dit d’une alerte ce qu’il en est', { body: Demande }) },
    ({ params: { alerte_id }, body }) =>
      app.instantanes.use(async ({ db, numero }) => {
        if (!app.verdicts?.modifiable) throw new VERDICTS_ETEINTS();
        const [alerte] = await db.all('alertes_enjeu', Une, { alerte_id });
        if (!alerte) throw new ALERTE_INCONNUE(alerte_id);
        await app.verdicts.add({ ...body, ...alerte, instantane: numero });
        return history(alerte_id);
      }),
  );
};
