import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { findFeed } from '../../data/feeds.ts';
import { recogniseFeed } from '../../data/read/recognise.ts';
import { refuseTooLarge } from '../../data/read/zip.ts';
import { literal, openMemory } from '../../data/sql.ts';
import { csv, readBytes, temporaryFolder, versement } from './reading.ts';

const AMOUNTS = [0.01, -0.01, 99_999_999.99, 1234.5, 0.1 + 0.2, 1e7];
const EXACT = ['0.01', '-0.01', '99999999.99', '1234.50', '0.30', '10000000.00'];

async function workbook(rows: (string | number | Date | null)[][]) {
  const file = path.join(temporaryFolder(), 'classeur.xlsx');
  const cell = (value: string | number | Date | null) =>
    value === null ? null : { value, ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}) };
  await writeXlsxFile(rows.map((row) => row.map(cell))).toFile(file);
  return file;
}

async function parquet(select: string) {
  const file = path.join(temporaryFolder(), 'lignes.parquet');
  const { connection, close } = await openMemory();
  await connection.run(`copy (${select}) to ${literal(file)} (format parquet)`);
  close();
  return file;
}

const HEADER = [
  'flux_id',
  'cpts_id',
  'date_paiement',
  'poste',
  'part',
  'nature',
  'montant_eur',
  'annee_contrat',
];

describe('a workbook', () => {
  it('gives the amounts that the sender sees, to the cent, and dates as dates', async () => {
    const date = new Date('2024-12-31T00:00:00Z');
    const lines = AMOUNTS.map((amount, i) => [
      `F${i}`,
      '010000001',
      date,
      'crise',
      'fixe',
      'avance',
      amount,
      1,
    ]);
    const { acceptees, ecartees } = await readBytes(
      'flux_aci',
      readFileSync(await workbook([HEADER, ...lines])),
    );

    expect(ecartees).toEqual([]);
    expect(acceptees.map(({ montant_eur }) => montant_eur)).toEqual(EXACT);
    expect(acceptees[0]).toMatchObject({ date_paiement: '2024-12-31', annee_contrat: 1, ligne: 2 });
  });

  it('numbers its lines as the sheet does, empty rows in between included', async () => {
    const good = (id: string) => [id, '010000001', '31/12/2024', 'crise', 'fixe', 'avance', '1 234,50', 1];
    const file = await workbook([
      HEADER,
      good('A'),
      HEADER.map(() => null),
      ['B', null, 45657, 'x', null, null, 'x', 1.5],
    ]);
    const { acceptees, ecartees, lecture } = await readBytes('flux_aci', readFileSync(file));

    expect(acceptees.map(({ ligne }) => ligne)).toEqual([2]);
    expect(ecartees.map(({ ligne }) => ligne)).toEqual([4]);
    expect(lecture).toMatchObject({ lignes_nb: 2, vides_nb: 1 });
  });

  it('is refused when a cell stands beside the named columns', async () => {
    const file = await workbook([HEADER, [...HEADER.map(() => 'x'), 'perdu']]);

    await expect(readBytes('flux_aci', readFileSync(file))).rejects.toThrow(
      /ligne 2, une cellule est remplie sans nom/,
    );
  });
});

describe('a Parquet file', () => {
  const select = (amount: string, type: string, date: string) =>
    `select 'F' || rang as flux_id, '010000001' as cpts_id, ${date} as date_paiement, 'crise' as poste, 'fixe' as part, 'avance' as nature,
      montant::${type} as montant_eur, 1.0::double as annee_contrat from (values ${amount}) as lignes (rang, montant)`;

  it.each([
    ['double', "date '2024-12-31'"],
    ['decimal(18, 4)', "timestamp '2024-12-31 00:00:00'"],
    ['varchar', "'31/12/2024'"],
  ])('gives exact cents from %s and a date from %s', async (type, date) => {
    const amounts = EXACT.map((amount, i) => `(${i}, ${amount})`).join(', ');
    const file = await parquet(select(amounts, type, date));
    const { acceptees, ecartees } = await readBytes('flux_aci', readFileSync(file));

    expect(ecartees).toEqual([]);
    expect(acceptees.map(({ montant_eur }) => montant_eur)).toEqual(EXACT);
    expect(acceptees[0]).toMatchObject({ date_paiement: '2024-12-31', annee_contrat: 1, ligne: 1 });
  });

  it('puts aside what is not an amount of euros and cents', async () => {
    const file = await parquet(
      select("(1, 'nan'::double), (2, 1e300), (3, 12.345), (4, 7)", 'double', "date '2024-12-31'"),
    );
    const { acceptees, ecartees } = await readBytes('flux_aci', readFileSync(file));

    expect(acceptees.map(({ flux_id }) => flux_id)).toEqual(['F4']);
    expect(ecartees.map(({ ligne }) => ligne)).toEqual([1, 2, 3]);
  });
});

describe('the same lines', () => {
  it('come out the same from CSV, XLSX and Parquet', async () => {
    const line = versement({ montant_eur: '1234,50' });
    const fromCsv = await readBytes('flux_aci', csv([line]));
    const fromXlsx = await readBytes(
      'flux_aci',
      readFileSync(await workbook([Object.keys(line), Object.values(line)])),
    );
    const columns = Object.entries(line).map(([name, value]) => `${literal(value)} as ${name}`);
    const fromParquet = await readBytes(
      'flux_aci',
      readFileSync(await parquet(`select ${columns.join(', ')}`)),
    );

    const [expected] = fromCsv.acceptees;
    expect(fromXlsx.acceptees).toEqual([expected]);
    expect(fromParquet.acceptees).toEqual([{ ...expected, ligne: 1 }]);
  });
});

describe('a file whose name says nothing', () => {
  it('is recognised by its columns, in each format', async () => {
    const line = versement();
    const columns = Object.entries(line).map(([name, value]) => `${literal(value)} as ${name}`);
    const files = [
      await workbook([Object.keys(line), Object.values(line)]),
      await parquet(`select ${columns.join(', ')}`),
    ];

    for (const file of files) expect(await recogniseFeed(file, 'envoi')).toBe(findFeed('flux_aci'));
  });

  it('is refused when its columns are those of no feed', async () => {
    const file = await workbook([['a', 'b']]);

    await expect(recogniseFeed(file, 'envoi.xlsx')).rejects.toThrow(/le flux ne se reconnaît ni au nom/);
  });
});

describe('a workbook that announces more than it may hold', () => {
  it('is refused before it is inflated', async () => {
    const file = await workbook([HEADER, HEADER.map(() => 'x'.repeat(10_000))]);

    await expect(refuseTooLarge(file, 'flux_aci.xlsx', 10_000)).rejects.toThrow(/ce classeur est trop gros/);
    await expect(refuseTooLarge(file, 'flux_aci.xlsx')).resolves.toBeUndefined();
  });
});
