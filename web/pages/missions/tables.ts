import type { Answer, Row } from '../../api.ts';
import { POSTES_COLUMNS } from '../../charts/postes.ts';
import { sorted, type Column } from '../../ui/table.ts';

export type Depense = Row<'/api/depense_effective'>;
export type Atteinte = Row<'/api/atteinte'>;
export type Prevision = Answer<'/api/atterrissage'>['previsions'][number];

/** The rows of the exercice asked or, when no account of it is known yet, of the last one before that has some. */
export function knownExercice(rows: Depense[], exercice: number) {
  const totals = rows.filter((row) => row.poste === 'ensemble' && row.exercice <= exercice);
  const asked = totals.find((row) => row.exercice === exercice);
  const known = sorted(totals, 'exercice', true).find(({ comptes_nb }) => comptes_nb > 0);
  const shown = known ?? asked;
  return {
    exercice: shown?.exercice ?? exercice,
    asked,
    total: shown,
    rows: rows.filter((row) => row.exercice === shown?.exercice),
  };
}

const ACCOUNTS = 'Aucun compte n’est connu';

const APART = 'Aucun compte de l’exercice n’est connu, ou une part : les comptes ne les distinguent pas';

/** The postes of an exercice with what their CPTS spent, on the lines of whole postes: accounts know no part. */
export const withDepense = (rows: Row<'/api/postes'>[], accounts: Depense[], exercice: number) =>
  rows.map((row) => {
    const known = accounts.find((one) => one.exercice === exercice && one.poste === row.poste);
    const whole = row.part === 'ensemble' ? known : undefined;
    return {
      ...row,
      depense_effective_eur: whole?.depense_effective_eur ?? null,
      comptes_nb: whole?.comptes_nb ?? null,
    };
  });

/** The table of postes and parts, spending last: it is that of fewer CPTS, whose number is beside it. */
export const POSTES_DEPENSE_COLUMNS: Column[] = [
  ...POSTES_COLUMNS,
  {
    key: 'depense_effective_eur',
    label: 'Dépense effective des CPTS aux comptes connus',
    kind: 'euros',
    reason: APART,
  },
  { key: 'comptes_nb', label: 'CPTS aux comptes connus', kind: 'nombre', reason: APART },
];

export const DEPENSE_COLUMNS: Column[] = [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'enveloppe_eur', label: 'Enveloppe', kind: 'euros', reason: ACCOUNTS },
  { key: 'verse_eur', label: 'Versé', kind: 'euros', reason: ACCOUNTS },
  { key: 'depense_effective_eur', label: 'Dépense effective', kind: 'euros', reason: ACCOUNTS },
  { key: 'ecart_verse_eur', label: 'Dépense moins versé', kind: 'euros', reason: ACCOUNTS },
  { key: 'depense_enveloppe_taux', label: 'Dépense / enveloppe', kind: 'taux', reason: ACCOUNTS },
  { key: 'depense_verse_taux', label: 'Dépense / versé', kind: 'taux', reason: ACCOUNTS },
  { key: 'comptes_nb', label: 'CPTS aux comptes connus', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
  { key: 'comptes_taux', label: 'Part des CPTS', kind: 'taux' },
  { key: 'enveloppe_connue_taux', label: 'Part de l’enveloppe', kind: 'taux', reason: ACCOUNTS },
];

const DIALOGUE = 'Aucun dialogue de gestion tenu';
const BY_POSTE = 'L’enveloppe n’est pas divisée entre les natures d’indicateur';

export const ATTEINTE_COLUMNS: Column[] = [
  { key: 'libelle', label: 'Poste ou nature d’indicateur', kind: 'texte' },
  { key: 'variable_eur', label: 'Part variable', kind: 'euros', reason: BY_POSTE },
  { key: 'variable_taux', label: 'Part variable / fixe et variable', kind: 'taux', reason: BY_POSTE },
  { key: 'variable_connue_eur', label: 'Dont atteinte connue', kind: 'euros', reason: BY_POSTE },
  { key: 'variable_due_eur', label: 'Dû', kind: 'euros', reason: BY_POSTE },
  { key: 'due_taux', label: 'Dû / atteinte connue', kind: 'taux', reason: DIALOGUE },
  { key: 'points_obtenus', label: 'Points obtenus', kind: 'reel', reason: DIALOGUE },
  { key: 'points_max', label: 'Points au plus', kind: 'reel', reason: DIALOGUE },
  { key: 'atteinte_taux', label: 'Atteinte', kind: 'taux', reason: DIALOGUE },
  { key: 'indicateurs_connus_nb', label: 'Indicateurs connus', kind: 'nombre' },
  { key: 'indicateurs_nb', label: 'Indicateurs', kind: 'nombre' },
  { key: 'cpts_connues_nb', label: 'CPTS', kind: 'nombre' },
];

const FEW = 'Moins de cinq CPTS, ou trop peu de prévisions passées';

export const PREVISION_COLUMNS: Column[] = [
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'paye_eur', label: 'Versé à ce jour', kind: 'euros' },
  { key: 'prevision_eur', label: 'Prévision au 31 décembre', kind: 'euros', reason: FEW },
  { key: 'bas_80_eur', label: 'Bas (80 %)', kind: 'euros', reason: FEW },
  { key: 'haut_80_eur', label: 'Haut (80 %)', kind: 'euros', reason: FEW },
  { key: 'bas_95_eur', label: 'Bas (95 %)', kind: 'euros', reason: FEW },
  { key: 'haut_95_eur', label: 'Haut (95 %)', kind: 'euros', reason: FEW },
  { key: 'enveloppe_eur', label: 'Enveloppe de l’exercice', kind: 'euros' },
];

export const DERRIERE_COLUMNS: Column[] = [
  { key: 'nom', label: 'CPTS', kind: 'texte', reason: 'CPTS inconnue du référentiel' },
  { key: 'cpts_id', label: 'Identifiant', kind: 'texte' },
  { key: 'departement_code', label: 'Dép.', kind: 'texte' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  { key: 'consommation_taux', label: 'Versé / enveloppe', kind: 'taux', reason: 'Enveloppe nulle' },
];

const UNNAMED = 'Aucun indicateur ne nomme l’action';

export const ACTION_COLUMNS: Column[] = [
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'action', label: 'Action', kind: 'texte' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'part_taux', label: 'Part du poste', kind: 'taux', reason: 'Rien n’est versé' },
  {
    key: 'nomme_taux',
    label: 'Versé dont l’action est nommée',
    kind: 'taux',
    reason: 'Sur les totaux seuls',
  },
  { key: 'lignes_nb', label: 'Lignes', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
  { key: 'points_obtenus', label: 'Points obtenus', kind: 'reel', reason: UNNAMED },
  { key: 'points_max', label: 'Points au plus', kind: 'reel', reason: UNNAMED },
  { key: 'atteinte_taux', label: 'Atteinte', kind: 'taux', reason: UNNAMED },
];
