import {
  EXPLORATION_ILLISIBLE,
  FILTRE_SANS_OBJET,
  MESURE_INCONNUE,
  DIMENSION_INCONNUE,
  TABLE_NON_EXPLOREE,
} from '../errors.ts';
import type { Instantane } from '../instantane.ts';
import { TABLES, type Dimension, type Mesure, type Table } from './catalogue.ts';
import { lireCellule, lireFiltres, type Place } from './ecriture.ts';

export type Tri = 'valeur' | '-valeur' | 'libelle' | '-libelle' | 'ordre' | '-ordre';

/** One side of the pivot table: its values in order, the first `haut` by name, the rest together. */
export interface Axe {
  nom: string;
  dimension: Dimension;
  colonne: boolean;
  tri: Tri;
  haut: number;
}

export interface Filtre {
  nom: string;
  dimension: Dimension;
  /** Values kept; null is the group n.d. */
  valeurs: (string | null)[];
}

/** A question whose every name was found in the catalogue; its values are still anything. */
export interface Demande {
  nom: string;
  table: Table;
  mesure: Mesure;
  mesure_nom: string;
  axes: Axe[];
  filtres: Filtre[];
  /** The column by which rows are ranked when they are ranked by value; every column when absent. */
  tri_colonne: Place | undefined;
  date: string;
  exercice_courant: number;
}

/** The query as the routes declare it, once its defaults are filled. */
export interface Question {
  table: string;
  lignes: string;
  colonnes: string | null;
  mesure: string;
  filtres: string | null;
  tri: Tri;
  tri_colonnes: Tri | null;
  tri_colonne: string | null;
  haut_lignes: number;
  haut_colonnes: number | null;
  region_code: string | null;
  departement_code: string | null;
  cpts_id: string | null;
  taille: number | null;
  exercice: number | null;
  date: string;
}

/** Cells of an answer: beyond, fewer rows are shown by name. */
export const CELLULES_MAX = 50_000;

const PERIMETRE = ['region_code', 'departement_code', 'cpts_id', 'taille', 'exercice'] as const;

/** What a reader sent, as a sentence may show it: on one line, and short. */
const montre = (text: string) => text.replace(/[\p{C}\s]+/gu, ' ').slice(0, 60);

function tableDe(nom: string): Table {
  const table = TABLES.get(nom);
  if (!table) throw new TABLE_NON_EXPLOREE(montre(nom), [...TABLES.keys()].join(', '));
  return table;
}

function dimensionDe(table: Table, nom: string): Dimension {
  if (!Object.hasOwn(table.dimensions, nom)) {
    throw new DIMENSION_INCONNUE(montre(nom), table.libelle, Object.keys(table.dimensions).join(', '));
  }
  return table.dimensions[nom]!;
}

function mesureDe(table: Table, nom: string): Mesure {
  if (!Object.hasOwn(table.mesures, nom)) {
    throw new MESURE_INCONNUE(montre(nom), table.libelle, Object.keys(table.mesures).join(', '));
  }
  return table.mesures[nom]!;
}

function axesDe(table: Table, question: Question): Axe[] {
  const lignes = question.lignes.split(',');
  const colonnes = question.colonnes ? [question.colonnes] : [];
  const noms = [...lignes, ...colonnes];
  if (lignes.length > 2) throw new EXPLORATION_ILLISIBLE('lignes', 'une ou deux dimensions');
  if (new Set(noms).size < noms.length) {
    throw new EXPLORATION_ILLISIBLE('lignes', 'des dimensions toutes différentes, colonnes comprises');
  }
  const axes = noms.map((nom, i): Axe => {
    const dimension = dimensionDe(table, nom);
    const colonne = i >= lignes.length;
    const naturel: Tri = dimension.temps || dimension.noms ? 'ordre' : '-valeur';
    return {
      nom,
      dimension,
      colonne,
      tri: colonne ? (question.tri_colonnes ?? naturel) : question.tri,
      haut: colonne
        ? (question.haut_colonnes ?? (dimension.pas === 'mois' ? 120 : 24))
        : question.haut_lignes,
    };
  });
  return bornes(axes);
}

/** Shortens the first axis until the cells fit; the others keep what was asked. */
function bornes(axes: Axe[]): Axe[] {
  const [premier, ...autres] = axes;
  const parLigne = autres.reduce((cells, { haut }) => cells * (haut + 3), 1);
  const haut = Math.max(1, Math.min(premier!.haut, Math.floor(CELLULES_MAX / parLigne) - 3));
  return [{ ...premier!, haut }, ...autres];
}

function filtresDe(table: Table, question: Question): Filtre[] {
  const perimetre = PERIMETRE.flatMap((nom): Filtre[] => {
    const valeur = question[nom];
    if (valeur === null) return [];
    const dimension = Object.hasOwn(table.dimensions, nom) && table.dimensions[nom];
    if (!dimension) throw new FILTRE_SANS_OBJET(nom, table.libelle);
    return [{ nom, dimension, valeurs: [String(valeur)] }];
  });
  const choisis = lireFiltres(question.filtres ?? '').map(({ nom, valeurs }): Filtre => ({
    nom,
    dimension: dimensionDe(table, nom),
    valeurs,
  }));
  return [...perimetre, ...choisis];
}

/** Finds every name of a question in the catalogue, or refuses it in French. */
export function demandeDe(question: Question, { exercice_courant, date_arrete }: Instantane): Demande {
  const table = tableDe(question.table);
  if (!table.au_jour && question.date !== date_arrete) throw new FILTRE_SANS_OBJET('date', table.libelle);
  const mesure = mesureDe(table, question.mesure);
  const axes = axesDe(table, question);
  if (question.tri_colonne && !question.colonnes) {
    throw new EXPLORATION_ILLISIBLE('tri_colonne', 'une dimension en colonnes');
  }
  const tri_colonne = question.tri_colonne ? lireCellule(question.tri_colonne, 1)[0] : undefined;
  if (tri_colonne?.sorte === 'autres') {
    throw new EXPLORATION_ILLISIBLE('tri_colonne', 'une valeur, $nd ou $total');
  }
  return {
    nom: question.table,
    table,
    mesure,
    mesure_nom: question.mesure,
    axes,
    filtres: filtresDe(table, question),
    tri_colonne,
    date: question.date,
    exercice_courant,
  };
}
