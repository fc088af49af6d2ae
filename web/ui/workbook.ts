import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { ABSENT, ND } from '../format.ts';
import type { Saved } from './download.ts';
import { inert, UNITS, type Cell as Value, type Column, type Kind } from './table.ts';

const EUROS = '#,##0.00\\ "€"';
const FORMATS: Partial<Record<Kind, string>> = {
  euros: EUROS,
  ecart: EUROS,
  centimes: EUROS,
  nombre: '#,##0',
  reel: '#,##0.##',
  taux: '0.0%',
};

const bold = (value: string): Cell => ({ value, fontWeight: 'bold', wrap: true, alignVertical: 'top' });
const text = (value: string): Cell => ({ value: inert(value) });

/** A number as a number, a date as a date; "n.d." and "-" are said, since an empty cell would not tell them apart. */
function cell(value: Value, { kind }: Column): Cell {
  if (value === null) return { value: ND };
  if (value === undefined) return { value: ABSENT };
  if (typeof value === 'number')
    return { value, type: Number, ...(FORMATS[kind] && { format: FORMATS[kind] }) };
  if (kind === 'date')
    return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return text(String(value));
}

const head = ({ label, kind }: Column) => bold(UNITS[kind] ? `${label} (${UNITS[kind]})` : label);

const NAMES: Record<Kind, string> = {
  texte: '',
  euros: 'euros courants',
  ecart: 'euros courants',
  centimes: 'euros courants',
  nombre: 'nombre',
  reel: 'nombre',
  taux: 'part de 1, montrée en %',
  date: 'jour',
};

/** What the rows are: title, filters in words, vintage, what each column holds. */
function notes(saved: Saved, vintage: [string, string][]): SheetData {
  const { title, subtitle, source, nature, definition, columns, rows } = saved;
  const facts: [string, string][] = [
    ['Filtres', subtitle],
    ['Source', source],
    ['Nature des données', nature],
    ['Lignes, totaux compris', String(rows.length)],
    ...vintage,
    ['Définition', definition],
    [
      'Signes',
      `${ND} : inconnu ; 0 : zéro constaté ; ${ABSENT} : aucune ligne. Les montants sont au centime.`,
    ],
  ];
  return [
    [bold(title)],
    ...facts.map(([name, value]) => [bold(name), { ...(text(value) as object), wrap: true }]),
    [],
    [bold('Colonne'), bold('Unité'), bold(`Raison d’un ${ND}`)],
    ...columns.map(({ label, kind, reason }) => [text(label), text(NAMES[kind]), text(reason ?? '')]),
  ];
}

/** A spreadsheet takes 31 characters, and none of these. */
const sheetName = (title: string) =>
  title
    .split(',')[0]!
    .replaceAll(/[\\/?*:[\]]/g, ' ')
    .slice(0, 31);

const sheet = ({ columns, rows }: Saved, name: string) => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ kind }, i) => ({ width: i === 0 ? 34 : kind === 'texte' ? 20 : 16 })),
  data: [columns.map(head), ...rows.map((row) => columns.map((column) => cell(row[column.key], column)))],
});

/** A workbook of one sheet per table, with the rows of the screen, and a last one that says what they are. */
export function workbook(tables: readonly Saved[], vintage: [string, string][]): Promise<Blob> {
  return writeExcelFile([
    ...tables.map((saved) => sheet(saved, tables.length === 1 ? 'Tableau' : sheetName(saved.title))),
    {
      sheet: 'Métadonnées',
      columns: [{ width: 32 }, { width: 90 }, { width: 30 }],
      data: tables.flatMap((saved, i) => (i === 0 ? notes(saved, vintage) : [[], ...notes(saved, [])])),
    },
  ]).toBlob();
}
