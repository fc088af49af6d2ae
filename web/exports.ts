import { queryOf } from './api.ts';
import type { Choices } from './address.ts';
import { link, PERIMETER, SPEND } from './exports_spend.ts';

/** Tables that figures are made of, what one line of each is, and the filters that each understands: the API refuses the others. */
const TABLES = {
  ...SPEND,
  flux_aci: { label: 'Lignes de versement, avec leur action', filters: [...PERIMETER, 'exercice'] },
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

/** The address of the printed note of a région, of France without one, on the snapshot that the reader chose. */
export const noteHref = (region_code: string | undefined) =>
  `/api/notes/${region_code ?? 'france'}.pdf${queryOf()}`;

/** The whole table behind a figure, cut to what the figure shows, for a French spreadsheet. */
export const exportOf = (table: keyof typeof TABLES, chosen: Choices) => link(table, TABLES[table], chosen);
