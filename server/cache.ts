import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this a compressed answer saves no packet. */
const COMPRESSED_FROM_BYTES = 1024;

/** A serialized answer and its compressed forms, each made at most once, when first asked for. */
export class Answer {
  readonly etag: string;
  readonly #body: Buffer;
  readonly #forms = new Map<Encoding, Promise<Buffer>>();

  constructor(body: Buffer) {
    this.#body = body;
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.#forms.set('identity', Promise.resolve(body));
  }

  /** Bytes kept at most: the two compressed forms together are smaller than the body. */
  get bytes() {
    return 2 * this.#body.length + 256;
  }

  encoding(accepted: string): Encoding {
    if (this.#body.length < COMPRESSED_FROM_BYTES) return 'identity';
    return negotiate(accepted);
  }

  form(encoding: Encoding): Promise<Buffer> {
    let form = this.#forms.get(encoding);
    if (!form) this.#forms.set(encoding, (form = this.#compress(encoding)));
    return form;
  }

  #compress(encoding: Encoding) {
    if (encoding === 'gzip') return zip(this.#body);
    return brotli(this.#body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
}

/** The best encoding that a client says it reads. */
export function negotiate(accepted: string): Encoding {
  const reads = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`, 'i').test(accepted);
  if (reads('br')) return 'br';
  return reads('gzip') ? 'gzip' : 'identity';
}

type Compute = () => Promise<Buffer>;

/** Answers by key, within a bound of bytes; the same question asked by many at once is computed once. */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer, Compute> | undefined;

  /** `maxBytes` 0 keeps nothing: what the benchmark measures as "sans cache". */
  constructor(maxBytes = 128 * 1024 * 1024) {
    if (maxBytes === 0) return;
    this.#answers = new LRUCache<string, Answer, Compute>({
      maxSize: maxBytes,
      maxEntrySize: maxBytes / 8,
      sizeCalculation: (answer) => answer.bytes,
      fetchMethod: async (_key, _stale, { context }) => new Answer(await context()),
    });
  }

  async fetch(key: string, compute: Compute): Promise<Answer> {
    return (await this.#answers?.fetch(key, { context: compute })) ?? new Answer(await compute());
  }

  clear() {
    this.#answers?.clear();
  }
}

/** Sends an answer, or 304 when the client already holds it. */
export async function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  reply
    .header('etag', answer.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding');
  const known = request.headers['if-none-match'];
  if (
    known === '*' ||
    known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === answer.etag.slice(2))
  ) {
    return reply.code(304).send();
  }
  const encoding = answer.encoding(String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type('application/json; charset=utf-8').send(await answer.form(encoding));
}
