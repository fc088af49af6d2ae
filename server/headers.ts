import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { HOTE_REFUSE } from './errors.ts';

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Everything comes from this origin; charts and maps write styles through the CSSOM, which needs no exception. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Headers of every response. */
export async function secureHeaders(app: FastifyInstance) {
  await app.register(helmet, {
    contentSecurityPolicy,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** A page of another site may point a name of its own at this machine (DNS rebinding); its requests carry that name. */
export function refuseForeignHosts(app: FastifyInstance) {
  app.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? '';
    if (!LOCAL_HOSTS.has(host.replace(/:\d+$/, '').toLowerCase())) throw new HOTE_REFUSE(host.slice(0, 60));
  });
}
