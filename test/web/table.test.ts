import { describe, expect, it } from 'vitest';
import { csv, ordered, sorted, widthOf, written, type Column } from '../../web/ui/table.ts';

const COLUMNS: Column[] = [
  { key: 'nom', label: 'CPTS', kind: 'texte' },
  { key: 'verse_eur', label: 'Versé', kind: 'euros' },
];

describe('a table', () => {
  it('puts unknown values last in both directions', () => {
    const rows = [{ taux: null }, { taux: 0.2 }, { taux: 0.9 }];
    expect(sorted(rows, 'taux', false).map(({ taux }) => taux)).toEqual([0.2, 0.9, null]);
    expect(sorted(rows, 'taux', true).map(({ taux }) => taux)).toEqual([0.9, 0.2, null]);
  });

  it('orders names as a French dictionary does', () => {
    const rows = ['Île-de-France', 'Occitanie', 'Guyane'].map((nom) => ({ nom }));
    expect(sorted(rows, 'nom', false).map(({ nom }) => nom)).toEqual([
      'Guyane',
      'Île-de-France',
      'Occitanie',
    ]);
  });

  it('keeps its totals last whatever the order, and its rows as they come without one', () => {
    const rows = [{ nom: 'b' }, { nom: 'Ensemble', total: true }, { nom: 'a' }];
    const names = (sort?: string) => ordered(rows, sort, (row) => row.total === true).map(({ nom }) => nom);
    expect(names('nom')).toEqual(['a', 'b', 'Ensemble']);
    expect(names('-nom')).toEqual(['b', 'a', 'Ensemble']);
    expect(names()).toEqual(['b', 'Ensemble', 'a']);
  });

  it('gives a column of a long table room for its longest row, drawn or not, within bounds', () => {
    const short = widthOf(COLUMNS[0]!, [{ nom: 'CPTS' }]);
    expect(widthOf(COLUMNS[0]!, [{ nom: 'CPTS' }, { nom: 'CPTS des Monts' }])).toBeGreaterThan(short);
    expect(widthOf(COLUMNS[0]!, [{ nom: 'x'.repeat(500) }])).toBe(40);
    expect(widthOf(COLUMNS[1]!, [{ verse_eur: 1_234_567 }])).toBeGreaterThanOrEqual('1 234 567'.length);
  });

  it('writes no unit in a cell whose head carries it, and tells unknown, absent and zero apart', () => {
    expect([written(1234.4, 'euros'), written(0.125, 'taux')]).toEqual(['1\u202f234', '12,5']);
    expect([written(null, 'euros'), written(undefined, 'euros'), written(0, 'euros')]).toEqual([
      'n.d.',
      '-',
      '0',
    ]);
  });

  it('writes the sign of a gap, more as well as less', () => {
    expect([1234.4, -1234.4, 0, null].map((value) => written(value, 'ecart'))).toEqual([
      '+1\u202f234',
      '\u22121\u202f234',
      '0',
      'n.d.',
    ]);
  });
});

describe('a downloaded table', () => {
  it('opens in a French spreadsheet with every cent', () => {
    expect(csv(COLUMNS, [{ nom: 'CPTS du Val', verse_eur: 1234567.89 }])).toBe(
      '\ufeffCPTS;Versé (€)\r\nCPTS du Val;1234567,89\r\n',
    );
  });

  it('leaves unknown and absent cells empty, never zero', () => {
    expect(csv(COLUMNS, [{ nom: 'A', verse_eur: null }, { nom: 'B' }, { nom: 'C', verse_eur: 0 }])).toBe(
      '\ufeffCPTS;Versé (€)\r\nA;\r\nB;\r\nC;0\r\n',
    );
  });

  it('quotes separators and disarms what a spreadsheet would run', () => {
    const text = csv(COLUMNS, [{ nom: 'a;"b"' }, { nom: '=1+1' }, { nom: '@x', verse_eur: -5 }]);
    expect(text.split('\r\n').slice(1, 4)).toEqual(['"a;""b""";', "'=1+1;", "'@x;-5"]);
  });
});
