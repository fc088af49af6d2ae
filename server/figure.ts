import type { FastifyInstance } from 'fastify';
import { Type, type Static, type TObject, type TSchema } from 'typebox';
import { sendAnswer, type AnswerCache } from './cache.ts';
import type { Db } from './db.ts';
import { ErrorBody } from './errors.ts';
import type { Instantane } from './instantane.ts';
import { refuseAbsent } from './absence.ts';
import { instantane as vintage, resolveQuery, type Resolved } from './perimetre.ts';
import { assertKnownValues } from './values.ts';

const Nothing = Type.Object({}, { additionalProperties: false });

interface FigureOptions<Q extends TObject, P extends TObject, R extends TSchema> {
  summary: string;
  description?: string;
  querystring?: Q;
  params?: P;
  response: R;
  /** Stands for what else the answer depends on: it is kept until this changes. */
  selon?: () => string;
}

interface FigureRequest<Q extends TObject, P extends TObject> {
  query: Resolved<Q>;
  params: Static<P>;
  db: Db;
  instantane: Instantane;
}

/** What is declared of a figure: its address, what it is, its filters and its answer. */
export interface Chiffre {
  url: string;
  summary: string;
  description?: string;
  querystring: TObject;
  response: TSchema;
}

/** By application, told by its cache: plugins are each given an instance of their own. */
const declared = new WeakMap<AnswerCache, Chiffre[]>();

/** The figures of an application, in the order of their declaration. */
export const chiffresOf = ({ answers }: FastifyInstance): readonly Chiffre[] => declared.get(answers) ?? [];

/**
 * Declares a GET endpoint whose answer depends on the snapshot and the address alone: filters are resolved and checked, the
 * answer is kept serialized and compressed, and asked of the database once however many wait for it.
 */
export function figure<
  R extends TSchema,
  Q extends TObject = typeof Nothing,
  P extends TObject = typeof Nothing,
>(
  app: FastifyInstance,
  path: string,
  options: FigureOptions<Q, P, R>,
  handler: (request: FigureRequest<Q, P>) => Promise<Static<R>>,
) {
  const { querystring = Nothing as unknown as Q, params, response, selon, ...described } = options;
  const schema = {
    tags: ['Chiffres'],
    ...described,
    querystring: Type.Object({ ...querystring.properties, ...vintage }, { additionalProperties: false }),
    ...(params && { params }),
    response: { 200: response, '4xx': ErrorBody, '5xx': ErrorBody },
  };
  const chiffre = { url: app.prefix + path, ...described, querystring, response };
  declared.set(app.answers, [...chiffresOf(app), chiffre]);
  app.get(path, { schema }, (request, reply) => {
    const { instantane: numero, ...given } = request.query as Static<Q> & { instantane?: number };
    return app.instantanes.use(async (instantane) => {
      reply.header('x-instantane', instantane.numero);
      const query = resolveQuery(instantane, querystring, given as Static<Q>);
      const params = request.params as Static<P>;
      const key = JSON.stringify([instantane.empreinte, selon?.(), request.routeOptions.url, params, query]);
      const answer = await app.answers.fetch(key, async () => {
        // Others may wait for this answer when its own request has ended late, as a refusal, whose serializer is another.
        const serialize = reply.getSerializationFunction('200')!;
        const asked = handler({ query, params, db: instantane.db, instantane });
        const figures = await refuseAbsent(asked, instantane, request.log);
        assertKnownValues(path, response, figures);
        return Buffer.from(serialize(figures as Record<string, unknown>));
      });
      return sendAnswer(request, reply, answer);
    }, numero);
  });
}
