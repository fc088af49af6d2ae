import type { Column } from './header.ts';
import type { Mark, Ordre } from './parse.ts';

/** A file as a relation of texts, whatever its format was. */
export interface Source {
  /** What stands after `from` in SQL; its rows are in the order of the file. */
  relation: string;
  columns: Column[];
  /** The SQL of the text at one position of the file. */
  cell: (index: number) => string;
  /** Physical line of the first row. */
  premiere_ligne: number;
  /** Decimal marks that the format itself declares. */
  marks: Partial<Record<string, Mark>>;
  /** What its dates are once one of a column can only be month first. */
  ordre: Ordre;
  delimiteur: string | null;
  /** The table of the lines that could not be cut into cells (line, csv_line), for CSV. */
  rejets: string | null;
}
