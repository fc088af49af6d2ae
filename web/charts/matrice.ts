import type { Row } from '../api.ts';
import { unitFor } from '../format.ts';
import { around, aroundZero, type Classes } from '../map/classes.ts';
import type { Column, Record_ } from '../ui/table.ts';

type Cell = Row<'/api/matrice'>;

/** Colours of a rate around 100 %: blue under, orange over. */
export const COLOURS = around([0.5, 0.7, 0.9, 1.1, 1.3, 1.5]);

/** What a cell of the matrix says: the rate, or the euros that are missing or in excess. */
export type Mesure = 'taux' | 'ecart_eur';

/** The unit of every gap of the matrix. */
export const KILO_EUROS = unitFor([1e6]);

/** The colours of a measure: those of a rate never change, those of a gap are by its sizes. */
export const coloursOf = (mesure: Mesure, rows: Cell[]): Classes =>
  mesure === 'taux'
    ? COLOURS
    : aroundZero(
        rows
          .filter((row) => row.poste !== 'ensemble' && !APART.includes(row.region_code))
          .map(({ ecart_eur }) => ecart_eur),
      );

/** Lines that are no région: they stay last, and open nothing. */
const APART = ['inconnue', 'ensemble'];

/** A measure of a cell; undefined where there is neither envelope nor payment, which is no unknown rate. */
export const measured = (cell: Cell | undefined, mesure: Mesure) =>
  cell === undefined || (cell.enveloppe_eur === 0 && cell.verse_eur === 0) ? undefined : cell[mesure];

/** One line by région, one key by poste holding its measure, so that any column sorts; unknown CPTS and France apart. */
export function pivot(rows: Cell[], mesure: Mesure = 'taux') {
  const cells = new Map(rows.map((row) => [`${row.region_code} ${row.poste}`, row]));
  const cell = (region_code: string, poste: string) => cells.get(`${region_code} ${poste}`);
  const lines = new Map<string, Record_>();
  for (const row of rows) {
    const line = lines.get(row.region_code) ?? { region_code: row.region_code, nom: row.nom };
    line[row.poste] = measured(row, mesure);
    if (row.poste === 'ensemble') line.verse_eur = row.verse_eur;
    lines.set(row.region_code, line);
  }
  const apart = APART.map((code) => lines.get(code)).filter((line) => line !== undefined);
  for (const code of APART) lines.delete(code);
  return { regions: [...lines.values()], apart, cell };
}

/** Columns of the table view and of the download: one row by région and poste. */
export const MATRICE_COLUMNS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  { key: 'taux', label: 'Versé / enveloppe à date', kind: 'taux', reason: 'Enveloppe nulle à cette date' },
  { key: 'enveloppe_eur', label: 'Enveloppe de l’exercice', kind: 'euros' },
];

const ENDINGS = ['gnement', 'nement', 'taire', 'tion'];

/** A long word with the place where it may be cut, for the head of a narrow column. */
export function supple(label: string): string {
  const ending = ENDINGS.find((end) => new RegExp(`\\p{L}{4,}${end}`, 'u').test(label));
  return ending ? label.replace(ending, `\u00ad${ending}`) : label;
}
