import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api.ts';
import { contrat, cpts, fixture, flux } from '../fixture.ts';

/** Région, département and what is paid to each CPTS: six in Bretagne, the others alone in theirs. */
const SIEGES = [
  ['350000001', '53', '35', 60_000],
  ['350000002', '53', '35', 20_000],
  ['290000001', '53', '29', 90_000],
  ['290000002', '53', '29', 45_000],
  ['220000001', '53', '22', 10_000],
  ['220000002', '53', '22', 70_000],
  ['750000001', '11', '75', 80_000],
  ['140000001', '28', '14', 30_000],
  ['590000001', '32', '59', 50_000],
  ['440000001', '52', '44', 65_000],
] as const;

const feeds = (sieges: readonly (typeof SIEGES)[number][]) => ({
  date_arrete: '2024-10-31',
  cpts: sieges.map(([cpts_id, region_code, departement_code]) =>
    cpts({ cpts_id, region_code, departement_code }),
  ),
  contrats: sieges.map(([cpts_id], i) => contrat({ cpts_id, taille: (i % 4) + 1, date_effet: '2022-04-17' })),
  flux_aci: [
    ...sieges.map(([cpts_id, , , montant_eur]) =>
      flux({ cpts_id, date_paiement: '2023-05-05', montant_eur }),
    ),
    flux({ cpts_id: '999999999', date_paiement: '2023-02-02', montant_eur: 7 }),
  ],
});

type Ligne = Answer<'/api/comparaison'>[number];
type Point = Answer<'/api/entonnoir'>[number];

const api = await fixture(feeds(SIEGES));
const small = await fixture(feeds(SIEGES.slice(0, 4)));
afterAll(() => Promise.all([api.close(), small.close()]));

const ask = async <A>(url: string, from = api) => (await from.get(url)).json() as A;
const compared = (query: string, from = api) =>
  ask<Ligne[]>(`/api/comparaison?exercice=2023${query}`, from).then((rows) =>
    rows.filter(({ exercice }) => exercice === 2023),
  );
const line = (rows: Ligne[], code: string) => rows.find((row) => row.code === code)!;
const cents = (amount: number | null) => Math.round((amount ?? 0) * 100);

describe('a group of territories', () => {
  it('is with all the others the whole of France, to the cent, unknown CPTS included', async () => {
    const rows = await compared('&groupe=53,11');
    const [groupe, reste, france] = ['groupe', 'reste', 'ensemble'].map((code) => line(rows, code));
    for (const name of ['verse_eur', 'enveloppe_eur', 'fir_paye_eur', 'signataires_nb'] as const) {
      expect([name, cents(groupe![name]) + cents(reste![name])]).toEqual([name, cents(france![name])]);
    }
    expect(cents(groupe!.verse_eur)).toBe(375_000_00);
    expect(cents(reste!.verse_eur)).toBe(145_007_00);
  });

  it('of one région has its figures, its rates being remade on its sums', async () => {
    const rows = await compared('&groupe=53');
    const { verse_par_cpts_eur, consommation_taux, verse_eur } = line(rows, '53');
    expect(line(rows, 'groupe')).toMatchObject({ verse_par_cpts_eur, consommation_taux, verse_eur });
    expect(verse_par_cpts_eur).toBe(49_166.6667);
  });

  it('may be of départements', async () => {
    const rows = await compared('&niveau=departement&groupe=35,29');
    expect(line(rows, 'groupe').verse_eur).toBe(215_000);
  });

  it('is absent when no territory is chosen', async () => {
    expect((await compared('')).map(({ code }) => code)).not.toContain('groupe');
  });

  it.each([
    ['groupe=53,99', 'REGION_INCONNUE'],
    ['groupe=53,35', 'REGION_INCONNUE'],
    ['niveau=departement&groupe=35,99', 'DEPARTEMENT_INCONNU'],
    ['groupe=53;11', 'VALEUR_INVALIDE'],
    ['groupe=', 'VALEUR_INVALIDE'],
  ])('refuses %s rather than summing what it knows', async (query, code) => {
    const response = await api.get(`/api/comparaison?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code });
  });
});

describe('the rank of a territory', () => {
  it('counts from the highest value, and its gap is to the median of the territories', async () => {
    const rows = await compared('&mesure=verse_par_cpts_eur');
    expect(['11', '52', '32', '53', '28'].map((code) => line(rows, code).rang)).toEqual([1, 2, 3, 4, 5]);
    // 80 000, 65 000, 50 000, 49 166.67, 30 000
    expect(line(rows, '52')).toMatchObject({ mediane: 50_000, ecart_mediane: 15_000, rangs_nb: 5 });
    expect(line(rows, 'ensemble').rang).toBeNull();
  });

  it('has no median under five CPTS or five territories', async () => {
    const rows = await compared('&mesure=verse_par_cpts_eur', small);
    expect(line(rows, '53')).toMatchObject({ rang: 1, mediane: null, ecart_mediane: null });
  });

  it('is unknown without a value', async () => {
    expect(line(await compared('&mesure=verse_par_cpts_eur'), '93')).toMatchObject({
      valeur: null,
      rang: null,
    });
  });

  it('is given for every exercice up to the one asked', async () => {
    const rows = await ask<Ligne[]>('/api/comparaison?exercice=2023&mesure=consommation_taux');
    const years = rows.filter(({ code }) => code === '53').map(({ exercice }) => exercice);
    expect(years).toEqual(years.toSorted());
    expect(years.at(-1)).toBe(2023);
    expect(years.length).toBeGreaterThan(1);
  });
});

it.each([
  ['at the date d’arrêté for the exercice that is running', '', ''],
  ['at the end of a past exercice', 'exercice=2023', '&date=2023-12-31'],
])(
  'tells of each région the delay that the page of dues tells %s, none where nothing is due',
  async (_when, exercice, date) => {
    const { totaux } = await ask<Answer<'/api/echeances'>>(`/api/echeances?limite=1${date}`);
    const regions = (await ask<Answer<'/api/regions'>>(`/api/regions?${exercice}`)).filter(
      ({ region_code }) => region_code !== 'inconnue',
    );
    const told = new Map(totaux.map((row) => [row.region_code, row]));
    expect(told.get('53')!.retard_eur).toBeGreaterThan(0);
    expect(
      regions.map(({ region_code, retard_eur, echu_eur }) => [region_code, retard_eur, echu_eur]),
    ).toEqual(
      regions.map(({ region_code }) => {
        const due = told.get(region_code);
        return [region_code, due?.retard_eur ?? null, due?.attendu_certain_eur ?? null];
      }),
    );
  },
);

it('gives the delay at the end of each exercice up to the one asked for', async () => {
  const rows = await ask<Ligne[]>('/api/comparaison?exercice=2024&mesure=retard_taux');
  for (const exercice of [2022, 2023, 2024]) {
    const alone = await ask<Answer<'/api/regions'>>(`/api/regions?exercice=${exercice}`);
    const late = alone.flatMap(({ region_code, retard_eur }) =>
      retard_eur === null ? [] : [[region_code, retard_eur]],
    );
    expect(late.length).toBeGreaterThan(1);
    const told = rows.filter((row) => row.exercice === exercice && row.retard_eur !== null);
    expect(told.map(({ code, retard_eur }) => [code, retard_eur])).toEqual(late);
  }
});

describe('the funnel', () => {
  it('sets its limits from the CPTS within their région, in proportion to their envelope', async () => {
    const rows = await ask<Point[]>('/api/entonnoir?exercice=2023');
    const { lignes } = await ask<Answer<'/api/cpts'>>('/api/cpts?exercice=2023');
    const total = (of: typeof lignes, name: 'verse_eur' | 'enveloppe_a_date_eur') =>
      of.reduce((sum, one) => sum + one[name]!, 0);
    const rate = (of: typeof lignes) => total(of, 'verse_eur') / total(of, 'enveloppe_a_date_eur');
    const regions = new Map(
      lignes.map(({ region_code }) => [
        region_code,
        lignes.filter((other) => other.region_code === region_code),
      ]),
    );
    const squares = lignes.map((one) => {
      const e = one.enveloppe_a_date_eur;
      return (one.verse_eur! - rate(regions.get(one.region_code)!) * e) ** 2 / e;
    });
    const sigma = Math.sqrt(squares.reduce((a, b) => a + b) / (lignes.length - regions.size));
    const error = sigma / Math.sqrt(total(regions.get('53')!, 'enveloppe_a_date_eur'));
    const bretagne = rows.find(({ code }) => code === '53')!;
    expect(bretagne.taux_national).toBeCloseTo(rate(lignes), 6);
    expect(bretagne.sigma).toBeCloseTo(sigma, 3);
    expect(bretagne.haut_95_taux).toBeCloseTo(rate(lignes) + 1.959964 * error, 5);
    expect(bretagne.haut_998_taux).toBeCloseTo(rate(lignes) + 3.090232 * error, 5);
    expect(bretagne.surdispersion_ratio).toBeCloseTo(
      ((rate(regions.get('53')!) - rate(lignes)) / error) ** 2,
      3,
    );
  });

  it('has no limit for a région of fewer than five CPTS', async () => {
    const rows = await ask<Point[]>('/api/entonnoir?exercice=2023');
    expect(rows.find(({ code }) => code === '11')).toMatchObject({
      cpts_nb: 1,
      bas_95_taux: null,
      haut_998_taux: null,
      position: null,
    });
  });

  it('has no limit at all under five CPTS', async () => {
    const rows = await ask<Point[]>('/api/entonnoir?exercice=2023', small);
    expect(rows.map(({ sigma, bas_95_taux, haut_95_taux }) => [sigma, bas_95_taux, haut_95_taux])).toEqual([
      [null, null, null],
    ]);
  });

  it('narrows as the envelope grows', async () => {
    const limits = (await ask<Point[]>('/api/entonnoir?exercice=2023')).filter(({ code }) => code === null);
    const widths = limits.map((row) => row.haut_998_taux! - row.taux_national!);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });
});
