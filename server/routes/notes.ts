import type { FastifyPluginAsync } from 'fastify';
import { Type, type Static } from 'typebox';
import { ErrorBody, REGION_INCONNUE } from '../errors.ts';
import { gather } from '../notes/content.ts';
import { notePage } from '../notes/page.ts';
import { Printer } from '../notes/printer.ts';
import { instantane } from '../perimetre.ts';

/** A note waits for its turn: eighteen régions may be asked at once. */
const NOTE_MS = 120_000;

const Params = Type.Object({
  territoire: Type.String({ maxLength: 16, description: 'Code INSEE de la région, ou « france »' }),
});
const Query = Type.Object(instantane, { additionalProperties: false });

/** The note of a région or of France, as a printable document. */
export const notes: FastifyPluginAsync = async (app) => {
  const printer = new Printer();
  app.addHook('onClose', () => printer.close());

  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/notes/:territoire(^[^]+?).pdf',
    {
      handlerTimeout: NOTE_MS,
      schema: {
        tags: ['Exports'],
        summary: 'Note de deux pages sur une région ou la France (PDF)',
        params: Params,
        querystring: Query,
        produces: ['application/pdf'],
        response: {
          200: Type.String({ contentMediaType: 'application/pdf' }),
          '4xx': ErrorBody,
          '5xx': ErrorBody,
        },
      },
    },
    ({ params: { territoire }, query }, reply) =>
      app.instantanes.use(async ({ numero, regions, date_arrete, empreinte }) => {
        const region_code = territoire === 'france' ? undefined : territoire;
        if (region_code !== undefined && !regions.has(region_code)) throw new REGION_INCONNUE(region_code);
        const sujet = { region_code, instantane: numero };
        const key = JSON.stringify([empreinte, app.verdicts?.empreinte, 'note', territoire]);
        const print = async () => printer.print(notePage(await gather(app, sujet), sujet));
        const pdf = await (await app.answers.fetch(key, print)).form('identity');
        return reply
          .header('x-instantane', numero)
          .header('content-disposition', `inline; filename="cpts_note_${territoire}_${date_arrete}.pdf"`)
          .type('application/pdf')
          .send(pdf);
      }, query.instantane),
  );
};
