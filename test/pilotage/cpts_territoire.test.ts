import { afterAll, beforeAll, expect, it } from 'vitest';
import { cpts, fixture, territoire } from '../fixture.ts';

type Ligne = Record<string, string | number | null>;

let api: Awaited<ReturnType<typeof fixture>>;
beforeAll(async () => {
  api = await fixture({
    cpts: [cpts(), cpts({ cpts_id: '350000002', nom: 'CPTS sans territoire' })],
    territoires: [
      territoire({ part_population_taux: 0.5 }),
      territoire({ commune_code: '35051' }),
      territoire({ commune_code: '35047', date_fin: '2020-01-01' }),
    ],
  });
});
afterAll(() => api.close());

it('gives the communes of a CPTS on the date d’arrêté, a point inside each, and their shares of the inhabitants covered', async () => {
  const { communes } = (await api.get('/api/cpts/350000001')).json();
  expect(communes.map((row: Ligne) => [row.nom, row.part_population_taux])).toEqual([
    ['Rennes', 0.5],
    ['Cesson-Sévigné', 1],
  ]);
  const [rennes, cesson] = communes;
  const covered = [rennes.population_hab / 2, cesson.population_hab];
  const total = covered[0]! + covered[1]!;
  expect(rennes.part_territoire_taux).toBeCloseTo(covered[0]! / total, 5);
  expect(rennes.part_territoire_taux + cesson.part_territoire_taux).toBeCloseTo(1, 5);
  expect(Math.abs(rennes.longitude - -1.68)).toBeLessThan(0.05);
  expect(Math.abs(rennes.latitude - 48.11)).toBeLessThan(0.05);
});

it('gives no commune when none is declared', async () => {
  expect((await api.get('/api/cpts/350000002')).json().communes).toEqual([]);
});
