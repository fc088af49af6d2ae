import type { InjectOptions } from 'fastify';
import { connect } from 'node:net';
import { adresse, montreUneTrace, ouvrirApi, valable, type Operation, type Parametre } from './api.ts';
import { numeros, releve, type Campagne, type Demande } from './campagne.ts';
import { hasard, type Hasard } from './hasard.ts';
import { CHARGES } from './injections.ts';

const VALEURS = [
  ...CHARGES,
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1',
    '2',
    '5',
    '53',
    '2A',
    '974',
    '2024',
    '2019',
    '1e9',
    '1e309',
    '-0',
    '0.5',
    '9007199254740993',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-13-01',
    '9999-12-31',
    '0000-00-00',
    '1900-01-01',
    '2024-06-30T00:00:00Z',
  ],
  ...['x'.repeat(33), 'é'.repeat(200), '\ud800', 'a'.repeat(5000)],
];

const METHODES = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const;

const CHEMINS = [
  '/api',
  '/api/',
  '/api/inconnu',
  '/api//sante',
  '/api/exports/..%2f..%2fetc%2fpasswd',
  '/api/%00',
  '/%2e%2e/x',
  '/api/sante/',
];

const ENTETES: [string, string[]][] = [
  ['accept-encoding', ['br', 'gzip;q=0', 'identity', '*', 'br;q=x,,gzip', '\u00e9'.repeat(20)]],
  ['if-none-match', ['*', 'W/""', '"x"', ',,,', 'W/"'.repeat(50)]],
  [
    'content-type',
    ['application/json', 'text/csv', 'multipart/form-data', 'x', 'application/json; charset=utf-99'],
  ],
  ['host', ['127.0.0.1', 'localhost:80', 'exemple.fr', '', '[::1]', '127.0.0.1:99999']],
  ['origin', ['null', 'http://exemple.fr', 'http://127.0.0.1']],
  ['range', ['bytes=0-1', 'bytes=9-1']],
  ['cookie', ['a=b', ';;;=']],
  ['accept', ['text/html', '*/*;q=0']],
];

const CORPS = ['', '{}', '{"__proto__":{"x":1}}', '[', 'x'.repeat(70_000), '\0\0', '{"a":'.repeat(2000)];

function value(parametre: Parametre, { reel, un }: Hasard) {
  const { enum: codes } = parametre.schema;
  const roll = reel();
  if (roll < 0.45) return valable(parametre);
  return codes && roll < 0.7 ? String(un(codes)) : un(VALEURS);
}

function url(operation: Operation, tirage: Hasard) {
  const { reel, un } = tirage;
  if (reel() < 0.03) return un(CHEMINS);
  const values: [string, string][] = operation.parametres
    .filter((one) => one.required || reel() < 0.35)
    .map((one) => [one.name, value(one, tirage)]);
  if (reel() < 0.05) values.push([un(['tailles', '__proto__', 'constructor', 'q', '']), un(VALEURS)]);
  if (reel() < 0.05 && values.length > 0) values.push([values[0]![0], un(VALEURS)]);
  return adresse(operation, values);
}

/** One request that a client may make, by accident or not. */
function requete(operations: readonly Operation[], tirage: Hasard): InjectOptions {
  const { reel, un } = tirage;
  const asked: InjectOptions = {
    url: url(un(operations), tirage),
    method: 'GET',
    headers: { host: '127.0.0.1' },
  };
  const headers = asked.headers as Record<string, string>;
  while (reel() < 0.15) {
    const [name, values] = un(ENTETES);
    headers[name] = un(values);
  }
  if (reel() < 0.08) Object.assign(asked, { method: un(METHODES), payload: un(CORPS) });
  return asked;
}

/** Bytes that are almost a request. */
function brut({ un, entier, reel }: Hasard) {
  const text = un([
    'GET /api/sante HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'POST /api/sante HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    'GET http://exemple.fr/ HTTP/1.1\r\nHost: exemple.fr\r\nConnection: close\r\n\r\n',
  ]);
  const bytes = Buffer.from(text);
  for (let i = entier(0, 4); i > 0; i--) bytes[entier(0, bytes.length - 1)] = entier(0, 255);
  return reel() < 0.2 ? bytes.subarray(0, entier(1, bytes.length)) : bytes;
}

const envoyer = (port: number, bytes: Buffer) =>
  new Promise<string>((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, end);
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', end).on('error', end);
  });

const BRUTES_UNE_SUR = 100;

/** Requests of every shape to the real API: no answer 500, no trace of the code, and it still answers at the end. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const { app, get, operations, close } = await ouvrirApi();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  const tirage = hasard(demande.graine);
  let essais = 0;
  const juger = (essai: number, status: number, body: string, what: string) => {
    const where = `graine ${demande.graine}, essai ${essai} : ${what.slice(0, 200)}`;
    bilan.compter(`réponses ${String(status)[0]}xx`);
    if (status >= 500 && status !== 503) bilan.perdre(`${where} donne ${status}`);
    if (montreUneTrace(body)) bilan.perdre(`${where} montre ${body.slice(0, 200)}`);
  };
  for (const essai of numeros(demande)) {
    if (essai % BRUTES_UNE_SUR === 0) {
      const bytes = brut(tirage);
      const answer = await envoyer(port, bytes);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 499);
      juger(essai, status, answer, `octets ${JSON.stringify(bytes.toString('latin1').slice(0, 80))}`);
    } else {
      const asked = requete(operations, tirage);
      const { statusCode, body } = await app.inject(asked);
      juger(essai, statusCode, body, `${asked.method} ${String(asked.url)} ${JSON.stringify(asked.headers)}`);
    }
    essais = essai;
  }
  if ((await get('/api/sante')).statusCode !== 200) bilan.perdre('le service ne répond plus');
  await close();
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const requetes: Campagne = { titre: 'requêtes de toute forme', essais: 100_000, mener };
