import type { Row } from '../../api.ts';
import type { Column, Record_ } from '../../ui/table.ts';
import { NO_FIR, NO_FIR_SHARE } from './measures.ts';

type Region = Row<'/api/regions'>;

const NO_ENVELOPE = 'Enveloppe nulle à cette date';

/** Columns drawn, of the table view and of the download. */
export const COLUMNS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'consommation_taux', label: 'Versé / enveloppe à date', kind: 'taux', reason: NO_ENVELOPE },
  { key: 'ecart_eur', label: 'Écart', kind: 'ecart' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  {
    key: 'verse_par_habitant_eur',
    label: 'Versé par habitant couvert',
    kind: 'centimes',
    reason: 'Aucun habitant couvert',
  },
  { key: 'population_hab', label: 'Population', kind: 'nombre', reason: 'Région inconnue' },
  { key: 'couverture_taux', label: 'Couverture ACI', kind: 'taux', reason: 'Région inconnue' },
  { key: 'signataires_nb', label: 'Signataires', kind: 'nombre' },
  { key: 'fir_paye_eur', label: 'FIR payé', kind: 'euros', reason: NO_FIR },
  { key: 'fir_part_taux', label: 'Part du FIR', kind: 'taux', reason: NO_FIR_SHARE },
  { key: 'verse_par_cpts_eur', label: 'Versé par CPTS', kind: 'euros', reason: 'Aucune signataire' },
  { key: 'retard_eur', label: 'Retard', kind: 'euros' },
];

/** Columns whose cells hold a bar from zero, with France as a line where the two compare. */
export const BARS: Record<string, { reference: boolean; colour: string }> = {
  consommation_taux: { reference: true, colour: 'var(--accent)' },
  verse_par_habitant_eur: { reference: true, colour: 'var(--accent)' },
  couverture_taux: { reference: true, colour: 'var(--stade-aci)' },
  retard_eur: { reference: false, colour: 'var(--seq-4)' },
};

export const isFrance = (row: Record_) => row.region_code === 'ensemble';

/** A line that is no région stays last. */
export const isApart = (row: Record_) => isFrance(row) || row.region_code === 'inconnue';

/** No line of what is due is not a delay of zero: null becomes an absent value. */
export const named = (rows: Region[]): Record_[] =>
  rows.map((row) => ({
    ...row,
    nom: isFrance(row) ? 'France' : row.nom,
    retard_eur: row.retard_eur ?? undefined,
  }));
