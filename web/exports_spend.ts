import { queryOf } from './api.ts';
import type { Choices } from './address.ts';

/** A table that figures are made of: what one line of it is, and the filters that it understands. */
interface Table {
  label: string;
  filters: readonly string[];
}

export const PERIMETER = ['region_code', 'departement_code', 'cpts_id', 'taille'];

const filters = [...PERIMETER, 'exercice'];

/** The tables behind the figures of the first page, apart from the others so that it loads no more than them. */
export const SPEND = {
  versements: { label: 'Versements, par mois', filters },
  enveloppes_exercices: { label: 'Enveloppes, par année de contrat', filters },
};

/** The address of a file of the API, on the snapshot that the reader chose. */
export const fileHref = (file: string, query?: Choices) => `/api/exports/${file}${queryOf(query)}`;

/** A whole table cut to what a figure shows, for a French spreadsheet. */
export function link(name: string, { label, filters }: Table, chosen: Choices) {
  const given = filters.map((filter) => [filter, chosen[filter]] as const);
  return {
    label: `${label} (CSV, tableur)`,
    href: fileHref(`${name}.csv`, { tableur: 'fr', ...Object.fromEntries(given) }),
  };
}

/** What the first page is made of, cut to what it shows. */
export const spendExports = (chosen: Choices) =>
  Object.entries(SPEND).map(([name, table]) => link(name, table, chosen));
