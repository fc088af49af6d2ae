import { get, SOURCE } from '../api.ts';
import { go } from '../filters.svelte.ts';

type Traced = object & { [SOURCE]?: string };

const isObject = (value: unknown): value is Traced => typeof value === 'object' && value !== null;

/** The addresses of the API that an answer, or what a page made of several, comes from. */
function sourcesOf(value: unknown, depth = 3): string[] {
  if (!isObject(value)) return [];
  const own = value[SOURCE];
  if (own !== undefined) return [own];
  if (depth === 0) return [];
  return [...new Set(Object.values(value).flatMap((part) => sourcesOf(part, depth - 1)))];
}

/** Opens the permanent reference of a figure, and answers ''; or why it has none. A refusal of the API is an ApiError. */
export async function cite(asked: Promise<unknown>): Promise<string> {
  const cited = sourcesOf(await asked).map((address) => address.replace(/^\/api\//, ''));
  if (cited.length === 0)
    return 'Citation impossible\u00a0: rien n’est affiché ici qui vienne d’un chiffre de l’API.';
  const found = await Promise.all(cited.map((chiffre) => get('/api/citations', { chiffre })));
  const query = new URLSearchParams();
  for (const { chiffre, empreinte } of found) {
    query.append('chiffre', chiffre);
    query.append('empreinte', empreinte);
  }
  query.set('instantane', String(found[0]!.instantane));
  go(`/citation?${query}`, { keepScroll: false });
  return '';
}
