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

  describe('zones blanches', () => {
    interface Zones {
      ensemble: Record<string, number>;
      lignes: (Record<string, string | number> & { aucune_hab: number; aucune_taux: number })[];
    }
    const zones = async (query: string) =>
      (await api.get(`/api/couverture/zones_blanches?${query}`)).json<Zones>();
    const all = async (niveau: string, place = '') => {
      const lignes: Zones['lignes'] = [];
      for (let page = 1; ; page++) {
        const next = (await zones(`niveau=${niveau}&limite=1000&page=${page}${place}`)).lignes;
        if (next.length === 0) return lignes;
        lignes.push(...next);
      }
    };

    it.each(['epci', 'commune', 'departement'])(
      'by %s are counted and sum to the inhabitants without CPTS of the map, of France and of a région',
      async (niveau) => {
        for (const [place, whole] of [
          ['', 'niveau=france'],
          ['&region_code=53', 'niveau=region&region_code=53'],
        ] as const) {
          const lignes = await all(niveau, place);
          const { ensemble } = await zones(`niveau=${niveau}${place}`);
          const [carte] = await get(whole);
          expect(lignes.reduce((sum, { aucune_hab }) => sum + aucune_hab, 0)).toBe(carte!.aucune_hab);
          expect(ensemble).toEqual({
            zones_nb: lignes.length,
            aucune_hab: carte!.aucune_hab,
            aucune_taux: carte!.aucune_taux,
            population_hab: carte!.population_hab,
          });
        }
      },
    );

    it('go from the most inhabitants to the fewest, none without any', async () => {
      const habitants = (await all('commune')).map(({ aucune_hab }) => aucune_hab);
      expect(habitants).toEqual(habitants.toSorted((a, b) => b - a));
      expect(habitants.at(-1)).toBeGreaterThan(0);
    });

    it('have Paris as one commune, the sum of its arrondissements, under its own name', async () => {
      const { lignes } = await zones('niveau=commune&departement_code=75');
      const arrondissements = await get('niveau=commune&departement_code=75');
      const aucune_hab = arrondissements.reduce((sum, row) => sum + Number(row.aucune_hab), 0);
      expect(lignes).toMatchObject([{ code: '75056', nom: 'Paris', departement_code: '75', aucune_hab }]);
      expect((await zones('niveau=commune&departement_code=69&limite=1')).lignes[0]!.nom).toBe('Lyon');
      expect((await zones('niveau=commune&departement_code=13&limite=1')).lignes[0]!.nom).toBe('Marseille');
    });

    it('give a commune by its share without CPTS, and leave out one that is wholly covered', async () => {
      const lignes = await all('commune');
      expect(lignes.find(({ code }) => code === '35236')).toBeUndefined();
      // half of the 3 311 inhabitants of Saint-Nicolas-de-Redon, the rest of 1 656
      expect(lignes.find(({ code }) => code === '44185')).toMatchObject({
        aucune_hab: 1_655,
        population_hab: 3_311,
      });
    });

    it('follow each other from page to page', async () => {
      const both = (await zones('limite=20')).lignes;
      expect([...(await zones('limite=10')).lignes, ...(await zones('limite=10&page=2')).lignes]).toEqual(
        both,
      );
    });
  });
});
