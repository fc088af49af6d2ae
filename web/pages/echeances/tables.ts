import type { Answer } from '../../api.ts';
import type { Column, Record_ } from '../../ui/table.ts';

export type Echeances = Answer<'/api/echeances'>;
export type Total = Echeances['totaux'][number];
export type Ligne = Echeances['lignes'][number];

/** The row that sums every région, made by the API. */
export const ensemble = ({ totaux }: Echeances) =>
  totaux.find(({ region_code }) => region_code === 'ensemble')!;

export const ETATS = [
  { code: 'en_retard', libelle: 'En retard' },
  { code: 'du', libelle: 'Dû, encore dans le délai' },
  { code: 'trop_percu', libelle: 'Trop-perçu' },
] as const;

export const AGES = [
  { code: '2_6', libelle: 'Échu depuis 2 à 6 mois' },
  { code: 'plus_6', libelle: 'Échu depuis plus de 6 mois' },
] as const;

/** What is late, from the youngest to the oldest, as the bars draw it. */
export const TRANCHES = [
  { key: 'retard_2_6_mois_eur', label: 'échu depuis 2 à 6 mois', colour: 'var(--seq-3)' },
  { key: 'retard_plus_6_mois_eur', label: 'échu depuis plus de 6 mois', colour: 'var(--seq-6)' },
] as const;

/** Ages count from the due date, days from the end of the delay: both say so, and a sum of lines keeps the most days. */
const JOURS = 'Jours au-delà du délai, au plus';

const LATE: Column[] = [
  { key: 'retard_eur', label: 'Retard', kind: 'euros' },
  { key: 'retard_taux', label: 'Retard / échu', kind: 'taux', reason: 'Rien n’est échu' },
  { key: 'retard_2_6_mois_eur', label: 'Échu depuis 2 à 6 mois', kind: 'euros' },
  { key: 'retard_plus_6_mois_eur', label: 'Échu depuis plus de 6 mois', kind: 'euros' },
];

const DUE: Column[] = [
  { key: 'attendu_certain_eur', label: 'Attendu certain', kind: 'euros' },
  { key: 'attendu_estime_eur', label: 'Attendu estimé', kind: 'euros' },
  { key: 'verse_eur', label: 'Versé rattaché', kind: 'euros' },
];

/** Columns drawn by région; `ages` holds the bar, sorted by all that is late. */
export const REGIONS_DRAWN: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'ages', label: 'Retard par âge', kind: 'texte' },
  ...LATE,
  { key: 'reste_du_eur', label: 'Dû, dans le délai', kind: 'euros' },
  { key: 'trop_percu_eur', label: 'Trop-perçu', kind: 'euros' },
];

/** Columns of the table view and of the download by région. */
export const REGIONS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  ...DUE,
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  { key: 'reste_du_eur', label: 'Dû, dans le délai', kind: 'euros' },
  ...LATE,
  { key: 'retard_jours', label: JOURS, kind: 'nombre', reason: 'Aucun retard' },
  { key: 'trop_percu_eur', label: 'Trop-perçu', kind: 'euros' },
  { key: 'attendu_inconnu_nb', label: 'Échéances n.d.', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
];

/** Columns of what was paid against no due. */
export const HORS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'contrat_precoce_eur', label: 'Contrat précoce', kind: 'euros' },
  { key: 'non_rattache_eur', label: 'Non rattaché', kind: 'euros' },
];

/** Columns of the lines: the amounts of the state asked for, or every one. */
export const lignesOf = (etat: string): Column[] => [...LIGNE, ...(AMOUNTS[etat] ?? ALL)];

const LIGNE: Column[] = [
  { key: 'nom', label: 'CPTS', kind: 'texte' },
  { key: 'departement_code', label: 'Dép.', kind: 'texte' },
  { key: 'organisme_code', label: 'CPAM', kind: 'texte', reason: 'CPAM non renseignée' },
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  ...DUE,
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
];

const RETARD: Column[] = [
  { key: 'retard_2_6_mois_eur', label: 'Retard, échu depuis 2 à 6 mois', kind: 'euros' },
  { key: 'retard_plus_6_mois_eur', label: 'Retard, échu depuis plus de 6 mois', kind: 'euros' },
  { key: 'retard_jours', label: JOURS, kind: 'nombre' },
];
const DU: Column = { key: 'reste_du_eur', label: 'Dû, dans le délai', kind: 'euros' };
const TROP_PERCU: Column = { key: 'trop_percu_eur', label: 'Trop-perçu', kind: 'euros' };
const AMOUNTS: Record<string, Column[]> = { en_retard: RETARD, du: [DU], trop_percu: [TROP_PERCU] };
const ALL = [TROP_PERCU, DU, ...RETARD];

/** Rows by région; a row without any due has no amount there, which is not zero. */
export const regionRows = (totaux: Total[]): Record_[] =>
  totaux.map((row) => {
    if (row.lignes_nb > 0)
      return { ...row, retard_jours: row.retard_jours ?? undefined, ages: row.retard_eur };
    const { region_code, nom, cpts_nb, lignes_nb } = row;
    return { region_code, nom, cpts_nb, lignes_nb };
  });

/** A total of the table: what the API summed over every row. */
export const isTotal = (row: Record_) => row.region_code === 'ensemble';

const NONE = 'Aucun retard';

/** Columns of the ends of exercices; what is échu adds up from the first of them. */
export const exercicesOf = (premier: number | undefined): Column[] => [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'jour', label: 'Au', kind: 'date' },
  { key: 'retard_taux', label: 'Retard / échu', kind: 'taux', reason: 'Rien d’échu et de connu' },
  { key: 'retard_eur', label: 'Retard', kind: 'euros' },
  { key: 'attendu_certain_eur', label: `Échu depuis ${premier ?? 'les signatures'}, certain`, kind: 'euros' },
  { key: 'rattache_eur', label: 'Versé rattaché', kind: 'euros' },
  { key: 'trop_percu_eur', label: 'Trop-perçu', kind: 'euros' },
  { key: 'cpts_retard_nb', label: 'CPTS en retard', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS à qui une somme était échue', kind: 'nombre' },
  { key: 'retard_median_jours', label: 'Médiane, jours au-delà du délai', kind: 'nombre', reason: NONE },
  { key: 'retard_jours', label: 'Le plus ancien, jours au-delà du délai', kind: 'nombre', reason: NONE },
];
