import type { Row } from '../../api.ts';
import type { Column } from '../../ui/table.ts';

export type Axe = Row<'/api/scenario'>;

const NULLE = 'Enveloppe en vigueur nulle';

export const ANNUEL: Column[] = [
  { key: 'en_vigueur_eur', label: 'En vigueur', kind: 'euros' },
  { key: 'scenario_eur', label: 'Scénario', kind: 'euros' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  { key: 'ecart_taux', label: 'Écart relatif', kind: 'taux', reason: NULLE },
];

const ATTEINTE = 'Aucun taux d’atteinte connu';
const MISSIONS = 'Ni part fixe ni part variable';

export const AXE_COLUMNS: Column[] = [
  ...ANNUEL,
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
  { key: 'gagnantes_nb', label: 'Gagnantes', kind: 'nombre' },
  { key: 'perdantes_nb', label: 'Perdantes', kind: 'nombre' },
  { key: 'gains_eur', label: 'Gains', kind: 'euros' },
  { key: 'pertes_eur', label: 'Pertes', kind: 'euros' },
  {
    key: 'en_vigueur_attendu_eur',
    label: 'En vigueur, à l’atteinte récente',
    kind: 'euros',
    reason: ATTEINTE,
  },
  { key: 'scenario_attendu_eur', label: 'Scénario, à l’atteinte récente', kind: 'euros', reason: ATTEINTE },
  { key: 'attendu_inconnu_nb', label: 'Parts d’atteinte inconnue', kind: 'nombre' },
  { key: 'en_vigueur_avance_eur', label: 'En vigueur, payé d’avance', kind: 'euros' },
  { key: 'scenario_avance_eur', label: 'Scénario, payé d’avance', kind: 'euros' },
  { key: 'en_vigueur_variable_taux', label: 'En vigueur, part variable', kind: 'taux', reason: MISSIONS },
  { key: 'scenario_variable_taux', label: 'Scénario, part variable', kind: 'taux', reason: MISSIONS },
  { key: 'change_taille_nb', label: 'CPTS qui changent de taille', kind: 'nombre' },
];

export const EXERCICE_COLUMNS: Column[] = [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  ...ANNUEL,
  { key: 'cpts_passees_nb', label: 'CPTS passées au scénario', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
];

export const CONTRAT_COLUMNS: Column[] = [
  { key: 'nom', label: 'CPTS', kind: 'texte', reason: 'CPTS sans nom au référentiel' },
  { key: 'cpts_id', label: 'Identifiant', kind: 'texte' },
  { key: 'departement_code', label: 'Dép.', kind: 'texte' },
  { key: 'taille', label: 'Taille', kind: 'nombre' },
  { key: 'taille_scenario', label: 'Taille, scénario', kind: 'nombre' },
  ...ANNUEL,
];

const APART = 'Sur l’ensemble seul : la fongibilité joue entre les missions d’une CPTS';

export const COMPTE_COLUMNS: Column[] = [
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'depense_effective_eur', label: 'Dépense effective', kind: 'euros' },
  { key: 'en_vigueur_eur', label: 'Enveloppe en vigueur', kind: 'euros' },
  { key: 'scenario_eur', label: 'Enveloppe du scénario', kind: 'euros' },
  { key: 'en_vigueur_couvert_eur', label: 'Couvert, en vigueur', kind: 'euros' },
  { key: 'scenario_couvert_eur', label: 'Couvert, scénario', kind: 'euros' },
  { key: 'fongible_couvert_eur', label: 'Couvert, fongible', kind: 'euros', reason: APART },
  { key: 'comptes_nb', label: 'CPTS aux comptes connus', kind: 'nombre' },
];

const ABSENTE = 'La ligne n’existe pas dans cette version du barème';

export const BAREME_COLUMNS: Column[] = [
  { key: 'taille', label: 'Taille', kind: 'nombre' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'en_vigueur_fixe_eur', label: 'Fixe, en vigueur', kind: 'centimes', reason: ABSENTE },
  { key: 'scenario_fixe_eur', label: 'Fixe, scénario', kind: 'centimes', reason: ABSENTE },
  { key: 'en_vigueur_variable_eur', label: 'Variable, en vigueur', kind: 'centimes', reason: ABSENTE },
  { key: 'scenario_variable_eur', label: 'Variable, scénario', kind: 'centimes', reason: ABSENTE },
  { key: 'confiance', label: 'Confiance', kind: 'texte', reason: ABSENTE },
];
