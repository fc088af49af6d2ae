import type { Column, Kind, Record_ } from '../../ui/table.ts';
import type { Mesure, Tableau } from './choices.ts';

export type Axe = Tableau['axes'][number];
export type Valeur = Axe['valeurs'][number];
export type Cellule = Tableau['cellules'][number];

/** A row of the pivot table: a value of the first axis, one of the second under it, or the total. */
export interface Ligne {
  niveau: 0 | 1 | 'total';
  libelle: string;
  rangs: (number | null)[];
  /** Its place in the address of a cell. */
  mots: string[];
  valeur: Valeur | undefined;
}

const TOTAL = '$total';

/** How a value is written in the address. */
export const motDe = ({ sorte, cle }: Valeur) =>
  sorte === 'valeur' ? encodeURIComponent(cle!) : `$${sorte}`;

const key = (rangs: readonly (number | null)[]) => rangs.join(',');

/** The answer by rows and columns, every cell found by its place; nothing is added. */
export function pivot({ axes, cellules }: Tableau) {
  const rowAxes = axes.filter(({ colonne }) => !colonne);
  const columns = axes.find(({ colonne }) => colonne)?.valeurs ?? [];
  const known = new Map(cellules.map((cell) => [key(cell.rangs), cell]));
  const place = (row: Ligne, column: Valeur | undefined) =>
    axes.length > rowAxes.length ? [...row.rangs, column?.rang ?? null] : row.rangs;
  const cell = (row: Ligne, column?: Valeur) => known.get(key(place(row, column)));
  const address = (row: Ligne, column?: Valeur) =>
    [...row.mots, ...(axes.length > rowAxes.length ? [column ? motDe(column) : TOTAL] : [])].join(';');
  const [first, second] = rowAxes;
  const deep = second !== undefined;
  const rows = first!.valeurs.flatMap((valeur): Ligne[] => {
    const under: Ligne = {
      niveau: 0,
      libelle: valeur.libelle,
      rangs: deep ? [valeur.rang, null] : [valeur.rang],
      mots: deep ? [motDe(valeur), TOTAL] : [motDe(valeur)],
      valeur,
    };
    const below = (second?.valeurs ?? []).map((sub): Ligne => ({
      niveau: 1,
      libelle: sub.libelle,
      rangs: [valeur.rang, sub.rang],
      mots: [motDe(valeur), motDe(sub)],
      valeur: sub,
    }));
    return [under, ...below.filter((row) => cell(row) !== undefined)];
  });
  const total: Ligne = {
    niveau: 'total',
    libelle: 'Total',
    rangs: rowAxes.map(() => null),
    mots: rowAxes.map(() => TOTAL),
    valeur: undefined,
  };
  return { rowAxes, columns, rows: [...rows, total], cell, address, total };
}

/** A figure to show: an absent cell has no line, and a total without line is nothing rather than unknown. */
export const shownOf = (cell: Cellule | undefined) =>
  cell === undefined || cell.lignes_nb === 0 ? undefined : cell.valeur;

export const kindOf = ({ genre }: Mesure): Kind => genre;

/** The rows on screen, for the table view and the downloads. */
export function tabled(answer: Tableau, mesure: Mesure) {
  const { rowAxes, columns, rows, cell } = pivot(answer);
  const kind = kindOf(mesure);
  const reason = 'Mesure inconnue sur ces lignes';
  const heads: Column[] = [
    ...rowAxes.map(({ dimension, libelle }): Column => ({ key: dimension, label: libelle, kind: 'texte' })),
    ...columns.map(({ rang, libelle }): Column => ({ key: `c${rang}`, label: libelle, kind, reason })),
    { key: 'total', label: columns.length > 0 ? 'Total' : mesure.libelle, kind, reason },
  ];
  let above = '';
  const body = rows.map((row): Record_ => {
    if (row.niveau !== 1) above = row.libelle;
    const labels = row.niveau === 1 ? [above, row.libelle] : [above, 'Total'];
    return {
      ...Object.fromEntries(rowAxes.map(({ dimension }, i) => [dimension, labels[i]])),
      ...Object.fromEntries(columns.map((column) => [`c${column.rang}`, shownOf(cell(row, column))])),
      total: shownOf(cell(row)),
      niveau: row.niveau,
    };
  });
  return { columns: heads, rows: body, total: (row: Record_) => row.niveau === 'total' };
}

const PALETTE = [
  'poste-acces_soins',
  'poste-crise',
  'poste-prevention',
  'poste-qualite',
  'poste-accompagnement',
  'poste-parcours',
  'poste-fonctionnement',
  'accent',
];

const NOMMEES = ['poste', 'stade', 'financeur'];

/** The colour of a value: the same as everywhere for a poste, a stade or a financeur. */
export function couleurDe(dimension: string, { sorte, cle }: Valeur, place: number): string {
  if (sorte !== 'valeur') return sorte === 'nd' ? 'hachure' : 'filet-fort';
  return NOMMEES.includes(dimension) ? `${dimension}-${cle}` : PALETTE[place % PALETTE.length]!;
}
