import { message } from '../messages.ts';
import { download, saveXlsx } from './download.ts';
import { savePng, saveSvg, type Captions } from './picture.ts';
import { ordered, type Column, type Record_ } from './table.ts';

export type Format = 'csv' | 'xlsx' | 'png' | 'svg';

/** A figure as its menu gives it away. */
export interface Source extends Captions {
  nature: string;
  /** Where the definition is written. */
  explained: HTMLElement;
  drawing: HTMLElement | undefined;
  sort: string | undefined;
  view: () => Promise<{ columns: Column[]; rows: Record_[]; total?: (row: Record_) => boolean }>;
}

async function saveRows(format: Format, { view, explained, drawing: _, sort, ...captions }: Source) {
  const { columns, rows, total } = await view();
  const definition = (explained.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const saved = { ...captions, definition, columns, rows: ordered(rows, sort, total) };
  if (format === 'xlsx') await saveXlsx([saved]);
  else await download(saved, total);
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
