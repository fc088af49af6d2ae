import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { Type, type Static } from 'typebox';
import { negotiate } from '../cache.ts';
import type { Db } from '../db.ts';
import { ErrorBody, FILTRE_SANS_OBJET, FORMAT_INCONNU, TABLE_INCONNUE, VALEUR_INVALIDE } from '../errors.ts';
import { toCsv } from '../exports/csv.ts';
import { TABLES, type TableExportee } from '../exports/tables.ts';
import type { Instantane } from '../instantane.ts';
import { assertKnown, perimetre } from '../perimetre.ts';
import type { Parameters } from '../statement.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.stream',
} as const;

type Format = keyof typeof TYPES;

const TIMEOUT_MS = 60_000;

const Fichier = Type.Object({
  fichier: Type.String({
    description: `Table et format : ${Object.keys(TABLES).join(', ')} ; csv, parquet ou arrow. Exemple : versements.csv`,
  }),
});

const Query = Type.Object(
  {
    ...perimetre,
    exercice: Type.Optional(Type.Integer({ description: 'Année civile ; par défaut toutes' })),
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

interface Export {
  table: string;
  format: Format;
  parameters: Parameters;
  tableur: 'fr' | undefined;
}

/** What is asked, checked: an export that ignored a filter would pass for the filtered one. */
function parse(instantane: Instantane, fichier: string, query: Static<typeof Query>): Export {
  const [, table = '', format = ''] = /^(.*?)(?:\.(\w*))?$/s.exec(fichier) ?? [];
  if (!Object.hasOwn(TABLES, table)) {
    throw new TABLE_INCONNUE(table.slice(0, 60), Object.keys(TABLES).join(', '));
  }
  if (!Object.hasOwn(TYPES, format)) throw new FORMAT_INCONNU(format.slice(0, 20));
  const { tableur, ...filters } = query;
  if (tableur && format !== 'csv')
    throw new VALEUR_INVALIDE('tableur', tableur, 'seulement avec le format csv');
  const { filtres } = TABLES[table]!;
  for (const name of Object.keys(filters)) {
    if (!(filtres as readonly string[]).includes(name)) throw new FILTRE_SANS_OBJET(name, table);
  }
  assertKnown(instantane, filters);
  const parameters = Object.fromEntries(filtres.map((name) => [name, filters[name] ?? null]));
  return { table, format: format as Format, parameters, tableur };
}

/** What goes with the figures wherever the file ends up. */
const metadata = ({ numero, empreinte, classification, date_arrete }: Instantane) => ({
  classification,
  date_arrete,
  instantane: String(numero),
  empreinte,
});

function fileName({ table, format }: Export, { numero, classification, date_arrete }: Instantane) {
  const marks = classification === 'synthetique' ? ['demonstration'] : [];
  return [...marks, table, `arrete-${date_arrete}`, `instantane-${numero}`].join('_') + `.${format}`;
}

async function parquet(db: Db, { table, parameters }: Export, instantane: Instantane) {
  const file = await db.parquet(table, parameters, metadata(instantane));
  const stream = createReadStream(file);
  stream.once('close', () => void rm(file, { force: true }));
  return stream;
}

async function dictionaries(db: Db, { table, parameters }: Export, { dimensions }: TableExportee) {
  const values = await db.distinct(table, dimensions, parameters);
  return new Map(dimensions.map((name, i) => [name, values[i]!]));
}

async function content(db: Db, asked: Export, instantane: Instantane): Promise<Readable> {
  const { table, format, parameters, tableur } = asked;
  if (format === 'parquet') return parquet(db, asked, instantane);
  const texts = format === 'arrow' ? await dictionaries(db, asked, TABLES[table]!) : new Map();
  // apache-arrow takes a quarter of a second to load, which the start does not wait for.
  const arrow = format === 'arrow' ? await import('../exports/arrow.ts') : undefined;
  const { columns, chunks, release } = await db.cells(table, parameters);
  const pieces = arrow
    ? arrow.toArrow(columns, chunks, texts, metadata(instantane))
    : toCsv(columns, chunks, tableur ?? 'international');
  return Readable.from(pieces, { objectMode: false }).once('close', release);
}

/** Compresses on the way when the client reads it; Parquet already is. */
function compressed(stream: Readable, format: Format, accepted: string, reply: FastifyReply): Readable {
  const encoding = format === 'parquet' ? 'identity' : negotiate(accepted);
  reply.header('vary', 'accept-encoding');
  if (encoding === 'identity') return stream;
  reply.header('content-encoding', encoding);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  // A failure destroys the last stream, which Fastify watches and reports by cutting the answer.
  return pipeline(stream, encoding === 'br' ? createBrotliCompress(brotli) : createGzip(), () => {});
}

/** Tables to take away, whole or for a perimeter, as CSV, Parquet or Arrow. */
export const exports: FastifyPluginAsync = async (app) => {
  const schema = {
    tags: ['Exports'],
    summary: 'Export d’une table en CSV, Parquet ou Arrow',
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
  const route = { schema, handlerTimeout: TIMEOUT_MS, exposeHeadRoute: false };
  app.get<{ Params: Static<typeof Fichier>; Querystring: Static<typeof Query> }>(
    '/exports/:fichier',
    route,
    async (request, reply) => {
      const hold = app.instantanes.hold();
      const { instantane } = hold;
      try {
        const asked = parse(instantane, request.params.fichier, request.query);
        const stream = await content(instantane.db, asked, instantane);
        const late = setTimeout(() => stream.destroy(new Error('the export lasted too long')), TIMEOUT_MS);
        stream.once('close', () => {
          clearTimeout(late);
          void hold();
        });
        reply
          .header('x-instantane', instantane.numero)
          .header('x-classification', instantane.classification)
          .header('cache-control', 'private, no-cache')
          .header('content-disposition', `attachment; filename="${fileName(asked, instantane)}"`)
          .type(TYPES[asked.format]);
        return compressed(stream, asked.format, String(request.headers['accept-encoding'] ?? ''), reply);
      } catch (error) {
        await hold();
        throw error;
      }
    },
  );
};
