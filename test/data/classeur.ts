import writeXlsxFile from 'write-excel-file/node';
import { rewriteEntry } from './zip.ts';

export type Contenu = string | number | Date | null;

/** The bytes of a workbook of one sheet. */
export async function workbookOf(rows: Contenu[][]) {
  const cell = (value: Contenu) =>
    value === null ? null : { value, ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}) };
  return writeXlsxFile(rows.map((row) => row.map(cell))).toBuffer();
}

/** The bytes of a workbook of several sheets, by name. */
export const sheetsOf = (sheets: Record<string, Contenu[][]>) =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    })),
  ).toBuffer();

/** The same workbook, one of its sheets hidden. */
export const hiding = (bytes: Buffer, nom: string, state = 'hidden') =>
  rewriteEntry(bytes, 'xl/workbook.xml', (xml) =>
    xml.replace(new RegExp(`<sheet (?=[^>]*name="${nom}")`), `<sheet state="${state}" `),
  );

/** The same workbook with one cell written by hand, as another software may write it. */
export const withCell = (bytes: Buffer, adresse: string, cell: string) =>
  rewriteEntry(bytes, 'xl/worksheets/sheet1.xml', (xml) => {
    const found = new RegExp(`<c r="${adresse}"(?:[^>]*/>|.*?</c>)`);
    if (!found.test(xml)) throw new Error(`no cell ${adresse}`);
    return xml.replace(found, cell);
  });

/** The same workbook, its days counted from 1904. */
export const from1904 = (bytes: Buffer, flag = '1') =>
  rewriteEntry(bytes, 'xl/workbook.xml', (xml) =>
    xml
      .replace(/<workbookPr[^>]*\/>/, '')
      .replace(/(<workbook\b[^>]*>)/, `$1<workbookPr date1904="${flag}"/>`),
  );
