import { afterAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fir, fixture, flux } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

describe('what was paid', () => {
  it('adds up by CPTS, month, poste, volet, part, nature and contract year', async () => {
    await base.poser(
      {
        cpts: [cpts()],
        flux_aci: [
          flux({ montant_eur: 600 }),
          flux({ montant_eur: 400.01, date_paiement: '2024-02-29' }),
          flux({ montant_eur: 50, date_paiement: '2024-03-01' }),
          flux({ montant_eur: 7, nature: 'regularisation' }),
        ],
      },
      'versements',
    );

    expect(await base.lire('select mois, nature, verse_eur, lignes_nb from versements order by all')).toEqual(
      [
        { mois: 2, nature: 'regularisation', verse_eur: 7, lignes_nb: 1 },
        { mois: 2, nature: 'versement_initial', verse_eur: 1000.01, lignes_nb: 2 },
        { mois: 3, nature: 'versement_initial', verse_eur: 50, lignes_nb: 1 },
      ],
    );
  });

  it('belongs to the exercice of its payment, not to its contract year', async () => {
    const line = { annee_contrat: 1, nature: 'solde' };
    await base.poser(
      {
        flux_aci: [
          flux({ date_paiement: '2023-12-31', ...line }),
          flux({ date_paiement: '2024-01-01', ...line }),
        ],
      },
      'versements',
    );

    expect(await base.lire('select exercice, mois, verse_eur from versements order by exercice')).toEqual([
      { exercice: 2023, mois: 12, verse_eur: 1000 },
      { exercice: 2024, mois: 1, verse_eur: 1000 },
    ]);
  });

  it.each([
    ['2024-10-31', '2023-10-31', 1000],
    ['2024-10-31', '2023-11-01', 0],
    ['2024-02-29', '2023-02-28', 1000],
    ['2024-02-29', '2023-03-01', 0],
    ['2025-02-28', '2024-02-28', 1000],
    ['2025-02-28', '2024-02-29', 0],
  ])(
    'on the same day, with a date d’arrêté of %s: a payment of %s counts for %i',
    async (date_arrete, date_paiement, euros) => {
      await base.poser({ date_arrete, flux_aci: [flux({ date_paiement })] }, 'versements');

      expect(await base.lire('select verse_eur, verse_meme_jour_eur from versements')).toEqual([
        { verse_eur: 1000, verse_meme_jour_eur: euros },
      ]);
    },
  );
});

describe('the running exercice beside the earlier one', async () => {
  const api = await fixture({
    date_arrete: '2024-02-29',
    cpts: [cpts()],
    contrats: [contrat({ date_effet: '2023-01-01' })],
    flux_aci: [
      flux({ date_paiement: '2023-02-28', montant_eur: 4_000 }),
      flux({ date_paiement: '2023-03-01', montant_eur: 800 }),
      flux({ date_paiement: '2024-01-15', montant_eur: 10_000 }),
      flux({ date_paiement: '2024-02-29', montant_eur: -2_500, nature: 'recuperation' }),
      flux({ date_paiement: '2024-02-10', montant_eur: 300, cpts_id: '999999999' }),
    ],
    flux_fir: [
      fir({ type: 'engage', date: '2019-07-01', exercice: 2019 }),
      fir({ date: '2023-02-28', exercice: 2023 }),
      fir({ date: '2023-03-01', exercice: 2023 }),
    ],
  });
  afterAll(api.close);
  const get = async (url: string) => (await api.get(`/api/${url}`)).json();

  it('is compared on the same day: 28 February stands for 29 February', async () => {
    expect(await get('synthese')).toMatchObject({
      en_cours: true,
      jusqu_au: '2024-02-29',
      precedent_jusqu_au: '2023-02-28',
      verse_eur: 7_800,
      verse_precedent_eur: 4_000,
      fir_paye_precedent_eur: 500,
    });
  });

  it('is cut at the date d’arrêté, and the earlier envelope on the same day', async () => {
    // 60 days of 366, 59 days of 365
    expect(await get('synthese')).toMatchObject({
      enveloppe_eur: 50_000,
      enveloppe_a_date_eur: 8_196.72,
      enveloppe_precedent_eur: 8_082.19,
      ecart_eur: -396.72,
    });
  });

  it('is whole once closed', async () => {
    expect(await get('synthese?exercice=2023')).toMatchObject({
      en_cours: false,
      jusqu_au: '2023-12-31',
      verse_eur: 4_800,
      enveloppe_eur: 50_000,
      enveloppe_a_date_eur: 50_000,
    });
  });

  it('knows no FIR of before the first exercice of the data: n.d., not 0 €', async () => {
    expect((await get('synthese?exercice=2019')).fir_paye_precedent_eur).toBeNull();
    expect((await get('synthese?exercice=2020')).fir_paye_precedent_eur).toBe(0);
  });

  it('knows nothing of before the first exercice of the data: n.d., not 0 €', async () => {
    const precedents = (row: object) =>
      Object.entries(row).filter(([name]) => /precedent_(?!jusqu)|evolution/.test(name));
    const precedent = async (exercice: number) => {
      const [synthese, postes, mois, regions, rangs] = await Promise.all(
        ['synthese', 'postes', 'series', 'regions', 'comparaison'].map((figure) =>
          get(`${figure}?exercice=${exercice}`),
        ),
      );
      const lines = rangs.filter((row: { exercice: number }) => row.exercice === exercice);
      return [synthese, ...postes, ...mois, ...regions, ...lines].flatMap(precedents);
    };
    const before = await precedent(2019);

    expect(before.length).toBeGreaterThan(50);
    expect(before.filter(([, value]) => value !== null)).toEqual([]);
    expect(await get('synthese?exercice=2020')).toMatchObject({
      verse_precedent_eur: 0,
      enveloppe_precedent_eur: 0,
      signataires_precedent_nb: 0,
    });
    expect((await get('postes?exercice=2020')).at(-1).verse_precedent_eur).toBe(0);
    expect((await get('series?exercice=2020')).at(-1).verse_precedent_cumule_eur).toBe(0);
    expect((await get('regions?exercice=2020')).at(-1).verse_precedent_eur).toBe(0);
  });

  it('knows no FIR where the ARS declared no line of the exercice: n.d., not 0 €', async () => {
    const paye = async (filtre: string) => {
      const rows = await get(`regions?${filtre}`);
      const line = (code: string) => rows.find((row: { region_code: string }) => row.region_code === code);
      return ['53', '11', 'ensemble'].map((code) => line(code)?.fir_paye_eur);
    };
    const departements = await get('departements?exercice=2023');
    const departement = (code: string) =>
      departements.find((row: { departement_code: string }) => row.departement_code === code);

    expect(await paye('exercice=2022')).toEqual([null, null, null]);
    // promised and not paid: known
    expect(await paye('exercice=2019')).toEqual([0, null, 0]);
    expect(await paye('exercice=2023')).toEqual([1000, null, 1000]);
    expect(await paye('exercice=2023&taille=4')).toEqual([0, null, 0]);
    expect(['35', '29', '75'].map((code) => departement(code).fir_paye_eur)).toEqual([1000, 0, null]);
    expect(departement('75').fir_part_taux).toBeNull();
  });

  it('has no line of FIR, not a total of 0 €, where none is declared', async () => {
    expect(await get('fir?exercice=2023&region_code=11')).toEqual([]);
    expect(await get('fir?exercice=2022')).toEqual([]);
    expect((await get('fir?exercice=2023&region_code=53')).at(-1)).toMatchObject({
      region_code: 'ensemble',
      objet: 'ensemble',
      paye_eur: 1000,
    });
  });

  it.each([
    ['', 1000, 0, null],
    ['&region_code=53', 1000, 0, null],
    ['&region_code=11', null, null, null],
    ['&departement_code=29', 0, 0, null],
    ['&departement_code=75', null, null, null],
    ['&cpts_id=350000001', 1000, 0, null],
  ])(
    'tells the FIR of 2023 apart from the unknown in the key figures%s',
    async (filtre, paye, engage, avant) => {
      expect(await get(`synthese?exercice=2023${filtre}`)).toMatchObject({
        fir_paye_eur: paye,
        fir_engage_eur: engage,
        fir_paye_precedent_eur: avant,
      });
    },
  );

  it('leaves a région whose FIR is unknown out of the ranks and of the median', async () => {
    const ranked = async (exercice: number) => {
      const rows = await get(`comparaison?exercice=${exercice}&mesure=fir_part_taux`);
      return rows.find((row: Record<string, unknown>) => row.exercice === exercice && row.code === '53');
    };

    // 1 000 of 5 800; then 7 500 are paid and no line of FIR is declared
    expect(await ranked(2023)).toMatchObject({ valeur: 0.172414, rang: 1, rangs_nb: 1 });
    expect(await ranked(2024)).toMatchObject({ verse_eur: 7_500, valeur: null, rang: null, rangs_nb: 0 });
  });

  it('takes a recovered sum away, month by month', async () => {
    const months = await get('series?cpts_id=350000001');

    expect(months.slice(0, 3)).toMatchObject([
      { mois: 1, verse_eur: 10_000, verse_cumule_eur: 10_000, verse_precedent_cumule_eur: 0 },
      { mois: 2, verse_eur: -2_500, verse_cumule_eur: 7_500, verse_precedent_cumule_eur: 4_000 },
      { mois: 3, verse_eur: null, verse_cumule_eur: null, verse_precedent_cumule_eur: 4_800 },
    ]);
  });

  it('keeps a payment to an unknown CPTS, in France and in no région', async () => {
    const rows = await get('regions');
    const verse = (code: string) =>
      rows.find((row: { region_code: string }) => row.region_code === code)?.verse_eur;

    expect([verse('53'), verse('inconnue'), verse('ensemble')]).toEqual([7_500, 300, 7_800]);
    expect(await get('synthese')).toMatchObject({ non_attribue_eur: 300 });
    expect(await get('synthese?region_code=53')).toMatchObject({ verse_eur: 7_500, non_attribue_eur: 0 });
  });

  it('keeps it in the export', async () => {
    const { body } = await api.get('/api/exports/versements.csv?exercice=2024');

    expect(body).toMatch(/^999999999,2024,2,.*,300\.00,1\r?$/m);
  });
});
