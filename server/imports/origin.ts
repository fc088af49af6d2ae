import type { FastifyRequest } from 'fastify';
import { ORIGINE_REFUSEE } from '../errors.ts';

/** A page of another site may make a browser send here: every write says where it comes from, and that is this host. */
export async function refuseForeignOrigins({ method, headers }: FastifyRequest) {
  if (method === 'GET' || method === 'HEAD') return;
  const { origin, host } = headers;
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined;
  if (!from || from.host !== host) throw new ORIGINE_REFUSEE();
}
