import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** Enveloppe annuelle pleine and potentiel maximal on a day. */
async function au(jour: string, feeds: Feeds) {
  await base.poser({ cpts: [cpts()], ...feeds }, 'enveloppes_pleines');
  const [sums] = await base.lire(`
    select coalesce(sum(pleine_eur), 0) as pleine_eur, coalesce(sum(potentiel_eur), 0) as potentiel_eur
    from enveloppes_pleines
    where date_debut <= date '${jour}' and date '${jour}' < date_fin`);
  return [sums!.pleine_eur, sums!.potentiel_eur];
}

const contrats = [contrat({ date_effet: '2023-01-01' })];
const crise = { poste: 'crise', date_demarrage: '2023-01-01' };

/** With everything engaged and the plan updated, avenant 2, taille 1. */
const POTENTIEL = 237_500;

describe('the full envelope of a day', () => {
  it('is not prorated: a mission engaged that day counts whole', async () => {
    const feeds = {
      contrats,
      engagements: [engagement({ poste: 'parcours', date_demarrage: '2023-12-31' })],
    };

    expect(await au('2023-12-30', feeds)).toEqual([50_000, POTENTIEL]);
    expect(await au('2023-12-31', feeds)).toEqual([100_000, POTENTIEL]);
  });

  it('forgets a mission on the day that it ends', async () => {
    const feeds = {
      contrats,
      engagements: [engagement({ poste: 'parcours', date_demarrage: '2023-01-01', date_fin: '2023-06-01' })],
    };

    expect(await au('2023-05-31', feeds)).toEqual([100_000, POTENTIEL]);
    expect(await au('2023-06-01', feeds)).toEqual([50_000, POTENTIEL]);
  });

  it('is that of the contracts running: none before the signature, none from the end on', async () => {
    const feeds = { contrats: [contrat({ date_effet: '2023-01-01', date_fin: '2023-06-01' })] };

    expect(await au('2022-12-31', feeds)).toEqual([0, 0]);
    expect(await au('2023-01-01', feeds)).toEqual([50_000, POTENTIEL]);
    expect(await au('2023-05-31', feeds)).toEqual([50_000, POTENTIEL]);
    expect(await au('2023-06-01', feeds)).toEqual([0, 0]);
  });

  it('takes the version and the taille of the day, not those of the anniversary', async () => {
    const feeds = {
      contrats: [contrat({ date_effet: '2021-06-01' }), contrat({ date_effet: '2022-05-01', taille: 2 })],
    };

    expect(await au('2022-03-30', feeds)).toEqual([50_000, 220_000]);
    expect(await au('2022-03-31', feeds)).toEqual([50_000, POTENTIEL]);
    expect(await au('2022-05-01', feeds)).toEqual([60_000, 312_500]);
  });

  it('has the new crisis plan in its first year, the update after, and no survenue', async () => {
    const feeds = {
      contrats,
      engagements: [engagement(crise)],
      crises: [{ crise_id: 'K', date_reconnaissance: '2023-06-01', region_code: '53' }],
    };

    expect(await au('2023-06-01', feeds)).toEqual([75_000, POTENTIEL]);
    expect(await au('2024-01-01', feeds)).toEqual([62_500, POTENTIEL]);
  });

  it('has the majoration of the members of the day, on missions only', async () => {
    const feeds = {
      contrats: [
        contrat({ date_effet: '2023-01-01', taille: 4, membres_nb: 99 }),
        contrat({ date_effet: '2023-06-01', taille: 4, membres_nb: 100 }),
      ],
      engagements: [engagement({ poste: 'parcours', date_demarrage: '2023-01-01' })],
    };

    expect(await au('2023-05-31', feeds)).toEqual([190_000, 480_000]);
    // 90 000 + 110 % of 100 000; 90 000 + 110 % of 390 000
    expect(await au('2023-06-01', feeds)).toEqual([200_000, 519_000]);
  });
});
