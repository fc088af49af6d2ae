import { afterAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fixture, territoire } from '../fixture.ts';

describe('GET /api/couverture', async () => {
  const PARIS_5_6 = ['75105', '75106'];
  const api = await fixture({
    cpts: [
      cpts({ cpts_id: '350000001', date_projet_valide: '2020-01-01' }),
      cpts({
        cpts_id: '750000001',
        region_code: '11',
        departement_code: '75',
        date_projet_valide: '2021-01-01',
      }),
    ],
    contrats: [contrat({ cpts_id: '350000001', date_effet: '2022-01-01' })],
    territoires: [
      // Redon crosses the border of two départements and of two régions
      territoire({ commune_code: '35236' }),
      territoire({ commune_code: '44185', part_population_taux: 0.5 }),
      ...PARIS_5_6.map((commune_code) => territoire({ cpts_id: '750000001', commune_code })),
    ],
  });
  afterAll(api.close);

  const get = async (query: string) =>
    (await api.get(`/api/couverture?${query}`)).json<Record<string, string | number>[]>();
  const find = (rows: Record<string, string | number>[], code: string) =>
    rows.find((row) => row.code === code)!;

  it('counts a CPTS across two départements in each, with its inhabitants there', async () => {
    const rows = await get('niveau=departement');

    expect(find(rows, '35')).toMatchObject({ aci_hab: 9_542, cpts_nb: 1 });
    // half of the 3 311 inhabitants of Saint-Nicolas-de-Redon, half up
    expect(find(rows, '44')).toMatchObject({ aci_hab: 1_656, cpts_nb: 1 });
  });

  it('knows Paris by its arrondissements', async () => {
    const rows = await get('niveau=commune&departement_code=75');

    expect(rows).toHaveLength(20);
    const covered = rows.filter((row) => row.aucune_hab === 0);
    expect(covered.map((row) => row.code)).toEqual(PARIS_5_6);
    expect(find(await get('niveau=departement'), '75').projet_valide_hab).toBe(
      covered.reduce((sum, row) => sum + Number(row.population_hab), 0),
    );
  });

  it.each(['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01', '2026-10-31'])(
    'says on %s what the mart says',
    async (jour) => {
      const reader = await api.connection.runAndReadAll(`
        select departement_code, sum(aci_hab)::int, sum(projet_valide_hab)::int, sum(lettre_intention_hab)::int, sum(aucune_hab)::int
        from couverture_communes join ref_communes using (commune_code)
        where date_debut <= date '${jour}' and date '${jour}' < coalesce(date_fin, 'infinity'::date)
        group by departement_code order by departement_code`);
      const rows = await get(`niveau=departement&date=${jour}`);

      expect(
        rows.map((row) => [
          row.code,
          row.aci_hab,
          row.projet_valide_hab,
          row.lettre_intention_hab,
          row.aucune_hab,
        ]),
      ).toEqual(reader.getRowsJson());
    },
  );

  it.each(['aci_hab', 'projet_valide_hab', 'lettre_intention_hab', 'aucune_hab', 'population_hab'])(
    'sums %s of régions and of départements to France',
    async (figure) => {
      const sum = async (niveau: string) =>
        (await get(`niveau=${niveau}`)).reduce((total, row) => total + Number(row[figure]), 0);

      const france = await sum('france');
      expect(await sum('region')).toBe(france);
      expect(await sum('departement')).toBe(france);
    },
  );

  it('counts the 68 350 798 inhabitants of the 18 régions', async () => {
    expect(await get('niveau=france')).toMatchObject([{ population_hab: 68_350_798 }]);
  });
});
