import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  CORPS_REFUSE,
  FILTRE_INCONNU,
  FILTRE_MANQUANT,
  REQUETE_REFUSEE,
  RETRY_AFTER_S,
  TROP_LONG,
  VALEUR_INVALIDE,
} from './errors.ts';

type Violation = NonNullable<FastifyError['validation']>[number];

const TYPES: Record<string, string> = {
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'true ou false',
  string: 'un seul texte',
};

/** What a schema keyword asks for, in French. */
function expected({ keyword, params }: Violation): string {
  switch (keyword) {
    case 'type':
      return TYPES[String(params.type)] ?? `une valeur de type ${params.type}`;
    case 'enum':
      return `une valeur parmi ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'format':
      return params.format === 'date' ? 'une date AAAA-MM-JJ' : `une valeur au format ${params.format}`;
    case 'minimum':
      return `au moins ${params.limit}`;
    case 'maximum':
      return `au plus ${params.limit}`;
    case 'minLength':
      return `au moins ${params.limit} caractère`;
    case 'maxLength':
      return `au plus ${params.limit} caractères`;
    default:
      return 'une valeur que décrit /api/docs';
  }
}

/** A value as a sentence may show it: on one line, and short. */
function shown(value: unknown) {
  const text = String(value).replace(/[\p{C}\s]+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function invalid(error: FastifyError, request: FastifyRequest): FastifyError {
  const context = error.validationContext ?? 'querystring';
  if (context === 'body') return new CORPS_REFUSE();
  const violation = error.validation![0]!;
  const schema = request.routeOptions.schema?.querystring as { properties?: object } | undefined;
  if (violation.keyword === 'additionalProperties') {
    const accepted = Object.keys(schema?.properties ?? {}).join(', ') || 'aucun';
    return new FILTRE_INCONNU(shown(violation.params.additionalProperty), accepted);
  }
  if (violation.keyword === 'required') return new FILTRE_MANQUANT(shown(violation.params.missingProperty));
  const name = violation.instancePath.split('/')[1] ?? '';
  const values = (context === 'params' ? request.params : request.query) as Record<string, unknown>;
  return new VALEUR_INVALIDE(name, shown(values[name]), expected(violation));
}

/** Refuses an infinite number: the validator reads the text « Infinity » as a number, then no bound of the schema holds it. */
export function refuseInfinity(app: FastifyInstance) {
  app.addHook('preHandler', async ({ query, params }) => {
    for (const [name, value] of Object.entries({ ...(query as object), ...(params as object) })) {
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new VALEUR_INVALIDE(name, String(value), TYPES.number!);
    }
  });
}

/** Our refusal for an error of the framework, or undefined for a bug. */
function refusal(error: FastifyError, request: FastifyRequest): FastifyError | undefined {
  if (error.validation) return invalid(error, request);
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT') return new TROP_LONG();
  const status = error.statusCode ?? 500;
  if (error.code?.startsWith('FST_ERR_CTP')) return Object.assign(new CORPS_REFUSE(), { statusCode: status });
  if (!error.code?.startsWith('FST_') && /^[A-Z_]+$/.test(error.code ?? '') && error.statusCode) return error;
  return status < 500 ? Object.assign(new REQUETE_REFUSEE(), { statusCode: status }) : undefined;
}

/** Answers a refusal by its French sentence; a bug by an incident number, its cause in the log only. */
export function sendRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const known = refusal(error, request);
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  if (known) {
    const statusCode = known.statusCode ?? 400;
    if (statusCode === 503) reply.header('retry-after', RETRY_AFTER_S);
    return reply.code(statusCode).send({ statusCode, code: known.code, message: known.message });
  }
  const incident = randomUUID();
  request.log.error({ incident, err: error }, 'erreur interne');
  return reply.code(500).send({
    statusCode: 500,
    code: 'ERREUR_INTERNE',
    message: 'Une erreur interne est survenue. Citez le numéro d’incident à l’exploitant de l’outil.',
    incident,
  });
}

/** Answers bytes that are not HTTP, before any request exists. */
export function refuseBytes(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const { code, message } = new REQUETE_REFUSEE();
  const body = JSON.stringify({ statusCode: Number(status.slice(0, 3)), code, message });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
