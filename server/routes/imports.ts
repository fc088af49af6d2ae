import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { Type, type Static, type TSchema } from 'typebox';
import { CORPS_REFUSE, ErrorBody, IMPORTS_ETEINTS, INSTANTANE_ABSENT } from '../errors.ts';
import { TAILLE_MAX_OCTETS } from '../imports/deposit.ts';
import { FLUX, publications } from '../imports/lake.ts';
import { refuseForeignOrigins } from '../imports/origin.ts';
import { overview } from '../imports/overview.ts';
import * as schemas from '../imports/schemas.ts';
import type { TacheImport, TachePublication } from '../imports/schemas.ts';
import { CLASSIFICATIONS, codes } from '../vocabulary.ts';

/** A file of the largest size, received and written. */
const RECEPTION_MS = 60_000;

const Aucun = Type.Object({}, { additionalProperties: false });
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Annote = Type.Object({ ...Id.properties, rang: Type.Integer({ minimum: 0 }) });

const Envoi = Type.Object(
  {
    nom: Type.String({ minLength: 1, maxLength: 255, description: 'Nom que l’émetteur donne au fichier' }),
    flux: Type.Optional(Type.Enum(FLUX.map(({ code }) => code))),
    classification: Type.Enum(codes(CLASSIFICATIONS), { default: 'restreint' }),
    sans_demo: Type.Boolean({
      default: false,
      description: 'La démonstration quitte le prochain instantané',
    }),
    bordereau: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Ce que l’émetteur dit du fichier, en JSON' }),
    ),
  },
  { additionalProperties: false },
);

const Demande = Type.Object(
  { date_arrete: Type.String({ format: 'date' }) },
  { additionalProperties: false },
);

const Couple = Type.Object(
  { avant: Type.Integer({ minimum: 1 }), apres: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

const described = (summary: string, response: object, more: object = {}) => ({
  tags: ['Imports'],
  summary,
  querystring: Aucun,
  ...more,
  response: { 200: response, '4xx': ErrorBody, '5xx': ErrorBody },
});

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** A file to correct, as the browser takes it. */
const toCorrect = (
  reply: FastifyReply,
  { fichier, format = 'csv', chemin }: { fichier: string; format?: string; chemin: string },
) =>
  reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', disposition(`a_corriger_${fichier}`))
    .type(TYPES[format as keyof typeof TYPES])
    .send(createReadStream(chemin));

const annotated = (params: TSchema) => ({
  schema: {
    ...described('Le fichier de l’émetteur, avec le motif de chaque ligne mise à part', Type.Any(), {
      params,
    }),
    produces: Object.values(TYPES),
    response: { '4xx': ErrorBody, '5xx': ErrorBody },
  },
  exposeHeadRoute: false,
});

/** A name that a header may hold, whatever the sender called its file. */
const disposition = (nom: string) =>
  `attachment; filename="${nom.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(nom).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;

/** The imports, or the refusal of a service that only reads. */
function importsOf({ imports }: FastifyInstance) {
  if (!imports) throw new IMPORTS_ETEINTS();
  return imports;
}

/** The bytes of a file go to the disk as they come, never to memory; nothing else is understood here. */
const reception: FastifyPluginAsync = async (own) => {
  own.removeAllContentTypeParsers();
  own.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  own.post<{ Querystring: Static<typeof Envoi>; Body: Readable | undefined }>(
    '/imports',
    {
      schema: {
        ...described('Dépôt d’un fichier, dont le corps de la requête est le contenu', schemas.TacheImport),
        querystring: Envoi,
        consumes: ['application/octet-stream'],
      },
      bodyLimit: TAILLE_MAX_OCTETS,
      handlerTimeout: RECEPTION_MS,
    },
    ({ query, body }) => {
      if (!body) throw new CORPS_REFUSE();
      const { sans_demo: sansDemo, ...envoi } = query;
      return importsOf(own).files.send(body, { ...envoi, sansDemo });
    },
  );
};

function routesOfImports(app: FastifyInstance) {
  const schema = described('Imports, publications et arrivées', schemas.Imports);
  app.get('/imports', { schema }, () => overview(importsOf(app).files, app.instantanes.current.numero));
  const one = described('Un import, son avancement et son compte rendu', schemas.TacheImport, { params: Id });
  app.get<{ Params: Static<typeof Id> }>(
    '/imports/:id',
    { schema: one },
    ({ params }) => importsOf(app).files.get(params.id) as TacheImport,
  );
}

function routesOfWaiting(app: FastifyInstance) {
  for (const [path, response] of [
    ['imports', schemas.TacheImport],
    ['publications', schemas.TachePublication],
  ] as const) {
    const params = { params: Id };
    app.post<{ Params: Static<typeof Id> }>(
      `/${path}/:id/confirmer`,
      { schema: described('Confirme ce qui attend', response, params) },
      ({ params: { id } }) => importsOf(app).files.confirm(id),
    );
    app.post<{ Params: Static<typeof Id> }>(
      `/${path}/:id/abandonner`,
      { schema: described('Abandonne ce qui attend', response, params) },
      ({ params: { id } }) => importsOf(app).files.abandon(id),
    );
  }
  app.get<{ Params: Static<typeof Id> }>('/imports/:id/rejets', annotated(Id), ({ params }, reply) =>
    toCorrect(reply, importsOf(app).files.rejects(params.id)),
  );
  app.get<{ Params: Static<typeof Annote> }>(
    '/publications/:id/rejets/:rang',
    annotated(Annote),
    ({ params }, reply) => toCorrect(reply, importsOf(app).files.publishedRejects(params.id, params.rang)),
  );
}

function routesOfPublications(app: FastifyInstance) {
  const history = described(
    'Instantanés publiés, du plus récent au plus ancien, avec leurs totaux',
    Type.Array(schemas.Publication),
  );
  app.get('/publications', { schema: history }, () => {
    const { files } = importsOf(app);
    return publications(files.lake, app.instantanes.current.numero, files.lisible);
  });
  app.post<{ Body: Static<typeof Demande> }>(
    '/publications',
    { schema: described('Publie tous les fichiers reçus', schemas.TachePublication, { body: Demande }) },
    ({ body }) => importsOf(app).files.publish(body.date_arrete),
  );
  const one = described('Une publication et son avancement', schemas.TachePublication, { params: Id });
  app.get<{ Params: Static<typeof Id> }>(
    '/publications/:id',
    { schema: one },
    ({ params }) => importsOf(app).files.get(params.id) as TachePublication,
  );
  const compared = described('Ce qui change entre deux instantanés, en euros', schemas.Comparaison, {
    querystring: Couple,
  });
  app.get<{ Querystring: Static<typeof Couple> }>(
    '/publications/comparaison',
    { schema: compared, handlerTimeout: RECEPTION_MS },
    ({ query: { avant, apres } }) => {
      const { files, comparisons } = importsOf(app);
      const all = publications(files.lake, 0, files.lisible);
      for (const numero of [avant, apres]) {
        if (!all.some((one) => one.numero === numero && one.lisible)) throw new INSTANTANE_ABSENT(numero);
      }
      return comparisons.get(avant, apres);
    },
  );
}

/** Files in, snapshots out, from the browser; refused whole on a service that only reads. */
export const imports: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', refuseForeignOrigins);
  app.addHook('onRequest', async (_request, reply) => {
    importsOf(app);
    reply.header('cache-control', 'private, no-store');
  });
  await app.register(reception);
  routesOfImports(app);
  routesOfWaiting(app);
  routesOfPublications(app);
};
