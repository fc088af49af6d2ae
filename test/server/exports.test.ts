import { Table, tableFromIPC } from 'apache-arrow';
import { DuckDBInstance } from '@duckdb/node-api';
import { get as httpGet } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decimalText, isoDate } from '../../server/exports/csv.ts';
import { TABLES } from '../../server/exports/tables.ts';
import { contrat, cpts, engagement, fir, fixture, flux, territoire } from '../fixture.ts';

/** An independent reader of RFC 4180: quotes double inside quotes, records end with CRLF. */
function parseCsv(text: string, separator = ',') {
  const records: string[][] = [];
  let record: string[] = [];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/s.exec(rest);
    const plain = quoted ? undefined : new RegExp(`^[^${separator}"\r\n]*`).exec(rest)!;
    record.push(quoted ? quoted[1]!.replaceAll('""', '"') : plain![0]);
    rest = rest.slice((quoted ?? plain)![0].length);
    if (rest.startsWith(separator)) rest = rest.slice(1);
    else if (rest.startsWith('\r\n')) {
      records.push(record);
      record = [];
      rest = rest.slice(2);
    } else throw new Error(`not RFC 4180 at ${JSON.stringify(rest.slice(0, 20))}`);
  }
  return records;
}

/** The cells of an Arrow table as a CSV of the same export writes them. */
function cells(table: Table) {
  const { fields } = table.schema;
  return Array.from({ length: table.numRows }, (_, row) =>
    fields.map((field, i) => {
      const value = table.getChildAt(i)!.get(row) as unknown;
      if (value === null) return '';
      if (value instanceof Uint32Array) {
        const words = [...value].reverse().reduce((all, word) => (all << 32n) | BigInt(word), 0n);
        return decimalText(BigInt.asIntN(128, words), (field.type as { scale: number }).scale);
      }
      if (String(field.type) === 'Date32<DAY>') return isoDate(Number(value) / 86_400_000);
      return String(value);
    }),
  );
}

/** A cell of a workbook as a CSV of the same export writes it, numbers without the zeros that end them. */
function cellAsCsv(cell: unknown) {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** -0.10 as -0.1: the same number, as a workbook gives it back; identifiers keep their zeros. */
const numberAsIs = (text: string) => (/^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text);

/** The reader of workbooks does not hold the communes of France. */
const few = (table: string) => (table === 'couverture_communes' ? '?departement_code=35' : '');

const NAMES = [
  'Les "Abers", CPTS',
  'deux\nlignes',
  '=1+1',
  '+33',
  '-5',
  '@home',
  '\tonglet',
  '',
  'l’été; ça',
];

let f: Awaited<ReturnType<typeof fixture>>;

beforeAll(async () => {
  f = await fixture({
    cpts: [
      ...NAMES.map((nom, i) => cpts({ cpts_id: `35000000${i + 1}`, nom })),
      cpts({ cpts_id: '290000001', nom: 'CPTS de Brest', departement_code: '29' }),
      cpts({ cpts_id: '750000001', nom: 'CPTS de Paris', departement_code: '75', region_code: '11' }),
    ],
    territoires: [territoire(), territoire({ cpts_id: '290000001', commune_code: '29019' })],
    contrats: [contrat(), contrat({ cpts_id: '290000001', taille: 2 })],
    engagements: [engagement(), engagement({ cpts_id: '290000001' })],
    crises: [{ crise_id: 'C1', date_reconnaissance: '2024-05-01', region_code: '53' }],
    indicateurs: [
      {
        cpts_id: '350000001',
        annee_contrat: 1,
        poste: 'acces_soins',
        indicateur: 'I1',
        nature: 'moyens',
        points_max: 10,
        points_obtenus: 8,
      },
    ],
    flux_aci: [
      flux({ montant_eur: '99999999999.99' }),
      flux({ montant_eur: '-0.10', nature: 'recuperation', volet: null, annee_contrat: null }),
      flux({ montant_eur: '0.20', date_paiement: '2025-02-01', cpts_id: '290000001' }),
      flux({ montant_eur: '7.00', cpts_id: '999999999' }),
      flux({ montant_eur: '8.00', cpts_id: '999999999', nature: 'contrat_precoce' }),
    ],
    comptes: [
      { cpts_id: '350000001', exercice: 2024, poste: 'fonctionnement', depense_effective_eur: '-12.50' },
    ],
    flux_fir: [fir(), fir({ exercice: 2025, date: '2025-03-01', type: 'engage' })],
    quarantaine: [
      {
        flux: 'flux_aci',
        fichier: 'aci.csv',
        ligne: 12,
        colonne: 'poste',
        valeur: '=HYPERLINK("http://mal.example")',
        motif_code: 'VALEUR_INCONNUE',
        motif: 'poste inconnu',
        montant_eur: '12.34',
        brut: 'a;b\r\nc',
      },
    ],
    changements: [
      {
        ...{ flux: 'flux_aci', cle: 'flux_id = F1', fichier: 'b.csv', ligne: 2, montant_eur: '150.10' },
        ...{ ancien_fichier: 'a.csv', ancienne_ligne: 7, ancien_montant_eur: '100.20' },
      },
      {
        ...{ flux: 'flux_aci', cle: 'flux_id = F2', fichier: 'c.csv' },
        ...{ ancien_fichier: 'a.csv', ancienne_ligne: 8, ancien_montant_eur: '30.00' },
      },
      {
        ...{ flux: 'contrats', cle: 'cpts_id = 1', fichier: 'd.csv', ligne: 2 },
        ...{ ancien_fichier: 'e.csv', ancienne_ligne: 2 },
      },
    ],
    avis: [
      {
        ...{ flux: 'territoires', fichier: 't.csv', ligne: 2, colonne: 'commune_code' },
        ...{ avis_code: 'commune_ancienne', avis: '01003 est un ancien code, lu comme 01165.' },
      },
    ],
  });
});

afterAll(() => f.close());

const csv = async (url: string) => {
  const response = await f.get(url);
  expect(response.statusCode, response.body).toBe(200);
  return parseCsv(response.body);
};

describe('CSV', () => {
  it('quotes quotes, line feeds and separators, and disarms what a spreadsheet would run', async () => {
    const [header, ...rows] = await csv('/api/exports/cpts.csv?departement_code=35');

    const nom = header!.indexOf('nom');
    expect(rows.map((row) => row[nom])).toEqual([
      'Les "Abers", CPTS',
      'deux\nlignes',
      "'=1+1",
      "'+33",
      "'-5",
      "'@home",
      "'\tonglet",
      '',
      'l’été; ça',
    ]);
  });

  it('writes amounts to the cent, signed and unprefixed, and leaves unknown values empty', async () => {
    const response = await f.get('/api/exports/flux_aci.csv?exercice=2024');

    expect(response.body.split('\r\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^A\d+,350000001,2024-02-01,fonctionnement,base,.*,1,99999999999\.99,$/),
      expect.stringMatching(/^A\d+,350000001,2024-02-01,fonctionnement,,.*,,-0\.10,$/),
    ]);
  });

  it('gives the old and the new amount of a line sent again, and the opposite of the amount of one that left', async () => {
    const [header, ...rows] = await csv('/api/exports/changements.csv');

    expect(header!.slice(-3)).toEqual(['ancien_montant_eur', 'montant_eur', 'ecart_eur']);
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['', '', ''],
      ['100.20', '150.10', '49.90'],
      ['30.00', '', '-30.00'],
    ]);
  });

  it('opens in a French spreadsheet: BOM, semicolon, decimal comma', async () => {
    const response = await f.get('/api/exports/flux_aci.csv?tableur=fr&exercice=2024&cpts_id=350000001');

    expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parseCsv(response.body.replace(/^\uFEFF/, ''), ';');
    const montant = rows[0]!.indexOf('montant_eur');
    expect(rows.slice(1).map((row) => row[montant])).toEqual(['99999999999,99', '-0,10']);
  });

  it('tells an empty text from an unknown value', async () => {
    const response = await f.get('/api/exports/cpts.csv?cpts_id=350000008');

    expect(response.body).toContain('\r\n350000008,,"",53,35,');
  });

  it('carries the classification, the date and the snapshot in its name and headers', async () => {
    const { headers } = await f.get('/api/exports/bareme.csv');

    expect(headers['content-disposition']).toBe(
      'attachment; filename="demonstration_bareme_arrete-2026-10-31_instantane-1.csv"',
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['x-classification']).toBe('synthetique');
    expect(headers['x-instantane']).toBe('1');
  });

  it.each(['br', 'gzip'])('is the same text when compressed by %s', async (encoding) => {
    const plain = await f.get('/api/exports/bareme.csv');
    const packed = await f.get('/api/exports/bareme.csv', { 'accept-encoding': encoding });

    expect(packed.headers['content-encoding']).toBe(encoding);
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(unpack(packed.rawPayload).toString()).toBe(plain.body);
  });

  it('has the columns of enveloppes that the documentation promises, in order', async () => {
    const [header] = await csv('/api/exports/enveloppes.csv');

    expect(header!.join(' ')).toBe(
      'cpts_id annee_contrat date_debut date_fin poste volet part version taille majoration_taux ' +
        'jours_actifs_nb jours_annee_nb enveloppe_eur confiance projete',
    );
  });
});

describe('filters', () => {
  it.each([
    ['flux_aci.csv?region_code=53', 3],
    ['flux_aci.csv?region_code=11', 0],
    ['flux_aci.csv?departement_code=29', 1],
    ['flux_aci.csv?taille=2', 1],
    ['flux_aci.csv?cpts_id=350000001', 2],
    ['flux_aci.csv?exercice=2025', 1],
    ['flux_aci.csv', 5],
    ['rattachements.csv?etat=contrat_precoce', 1],
    ['rattachements.csv?date=2024-12-31&poste=fonctionnement&cpts_id=350000001', 2],
    ['rattachements.csv?date=2024-01-31', 0],
    ['flux_fir.csv?exercice=2024', 1],
    ['contrats.csv?taille=2', 1],
    ['crises.csv?region_code=53', 1],
    ['crises.csv?region_code=11', 0],
  ])('%s exports %i lines', async (url, count) => {
    const [, ...rows] = await csv(`/api/exports/${url}`);

    expect(rows).toHaveLength(count);
  });

  it.each([
    ['bareme.csv?region_code=53', 400, 'FILTRE_SANS_OBJET'],
    ['enveloppes.csv?exercice=2024', 400, 'FILTRE_SANS_OBJET'],
    ['flux_aci.csv?regions=53', 400, 'FILTRE_INCONNU'],
    ['flux_aci.csv?region_code=99', 400, 'REGION_INCONNUE'],
    ['flux_aci.csv?exercice=1999', 400, 'EXERCICE_INCONNU'],
    ['flux_aci.csv?tableur=us', 400, 'VALEUR_INVALIDE'],
    ['flux_aci.xlsx?tableur=fr', 400, 'VALEUR_INVALIDE'],
    ['echeances.csv?etat=rattache', 400, 'VALEUR_INVALIDE'],
    ['echeances.csv?etat=du&age=2_6', 400, 'VALEUR_INVALIDE'],
    ['echeances.csv?date=2030-01-01', 400, 'DATE_HORS_BORNES'],
    ['flux_aci.csv?etat=du', 400, 'FILTRE_SANS_OBJET'],
    ['flux_aci.arrow?tableur=fr', 400, 'VALEUR_INVALIDE'],
    ['salaires.csv', 404, 'TABLE_INCONNUE'],
    ['__proto__.csv', 404, 'TABLE_INCONNUE'],
    ['flux_aci.xls', 404, 'FORMAT_INCONNU'],
    ['flux_aci', 404, 'FORMAT_INCONNU'],
    ['..%2F..%2Fetc%2Fpasswd.csv', 404, 'TABLE_INCONNUE'],
  ])('%s is refused', async (url, status, code) => {
    const response = await f.get(`/api/exports/${url}`);

    expect(response.json()).toMatchObject({ statusCode: status, code });
  });
});

describe('clients that leave', () => {
  it.each(['csv', 'xlsx', 'arrow', 'parquet'])('give back what a %s export held', async (format) => {
    if (!f.app.server.listening) await f.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = f.app.server.address() as { port: number };
    const path = `/api/exports/couverture_communes.${format}`;
    const leave = () =>
      new Promise<void>((resolve, reject) => {
        httpGet({ port, path, headers: { 'accept-encoding': 'br' } }, (response) =>
          response.once('data', () => response.destroy()).once('close', resolve),
        ).on('error', reject);
      });

    // More than there are connections for exports, so that one that is not given back shows.
    for (let i = 0; i < 6; i++) await leave();

    expect((await f.get(path)).statusCode).toBe(200);
    await vi.waitFor(() => expect(readdirSync(f.db.folder)).toEqual([]));
  });
});

describe.each(Object.keys(TABLES))('%s', (table) => {
  it('says the same in Arrow as in CSV', async () => {
    const [header, ...rows] = await csv(`/api/exports/${table}.csv`);
    const response = await f.get(`/api/exports/${table}.arrow`);
    expect(response.statusCode, response.body).toBe(200);
    const arrow = tableFromIPC(response.rawPayload);

    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(header);
    expect(arrow.schema.metadata.get('classification')).toBe('synthetique');
    expect(arrow.numRows).toBeGreaterThan(0);
    const disarmed = cells(arrow).map((row) =>
      row.map((cell) => cell.replace(/^([=+@\t]|-(?!\d+\.))/, "'$1")),
    );
    expect(disarmed).toEqual(rows);
  });

  it('says the same in XLSX as in CSV, numbers as numbers and dates as dates, every column named once', async () => {
    const [header, ...rows] = await csv(`/api/exports/${table}.csv${few(table)}`);
    const response = await f.get(`/api/exports/${table}.xlsx${few(table)}`);
    expect(response.statusCode, response.body).toBe(200);
    const [sheet, notes] = await readXlsxFile(response.rawPayload, { trim: false });
    const [heads, ...body] = sheet!.data;

    expect(heads).toHaveLength(header!.length);
    expect(new Set(heads).size).toBe(header!.length);
    const named = notes!.data.slice(notes!.data.findIndex(([cell]) => cell === 'Colonne') + 1);
    expect(named.slice(0, header!.length).map((row) => row[3])).toEqual(header);
    expect(body.map((row) => row.map(cellAsCsv))).toEqual(rows.map((row) => row.map(numberAsIs)));
    const typed = body.flatMap((row) => row.filter((_, i) => /^date(_|$)/.test(header![i]!)));
    expect(typed.every((cell) => cell === null || cell instanceof Date)).toBe(true);
    const money = body.flatMap((row) => row.filter((_, i) => header![i]!.endsWith('_eur')));
    expect(money.every((cell) => cell === null || typeof cell === 'number')).toBe(true);
  });

  it('says the same in Parquet as in CSV', async () => {
    const [header, ...rows] = await csv(`/api/exports/${table}.csv`);
    const response = await f.get(`/api/exports/${table}.parquet`);
    const folder = mkdtempSync(path.join(tmpdir(), 'essai-'));
    writeFileSync(path.join(folder, 'a.parquet'), response.rawPayload);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = (sql: string) => connection.runAndReadAll(sql.replace('$', `'${folder}/a.parquet'`));
    const result = await read(`select columns(*)::varchar from read_parquet($)`);
    const [marks] = (
      await read(`select decode(value) as v from parquet_kv_metadata($) where decode(key) = 'classification'`)
    ).getRows();
    rmSync(folder, { recursive: true });

    expect(result.columnNames()).toEqual(header);
    const texts = result.getRows().map((row) => row.map((cell) => String(cell ?? '')));
    const disarmed = texts.map((row) => row.map((cell) => cell.replace(/^([=+@\t]|-(?!\d+\.))/, "'$1")));
    expect(disarmed).toEqual(rows);
    expect(marks).toEqual(['synthetique']);
    expect(readdirSync(f.db.folder)).toEqual([]);
  });
});
