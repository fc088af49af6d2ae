import type { Answer } from '../../api.ts';
import { choose, filters, hrefWith } from '../../filters.svelte.ts';
import type { Applies } from '../../frame/filters.ts';

export type Catalogue = Answer<'/api/explorer/tables'>;
export type Tableau = Answer<'/api/explorer/tableau'>;
export type Table = Catalogue['tables'][number];
export type Mesure = Table['mesures'][number];

/** Examples to begin with, as addresses of this page. */
export const EXEMPLES = [
  ['Versé par région et poste', 'rattachements', 'region_code', 'poste', 'verse_eur'],
  ['Retards par CPAM', 'echeances', 'organisme_code', 'poste', 'retard_eur'],
  ['FIR par objet et exercice', 'fir', 'objet', 'exercice', 'paye_eur'],
  ['Consommation par taille et poste', 'depenses', 'taille', 'poste', 'consommation_taux'],
  ['Versé mois par mois, par poste', 'rattachements', 'mois_paiement', 'poste', 'verse_eur'],
  ['Financeurs par exercice', 'financements', 'financeur', 'exercice', 'montant_eur'],
  ['Alertes par contrôle et région', 'alertes', 'code', 'region_code', 'alertes_nb'],
  [
    'Dépense effective par région et poste',
    'depenses_effectives',
    'region_code',
    'poste',
    'depense_effective_eur',
  ],
  [
    'Habitants sans CPTS, par région et département',
    'couverture_departements',
    'region_code,departement_code',
    '',
    'aucune_hab',
  ],
] as const;

const [, TABLE, LIGNES, COLONNES, MESURE] = EXEMPLES[0];

/** The choices that belong to one table, hence leave with it. */
const PROPRES = ['lignes', 'colonnes', 'mesure', 'filtres', 'tri', 'tri_colonne', 'cellule', 'page', 'haut'];

/** The table of what CPTS spent: its last exercice with accounts is not the running one. */
export const COMPTES = 'depenses_effectives';

/** The address of a question about a table, keeping the perimeter, and the exercice when none is given. */
export const questionHref = (
  table: string,
  lignes: string,
  colonnes: string,
  mesure: string,
  exercice = filters.exercice,
) =>
  hrefWith({
    ...Object.fromEntries(PROPRES.map((name) => [name, undefined])),
    table,
    lignes,
    colonnes: colonnes || undefined,
    mesure,
    exercice,
  });

/** Changes a choice; the cell that was open belongs to the former table. */
export const change = (changes: Record<string, string | undefined>) =>
  choose({ tri_colonne: undefined, cellule: undefined, page: undefined, ...changes });

/** The values kept of a dimension, as they are written in the address. */
export interface Filtre {
  dimension: string;
  valeurs: string[];
}

/** Reads the filters of the address without decoding their values. */
export const filtresDe = (text: string | undefined): Filtre[] =>
  (text ?? '')
    .split(';')
    .filter((part) => part.includes(':'))
    .map((part) => ({
      dimension: part.slice(0, part.indexOf(':')),
      valeurs: part.slice(part.indexOf(':') + 1).split(','),
    }));

/** Writes filters as the API and the address take them. */
export const ecrire = (filtres: Filtre[]) =>
  filtres
    .filter(({ valeurs }) => valeurs.length > 0)
    .map(({ dimension, valeurs }) => `${dimension}:${valeurs.join(',')}`)
    .join(';') || undefined;

/** What the reader chose, read from the address; the first example when nothing is. */
export function retained() {
  const table = filters.text('table');
  const own = table !== undefined;
  return {
    table: table ?? TABLE,
    lignes: filters.text('lignes') ?? (own ? undefined : LIGNES),
    colonnes: filters.text('colonnes') ?? (own ? undefined : COLONNES),
    mesure: filters.text('mesure') ?? (own ? undefined : MESURE),
    filtres: filters.text('filtres'),
    tri: filters.text('tri'),
    tri_colonne: filters.text('tri_colonne'),
    haut: filters.integer('haut'),
  };
}

/** The same, with what a table asks for when the address does not say it. */
export function completed({ dimensions, mesures }: Table) {
  const given = retained();
  return {
    ...given,
    lignes: given.lignes ?? dimensions[0]!.code,
    mesure: given.mesure ?? mesures[0]!.code,
  };
}

export type Chosen = ReturnType<typeof completed>;

/** Which filters of every page the table understands; an exercice that is cut by is not filtered as well. */
export function appliesTo({ perimetre, au_jour }: Table, chosen: Chosen): Applies {
  const cut = [...chosen.lignes.split(','), chosen.colonnes];
  const filtered = filtresDe(chosen.filtres).map(({ dimension }) => dimension);
  return {
    exercice: perimetre.includes('exercice') && ![...cut, ...filtered].includes('exercice'),
    date: au_jour,
    territoire: perimetre.includes('departement_code'),
    cpts: perimetre.includes('cpts_id'),
    taille: perimetre.includes('taille'),
  };
}

/** The perimeter as the API takes it, without what does not apply to the table. */
export function perimeterOf(applies: Applies, exercice_courant: number) {
  return {
    region_code: applies.territoire ? filters.region_code : undefined,
    departement_code: applies.territoire ? filters.departement_code : undefined,
    cpts_id: applies.cpts ? filters.cpts_id : undefined,
    taille: applies.taille ? filters.taille : undefined,
    exercice: applies.exercice ? (filters.exercice ?? exercice_courant) : undefined,
    date: applies.date ? filters.date : undefined,
  };
}

/** The order of the rows when the reader chose none: time goes on, the rest from the largest. */
export function triOf(table: Table, { lignes, tri }: Chosen): string {
  if (tri) return tri;
  const [first] = lignes.split(',');
  return table.dimensions.find(({ code }) => code === first)?.temps ? 'ordre' : '-valeur';
}

/** The question of the pivot table. */
export const questionOf = (table: Table, chosen: Chosen, applies: Applies, exercice_courant: number) => ({
  ...perimeterOf(applies, exercice_courant),
  table: chosen.table,
  lignes: chosen.lignes,
  colonnes: chosen.colonnes,
  mesure: chosen.mesure,
  filtres: chosen.filtres,
  tri: triOf(table, chosen),
  tri_colonne: chosen.tri_colonne,
  haut_lignes: chosen.haut ?? (chosen.lignes.includes(',') ? 20 : 50),
});

/** A label inside a sentence: its first letter small, unless it begins an acronym. */
export const inSentence = (label: string) =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** The unit as the cells are written: a rate is shown in percent. */
export const unitOf = ({ genre, unite }: Mesure) => (genre === 'taux' ? 'en %' : unite);
