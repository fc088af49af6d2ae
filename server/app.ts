import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { AnswerCache } from './cache.ts';
import { secureHeaders, refuseForeignHosts } from './headers.ts';
import type { Comparisons } from './imports/compare.ts';
import type { Imports } from './imports/imports.ts';
import type { Instantanes } from './instantane.ts';
import { refuseBytes, refuseInfinity, sendRefusal } from './refusals.ts';
import { exports } from './routes/exports.ts';
import { alertes } from './routes/alertes.ts';
import { sante } from './routes/sante.ts';
import { vocabulaire } from './routes/vocabulaire.ts';
import { atterrissage } from './routes/atterrissage.ts';
import { contours } from './routes/contours.ts';
import { contrats } from './routes/contrats.ts';
import { citations } from './routes/citations.ts';
import { couverture } from './routes/couverture.ts';
import { cpts } from './routes/cpts.ts';
import { cptsListe } from './routes/cpts_liste.ts';
import { cptsTransmis } from './routes/cpts_transmis.ts';
import { dictionnaire } from './routes/dictionnaire.ts';
import { echeances } from './routes/echeances.ts';
import { explorer } from './routes/explorer.ts';
import { financeurs } from './routes/financeurs.ts';
import { fir } from './routes/fir.ts';
import { imports } from './routes/imports.ts';
import { instantanes as listeInstantanes } from './routes/instantanes.ts';
import { matrice } from './routes/matrice.ts';
import { notes } from './routes/notes.ts';
import { pilotage } from './routes/pilotage.ts';
import { postes } from './routes/postes.ts';
import { publies } from './routes/publies.ts';
import { scenario } from './routes/scenario.ts';
import { series } from './routes/series.ts';
import { synthese } from './routes/synthese.ts';
import { territoires } from './routes/territoires.ts';
import { verdicts as routesVerdicts } from './routes/verdicts.ts';
import { lakeFolder } from './snapshot.ts';
import type { Verdicts } from './verdicts/store.ts';
import { serveWeb } from './web.ts';

declare module 'fastify' {
  interface FastifyInstance {
    instantanes: Instantanes;
    answers: AnswerCache;
    /** Where the outlines of the map are installed. */
    lake: string;
    /** The path of files in; none on a service that only reads. */
    imports: { files: Imports; comparisons: Comparisons } | undefined;
    /** What was said of the findings; none without a lake. */
    verdicts: Verdicts | undefined;
  }
}

/** The routes under /api, in the order of the documentation. */
const ROUTES = [
  sante,
  listeInstantanes,
  citations,
  vocabulaire,
  synthese,
  postes,
  territoires,
  matrice,
  series,
  couverture,
  contours,
  cptsListe,
  cpts,
  contrats,
  cptsTransmis,
  echeances,
  alertes,
  routesVerdicts,
  fir,
  financeurs,
  pilotage,
  atterrissage,
  publies,
  scenario,
  dictionnaire,
  explorer,
  exports,
  notes,
  imports,
];

export interface AppOptions {
  server?: FastifyServerOptions;
  /** Folder of the built web application; none in most tests. */
  web?: string;
  /** Answer only to the names of this machine. */
  localHostsOnly?: boolean;
  imports?: FastifyInstance['imports'];
  verdicts?: Verdicts;
  /** Bytes of answers kept in memory. */
  cacheBytes?: number;
  /** Folder of the lake, for the outlines of the map. */
  lake?: string;
}

const LIMITS = {
  bodyLimit: 64 * 1024,
  connectionTimeout: 15_000,
  requestTimeout: 10_000,
  handlerTimeout: 5_000,
} satisfies FastifyServerOptions;

/** The API without its port: tests, the contract generator and main.ts all start here. */
export async function buildApp(
  instantanes: Instantanes,
  { server, web, localHostsOnly = true, cacheBytes, imports: files, verdicts, lake }: AppOptions = {},
) {
  const app = Fastify({
    ...LIMITS,
    ...server,
    // Unknown query parameters are an error: a mistyped filter must not return unfiltered spend.
    ajv: { customOptions: { removeAdditional: false } },
    // A request that arrives on an open connection during the stop is still answered.
    return503OnClosing: false,
    frameworkErrors: sendRefusal,
    clientErrorHandler: refuseBytes,
  });

  app.decorate('instantanes', instantanes);
  app.decorate('answers', new AnswerCache(cacheBytes));
  app.decorate('lake', lakeFolder(lake));
  app.decorate('imports', files);
  app.decorate('verdicts', verdicts);
  app.addHook('onClose', async () => {
    await Promise.all([files?.files.close(), files?.comparisons.close()]);
    await instantanes.close();
  });
  app.setErrorHandler<FastifyError>(sendRefusal);
  await secureHeaders(app);
  if (localHostsOnly) refuseForeignHosts(app);
  refuseInfinity(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pilotage des CPTS',
        description: 'Versements ACI et FIR au regard des enveloppes théoriques. null : inconnu (n.d.).',
        version: '1',
      },
      tags: [
        { name: 'Chiffres' },
        { name: 'Exports' },
        { name: 'Imports' },
        { name: 'Verdicts' },
        { name: 'Carte' },
      ],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null },
    theme: {
      title: 'API du pilotage des CPTS',
      css: [{ filename: 'sobre.css', content: '.swagger-ui .topbar { display: none; }' }],
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  for (const route of ROUTES) await app.register(route, { prefix: '/api' });
  await serveWeb(app, web);
  return app;
}
