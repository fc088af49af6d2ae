import { Readable } from 'node:stream';
import type { Cell, Column } from '../cells.ts';
import { tableSheet, textSheet, xml } from './feuille.ts';
import { zipped, type Entry } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const types = (sheets: number) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('') +
  '</Types>';

const ROOT = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbook = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
    .map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

const relations = (sheets: number) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Array.from(
    { length: sheets },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  ).join(
    '',
  )}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** In the order of `STYLES`: text, head, euros, count, rate, date, real, title. */
const FORMATS = ['#,##0.00\\ "€"', '0.0%', 'dd/mm/yyyy', '#,##0.####'];

const xf = (numFmt: number, font = 0, more = '') =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${more}`;

const STYLE_SHEET =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">` +
  FORMATS.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xml(code).replaceAll('"', '&quot;')}"/>`,
  ).join('') +
  '</numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="8">' +
  `${xf(0)}/>${xf(0, 1, ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>')}` +
  `${xf(164)}/>${xf(3)}/>${xf(165)}/>${xf(166)}/>${xf(167)}/>${xf(0, 2)}/></cellXfs></styleSheet>`;

export interface Classeur {
  /** Name of the first sheet, 31 characters at most. */
  feuille: string;
  columns: readonly Column[];
  heads: readonly string[];
  chunks: AsyncIterable<Cell[][]>;
  metadonnees: readonly (readonly string[])[];
}

/** A workbook of two sheets, the rows and what they mean, compressed as the rows are read: its size is not bounded by memory. */
export function toXlsx({ feuille, columns, heads, chunks, metadonnees }: Classeur): Readable {
  const names = [feuille, 'Métadonnées'];
  const entries: Entry[] = [
    ['[Content_Types].xml', types(names.length)],
    ['_rels/.rels', ROOT],
    ['xl/workbook.xml', workbook(names)],
    ['xl/_rels/workbook.xml.rels', relations(names.length)],
    ['xl/styles.xml', STYLE_SHEET],
    ['xl/worksheets/sheet2.xml', textSheet(metadonnees, [28, 60, 18, 24])],
    [
      'xl/worksheets/sheet1.xml',
      () => Readable.from(tableSheet(columns, heads, chunks), { objectMode: false }),
    ],
  ];
  return zipped(entries, { level: 6 });
}
