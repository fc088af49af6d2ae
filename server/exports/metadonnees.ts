import { Type } from 'typebox';
import type { Column } from '../cells.ts';
import type { Instantane } from '../instantane.ts';
import type { Parameters } from '../statement.ts';
import {
  CLASSIFICATIONS,
  NATURES_ACI,
  OBJETS_FIR,
  PARTS,
  POSTES,
  SEVERITES,
  VERDICTS,
  VOLETS,
} from '../vocabulary.ts';
import { describeColumn } from './colonnes.ts';
import { TABLES, type Filtre } from './tables.ts';

const FILTRES: Record<Filtre, string> = {
  region_code: 'région',
  departement_code: 'département',
  cpts_id: 'CPTS',
  taille: 'taille',
  exercice: 'exercice',
  date: 'au',
  poste: 'poste',
  part: 'part',
  organisme_code: 'CPAM',
  etat: 'état',
  age: 'âge du retard',
  code: 'contrôle',
  severite: 'sévérité',
  verdict: 'verdict',
};

/** The columns whose codes have French labels. */
const CODES: Record<string, readonly { code: string; libelle: string }[]> = {
  poste: POSTES,
  volet: VOLETS,
  part: PARTS,
  nature: NATURES_ACI,
  objet: OBJETS_FIR,
  severite: SEVERITES,
  verdict: VERDICTS,
};

/** Labels of the filters that are no column of codes. */
const CHOIX: Record<string, string> = {
  en_retard: 'en retard',
  du: 'dû, encore dans le délai',
  trop_percu: 'trop-perçu',
  rattache: 'rattaché',
  non_rattache: 'non rattaché',
  contrat_precoce: 'contrat précoce',
  '2_6': '2 à 6 mois',
  plus_6: 'plus de 6 mois',
};

const Region = Type.Object({ region_code: Type.String(), nom: Type.String() });
const Departement = Type.Object({ ...Region.properties, departement_code: Type.String() });

const CONVENTION =
  'Une cellule vide est une valeur inconnue ou sans objet ; 0 est un zéro constaté. Les montants sont au centime.';

const SYNTHETIQUE =
  'Données synthétiques : noms de CPTS, contrats, paiements et comptes inventés, calés sur les chiffres publiés. Elles ne disent rien d’aucune CPTS réelle.';

/** 31/10/2026 from 2026-10-31. */
const jour = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

/** What the file says of its data, in words. */
export const natureOf = ({ classification }: Instantane) =>
  classification === 'synthetique'
    ? SYNTHETIQUE
    : CLASSIFICATIONS.find(({ code }) => code === classification)!.libelle;

async function placeName({ db }: Instantane, filtre: Filtre, value: string) {
  if (filtre === 'region_code') {
    const regions = await db.all('regions_noms', Region);
    return regions.find(({ region_code }) => region_code === value)?.nom;
  }
  if (filtre !== 'departement_code') return undefined;
  const departements = await db.all('departements_noms', Departement);
  return departements.find(({ departement_code }) => departement_code === value)?.nom;
}

async function filterInWords(instantane: Instantane, filtre: Filtre, value: string | number) {
  const text = String(value);
  const libelle = CODES[filtre]?.find(({ code }) => code === text)?.libelle;
  const named = libelle ?? CHOIX[text] ?? (await placeName(instantane, filtre, text));
  const shown = filtre === 'date' ? jour(text) : text;
  return `${FILTRES[filtre]} ${named === undefined ? shown : `${named} (${shown})`}`;
}

/** The filters of an export as a reader says them. */
export async function filtersInWords(instantane: Instantane, parameters: Parameters) {
  const given = Object.entries(parameters).filter(
    ([name, value]) => name in FILTRES && value !== null && value !== undefined,
  );
  const words = await Promise.all(
    given.map(([name, value]) => filterInWords(instantane, name as Filtre, value as string | number)),
  );
  return words.length > 0 ? words.join(', ') : 'aucun, toute la table';
}

/** What a file must say of the snapshot that it comes from. */
export const vintage = (instantane: Instantane): [string, string][] => [
  ['Nature des données', natureOf(instantane)],
  ['Date d’arrêté', jour(instantane.date_arrete)],
  ['Instantané', `n° ${instantane.numero}`],
  ['Publié le', jour(instantane.publie_le)],
  ['Populations', `municipales, millésime ${instantane.population_millesime}`],
  ['Empreinte du manifeste (SHA-256)', instantane.empreinte],
];

/** One row for each column: its name, what it means, its unit, its technical name. */
export const columnRows = (table: string, columns: readonly Column[]) =>
  columns.map(({ name }) => {
    const { libelle, definition, unite } = describeColumn(table, name)!;
    return [libelle, definition, unite, name];
  });

/** The codes found in the columns of a table, with their labels. */
const codeRows = (columns: readonly Column[]) =>
  columns.flatMap(({ name }) => (CODES[name] ?? []).map(({ code, libelle }) => [code, libelle, '', name]));

/** The sheet that goes with the rows: title, filters in words, vintage, definition of each column. */
export async function metadataOf(
  instantane: Instantane,
  table: string,
  parameters: Parameters,
  columns: readonly Column[],
  lignes: number,
): Promise<string[][]> {
  const { titre, source } = TABLES[table]!;
  const codes = codeRows(columns);
  return [
    [titre],
    ['Table', table],
    ['Filtres', await filtersInWords(instantane, parameters)],
    ['Lignes', String(lignes)],
    ['Source', source],
    ...vintage(instantane),
    ['Lecture', CONVENTION],
    ['Colonnes'],
    ['Colonne', 'Définition', 'Unité', 'Nom technique'],
    ...columnRows(table, columns),
    ...(codes.length > 0 ? [['Codes'], ['Code', 'Libellé', '', 'Colonne'], ...codes] : []),
  ];
}

const UNITES: Record<string, string> = {
  'euros courants': ' (€)',
  habitants: ' (hab.)',
  'part de 1': ' (%)',
};

/** The heads of the sheet of rows: French names with their unit. */
export const headsOf = (table: string, columns: readonly Column[]) =>
  columns.map(({ name }) => {
    const { libelle, unite } = describeColumn(table, name)!;
    return libelle + (UNITES[unite] ?? '');
  });
