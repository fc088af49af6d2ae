import { get } from '../api.ts';
import { filters } from '../filters.svelte.ts';
import { jour } from '../format.ts';
import { csv, type Column, type Record_ } from './table.ts';

/** The rows of a figure in the order of the screen, and what must be said beside them wherever they go. */
export interface Saved {
  id: string;
  title: string;
  subtitle: string;
  source: string;
  nature: string;
  definition: string;
  columns: Column[];
  rows: Record_[];
}

/** Hands a file to the reader. */
export function hand(name: string, content: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What the file is, in its name: the figure, its perimeter and exercice when one is chosen, the snapshot. */
function nameOf(id: string, instantane: number): string {
  const { cpts_id, departement_code, region_code, exercice, taille } = filters;
  const place =
    cpts_id ??
    (departement_code ? `departement-${departement_code}` : region_code && `region-${region_code}`);
  const size = taille && `taille-${taille}`;
  return ['cpts', id, place, size, exercice, filters.text('date'), `instantane-${instantane}`]
    .filter(Boolean)
    .join('_');
}

/** Rows as a spreadsheet file, each saying what the data are, and of which perimeter and choices. */
export async function download({ id, title, subtitle, columns, rows, nature }: Omit<Saved, 'definition'>) {
  const { instantane } = await get('/api/sante');
  const all: Column[] = [
    ...columns,
    { key: 'nature_des_donnees', label: 'Nature des données', kind: 'texte' },
    { key: 'vue', label: 'Vue', kind: 'texte' },
  ];
  const text = csv(
    all,
    rows.map((row) => ({
      ...row,
      nature_des_donnees: nature,
      vue: `${title}. ${subtitle}`,
    })),
  );
  hand(`${nameOf(id, instantane)}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** A workbook of the rows of one table, or of several under a name of their own, and of what they mean. */
export async function saveXlsx(tables: readonly Saved[], id = tables[0]!.id) {
  const [{ workbook }, sante] = await Promise.all([import('./workbook.ts'), get('/api/sante')]);
  const vintage: [string, string][] = [
    ['Date d’arrêté', jour(sante.date_arrete)],
    ['Instantané', `n° ${sante.instantane}`],
    ['Publié le', jour(sante.publie_le)],
    ['Empreinte du manifeste (SHA-256)', sante.empreinte],
    ['Adresse de la vue', location.href],
  ];
  hand(`${nameOf(id, sante.instantane)}.xlsx`, await workbook(tables, vintage));
}
