import { request } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { figure } from '../../server/figure.ts';
import { Instantanes } from '../../server/instantane.ts';
import { ParDate, ParExercice } from '../../server/perimetre.ts';
import { cpts, instantane } from '../fixture.ts';

let app: Awaited<ReturnType<typeof buildApp>>;
let log = '';
let port: number;

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

beforeAll(async () => {
  const { instantane: first } = await instantane({ cpts: [cpts()] });
  const stream = new Writable({
    write: (line, _encoding, done) => {
      log += line;
      done();
    },
  });
  app = await buildApp(new Instantanes(first), { server: { logger: { level: 'error', stream } } });
  const response = Type.Array(Type.Any());
  figure(app, '/api/exercice', { summary: '', querystring: ParExercice, response }, async ({ query }) => [
    query,
  ]);
  figure(app, '/api/jour', { summary: '', querystring: ParDate, response }, async ({ query }) => [query]);
  figure(app, '/api/panne', { summary: '', response }, async () => {
    throw new Error('mot de passe de la base');
  });
  figure(app, '/api/colonnes', { summary: '', response }, ({ db }) =>
    db.all('regions_noms', Type.Object({ region_code: Type.String() })),
  );
  app.post('/api/depot', async () => 'ok');
  app.get('/api/lent', { handlerTimeout: 20 }, () => new Promise((resolve) => setTimeout(resolve, 200)));
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as { port: number }).port;
});

afterAll(() => app.close());

describe('filters', () => {
  it.each([
    [
      '/api/exercice?tailles=1',
      400,
      'FILTRE_INCONNU',
      '« tailles » n’existe pas ici. Filtres acceptés : region_code,',
    ],
    ['/api/exercice?__proto__=1', 400, 'FILTRE_INCONNU', '« __proto__ »'],
    ['/api/exercice?constructor=1', 400, 'FILTRE_INCONNU', '« constructor »'],
    ['/api/sante?exercice=2024', 400, 'FILTRE_INCONNU', 'Filtres acceptés : instantane.'],
    [
      '/api/exercice?taille=5',
      400,
      'VALEUR_INVALIDE',
      '« taille » n’est pas valide : « 5 ». Attendu : une valeur parmi 1, 2, 3, 4.',
    ],
    ['/api/exercice?taille=deux', 400, 'VALEUR_INVALIDE', 'Attendu : un nombre entier.'],
    ['/api/exercice?taille=', 400, 'VALEUR_INVALIDE', 'Attendu : un nombre entier.'],
    ['/api/exercice?taille=1&taille=2', 400, 'VALEUR_INVALIDE', '« 1,2 »'],
    ['/api/exercice?exercice=2024.5', 400, 'VALEUR_INVALIDE', 'un nombre entier'],
    ['/api/exercice?exercice=2018', 400, 'EXERCICE_INCONNU', 'Exercices publiés : 2019 à 2026.'],
    ['/api/exercice?exercice=2027', 400, 'EXERCICE_INCONNU', '2027'],
    ['/api/exercice?region_code=99', 400, 'REGION_INCONNUE', '« 99 »'],
    ['/api/exercice?region_code=', 400, 'REGION_INCONNUE', '«  »'],
    ['/api/exercice?departement_code=20', 400, 'DEPARTEMENT_INCONNU', '« 20 »'],
    ['/api/exercice?cpts_id=350000002', 404, 'CPTS_INCONNUE', '« 350000002 »'],
    ['/api/exercice?cpts_id=%27%20or%201=1', 404, 'CPTS_INCONNUE', "« ' or 1=1 »"],
    [`/api/exercice?cpts_id=${'9'.repeat(33)}`, 400, 'VALEUR_INVALIDE', 'au plus 32 caractères'],
    [
      '/api/exercice?region_code=76&departement_code=33',
      400,
      'PERIMETRE_CONTRADICTOIRE',
      'le département « 33 » n’est pas dans la région « 76 », mais dans la région « 75 »',
    ],
    [
      '/api/exercice?cpts_id=350000001&departement_code=2A',
      400,
      'PERIMETRE_CONTRADICTOIRE',
      'la CPTS « 350000001 » n’est pas dans le département « 2A », mais dans le département « 35 »',
    ],
    [
      '/api/jour?region_code=76&cpts_id=350000001',
      400,
      'PERIMETRE_CONTRADICTOIRE',
      'la CPTS « 350000001 » n’est pas dans la région « 76 », mais dans la région « 53 »',
    ],
    ['/api/jour?date=2026-02-30', 400, 'VALEUR_INVALIDE', 'une date AAAA-MM-JJ'],
    ['/api/jour?date=31/10/2026', 400, 'VALEUR_INVALIDE', 'une date AAAA-MM-JJ'],
    ['/api/jour?date=2026-11-01', 400, 'DATE_HORS_BORNES', 'du 2019-01-01 au 2026-10-31'],
    ['/api/jour?date=2018-12-31', 400, 'DATE_HORS_BORNES', 'du 2019-01-01 au 2026-10-31'],
    ['/api/inconnue', 404, 'ROUTE_INCONNUE', '/api/docs'],
    ['/autre', 404, 'ROUTE_INCONNUE', '« /autre »'],
    ['/%', 400, 'REQUETE_REFUSEE', 'HTTP'],
    ['/api/lent', 503, 'TROP_LONG', 'temps permis'],
  ])('%s is refused in French', async (url, statusCode, code, words) => {
    const response = await get(url);

    expect(response.json()).toMatchObject({ statusCode, code });
    expect(response.statusCode).toBe(statusCode);
    expect(response.json().message.replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('gives the defaults of the date d’arrêté to filters that are absent', async () => {
    const none = { region_code: null, departement_code: null, cpts_id: null, taille: null };

    expect((await get('/api/exercice')).json()).toEqual([{ ...none, exercice: 2026 }]);
    expect((await get('/api/jour?taille=3')).json()).toEqual([{ ...none, taille: 3, date: '2026-10-31' }]);
  });

  it.each([
    '/api/exercice?exercice=2019&cpts_id=350000001&departement_code=35&region_code=53',
    '/api/exercice?departement_code=2A&region_code=94',
    '/api/jour?date=2019-01-01',
  ])('accepts the bounds: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(200);
  });
});

describe('a bug', () => {
  it.each(['/api/panne', '/api/colonnes'])(
    '%s answers an incident number and keeps its cause for the log',
    async (url) => {
      log = '';
      const response = await get(url);
      const { incident, ...body } = response.json();

      expect(response.statusCode).toBe(500);
      expect(body).toEqual({
        statusCode: 500,
        code: 'ERREUR_INTERNE',
        message: expect.stringContaining('Une erreur interne est survenue.'),
      });
      expect(response.body).not.toMatch(/mot de passe|missing|\.ts|node_modules|\bat /);
      expect(log).toContain(incident);
      expect(log).toMatch(/mot de passe|unexpected \[nom\]/);
    },
  );
});

describe('bodies', () => {
  it.each([
    ['too large', { 'content-type': 'application/json' }, JSON.stringify('x'.repeat(70_000)), 413],
    ['that is not JSON', { 'content-type': 'application/json' }, '{', 400],
    ['of an unknown type', { 'content-type': 'application/x-thing' }, 'x', 415],
  ])('refuses a body %s', async (_what, headers, payload, status) => {
    const response = await app.inject({ method: 'POST', url: '/api/depot', headers, payload });

    expect(response.json()).toMatchObject({ statusCode: status, code: 'CORPS_REFUSE' });
  });
});

/** What the server answers to raw bytes. */
const raw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket
      .on('data', (data) => (answer += data))
      .on('close', () => resolve(answer))
      .on('error', reject);
  });

describe('the wire', () => {
  it.each([
    ['bytes that are not HTTP', 'BONJOUR\r\n\r\n', '400'],
    ['headers beyond 16 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
  ])('refuses %s in French', async (_what, bytes, status) => {
    const answer = await raw(bytes);

    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('"code":"REQUETE_REFUSEE"');
  });

  it.each([
    ['127.0.0.1', 200],
    ['localhost:3000', 200],
    ['[::1]:3000', 200],
    ['mal.example', 421],
    ['127.0.0.1.mal.example', 421],
    ['localhost.', 421],
  ])('answers the name %s with %i', async (host, status) => {
    const answered = await new Promise<number>((resolve, reject) => {
      request({ port, path: '/api/sante', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .on('error', reject)
        .end();
    });

    expect(answered).toBe(status);
  });

  it('forbids everything that does not come from itself', async () => {
    const { headers } = await get('/api/sante');

    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';worker-src 'self';img-src 'self' data: blob:;font-src 'self';" +
        "connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('carries the headers on refusals too', async () => {
    for (const url of ['/api/inconnue', '/api/panne', '/api/exercice?x=1']) {
      expect((await get(url)).headers['content-security-policy'], url).toContain("default-src 'none'");
    }
  });
});

describe('documentation', () => {
  it('describes the API in OpenAPI 3.1', async () => {
    const document = (await get('/api/openapi.json')).json();

    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/sante', '/api/vocabulaire', '/api/exports/{fichier}']),
    );
  });

  it('has a page without inline script', async () => {
    const { body, statusCode } = await get('/api/docs');

    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(body).not.toMatch(/\bon\w+=/);
  });
});
