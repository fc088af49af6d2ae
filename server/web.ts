import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ROUTE_INCONNUE } from './errors.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** Serves the built web application: files named by their hash for ever, and its page for every other address that is not the API’s. */
export async function serveWeb(app: FastifyInstance, folder: string | undefined) {
  if (folder) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) =>
        response.header('cache-control', path.includes('/assets/') ? YEAR : 'no-cache'),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const isPage = request.method === 'GET' && !/^\/(api|assets)(\/|$)/.test(path) && !/\.\w+$/.test(path);
    if (folder && isPage) return reply.code(200).sendFile('index.html');
    throw new ROUTE_INCONNUE(path.slice(0, 100));
  });
}
