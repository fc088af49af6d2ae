import type { Row } from '../api.ts';
import type { Column } from '../ui/table.ts';

type Poste = Row<'/api/postes'>;

/** A poste with the lines drawn under it: its parts, by default. */
export interface Group<Line = Poste> {
  poste: string;
  total: Line | undefined;
  under: Line[];
}

const PARTS = ['fonctionnement', 'fixe', 'variable'];

/** Rows by poste in the order of the vocabulary, the parts of a poste in the order of the agreement. */
export function groups(rows: Poste[], order: string[]): Group[] {
  return order
    .map((poste) => {
      const own = rows.filter((row) => row.poste === poste);
      const parts = PARTS.flatMap((part) => own.filter((row) => row.part === part));
      // The only part of fonctionnement is the poste itself.
      return {
        poste,
        total: own.find((row) => row.part === 'ensemble'),
        under: parts.length > 1 ? parts : [],
      };
    })
    .filter(({ total, under }) => total !== undefined || under.length > 0);
}

/** Columns of the table and of the download. */
export const POSTES_COLUMNS: Column[] = [
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  {
    key: 'consommation_taux',
    label: 'Versé / enveloppe à date',
    kind: 'taux',
    reason: 'Enveloppe nulle à cette date',
  },
  { key: 'attendu_certain_eur', label: 'Échu dans l’exercice, certain', kind: 'euros' },
  { key: 'attendu_estime_eur', label: 'Échu, atteinte estimée', kind: 'euros' },
  { key: 'enveloppe_eur', label: 'Enveloppe de l’exercice', kind: 'euros' },
  { key: 'verse_precedent_eur', label: 'Versé un an plus tôt', kind: 'euros' },
  { key: 'cpts_engagees_nb', label: 'CPTS engagées', kind: 'nombre' },
];
