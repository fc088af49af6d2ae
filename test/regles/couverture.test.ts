import { describe, expect, it } from 'vitest';
import { contrat, cpts, territoire, type Feeds, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** Saint-Thurien, 1 000 inhabitants; the other communes are left out, so that each test is quick. */
const COMMUNE = '29269';
await base.connection.run(`delete from ref_communes where commune_code <> '${COMMUNE}'`);

const ici = (row: Row = {}) => territoire({ commune_code: COMMUNE, ...row });
const cptsSans = (row: Row = {}) => cpts({ date_projet_valide: null, ...row });

/** Inhabitants of the commune by stade on a day: aci, projet_valide, lettre_intention, aucune. */
async function au(jour: string, feeds: Feeds) {
  await base.poser(feeds, 'couverture_communes');
  const [row] = await base.lire(`
    select * from couverture_communes
    where commune_code = '${COMMUNE}' and date_debut <= date '${jour}' and date '${jour}' < coalesce(date_fin, 'infinity'::date)`);
  return [row!.aci_hab, row!.projet_valide_hab, row!.lettre_intention_hab, row!.aucune_hab];
}

describe('a commune', () => {
  it('without CPTS is wholly aucune', async () => {
    expect(await au('2024-06-01', {})).toEqual([0, 0, 0, 1_000]);
  });

  it.each([
    ['the day before', '2023-12-31', [0, 0, 0, 1_000]],
    ['the first day', '2024-01-01', [1_000, 0, 0, 0]],
    ['the last day', '2024-05-31', [1_000, 0, 0, 0]],
    ['the day of the end, excluded', '2024-06-01', [0, 0, 0, 1_000]],
  ])('is covered from the first day of a territory to the last: %s', async (_, jour, expected) => {
    const feeds = {
      cpts: [cptsSans()],
      contrats: [contrat({ date_effet: '2020-01-01' })],
      territoires: [ici({ date_debut: '2024-01-01', date_fin: '2024-06-01' })],
    };

    expect(await au(jour, feeds)).toEqual(expected);
  });

  it.each([
    ['the day before the lettre d’intention', '2019-12-31', [0, 0, 0, 1_000]],
    ['on the lettre d’intention', '2020-01-01', [0, 0, 1_000, 0]],
    ['on the projet validé', '2021-01-01', [0, 1_000, 0, 0]],
    ['the day before the signature', '2021-12-31', [0, 1_000, 0, 0]],
    ['on the signature', '2022-01-01', [1_000, 0, 0, 0]],
    ['on the last day of the ACI', '2023-12-31', [1_000, 0, 0, 0]],
    ['back at projet validé when the ACI has ended', '2024-01-01', [0, 1_000, 0, 0]],
    ['on the last day of the CPTS', '2024-12-31', [0, 1_000, 0, 0]],
    ['when the CPTS has ended', '2025-01-01', [0, 0, 0, 1_000]],
  ])('follows the stade of its CPTS: %s', async (_, jour, expected) => {
    const feeds = {
      cpts: [
        cpts({
          date_lettre_intention: '2020-01-01',
          date_projet_valide: '2021-01-01',
          date_fin: '2025-01-01',
        }),
      ],
      contrats: [contrat({ date_effet: '2022-01-01', date_fin: '2024-01-01' })],
      territoires: [ici()],
    };

    expect(await au(jour, feeds)).toEqual(expected);
  });
});

describe('shares of a commune', () => {
  const LI = { date_projet_valide: null, date_lettre_intention: '2020-01-01' };
  /** One CPTS at each stade given, with its share of the commune. */
  const partage = (...parts: [stade: 'aci' | 'projet_valide' | 'lettre_intention', part: number][]) =>
    au('2024-06-01', {
      cpts: parts.map(([stade], i) =>
        cpts({ cpts_id: `35000000${i}`, ...(stade === 'lettre_intention' ? LI : {}) }),
      ),
      contrats: parts.flatMap(([stade], i) =>
        stade === 'aci' ? [contrat({ cpts_id: `35000000${i}` })] : [],
      ),
      territoires: parts.map(([, part_population_taux], i) =>
        ici({ cpts_id: `35000000${i}`, part_population_taux }),
      ),
    });

  it('add up at one stade, up to the whole', async () => {
    expect(await partage(['aci', 0.3], ['aci', 0.4])).toEqual([700, 0, 0, 300]);
    expect(await partage(['aci', 0.7], ['aci', 0.6])).toEqual([1_000, 0, 0, 0]);
  });

  it('go down the stades: each takes from what remains', async () => {
    expect(await partage(['lettre_intention', 0.8], ['aci', 0.5], ['projet_valide', 0.3])).toEqual([
      500, 300, 200, 0,
    ]);
    expect(await partage(['aci', 0.5], ['projet_valide', 0.3], ['lettre_intention', 0.1])).toEqual([
      500, 300, 100, 100,
    ]);
    expect(await partage(['aci', 0.7], ['aci', 0.6], ['projet_valide', 0.5])).toEqual([1_000, 0, 0, 0]);
  });

  it('are rounded half up, aucune taking the difference', async () => {
    expect(await partage(['aci', 0.0005])).toEqual([1, 0, 0, 999]);
    expect(await partage(['aci', 0.000499])).toEqual([0, 0, 0, 1_000]);
    expect(await partage(['aci', 0.2505], ['projet_valide', 0.2505])).toEqual([251, 251, 0, 498]);
  });

  it('never count an inhabitant twice when several halves are rounded up', async () => {
    expect(await partage(['aci', 0.5005], ['projet_valide', 0.4995])).toEqual([501, 499, 0, 0]);
    expect(await partage(['aci', 0.3335], ['projet_valide', 0.3335], ['lettre_intention', 0.333])).toEqual([
      334, 334, 332, 0,
    ]);
  });

  it('of thirds leave nobody out: three times 0,333333', async () => {
    const third = 0.333333;

    expect(await partage(['aci', third])).toEqual([333, 0, 0, 667]);
    expect(await partage(['aci', third], ['aci', third], ['aci', third])).toEqual([1_000, 0, 0, 0]);
  });
});
