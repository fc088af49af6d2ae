/** The reader's choices live in the address; these functions read and write it without touching the browser. */

export type Choices = Record<string, string | number | undefined>;

/** Choices that follow the reader from page to page; the others belong to one page. */
const COMMON = ['instantane', 'exercice', 'region_code', 'departement_code', 'cpts_id', 'taille'];

/** The number of the earlier snapshot that an address asks for. */
export function vintageOf(url: URL): number | undefined {
  const text = url.searchParams.get('instantane');
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** Read once for the hundreds of links of a page: an address of the application is never changed in place. */
const read = new WeakMap<URL, [string, string][]>();

function entriesOf(url: URL) {
  let entries = read.get(url);
  if (!entries) read.set(url, (entries = [...url.searchParams]));
  return entries;
}

/** As URLSearchParams writes it, which is slow: nearly every choice is a code or a number. */
const pair = (name: string, value: string) =>
  /^[\w.-]*$/.test(name + value) ? `${name}=${value}` : `${new URLSearchParams([[name, value]])}`;

/** The address of a path with some choices over those given; `undefined` removes one, since a default is never written. */
function written(path: string, given: [string, string][], changes: Choices): string {
  const choices = given.filter(([name]) => !Object.hasOwn(changes, name));
  for (const [name, value] of Object.entries(changes))
    if (value !== undefined && value !== '') choices.push([name, String(value)]);
  choices.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = choices.map(([name, value]) => pair(name, value)).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** The address after some choices changed; what is asked of another perimeter or day is read from its first page. */
export function withChoices(url: URL, changes: Choices, path = url.pathname): string {
  const elsewhere = 'date' in changes || COMMON.some((name) => name in changes);
  const given = entriesOf(url);
  return written(path, elsewhere ? given.filter(([name]) => !name.startsWith('page')) : given, changes);
}

/** The address of another page, keeping only what every page understands. */
export const toPage = (url: URL, path: string, changes: Choices = {}): string =>
  written(
    path,
    entriesOf(url).filter(([name]) => COMMON.includes(name)),
    changes,
  );
