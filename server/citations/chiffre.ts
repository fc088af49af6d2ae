import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import { CHIFFRE_INCONNU } from '../errors.ts';
import { chiffresOf, type Chiffre } from '../figure.ts';
import type { Instantane } from '../instantane.ts';
import { defaultsOf } from '../perimetre.ts';

/** What a citation asks: a figure of the API and its filters, its default exercice and date written out. */
export interface Demande {
  chiffre: Chiffre;
  /** Canonical: `postes?exercice=2026&region_code=53`. */
  texte: string;
  parametres: [nom: string, valeur: string][];
}

interface Described {
  description?: string;
  properties?: Record<string, TSchema>;
  items?: TSchema;
  anyOf?: TSchema[];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function find(app: FastifyInstance, path: string): Chiffre {
  const found = chiffresOf(app).find(({ url }) => {
    const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)));
    return new RegExp(`^${parts.join('/')}$`).test(`/api/${path}`);
  });
  if (!found) throw new CHIFFRE_INCONNU(path.slice(0, 60));
  return found;
}

/** Reads what is cited, so that the same figure is always written in the same way, and means the same day whatever is published later. */
export function readChiffre(app: FastifyInstance, instantane: Instantane, cited: string): Demande {
  const [path = '', search = ''] = cited.split(/\?(.*)/s);
  const chiffre = find(app, path);
  const given = new URLSearchParams(search);
  given.delete('instantane');
  const { properties } = chiffre.querystring;
  for (const [name, value] of Object.entries(defaultsOf(instantane, chiffre.querystring))) {
    if (Object.hasOwn(properties, name) && !given.has(name)) given.set(name, String(value));
  }
  given.sort();
  const texte = given.size > 0 ? `${path}?${given}` : path;
  return { chiffre, texte, parametres: [...given] };
}

/** The serialized answer of a figure on a snapshot, asked like any reader would: the same checks, the same refusals. */
export async function answerOf(app: FastifyInstance, texte: string, numero: number): Promise<string> {
  const url = `/api/${texte}${texte.includes('?') ? '&' : '?'}instantane=${numero}`;
  const response = await app.inject({ method: 'GET', url, headers: { host: 'localhost' } });
  if (response.statusCode === 200) return response.body;
  const { code, message } = response.json() as { code: string; message: string };
  throw Object.assign(new Error(message), { code, statusCode: response.statusCode });
}

/** What stands for an answer: the first half of its SHA-256, in hexadecimal. */
export const empreinteOf = (body: string) => createHash('sha256').update(body).digest('hex').slice(0, 32);

/** The fields of an answer that say what they are, at any depth, each name once. */
export function champsOf(schema: TSchema, found = new Map<string, string>()): Map<string, string> {
  const { properties = {}, items, anyOf = [] } = schema as Described;
  for (const [name, field] of Object.entries(properties)) {
    const { description } = field as Described;
    if (description && !found.has(name)) found.set(name, description);
    champsOf(field, found);
  }
  for (const one of [items, ...anyOf]) if (one) champsOf(one, found);
  return found;
}

/** What a filter means, as the documentation of the API says. */
export const meaningOf = (querystring: TObject, name: string) =>
  (querystring.properties[name] as Described | undefined)?.description ?? null;
