import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../data/feeds.ts';
import { cleaned, quick, typed, type Mark } from '../../data/read/parse.ts';
import { literal, rows } from '../../data/sql.ts';
import { temporaryDatabase } from './reading.ts';

const MONTANT: Field = { name: 'montant_eur', type: 'number', title: 'Montant', decimals: 2 };
const TAUX: Field = { name: 'taux', type: 'number', title: 'Taux', decimals: 6 };
const DATE: Field = { name: 'date', type: 'date', title: 'Date' };
const ENTIER: Field = { name: 'nb', type: 'integer', title: 'Nombre' };

/** What each text becomes by the plain way and by the whole grammar, as text; null when it is refused. */
async function read(field: Field, texts: readonly string[], mark?: Mark) {
  const connection = await temporaryDatabase();
  const values = texts.map((text, i) => `(${i}, ${literal(text)})`).join(', ');
  return rows<{ rapide: string | null; lu: string | null }>(
    connection,
    `select (${quick(field, 'texte', mark)})::varchar as rapide, (${typed(field, 'propre', mark)})::varchar as lu
     from (select *, ${cleaned('texte')} as propre from (values ${values}) as cas (rang, texte)) order by rang`,
  );
}

const one = async (field: Field, text: string, mark?: Mark) => (await read(field, [text], mark))[0]!.lu;

describe('an amount', () => {
  it.each([
    ['0', '0.00'],
    ['0,01', '0.01'],
    ['-0.01', '-0.01'],
    ['99999999.99', '99999999.99'],
    ['999999999999,99', '999999999999.99'],
    ['1234', '1234.00'],
    ['1234,5', '1234.50'],
    ['1234.5', '1234.50'],
    ['+12,30', '12.30'],
    ['-1 234,50', '-1234.50'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234,50', '1234.50'],
    ['1\u202f234\u202f567', '1234567.00'],
    ['\u22125,00', '-5.00'],
    ['  12,30\t', '12.30'],
    ['12,3400', '12.34'],
    ['007,50', '7.50'],
    ['1 234,56 €', '1234.56'],
    ['1234.56\u00a0€', '1234.56'],
    ['12€', '12.00'],
    ['-12,30 €', '-12.30'],
    ['(1 234,56)', '-1234.56'],
    ['(12 €)', '-12.00'],
    ['(1\u202f234,50\u00a0€)', '-1234.50'],
    ['( 12,5 ) €', '-12.50'],
  ])('%j is %s €', async (text, expected) => {
    expect(await one(MONTANT, text)).toBe(expected);
  });

  it.each([
    ['1,234', 'thousands or decimals?'],
    ['1.234', 'thousands or decimals?'],
    ['-12,345', 'thousands or decimals?'],
    ['0,125', 'three decimals'],
    ['1234,567', 'three decimals'],
    ['12,3456', 'four decimals'],
    ['1.234,56', 'a point between thousands'],
    ['1,234.56', 'a comma between thousands'],
    ['1 23,00', 'groups are of three'],
    ['12 3456', 'groups are of three'],
    ['1e3', 'exponent'],
    ['1E-2', 'exponent'],
    ['NaN', 'not a number'],
    ['inf', 'not a number'],
    ['0x1F', 'hexadecimal'],
    ['1_000', 'underscore'],
    ['12,', 'nothing after the mark'],
    [',50', 'nothing before the mark'],
    ['--5', 'two signs'],
    ['5-', 'sign after'],
    ['1000000000000', '13 digits'],
    ['douze', 'words'],
    ['=1+1', 'formula'],
    ['１２', 'other digits'],
    ['1,234 €', 'thousands or decimals?'],
    ['(1.234)', 'thousands or decimals?'],
    ['(-12)', 'two signs'],
    ['-(12)', 'two signs'],
    ['(12', 'parenthesis left open'],
    ['12)', 'parenthesis never opened'],
    ['((12))', 'two pairs'],
    ['(12 €) €', 'two euro signs'],
    ['12 € €', 'two euro signs'],
    ['12 $', 'another currency'],
    ['€', 'no digits'],
    ['12 k€', 'thousands of euros'],
  ])('%j is refused: %s', async (text) => {
    expect(await one(MONTANT, text)).toBeNull();
  });

  it.each<[string, Mark, string | null]>([
    ['1,230', ',', '1.23'],
    ['1,234', ',', null],
    ['1.230', ',', null],
    ['1,234', '.', null],
    ['1234.50', '.', '1234.50'],
    ['1234.50', ',', null],
    ['1,234', '.,', '1234.00'],
    ['1,234', ',.', null],
    ['1.234', ',.', '1234.00'],
    ['1.234.567,89', ',.', '1234567.89'],
    ['(1,234.50 €)', '.,', '-1234.50'],
    ['1,230', ',.', '1.23'],
    ['0.125', ',.', null],
    ['12.34', ',.', null],
    ['1.23,4', ',.', null],
  ])('%j in a column whose mark is %j is %s', async (text, mark, expected) => {
    expect(await one(MONTANT, text, mark)).toBe(expected);
  });
});

describe('a share', () => {
  it.each([
    ['1', '1.000000'],
    ['0,5', '0.500000'],
    ['0.125', '0.125000'],
    ['0,123456', '0.123456'],
    ['1,000', null],
    ['0,1234567', null],
    ['12', null],
    ['0,5 €', null],
    ['(0,5)', null],
  ])('%j is %s', async (text, expected) => {
    expect(await one(TAUX, text)).toBe(expected);
  });

  it('of 1,000 is one where another value of the column proves the comma', async () => {
    expect(await one(TAUX, '1,000', ',')).toBe('1.000000');
  });
});

describe('a date', () => {
  it.each([
    ['2024-12-31', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['29/02/2024', '2024-02-29'],
    [' 2024-02-29\u00a0', '2024-02-29'],
    ['30/02/2024', null],
    ['29/02/2023', null],
    ['2023-02-29', null],
    ['00/01/2024', null],
    ['31/13/2024', null],
    ['12/31/2024', null],
    ['01/02/24', null],
    ['1/2/2024', null],
    ['2024-1-5', null],
    ['2024/12/31', null],
    ['31-12-2024', null],
    ['20241231', null],
    ['45657', null],
    ['2024-12-31 00:00:00', null],
    ['0024-12-31', null],
    ['2224-12-31', null],
    ['epoch', null],
    ['infinity', null],
    ['31 décembre 2024', null],
  ])('%j is %s', async (text, expected) => {
    expect(await one(DATE, text)).toBe(expected);
  });
});

describe('a count', () => {
  it.each([
    ['0', '0'],
    ['-3', '-3'],
    ['1 234', '1234'],
    ['1\u202f234\u202f567', '1234567'],
    ['12,0', null],
    ['12.5', null],
    ['1e3', null],
    ['1234567890', null],
    ['', null],
  ])('%j is %s', async (text, expected) => {
    expect(await one(ENTIER, text)).toBe(expected);
  });
});

describe('the plain way of reading', () => {
  const texts = fc.stringMatching(/^[-+ ]?[0-9 ]{0,5}[.,/-]?[0-9]{0,4}[.,/-]?[0-9]{0,4}[ e]?$/);

  it.each([MONTANT, TAUX, DATE, ENTIER])(
    'gives what the whole grammar gives, or nothing ($name)',
    async (field) => {
      const sample = fc.sample(texts, { numRuns: 3000, seed: 20261031 });
      for (const mark of [undefined, ',', '.', ',.', '.,'] as const) {
        const read2 = await read(field, sample, mark);
        const wrong = read2.map((row, i) => ({ texte: sample[i], ...row }));
        expect(wrong.filter(({ rapide, lu }) => rapide !== null && rapide !== lu)).toEqual([]);
      }
    },
  );
});
