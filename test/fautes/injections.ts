import { adresse, montreUneTrace, ouvrirApi, valable, type Operation, type Parametre } from './api.ts';
import { releve, type Campagne, type Demande } from './campagne.ts';

/** Texts that mean something to a database, a shell, a file system, a template, a page, a spreadsheet or JavaScript. */
export const CHARGES: readonly string[] = [
  ...[
    "'",
    "' or '1'='1",
    "'; drop table cpts; --",
    '" or ""="',
    '1) or (1=1',
    "\\'",
    '/* */',
    "' union select 1 --",
  ],
  ...['%', '_', '%%', '%25', '$1', '$region_code', '?', '*', '.*', '^$', '(', '['],
  ...['../../etc/passwd', '..\\..\\x', '/etc/passwd', 'read_csv(x)', 'a\0b', '; ls', '$(id)', '`id`', '| id'],
  ...['{{7*7}}', '${7*7}', '<script>alert(1)</script>', '"><img src=x>', '\r\nX-A: b', 'a\r\n\r\nb'],
  ...['=1+1', '+1+1', '@SUM(A1)', '\t=1', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...[
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-Infinity',
    'true',
    '[]',
    '{}',
    '\ufeff',
    '\u202e',
    '١',
    'ſ',
    '０',
  ],
];

const ENUMERE = (parametre: Parametre) =>
  parametre.schema.type !== 'string' || parametre.schema.enum || parametre.schema.format;

/** A refusal without the value that it repeats, which is cut and cleaned of control characters. */
const sansValeur = (body: string) =>
  body.replace(/«[^»]*»/g, '«»').replace(/La date .* est hors/, 'La date est hors');

/**
 * The answer to a payload beside the one to a word that nobody knows: the same, byte for byte once the repeated value is left out. A
 * typed parameter may be refused for another reason (Infinity is a number), never answered.
 */
async function comparer(
  get: Awaited<ReturnType<typeof ouvrirApi>>['get'],
  operation: Operation,
  parametre: Parametre,
  charge: string,
) {
  const others = operation.parametres
    .filter((one) => one.required && one !== parametre)
    .map((one): [string, string] => [one.name, valable(one)]);
  const ask = (value: string) => get(adresse(operation, [...others, [parametre.name, value]]));
  const [given, unknown] = [await ask(charge), await ask('z'.repeat([...charge].length))];
  const where = `${operation.path} ${parametre.name}=${JSON.stringify(charge)}`;
  if (given.statusCode >= 500) return `${where} donne ${given.statusCode}`;
  if (montreUneTrace(given.body)) return `${where} montre ${given.body.slice(0, 200)}`;
  if (given.statusCode !== unknown.statusCode)
    return `${where} donne ${given.statusCode}, un inconnu ${unknown.statusCode}`;
  if (given.headers['x-a'] !== undefined) return `${where} écrit un en-tête`;
  const same = sansValeur(given.body) === sansValeur(unknown.body);
  if (!same && !(ENUMERE(parametre) && given.statusCode >= 400))
    return `${where} : ${given.body.slice(0, 150)} au lieu de ${unknown.body.slice(0, 150)}`;
  return undefined;
}

/** Every payload in every parameter that the OpenAPI document declares; `essais` is a share of the payloads, all of them above 50. */
async function mener({ essais, graine, dire, limite = Infinity }: Demande) {
  const bilan = releve(dire);
  const { get, operations, close } = await ouvrirApi();
  const charges = CHARGES.filter(
    (_, i) => essais >= CHARGES.length || (i + graine) % CHARGES.length < essais,
  );
  let done = 0;
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    for (const parametre of operation.parametres) {
      bilan.compter('paramètres');
      for (const charge of charges) {
        if (Date.now() > limite) break;
        const wrong = await comparer(get, operation, parametre, charge);
        if (wrong) bilan.perdre(wrong);
        done++;
      }
    }
  }
  await close();
  return { essais: done, pertes: bilan.pertes, detail: { ...bilan.detail, charges: charges.length } };
}

export const injections: Campagne = {
  titre: 'injections dans chaque paramètre de l’API',
  essais: CHARGES.length,
  mener,
};
