import { type Readable, pipeline } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { refuseAbsent } from '../absence.ts';
import { negotiate } from '../cache.ts';
import { ErrorBody, FILTRE_SANS_OBJET, FORMAT_INCONNU, TABLE_INCONNUE, VALEUR_INVALIDE } from '../errors.ts';
import { archive } from '../exports/archive.ts';
import { TYPES, contentOf, type Export, type Format } from '../exports/contenu.ts';
import { TABLES, parametersOf } from '../exports/tables.ts';
import type { Instantane } from '../instantane.ts';
import { assertKnown, date, instantane as vintage, perimetre } from '../perimetre.ts';
import { CONTROLES, PARTS, POSTES, SEVERITES, VERDICTS, codes } from '../vocabulary.ts';

const TIMEOUT_MS = 60_000;

/** Every table takes longer to read than one. */
const ARCHIVE_TIMEOUT_MS = 300_000;

const Fichier = Type.Object({
  fichier: Type.String({
    description: `Table et format : ${Object.keys(TABLES).join(', ')} ; csv, xlsx, parquet ou arrow. Exemple : versements.csv`,
  }),
});

const Query = Type.Object(
  {
    ...vintage,
    ...perimetre,
    exercice: Type.Optional(Type.Integer({ description: 'Année civile ; par défaut toutes' })),
    ...date,
    poste: Type.Optional(Type.Enum(codes(POSTES))),
    part: Type.Optional(Type.Enum(codes(PARTS))),
    organisme_code: Type.Optional(Type.String({ maxLength: 3, description: 'CPAM' })),
    etat: Type.Optional(
      Type.String({
        maxLength: 20,
        description:
          'echeances : en_retard, du, trop_percu ; rattachements : rattache, non_rattache, contrat_precoce',
      }),
    ),
    age: Type.Optional(
      Type.Enum(['2_6', 'plus_6'], { description: 'Âge du retard, en mois, avec etat=en_retard' }),
    ),
    code: Type.Optional(Type.Enum([...CONTROLES], { description: 'Contrôle' })),
    severite: Type.Optional(Type.Enum(codes(SEVERITES), { description: 'Sévérité' })),
    verdict: Type.Optional(
      Type.Enum(codes(VERDICTS), { description: 'Ce qui a été dit en dernier de l’alerte' }),
    ),
    tableur: Type.Optional(
      Type.Unsafe<'fr'>({
        type: 'string',
        enum: ['fr'],
        description: 'CSV pour un tableur français : « ; », virgule, BOM',
      }),
    ),
  },
  { additionalProperties: false },
);

/** The states that a table knows; another would export nothing and pass for an empty table. */
const ETATS: Record<string, readonly string[]> = {
  echeances: ['en_retard', 'du', 'trop_percu'],
  rattachements: ['rattache', 'non_rattache', 'contrat_precoce'],
};

function assertState(table: string, etat: string | undefined, age: string | undefined) {
  const known = ETATS[table] ?? [];
  if (etat !== undefined && !known.includes(etat)) throw new VALEUR_INVALIDE('etat', etat, known.join(', '));
  if (age !== undefined && etat !== 'en_retard')
    throw new VALEUR_INVALIDE('age', age, 'seulement avec etat=en_retard');
}

/** What is asked, checked: an export that ignored a filter would pass for the filtered one. */
function parse(
  instantane: Instantane,
  fichier: string,
  query: Static<typeof Query>,
  verdicts: string,
): Export {
  const [, table = '', format = ''] = /^(.*?)(?:\.(\w*))?$/s.exec(fichier) ?? [];
  if (!Object.hasOwn(TABLES, table)) {
    throw new TABLE_INCONNUE(table.slice(0, 60), Object.keys(TABLES).join(', '));
  }
  if (!Object.hasOwn(TYPES, format)) throw new FORMAT_INCONNU(format.slice(0, 20));
  const { tableur, instantane: _, ...filters } = query;
  if (tableur && format !== 'csv')
    throw new VALEUR_INVALIDE('tableur', tableur, 'seulement avec le format csv');
  const { filtres } = TABLES[table]!;
  for (const name of Object.keys(filters)) {
    if (!(filtres as readonly string[]).includes(name)) throw new FILTRE_SANS_OBJET(name, table);
  }
  assertKnown(instantane, filters);
  assertState(table, filters.etat, filters.age);
  const parameters = parametersOf(table, filters, verdicts);
  return { table, format: format as Format, parameters, tableur };
}

function fileName(name: string, { numero, classification, date_arrete }: Instantane) {
  const marks = classification === 'synthetique' ? ['demonstration'] : [];
  const [stem, extension] = name.split('.');
  return [...marks, stem, `arrete-${date_arrete}`, `instantane-${numero}`].join('_') + `.${extension}`;
}

/** Formats that are compressed already. */
const PACKED: readonly Format[] = ['parquet', 'xlsx'];

/** Compresses on the way when the client reads it. */
function compressed(stream: Readable, accepted: string, reply: FastifyReply): Readable {
  const encoding = negotiate(accepted);
  reply.header('vary', 'accept-encoding');
  if (encoding === 'identity') return stream;
  reply.header('content-encoding', encoding);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  // A failure destroys the last stream, which Fastify watches and reports by cutting the answer.
  return pipeline(stream, encoding === 'br' ? createBrotliCompress(brotli) : createGzip(), () => {});
}

/** A file of one snapshot, before its first byte is made. */
interface File {
  name: string;
  type: string;
  packed: boolean;
  timeoutMs: number;
  content: () => Promise<Readable>;
}

type Make = (instantane: Instantane) => File;

interface Asked {
  Params: Static<typeof Fichier>;
  Querystring: Static<typeof Query>;
}

type Request = FastifyRequest<Asked>;

/** Tables to take away, whole or for a perimeter, as CSV, XLSX, Parquet or Arrow, and all of them in one archive. */
export const exports: FastifyPluginAsync = async (app) => {
  const schema = {
    tags: ['Exports'],
    summary: 'Export d’une table en CSV, XLSX, Parquet ou Arrow',
    description: [
      'Les filtres de périmètre sont ceux de la CPTS, dans l’exercice de la ligne quand elle en a un, sinon dans l’exercice en cours.',
      'Sans exercice, tous sont exportés. Un filtre sans objet pour la table est refusé.',
      ...Object.entries(TABLES).map(
        ([name, { titre, filtres }]) => `- ${name} : ${titre} (${filtres.join(', ') || 'aucun filtre'})`,
      ),
    ].join('\n'),
    params: Fichier,
    querystring: Query,
    produces: Object.values(TYPES),
    response: { '4xx': ErrorBody, '5xx': ErrorBody },
  };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    numero: number | undefined,
    make: Make,
  ) => {
    const hold = await app.instantanes.holdAt(numero);
    const { instantane } = hold;
    try {
      const file = make(instantane);
      const stream = await refuseAbsent(file.content(), instantane, request.log);
      const late = setTimeout(() => stream.destroy(new Error('the export lasted too long')), file.timeoutMs);
      stream.once('close', () => {
        clearTimeout(late);
        void hold();
      });
      reply
        .header('x-instantane', instantane.numero)
        .header('x-classification', instantane.classification)
        .header('cache-control', 'private, no-cache')
        .header('content-disposition', `attachment; filename="${fileName(file.name, instantane)}"`)
        .type(file.type);
      return file.packed
        ? stream
        : compressed(stream, String(request.headers['accept-encoding'] ?? ''), reply);
    } catch (error) {
      await hold();
      throw error;
    }
  };
  const answer = (request: Request, reply: FastifyReply) =>
    send(request, reply, request.query.instantane, (instantane) => {
      const verdicts = app.verdicts?.latest() ?? '[]';
      const asked = parse(instantane, request.params.fichier, request.query, verdicts);
      const { table, format } = asked;
      return {
        name: `${table}.${format}`,
        type: TYPES[format],
        packed: PACKED.includes(format),
        timeoutMs: TIMEOUT_MS,
        content: () => contentOf(instantane, asked),
      };
    });
  const route = { schema, handlerTimeout: TIMEOUT_MS, exposeHeadRoute: false };
  app.get<Asked>('/exports/:fichier', route, answer);
  // The headers of the file, or its refusal: what the file holds is not read to its end.
  const head = { ...route, schema: { ...schema, hide: true } };
  app.head<Asked>('/exports/:fichier', head, async (request, reply) => {
    (await answer(request, reply)).destroy();
    return reply.send();
  });
  const whole = {
    tags: ['Exports'],
    summary: 'Toutes les tables de l’instantané, dans une archive ZIP',
    description: 'Les tables en Parquet, le dictionnaire des colonnes, le manifeste et un mode d’emploi.',
    querystring: Type.Object({ ...vintage }, { additionalProperties: false }),
    produces: ['application/zip'],
    response: { '4xx': ErrorBody, '5xx': ErrorBody },
  };
  app.get<{ Querystring: { instantane?: number } }>(
    '/exports/instantane.zip',
    { ...route, schema: whole },
    (request, reply) =>
      send(request, reply, request.query.instantane, (instantane) => ({
        name: 'tables.zip',
        type: 'application/zip',
        packed: true,
        timeoutMs: ARCHIVE_TIMEOUT_MS,
        content: () => archive(instantane),
      })),
  );
};
