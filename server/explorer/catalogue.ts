import type { NOMS } from './noms.ts';
import { CONTRATS } from './tables_contrats.ts';
import { CONTROLE } from './tables_controle.ts';
import { COUVERTURE } from './tables_couverture.ts';
import { DEPENSE } from './tables_depense.ts';

/** Aliases of the relations that an explored table may read, and their names in the snapshot. */
export const RELATIONS = {
  cpts: 'cpts_exercices',
  registre: 'stg_cpts',
  communes: 'ref_communes',
} as const;

/** What a table is cut by. The key of a dimension in its table is its name in the address. */
export interface Dimension {
  libelle: string;
  /** The column, when it is not named as the dimension. */
  colonne?: string;
  /** The relation that has the column; the table itself when absent. */
  de?: keyof typeof RELATIONS;
  /** A date is cut by year or by month. */
  pas?: 'annee' | 'mois';
  noms?: keyof typeof NOMS;
  /** The values follow each other in time: shown in order, drawn as a line. */
  temps?: true;
  /** Whole numbers, put in the order of numbers. */
  entier?: true;
}

interface Libelle {
  libelle: string;
  /** What to beware of, in French. */
  reserve?: string;
}

/**
 * What is counted. The unit is that of the suffix of its name, as in the dictionary.
 * - somme: adds up (column `de`, minus column `moins`)
 * - lignes: number of rows; distinct: number of different values of `de`
 * - rapport: sum of `de` over sum of `sur` (or over the number of different `parmi`), where both are known
 * - maximum: the largest
 * `stock`: a state at the end of an exercice, which means nothing over several of them: n.d. there
 */
export type Mesure = Libelle &
  (
    | { sorte: 'somme'; de?: string; moins?: string; stock?: true }
    | { sorte: 'lignes' }
    | { sorte: 'distinct'; de: string }
    | { sorte: 'rapport'; de: string; sur: string; parmi?: undefined; stock?: true }
    | { sorte: 'rapport'; de: string; parmi: string; sur?: undefined; stock?: true }
    | { sorte: 'maximum'; de?: string }
  );

/** A mart that can be explored, and how. */
export interface Table {
  famille: 'Dépense' | 'Contrats' | 'Contrôle' | 'Couverture';
  libelle: string;
  /** What one line is, in French. */
  grain: string;
  /** The CPTS of a line as it stood in the exercice of the line, or in the running one. */
  cpts?: 'exercice' | 'courant';
  registre?: true;
  communes?: true;
  /** Lines hold from date_debut to date_fin: those of one day are explored. */
  au_jour?: true;
  reserve?: string;
  /** Columns that name a line beside its dimensions and its amounts. */
  ligne?: Readonly<Record<string, string>>;
  dimensions: Readonly<Record<string, Dimension>>;
  mesures: Readonly<Record<string, Mesure>>;
}

/** Every mart that can be explored, by its name: identifiers of a composed statement come from here alone. */
export const TABLES: ReadonlyMap<string, Table> = new Map(
  Object.entries({ ...DEPENSE, ...CONTRATS, ...CONTROLE, ...COUVERTURE }),
);

/** Marts that are not explored, and why. */
export const NON_EXPLOREES: Readonly<Record<string, string>> = {
  atterrissages: 'prévisions où le total n’est pas la somme des cellules : voir la page Missions',
  atterrissage_bases: 'étape du calcul des prévisions',
  atterrissage_origines: 'étape du calcul des prévisions',
  atterrissage_previsions: 'étape du calcul des prévisions',
  publies_compares: 'chiffres qui ne s’additionnent pas : voir la page Chiffres publiés',
  alertes_preuves: 'lignes de preuve, lues depuis une alerte',
  enveloppes_periodes: 'étape du calcul des enveloppes, sans montant',
  couverture_presences: 'étape du calcul de la couverture',
  identites: 'correspondances entre identifiants, lues par toutes les tables',
  trimestres: 'calendrier',
  cpts_positions: 'points de la carte',
};

const UNITES = [
  ['_eur', 'euros', 'euros courants'],
  ['_hab', 'nombre', 'habitants'],
  ['_taux', 'taux', 'part de 1'],
  ['_jours', 'nombre', 'jours'],
  ['_mois', 'nombre', 'mois'],
  ['_points', 'reel', 'points'],
  ['_nb', 'nombre', 'nombre'],
] as const;

/** How the values of a measure are written. */
export type Genre = (typeof UNITES)[number][1];

/** The unit that the suffix of a measure says. */
export function uniteDe(mesure: string): { genre: Genre; unite: string } {
  const [, genre, unite] = UNITES.find(([suffixe]) => mesure.endsWith(suffixe))!;
  return { genre, unite };
}

const ADDITIVITES = {
  somme: 'additive',
  lignes: 'additive',
  stock: 'additive dans un exercice',
  distinct: 'non additive, comptée de nouveau à chaque niveau',
  rapport: 'non additive, recalculée à chaque niveau sur ses deux termes',
  maximum: 'non additive, le plus grand à chaque niveau',
} as const;

/** Whether a measure adds up, in French. */
export const additivite = (mesure: Mesure) =>
  ADDITIVITES[mesure.sorte === 'somme' && mesure.stock ? 'stock' : mesure.sorte];

/** Whether the values of a level can be stacked into those of the level above. */
export const empilable = ({ sorte }: Mesure) => sorte === 'somme' || sorte === 'lignes';
