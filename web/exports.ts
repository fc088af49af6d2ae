import { queryOf } from './api.ts';
import type { Choices } from './address.ts';

const PERIMETER = ['region_code', 'departement_code', 'cpts_id', 'taille'];

/** Tables that figures are made of, what one line of each is, and the filters that each understands: the API refuses the others. */
const TABLES = {
  versements: { label: 'Versements, par mois', filters: [...PERIMETER, 'exercice'] },
  flux_aci: { label: 'Lignes de versement, avec leur action', filters: [...PERIMETER, 'exercice'] },
  enveloppes_exercices: { label: 'Enveloppes, par année de contrat', filters: [...PERIMETER, 'exercice'] },
  flux_fir: { label: 'Lignes de FIR', filters: [...PERIMETER, 'exercice'] },
  echeances: {
    label: 'Attendu et versé, par poste et part',
    filters: [...PERIMETER, 'date', 'poste', 'part', 'organisme_code', 'etat', 'age'],
  },
  rattachements: {
    label: 'Paiements rattachés ou non, ligne à ligne',
    filters: [...PERIMETER, 'exercice', 'date', 'poste', 'part', 'etat'],
  },
  alertes: { label: 'Constats, un à un', filters: [...PERIMETER, 'exercice', 'code', 'severite', 'verdict'] },
  alertes_preuves: {
    label: 'Preuves, ligne à ligne',
    filters: [...PERIMETER, 'exercice', 'code', 'severite', 'verdict'],
  },
  publies: { label: 'Chiffres publiés', filters: [] },
  comptes: { label: 'Dépense effective, par CPTS et poste', filters: [...PERIMETER, 'exercice'] },
  couverture_communes: { label: 'Couverture par commune', filters: ['region_code', 'departement_code'] },
} as const;

/** The address of a file of the API, on the snapshot that the reader chose. */
export const fileHref = (file: string, query?: Choices) => `/api/exports/${file}${queryOf(query)}`;

/** The address of the printed note of a région, of France without one, on the snapshot that the reader chose. */
export const noteHref = (region_code: string | undefined) =>
  `/api/notes/${region_code ?? 'france'}.pdf${queryOf()}`;

/** The whole table behind a figure, cut to what the figure shows, for a French spreadsheet. */
export function exportOf(table: keyof typeof TABLES, chosen: Choices): { label: string; href: string } {
  const { label, filters } = TABLES[table];
  const given = filters.map((name) => [name, chosen[name]] as const);
  return {
    label: `${label} (CSV, tableur)`,
    href: fileHref(`${table}.csv`, { tableur: 'fr', ...Object.fromEntries(given) }),
  };
}
