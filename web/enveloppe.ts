import type { Column } from './ui/table.ts';

/** Words that name the envelope beside versé: cut at the date while its exercice runs, the one of the exercice once it is over. */
export const enveloppeWords = (text: string, exercice: number, courant: number) =>
  exercice === courant ? text : text.replaceAll('nveloppe à date', `nveloppe de ${exercice}`);

/** The same in the heads of a table. */
export const enveloppeColumns = <C extends Column>(
  columns: readonly C[],
  exercice: number,
  courant: number,
): C[] => columns.map((column) => ({ ...column, label: enveloppeWords(column.label, exercice, courant) }));
