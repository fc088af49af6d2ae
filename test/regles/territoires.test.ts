import { afterAll, describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, fir, fixture, flux, territoire, type Row } from '../fixture.ts';

type Figures = Record<string, string | number | null>;

const SIEGES = [
  ['350000001', '53', '35', '35238', 1],
  ['350000002', '53', '35', '35236', 4],
  ['290000001', '53', '29', '29269', 2],
  ['750000001', '11', '75', '75105', 3],
  ['974000001', '04', '974', '97411', 2],
] as const;

const chacune = <R>(row: (siege: (typeof SIEGES)[number], i: number) => R) => SIEGES.map(row);

/** Five CPTS of three régions, payments in two exercices, one sum to an unknown CPTS in each of ACI and FIR. */
const api = await fixture({
  date_arrete: '2024-10-31',
  cpts: chacune(([cpts_id, region_code, departement_code]) =>
    cpts({ cpts_id, region_code, departement_code }),
  ),
  territoires: chacune(([cpts_id, , , commune_code]) => territoire({ cpts_id, commune_code })),
  contrats: chacune(([cpts_id, , , , taille], i) =>
    contrat({ cpts_id, taille, date_effet: `2022-0${i + 4}-17`, membres_nb: 100 }),
  ),
  engagements: chacune(([cpts_id], i) => [
    engagement({ cpts_id, date_demarrage: `2022-1${i % 3}-03` }),
    engagement({ cpts_id, poste: 'crise', date_demarrage: `2023-0${i + 3}-29` }),
  ]).flat(),
  crises: [{ crise_id: 'K', date_reconnaissance: '2023-09-09', region_code: '53' }],
  flux_aci: [
    ...chacune(([cpts_id], i): Row[] => [
      flux({ cpts_id, date_paiement: '2023-05-05', montant_eur: 1000.01 * (i + 1) }),
      flux({ cpts_id, date_paiement: '2023-12-05', montant_eur: 10.03 }),
      flux({
        cpts_id,
        date_paiement: '2024-03-05',
        montant_eur: 333.33,
        poste: 'acces_soins',
        part: 'fixe',
        nature: 'avance',
      }),
      flux({
        cpts_id,
        date_paiement: '2024-04-05',
        montant_eur: -0.07,
        poste: 'crise',
        part: 'variable',
        nature: 'recuperation',
      }),
    ]).flat(),
    flux({ cpts_id: '999999999', date_paiement: '2023-02-02', montant_eur: 5 }),
  ],
  flux_fir: [
    ...chacune(([cpts_id, region_code]) => fir({ cpts_id, region_code })),
    // the ARS of Pays de la Loire pays a CPTS of Bretagne
    fir({ region_code: '52', montant_eur: 70 }),
    fir({ cpts_id: '999999999', montant_eur: 30 }),
  ],
});
afterAll(api.close);

const get = async <R = Figures[]>(url: string) => (await api.get(`/api/${url}`)).json() as R;

const cents = (amount: string | number | null | undefined) => Math.round(Number(amount ?? 0) * 100);
const sum = (rows: Figures[], figure: string) => rows.reduce((total, row) => total + cents(row[figure]), 0);

const PERIMETRES = [
  '',
  '&region_code=53',
  '&region_code=52',
  '&departement_code=35',
  '&region_code=53&departement_code=35',
  '&cpts_id=350000001',
  '&taille=2',
];
const CAS = [2023, 2024].flatMap((exercice) =>
  PERIMETRES.map((perimetre) => `exercice=${exercice}${perimetre}`),
);
const EUROS = ['enveloppe_eur', 'enveloppe_a_date_eur', 'verse_eur'];

describe.each(CAS)('%s', (query) => {
  it.each([
    ['regions', 'region_code'],
    ['departements', 'departement_code'],
  ])('%s sum to their row ensemble', async (table, code) => {
    const rows = await get(`${table}?${query}`);
    const ensemble = rows.filter((row) => row[code] === 'ensemble');
    const others = rows.filter((row) => row[code] !== 'ensemble');

    const figures = [
      ...EUROS,
      'verse_precedent_eur',
      'ecart_eur',
      'fir_paye_eur',
      'cpts_nb',
      'signataires_nb',
    ];
    expect(Object.fromEntries(figures.map((name) => [name, sum(others, name)]))).toEqual(
      Object.fromEntries(figures.map((name) => [name, sum(ensemble, name)])),
    );
  });

  it('every page tells the same total', async () => {
    const [synthese, postes, regions, departements, matrice, liste, mois] = await Promise.all([
      get<Figures>(`synthese?${query}`),
      get(`postes?${query}`),
      get(`regions?${query}`),
      get(`departements?${query}`),
      get(`matrice?${query}`),
      get<{ ensemble: Figures }>(`cpts?${query}`),
      get(`series?${query}`),
    ]);
    const inconnu = cents(synthese.non_attribue_eur);
    for (const name of EUROS) {
      const total = cents(synthese[name]);
      expect([
        name,
        cents(postes.find((row) => row.poste === 'ensemble' && row.part === 'ensemble')![name]),
      ]).toEqual([name, total]);
      expect([name, cents(regions.at(-1)![name])]).toEqual([name, total]);
      expect([name, cents(departements.at(-1)![name])]).toEqual([name, total]);
      expect([name, cents(matrice.at(-1)![name])]).toEqual([name, total]);
      expect([name, cents(liste.ensemble[name])]).toEqual([
        name,
        total - (name === 'verse_eur' ? inconnu : 0),
      ]);
      if (name !== 'enveloppe_a_date_eur') expect([name, sum(mois, name)]).toEqual([name, total]);
    }
    expect(cents(regions.at(-1)!.fir_paye_eur)).toBe(cents(synthese.fir_paye_eur));
    expect(cents(regions.at(-1)!.verse_precedent_eur)).toBe(cents(synthese.verse_precedent_eur));
  });

  it('postes and parts, régions and postes, sum in both directions', async () => {
    const postes = await get(`postes?${query}`);
    const matrice = await get(`matrice?${query}`);
    const where = (rows: Figures[], test: (row: Figures) => boolean, name: string) =>
      sum(rows.filter(test), name);
    for (const name of EUROS) {
      const total = where(postes, (row) => row.poste === 'ensemble' && row.part === 'ensemble', name);
      expect(where(postes, (row) => row.poste !== 'ensemble' && row.part === 'ensemble', name)).toBe(total);
      expect(where(postes, (row) => row.poste === 'ensemble' && row.part !== 'ensemble', name)).toBe(total);
      expect(where(postes, (row) => row.poste !== 'ensemble' && row.part !== 'ensemble', name)).toBe(total);
      expect(where(matrice, (row) => row.region_code !== 'ensemble' && row.poste === 'ensemble', name)).toBe(
        total,
      );
      expect(where(matrice, (row) => row.region_code === 'ensemble' && row.poste !== 'ensemble', name)).toBe(
        total,
      );
      expect(where(matrice, (row) => row.region_code !== 'ensemble' && row.poste !== 'ensemble', name)).toBe(
        total,
      );
    }
  });

  it('the exports hold what the pages show', async () => {
    const column = async (table: string, name: string) => {
      const [head, ...lines] = (await api.get(`/api/exports/${table}.csv?${query}`)).body
        .trim()
        .split(/\r?\n/);
      const i = head!.split(',').indexOf(name);
      return lines.reduce((total, line) => total + cents(line.split(',')[i]), 0);
    };
    const synthese = await get<Figures>(`synthese?${query}`);

    expect(await column('enveloppes_exercices', 'enveloppe_eur')).toBe(cents(synthese.enveloppe_eur));
    expect(await column('versements', 'verse_eur')).toBe(cents(synthese.verse_eur));
    expect(await column('flux_aci', 'montant_eur')).toBe(cents(synthese.verse_eur));
  });
});

it('the whole is not empty', async () => {
  const [liste, synthese] = [
    await get<{ total_nb: number }>('cpts'),
    await get<Figures>('synthese?exercice=2023'),
  ];

  expect(liste.total_nb).toBe(5);
  expect(cents(synthese.verse_eur)).toBe(1_500_015 + 5_015 + 500);
});
