import { message } from '../messages.ts';
import { download, saveXlsx } from './download.ts';
import { savePng, saveSvg, type Captions } from './picture.ts';
import { ordered, type Column, type View } from './table.ts';

export type Format = 'csv' | 'xlsx' | 'png' | 'svg';

/** A figure as its menu gives it away. */
export interface Source extends Captions {
  nature: string;
  /** Where the definition is written. */
  explained: HTMLElement;
  drawing: HTMLElement | undefined;
  sort: string | undefined;
  view: () => Promise<View>;
}

const TOTAL: Column = { key: 'total_de_lignes', label: 'Total', kind: 'texte' };

async function saveRows(format: Format, { view, explained, drawing: _, sort, ...captions }: Source) {
  const { columns, rows, total, sums = total } = await view();
  const definition = (explained.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const lines = ordered(rows, sort, total);
  // What adds other rows up says so in every file: a spreadsheet would count it twice.
  const flagged = sums && {
    columns: [...columns, TOTAL],
    rows: lines.map((row) => ({ ...row, [TOTAL.key]: sums(row) ? 'oui' : '' })),
  };
  const saved = { ...captions, definition, columns, rows: lines, ...flagged };
  if (format === 'xlsx') await saveXlsx([saved]);
  else await download(saved);
}

/** Hands the file over and answers '', or what to tell the reader when it could not be made. */
export async function save(format: Format, source: Source): Promise<string> {
  try {
    if (format === 'png') await savePng(source.drawing!, source);
    else if (format === 'svg') saveSvg(source.drawing!, source);
    else await saveRows(format, source);
    return '';
  } catch (error) {
    return message(error);
  }
}
