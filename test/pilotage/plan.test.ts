import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fixture, territoire } from '../fixture.ts';

type Row = Record<string, string | number | null>;

const ids = ['1', '2', '3', '4', '5'].map((n) => `35000000${n}`);

describe('the plan « 100 % CPTS »', () => {
  let api: Awaited<ReturnType<typeof fixture>>;
  let plan: Record<'couverture' | 'stades' | 'delais' | 'adhesions', Row[]>;
  beforeAll(async () => {
    api = await fixture({
      date_arrete: '2024-12-31',
      cpts: [
        ...ids.map((cpts_id) =>
          cpts({ cpts_id, date_lettre_intention: '2023-01-01', date_projet_valide: '2023-06-01' }),
        ),
        cpts({
          cpts_id: '140000001',
          nom: 'CPTS de Caen',
          region_code: '28',
          departement_code: '14',
          date_lettre_intention: '2023-02-01',
          date_projet_valide: null,
        }),
      ],
      territoires: [
        territoire(),
        territoire({ cpts_id: '140000001', commune_code: '14118', part_population_taux: 0.5 }),
      ],
      // 100, 200, 300, 400 and 500 days after the letter
      contrats: ids.map((cpts_id, i) =>
        contrat({
          cpts_id,
          date_effet: ['2023-04-11', '2023-07-20', '2023-10-28', '2024-02-05', '2024-05-15'][i]!,
        }),
      ),
      adhesions: [
        {
          cpts_id: ids[0]!,
          exercice: 2024,
          professionnels_territoire_nb: 200,
          adherents_nb: 100,
          actifs_nb: 40,
        },
        {
          cpts_id: ids[1]!,
          exercice: 2024,
          professionnels_territoire_nb: null,
          adherents_nb: 300,
          actifs_nb: 60,
        },
        {
          cpts_id: '140000001',
          exercice: 2024,
          professionnels_territoire_nb: 100,
          adherents_nb: 50,
          actifs_nb: null,
        },
      ],
    });
    plan = (await api.get('/api/plan_cpts')).json();
  });
  afterAll(() => api.close());

  const ligne = (partie: keyof typeof plan, cles: Row) =>
    plan[partie].find((row) => Object.entries(cles).every(([cle, valeur]) => row[cle] === valeur))!;

  it('agrees with /api/couverture/serie at each of its dates', async () => {
    const serie = (await api.get('/api/couverture/serie')).json() as Row[];
    const ensemble = plan.couverture.filter((row) => row.region_code === 'ensemble');
    expect(ensemble.map((row) => [row.date, row.aci_hab, row.aucune_hab, row.population_hab])).toEqual(
      serie.map((row) => [row.date, row.aci_hab, row.aucune_hab, row.population_hab]),
    );
    expect(plan.couverture.filter((row) => row.date === '2024-12-31')).toHaveLength(19);
  });

  it('counts CPTS by stade at the end of each exercice', () => {
    expect(ligne('stades', { exercice: 2023, region_code: '53' })).toMatchObject({
      aci_nb: 3,
      projet_valide_nb: 2,
      cpts_nb: 5,
    });
    expect(ligne('stades', { exercice: 2024, region_code: 'ensemble' })).toMatchObject({
      aci_nb: 5,
      lettre_intention_nb: 1,
      cpts_nb: 6,
    });
  });

  it('gives the median time from the letter to the ACI from five CPTS on', async () => {
    expect(ligne('delais', { etape: 'lettre_aci', region_code: '53' })).toMatchObject({
      cpts_nb: 5,
      delai_median_jours: 300,
    });
    expect(ligne('delais', { etape: 'lettre_aci', region_code: '28' })).toMatchObject({
      cpts_nb: 0,
      delai_median_jours: null,
      en_attente_nb: 1,
    });
    // four only when the fifth has no letter
    expect(ligne('delais', { etape: 'projet_aci', region_code: '53' })).toMatchObject({
      cpts_nb: 4,
      delai_median_jours: null,
    });
  });

  it('shares members and active ones over the CPTS that gave both terms', () => {
    // 100 + 50 of 300 professionals; 100 of 400 members active; the CPTS without the term is left out of both
    expect(ligne('adhesions', { exercice: 2024, region_code: 'ensemble' })).toMatchObject({
      cpts_nb: 3,
      adherents_nb: 450,
      professionnels_nb: 300,
      professionnels_adherents_nb: 150,
      adherents_taux: 0.5,
      actifs_nb: 100,
      actifs_adherents_nb: 400,
      actifs_taux: 0.25,
    });
  });

  it('narrows to a département', async () => {
    const caen = (await api.get('/api/plan_cpts?departement_code=14')).json() as typeof plan;
    expect(new Set(caen.couverture.map((row) => row.region_code))).toEqual(new Set(['28', 'ensemble']));
    const fin = caen.couverture.at(-1)!;
    expect(Number(fin.lettre_intention_hab)).toBeGreaterThan(0);
    expect(Number(fin.aci_hab)).toBe(0);
  });
});
