import type { Answer } from '../../api.ts';
import type { Column } from '../../ui/table.ts';

export type Alertes = Answer<'/api/alertes'>;
export type Alerte = Alertes['lignes'][number];
export type Constat = Answer<'/api/alertes/{alerte_id}'>;
export type Controle = Answer<'/api/controles'>[number];

/** From the gravest; `shape` is the stroke of a 16 × 16 icon, since colour is never alone. */
export const SEVERITES = [
  { code: 'haute', libelle: 'Haute', shape: 'M8 2l6.500 12h-13zM8 6.500v4m0 1.500v.500' },
  { code: 'moyenne', libelle: 'Moyenne', shape: 'M8 2l6 6-6 6-6-6zM8 5.500v3.500m0 1.500v.500' },
  { code: 'basse', libelle: 'Basse', shape: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM5.500 8h5' },
] as const;

/** The row that sums every control or région, made by the API. */
export const isTotal = (row: object) =>
  ('code' in row && row.code === 'ensemble') || ('region_code' in row && row.region_code === 'ensemble');

const NO_AMOUNT = 'Ce contrôle ne met pas d’euros en jeu, ou ils ne sont pas connus';

const SUMS: Column[] = [
  { key: 'alertes_nb', label: 'Alertes', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
  { key: 'enjeu_eur', label: 'En jeu', kind: 'euros', reason: NO_AMOUNT },
];

export const CONTROLES_DRAWN: Column[] = [
  { key: 'rang', label: 'Sévérité', kind: 'texte' },
  { key: 'titre', label: 'Contrôle', kind: 'texte' },
  ...SUMS,
  { key: 'enjeu_inconnu_nb', label: 'Enjeu n.d.', kind: 'nombre' },
];

export const CONTROLES: Column[] = [
  { key: 'titre', label: 'Contrôle', kind: 'texte' },
  { key: 'severite', label: 'Sévérité', kind: 'texte' },
  ...SUMS,
  { key: 'enjeu_inconnu_nb', label: 'Enjeu n.d.', kind: 'nombre' },
  { key: 'regle', label: 'Règle', kind: 'texte' },
  { key: 'source', label: 'Source', kind: 'texte' },
  { key: 'confiance', label: 'Confiance', kind: 'texte' },
];

export const REGIONS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  ...SUMS,
  { key: 'enjeu_inconnu_nb', label: 'Enjeu n.d.', kind: 'nombre' },
];

export const LIGNES_DRAWN: Column[] = [
  { key: 'severite', label: 'Sévérité', kind: 'texte' },
  { key: 'titre', label: 'Alerte et constat', kind: 'texte' },
  { key: 'nom', label: 'CPTS', kind: 'texte' },
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'date_fait', label: 'Fait du', kind: 'date' },
  { key: 'enjeu_eur', label: 'En jeu', kind: 'centimes', reason: NO_AMOUNT },
  { key: 'verdict', label: 'Verdict', kind: 'texte' },
  { key: 'preuves_nb', label: 'Preuves', kind: 'nombre' },
];

export const LIGNES: Column[] = [
  { key: 'alerte_id', label: 'Alerte', kind: 'texte' },
  { key: 'severite', label: 'Sévérité', kind: 'texte' },
  { key: 'titre', label: 'Contrôle', kind: 'texte' },
  { key: 'cpts_id', label: 'CPTS', kind: 'texte' },
  { key: 'nom', label: 'Nom', kind: 'texte' },
  { key: 'departement_code', label: 'Dép.', kind: 'texte' },
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'date_fait', label: 'Fait du', kind: 'date' },
  { key: 'enjeu_eur', label: 'En jeu', kind: 'centimes', reason: NO_AMOUNT },
  { key: 'constat', label: 'Constat', kind: 'texte' },
  { key: 'verdict', label: 'Verdict', kind: 'texte' },
  { key: 'preuves_nb', label: 'Preuves', kind: 'nombre' },
];

export const PREUVES: Column[] = [
  { key: 'date', label: 'Date', kind: 'date' },
  { key: 'libelle', label: 'Ligne', kind: 'texte' },
  { key: 'montant_eur', label: 'Montant', kind: 'centimes', reason: 'Ligne sans montant' },
  { key: 'table_source', label: 'Table', kind: 'texte' },
  { key: 'cle', label: 'Clé', kind: 'texte' },
  { key: 'cpts_id', label: 'CPTS', kind: 'texte' },
];

export const VERSEMENTS: Column[] = [
  { key: 'date_paiement', label: 'Date', kind: 'date' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'nature', label: 'Nature', kind: 'texte' },
  { key: 'annee_contrat', label: 'Année de contrat', kind: 'nombre', reason: 'L’émetteur ne la donne pas' },
  { key: 'verse_eur', label: 'Montant', kind: 'centimes' },
  { key: 'organisme_code', label: 'CPAM', kind: 'texte', reason: 'CPAM non renseignée' },
  { key: 'flux_id', label: 'Identifiant', kind: 'texte' },
  { key: 'fichier', label: 'Fichier', kind: 'texte' },
  { key: 'ligne', label: 'Ligne', kind: 'nombre' },
];

export const PARAMETRES: Column[] = [
  { key: 'regle', label: 'Paramètre', kind: 'texte' },
  { key: 'valeur', label: 'Valeur', kind: 'texte' },
  { key: 'unite', label: 'Unité', kind: 'texte' },
  { key: 'confiance', label: 'Confiance', kind: 'texte' },
  { key: 'source', label: 'Source', kind: 'texte' },
];
