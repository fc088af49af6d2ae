import { toPage, vintageOf, withChoices, type Choices } from './address.ts';

const opened = new URL(location.href);
let url = $state.raw(opened);

/** Apart from the rest of the address: what was asked is asked again when the snapshot changes, and for nothing else. */
let instantane = $state.raw(vintageOf(opened));

function arrive() {
  url = new URL(location.href);
  instantane = vintageOf(url);
}

addEventListener('popstate', arrive);

const text = (name: string) => url.searchParams.get(name) ?? undefined;

const integer = (name: string) => {
  const value = text(name);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
};

// Each apart, so that a figure is asked again when what it is asked for changes: not for a sort, a measure or a table elsewhere.
const exercice = $derived(integer('exercice'));
const date = $derived(text('date'));
const region_code = $derived(text('region_code'));
const departement_code = $derived(text('departement_code'));
const cpts_id = $derived(text('cpts_id'));
const taille = $derived(integer('taille'));

/** What the reader chose, read from the address. */
export const filters = {
  get path() {
    return url.pathname;
  },
  get exercice() {
    return exercice;
  },
  get date() {
    return date;
  },
  get region_code() {
    return region_code;
  },
  get departement_code() {
    return departement_code;
  },
  get cpts_id() {
    return cpts_id;
  },
  get taille() {
    return taille;
  },
  /** An earlier snapshot; by default the one that is served. */
  get instantane() {
    return instantane;
  },
  text,
  integer,
  all: (name: string) => url.searchParams.getAll(name),
};

/** The perimeter as every figure of the API takes it. */
export const perimeter = () => ({
  region_code: filters.region_code,
  departement_code: filters.departement_code,
  cpts_id: filters.cpts_id,
  taille: filters.taille,
});

/** The address of this page after some choices changed. */
export const hrefWith = (changes: Choices, path?: string) => withChoices(url, changes, path);

/** The address of another page for the same perimeter. */
export const hrefTo = (path: string, changes: Choices = {}) => toPage(url, path, changes);

/** Goes to an address of the application without loading it again. */
export function go(href: string, { replace = false, keepScroll = true } = {}) {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  arrive();
  if (!keepScroll) scrollTo(0, 0);
}

/** Changes some choices of this page; `replace` for what moves continuously. */
export const choose = (changes: Choices, replace = false) => go(hrefWith(changes), { replace });

/** Follows a link of the application in place; every other click is the browser's. */
export function follow(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.hasAttribute('download')) return;
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('/') || href.startsWith('/api/')) return;
  event.preventDefault();
  const samePage = link.pathname === location.pathname;
  go(href, { keepScroll: samePage });
}
