import { get, sourceOf } from '../api.ts';
import { go } from '../filters.svelte.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The addresses of the API that an answer, or what a page made of several, comes from. */
function sourcesOf(value: unknown, depth = 3): string[] {
  if (!isObject(value)) return [];
  const own = sourceOf.get(value);
  if (own !== undefined) return [own];
  if (depth === 0) return [];
  return [...new Set(Object.values(value).flatMap((part) => sourcesOf(part, depth - 1)))];
}

/** Opens the permanent reference of a figure; false when nothing says where its answer comes from. */
export async function cite(answer: unknown): Promise<boolean> {
  const cited = sourcesOf(answer).map((address) => address.replace(/^\/api\//, ''));
  if (cited.length === 0) return false;
  const found = await Promise.all(cited.map((chiffre) => get('/api/citations', { chiffre })));
  const query = new URLSearchParams();
  for (const { chiffre, empreinte } of found) {
    query.append('chiffre', chiffre);
    query.append('empreinte', empreinte);
  }
  query.set('instantane', String(found[0]!.instantane));
  go(`/citation?${query}`, { keepScroll: false });
  return true;
}
