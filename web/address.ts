/** The reader's choices live in the address; these functions read and write it without touching the browser. */

export type Choices = Record<string, string | number | undefined>;

/** Choices that follow the reader from page to page; the others belong to one page. */
const COMMON = ['instantane', 'exercice', 'region_code', 'departement_code', 'cpts_id', 'taille'];

/** The number of the earlier snapshot that an address asks for. */
export function vintageOf(url: URL): number | undefined {
  const text = url.searchParams.get('instantane');
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The address after some choices changed; `undefined` removes one, since a default is never written. */
export function withChoices(url: URL, changes: Choices, path = url.pathname): string {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  query.sort();
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The address of another page, keeping only what every page understands. */
export function toPage(url: URL, path: string, changes: Choices = {}): string {
  const kept = new URL(path, url);
  for (const name of COMMON) {
    const value = url.searchParams.get(name);
    if (value !== null) kept.searchParams.set(name, value);
  }
  return withChoices(kept, changes, path);
}
