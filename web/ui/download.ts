import { csv, type Column, type Record_ } from './table.ts';

/** Hands the rows on screen to the reader as a spreadsheet file; every row says when the data is synthetic. */
export function download(name: string, columns: Column[], rows: Record_[], nature: string) {
  const all: Column[] = [
    ...columns,
    { key: 'nature_des_donnees', label: 'Nature des données', kind: 'texte' },
  ];
  const text = csv(
    all,
    rows.map((row) => ({ ...row, nature_des_donnees: nature })),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
