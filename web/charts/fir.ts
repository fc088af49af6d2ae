import type { Row } from '../api.ts';
import type { Column, Record_ } from '../ui/table.ts';

type Line = Row<'/api/fir'>;
type Measure = 'engage_eur' | 'paye_eur';

/** The objects that have a row, in the order of the vocabulary, the total last. */
export function objects(rows: Line[], labels: Map<string, string>): [code: string, label: string][] {
  const met = new Set<string>(rows.map(({ objet }) => objet));
  return [...[...labels].filter(([code]) => met.has(code)), ['ensemble', 'Ensemble']];
}

/** One line by région, one key by object holding the measure; the total of France apart. */
export function byRegion(rows: Line[], measure: Measure) {
  const lines = new Map<string, Record_>();
  for (const row of rows) {
    const line = lines.get(row.region_code) ?? { region_code: row.region_code, nom: row.nom };
    line[row.objet] = row[measure];
    if (row.objet === 'ensemble') {
      const cpts_nb = measure === 'paye_eur' ? row.cpts_payees_nb : row.cpts_engagees_nb;
      Object.assign(line, { reste_eur: row.reste_eur, cpts_nb });
    }
    lines.set(row.region_code, line);
  }
  const france = lines.get('ensemble');
  lines.delete('ensemble');
  return { regions: [...lines.values()], france };
}

/** Columns of the table view and of the download. */
export const FIR_COLUMNS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'objet', label: 'Objet', kind: 'texte' },
  { key: 'engage_eur', label: 'Engagé', kind: 'euros' },
  { key: 'paye_eur', label: 'Payé', kind: 'euros' },
  { key: 'reste_eur', label: 'Reste à payer', kind: 'euros' },
  { key: 'cpts_payees_nb', label: 'CPTS payées', kind: 'nombre' },
  { key: 'cpts_engagees_nb', label: 'CPTS aux montants engagés', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS qui ont une ligne', kind: 'nombre' },
  { key: 'dotation_fir_eur', label: 'Dotation FIR de l’ARS', kind: 'euros', reason: 'Dotation non publiée' },
];
