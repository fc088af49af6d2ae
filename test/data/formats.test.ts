import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEEDS, findFeed } from '../../data/feeds.ts';
import { refuseTooLarge } from '../../data/read/annuaire.ts';
import { feedOfColumns, normalise } from '../../data/read/header.ts';
import { recogniseFeed } from '../../data/read/recognise.ts';
import { literal, openMemory } from '../../data/sql.ts';
import { from1904, workbookOf, type Contenu } from './classeur.ts';
import { csv, readBytes, temporaryFolder, versement } from './reading.ts';

const AMOUNTS = [0.01, -0.01, 99_999_999.99, 1234.5, 0.1 + 0.2, 1e7];
const EXACT = ['0.01', '-0.01', '99999999.99', '1234.50', '0.30', '10000000.00'];

/** A file of one workbook. */
async function workbookFile(rows: Contenu[][]) {
  const file = path.join(temporaryFolder(), 'classeur.xlsx');
  writeFileSync(file, await workbookOf(rows));
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
    const { acceptees, ecartees } = await readBytes('flux_aci', await workbookOf([HEADER, ...lines]));

    expect(ecartees).toEqual([]);
    expect(acceptees.map(({ montant_eur }) => montant_eur)).toEqual(EXACT);
    expect(acceptees[0]).toMatchObject({ date_paiement: '2024-12-31', annee_contrat: 1, ligne: 2 });
  });

  it('numbers its lines as the sheet does, empty rows in between included', async () => {
    const good = (id: string) => [id, '010000001', '31/12/2024', 'crise', 'fixe', 'avance', '1 234,50', 1];
    const bytes = await workbookOf([
      HEADER,
      good('A'),
      HEADER.map(() => null),
      ['B', null, 45657, 'x', null, null, 'x', 1.5],
    ]);
    const { acceptees, ecartees, lecture } = await readBytes('flux_aci', bytes);

    expect(acceptees.map(({ ligne }) => ligne)).toEqual([2]);
    expect(ecartees.map(({ ligne }) => ligne)).toEqual([4]);
    expect(lecture).toMatchObject({ lignes_nb: 2, vides_nb: 1 });
  });

  it('is refused when a cell stands beside the named columns', async () => {
    const bytes = await workbookOf([HEADER, [...HEADER.map(() => 'x'), 'perdu']]);

    await expect(readBytes('flux_aci', bytes)).rejects.toThrow(/ligne 2, une cellule est remplie sans nom/);
  });
});

describe('a number in a date column of a workbook', () => {
  const serials = (serial: number | string) => [
    HEADER,
    ['A', '010000001', serial, 'crise', 'fixe', 'avance', 12.5, 1],
  ];
  const read = async (serial: number | string, flag?: string) => {
    const bytes = await workbookOf(serials(serial));
    const sent = flag ? from1904(bytes, flag) : bytes;
    return (await readBytes('flux_aci', sent)).acceptees[0]?.date_paiement ?? null;
  };

  it.each<[number | string, string | undefined, string | null, string]>([
    [45657, undefined, '2024-12-31', 'counted from 1900'],
    [44195, '1', '2024-12-31', 'counted from 1904'],
    [44195, 'true', '2024-12-31', 'counted from 1904, said in letters'],
    [45657, '0', '2024-12-31', 'counted from 1900, said'],
    [32874, undefined, '1990-01-01', 'the first day that is taken'],
    [32873, undefined, null, 'too early'],
    [2024, undefined, null, 'may be a year'],
    [45657.5, undefined, null, 'has an hour'],
    [20241231, undefined, null, 'may be a date without its hyphens'],
    ['45657', undefined, null, 'is a text'],
  ])('%j with date1904 %j gives %j: it is %s', async (serial, flag, expected) => {
    expect(await read(serial, flag)).toBe(expected);
  });

  it.each(['1', 'true'])('and a date cell agree when the calendar is 1904 (%s)', async (flag) => {
    const date = new Date('2024-12-31T00:00:00Z');
    const bytes = await workbookOf([HEADER, ['A', '010000001', date, 'crise', 'fixe', 'avance', 1, 1]]);
    const sent = from1904(bytes, flag);
    const { acceptees } = await readBytes('flux_aci', sent);

    expect(acceptees[0]).toMatchObject({ date_paiement: '2029-01-01' });
  });
});

describe('the header of a file', () => {
  const columns = (names: string[]) => `${names.join(';')}\nA;010000001;31/12/2024;crise;fixe;avance;12,50\n`;
  const canonical = HEADER.slice(0, -1);

  it.each<[string, string[]]>([
    ['in capitals', canonical.map((name) => name.toUpperCase())],
    ['with spaces', canonical.map((name) => name.replaceAll('_', ' '))],
    [
      'by synonyms',
      ['N° de pièce', 'FINESS', 'Date de versement', 'Mission', 'Part', 'Type de versement', 'Montant (€)'],
    ],
    [
      'by others',
      ['référence', 'Id CPTS', 'date du paiement', 'POSTE', 'part', 'nature', 'Montant en euros'],
    ],
  ])('is understood %s', async (_, names) => {
    const { acceptees, ecartees } = await readBytes('flux_aci', columns(names));

    expect(ecartees).toEqual([]);
    expect(acceptees).toMatchObject([{ flux_id: 'A', cpts_id: '010000001', montant_eur: '12.50' }]);
  });

  it('is refused when it names a column by a word that nobody declared', async () => {
    const names = canonical.map((name) => (name === 'montant_eur' ? 'somme' : name));

    await expect(readBytes('flux_aci', columns(names))).rejects.toThrow(/montant_eur\s» manque.*«\ssomme\s»/);
  });

  it('is refused when a column and its synonym are both there', async () => {
    const text = 'flux_id;cpts_id;date_paiement;poste;part;nature;montant_eur;Montant\n';

    await expect(readBytes('flux_aci', text)).rejects.toThrow(
      /«\smontant_eur\s» y est 2 fois \(«\smontant_eur\s», «\sMontant\s»\)/,
    );
  });

  it.each(FEEDS.map((feed) => [feed.name, feed] as const))('has no word for two columns of %s', (_, feed) => {
    const words = feed.fields.flatMap(({ name }) => [
      ...new Set([name, ...(feed.alias?.[name] ?? [])].map(normalise)),
    ]);

    expect(words).toEqual([...new Set(words)]);
    expect(Object.keys(feed.alias ?? {})).toEqual(
      feed.fields.map(({ name }) => name).filter((name) => feed.alias?.[name]),
    );
    expect(
      feedOfColumns(
        FEEDS,
        feed.fields.map(({ name }) => name),
      ),
    ).toBe(feed);
  });
});

describe('the decimal mark that a sender declares', () => {
  const read = async (decimale: ',' | '.', ...amounts: string[]) => {
    const lines = amounts.map((montant_eur, i) => versement({ flux_id: `F${i}`, montant_eur }));
    const { acceptees, ecartees } = await readBytes('flux_aci', csv(lines), undefined, decimale);
    return {
      lus: acceptees.map(({ montant_eur }) => montant_eur),
      motifs: ecartees.map(({ motif }) => motif),
    };
  };

  it('settles 1,234 and 1.234', async () => {
    expect(await read('.', '1,234', '1,234.50', '7')).toEqual({
      lus: ['1234.00', '1234.50', '7.00'],
      motifs: [],
    });
    expect(await read(',', '1.234', '1.234,50', '7')).toEqual({
      lus: ['1234.00', '1234.50', '7.00'],
      motifs: [],
    });
  });

  it('puts aside the amounts that follow the other one', async () => {
    const { lus, motifs } = await read(',', '12,50', '12.50');

    expect(lus).toEqual(['12.50']);
    expect(motifs).toEqual([expect.stringMatching(/marque décimale « , » dans cette colonne/)]);
  });

  it('changes nothing to the numbers of a workbook', async () => {
    const bytes = await workbookOf([
      HEADER,
      ['A', '010000001', '31/12/2024', 'crise', 'fixe', 'avance', 1234.5, 1],
    ]);
    const { acceptees } = await readBytes('flux_aci', bytes, undefined, ',');

    expect(acceptees).toMatchObject([{ montant_eur: '1234.50' }]);
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
    const fromXlsx = await readBytes('flux_aci', await workbookOf([Object.keys(line), Object.values(line)]));
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
      await workbookFile([Object.keys(line), Object.values(line)]),
      await parquet(`select ${columns.join(', ')}`),
    ];

    for (const file of files) {
      expect((await recogniseFeed(file, 'envoi')).feed).toBe(findFeed('flux_aci'));
    }
  });

  it('is refused when its columns are those of no feed', async () => {
    const file = await workbookFile([['a', 'b']]);

    await expect(recogniseFeed(file, 'envoi.xlsx')).rejects.toThrow(/le flux ne se reconnaît ni au nom/);
  });
});

describe('a workbook that announces more than it may hold', () => {
  it('is refused before it is inflated', async () => {
    const file = await workbookFile([HEADER, HEADER.map(() => 'x'.repeat(10_000))]);

    await expect(refuseTooLarge(file, 'flux_aci.xlsx', 10_000)).rejects.toThrow(/ce classeur est trop gros/);
    await expect(refuseTooLarge(file, 'flux_aci.xlsx')).resolves.toBeUndefined();
  });
});
