import { get } from '../api.ts';
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

/** Rows as a spreadsheet file, each saying what the data are. */
export function download(name: string, columns: Column[], rows: Record_[], nature: string) {
  const all: Column[] = [
    ...columns,
    { key: 'nature_des_donnees', label: 'Nature des données', kind: 'texte' },
  ];
  const text = csv(
    all,
    rows.map((row) => ({ ...row, nature_des_donnees: nature })),
  );
  hand(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** A workbook of the rows, and of what they mean. */
export async function saveXlsx(saved: Saved) {
  const [{ workbook }, sante] = await Promise.all([import('./workbook.ts'), get('/api/sante')]);
  const vintage: [string, string][] = [
    ['Date d’arrêté', jour(sante.date_arrete)],
    ['Instantané', `n° ${sante.instantane}`],
    ['Publié le', jour(sante.publie_le)],
    ['Empreinte du manifeste (SHA-256)', sante.empreinte],
    ['Adresse de la vue', location.href],
  ];
  hand(`cpts_${saved.id}.xlsx`, await workbook(saved, vintage));
}
