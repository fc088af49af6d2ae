import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertFits } from '../../server/exports/contenu.ts';
import { contrat, cpts, engagement, fixture, flux, territoire } from '../fixture.ts';

let f: Awaited<ReturnType<typeof fixture>>;

beforeAll(async () => {
  f = await fixture({
    cpts: [
      cpts({ nom: '=HYPERLINK("http://mal.example")' }),
      cpts({ cpts_id: '350000002', nom: 'deux & <lignes>' }),
      cpts({ cpts_id: '290000001', nom: `x${'y'.repeat(40_000)}`, departement_code: '29' }),
    ],
    territoires: [territoire()],
    contrats: [contrat(), contrat({ cpts_id: '290000001' })],
    engagements: [engagement()],
    flux_aci: [
      flux({ montant_eur: '99999999999.99' }),
      flux({ montant_eur: '-0.10', nature: 'recuperation', annee_contrat: null }),
      flux({ montant_eur: '0.21', cpts_id: '290000001' }),
    ],
  });
});

afterAll(() => f.close());

async function workbook(url: string) {
  const response = await f.get(`/api/exports/${url}`);
  expect(response.statusCode, response.body).toBe(200);
  const [rows, notes] = await readXlsxFile(response.rawPayload, { trim: false });
  return { rows: rows!.data, notes: new Map(notes!.data.map(([name, value]) => [name, value])) };
}

const cents = (values: unknown[]) =>
  values.reduce<number>((sum, value) => sum + Math.round(Number(value) * 100), 0);

describe('a workbook', () => {
  it('gives back the total of the API to the cent', async () => {
    const { rows } = await workbook('flux_aci.xlsx?exercice=2024');
    const montant = rows[0]!.indexOf('Montant (€)');
    const { verse_eur } = (await f.get('/api/synthese?exercice=2024')).json() as { verse_eur: number };

    expect(cents(rows.slice(1).map((row) => row[montant]))).toBe(10_000_000_000_010);
    expect(cents([verse_eur])).toBe(10_000_000_000_010);
  });

  it('says on its second sheet what it holds, in words, and that it is synthetic', async () => {
    const { notes } = await workbook('flux_aci.xlsx?exercice=2024&region_code=53&departement_code=29');

    expect([...notes.keys()].at(0)).toBe('Lignes de versement ACI');
    expect(notes.get('Filtres')).toBe('région Bretagne (53), département Finistère (29), exercice 2024');
    expect(notes.get('Lignes')).toBe('1');
    expect(notes.get('Date d’arrêté')).toBe('31/10/2026');
    expect(notes.get('Instantané')).toBe('n° 1');
    expect(notes.get('Publié le')).toBe('02/11/2026');
    expect(notes.get('Empreinte du manifeste (SHA-256)')).toBe('essai');
    expect(notes.get('Nature des données')).toMatch(/^Données synthétiques/);
    expect(notes.get('Montant')).toBe('Montant signé');
    expect(notes.get('acces_soins')).toBe('Accès aux soins');
  });

  it.each([
    [
      'echeances.xlsx?etat=en_retard&age=plus_6',
      'état en retard (en_retard), âge du retard plus de 6 mois (plus_6)',
    ],
    ['echeances.xlsx?date=2025-06-30&poste=crise', 'au 30/06/2025, poste Crise sanitaire (crise)'],
    ['alertes.xlsx?severite=haute', 'sévérité Haute (haute)'],
    ['bareme.xlsx', 'aucun, toute la table'],
  ])('says the filters of %s as a reader does', async (url, words) => {
    expect((await workbook(url)).notes.get('Filtres')).toBe(words);
  });

  it('disarms what a spreadsheet would run, keeps signs of XML, and cuts what a cell cannot hold', async () => {
    const { rows } = await workbook('cpts.xlsx');
    const nom = rows[0]!.indexOf('Nom');

    expect(rows.slice(2).map((row) => row[nom])).toEqual([
      '\'=HYPERLINK("http://mal.example")',
      'deux & <lignes>',
    ]);
    expect(String(rows[1]![nom])).toMatch(/^xy+…$/);
    expect(String(rows[1]![nom])).toHaveLength(32_767);
  });

  it('is compressed already, and named after its snapshot', async () => {
    const { headers } = await f.get('/api/exports/bareme.xlsx', { 'accept-encoding': 'br' });

    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-disposition']).toBe(
      'attachment; filename="demonstration_bareme_arrete-2026-10-31_instantane-1.xlsx"',
    );
  });

  it('is refused in French beyond the 1 048 576 rows of a sheet, its head included', async () => {
    expect(() => assertFits('flux_aci', 1_048_575)).not.toThrow();
    expect(() => assertFits('flux_aci', 1_048_576)).toThrow(/1048576 lignes.*Restreignez/);
  });
});
