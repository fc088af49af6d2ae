import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** The crisis lines of a taille 1 as `annee volet: euros`: plan 25 000 €, mise à jour 12 500 €, survenue 37 500 €. */
async function crise(feeds: Feeds) {
  await base.poser({ cpts: [cpts()], date_arrete: '2025-12-31', ...feeds }, 'enveloppes_exercices');
  const rows = await base.lire(
    "select * from enveloppes where poste = 'crise' order by annee_contrat, volet",
  );
  return Object.fromEntries(rows.map((row) => [`${row.annee_contrat} ${row.volet}`, row.enveloppe_eur]));
}

const plan = (row: Row = {}) => engagement({ poste: 'crise', date_demarrage: '2023-01-01', ...row });
const reconnue = (date_reconnaissance: string, row: Row = { cpts_id: '350000001' }) => ({
  crise_id: `${date_reconnaissance} ${row.cpts_id ?? row.region_code}`,
  date_reconnaissance,
  ...row,
});
const signe2023 = [contrat({ date_effet: '2023-01-01' })];

describe('the crisis plan', () => {
  it('is paid as new in the first year engaged, then as an update', async () => {
    expect(await crise({ contrats: signe2023, engagements: [plan()] })).toEqual({
      '1 plan_annee_1': 25_000,
      '2 plan_mise_a_jour': 12_500,
      '3 plan_mise_a_jour': 12_500,
    });
  });

  it('is new in the first year that the engagement touches, by its last day only', async () => {
    const lines = await crise({ contrats: signe2023, engagements: [plan({ date_demarrage: '2023-12-31' })] });

    expect(lines).toEqual({
      '1 plan_annee_1': 68.49,
      '2 plan_mise_a_jour': 12_500,
      '3 plan_mise_a_jour': 12_500,
    });
  });

  it('is an update after an interruption, whatever its length', async () => {
    const lines = await crise({
      contrats: signe2023,
      engagements: [plan({ date_fin: '2023-03-15' }), plan({ date_demarrage: '2025-01-01' })],
    });

    expect(lines).toEqual({ '1 plan_annee_1': 5_000, '3 plan_mise_a_jour': 12_500 });
  });

  it('is an update in a contract signed again, when the first contract had it', async () => {
    const lines = await crise({
      contrats: [
        contrat({ date_effet: '2023-01-01', date_fin: '2024-01-01' }),
        contrat({ date_effet: '2025-01-01' }),
      ],
      engagements: [plan()],
    });

    expect(lines).toEqual({ '1 plan_annee_1': 25_000, '2 plan_mise_a_jour': 12_500 });
  });

  it('of a contract signed before avenant 2 is new in the first year that avenant 2 rules', async () => {
    const lines = await crise({
      date_arrete: '2023-12-31',
      contrats: [contrat({ date_effet: '2021-01-01' })],
      engagements: [plan({ date_demarrage: '2022-04-01' })],
    });

    // year 2 began on 1 January 2022, under the rates of 2019: it has no crisis line
    expect(lines).toEqual({ '3 plan_annee_1': 25_000 });
  });

  it('waits for the engagement, not for the first year of avenant 2', async () => {
    const lines = await crise({ contrats: signe2023, engagements: [plan({ date_demarrage: '2024-01-01' })] });

    expect(lines).toEqual({ '2 plan_annee_1': 25_000, '3 plan_mise_a_jour': 12_500 });
  });
});

describe('a recognised crisis', () => {
  const engagee = plan({ date_demarrage: '2023-03-01', date_fin: '2023-11-01' });
  const survenues = async (feeds: Feeds) => {
    const lines = await crise({ contrats: signe2023, engagements: [engagee], ...feeds });
    return Object.fromEntries(Object.entries(lines).filter(([line]) => line.endsWith('survenue')));
  };

  it.each([
    ['the day before the engagement', '2023-02-28', {}],
    ['on its first day', '2023-03-01', { '1 survenue': 37_500 }],
    ['on its last day', '2023-10-31', { '1 survenue': 37_500 }],
    ['on the day of its end, which is excluded', '2023-11-01', {}],
  ])('%s', async (_, date, expected) => {
    expect(await survenues({ crises: [reconnue(date)] })).toEqual(expected);
  });

  it('is paid in full for one day engaged, N(k) days of N(k)', async () => {
    await survenues({
      engagements: [plan({ date_demarrage: '2023-06-01', date_fin: '2023-06-02' })],
      crises: [reconnue('2023-06-01')],
    });

    expect(
      await base.lire(
        "select jours_actifs_nb, jours_annee_nb, part, enveloppe_eur from enveloppes where volet = 'survenue'",
      ),
    ).toEqual([{ jours_actifs_nb: 365, jours_annee_nb: 365, part: 'variable', enveloppe_eur: 37_500 }]);
  });

  it('counts when it is that of the région, and not of another', async () => {
    expect(await survenues({ crises: [reconnue('2023-06-01', { region_code: '53' })] })).toEqual({
      '1 survenue': 37_500,
    });
    expect(await survenues({ crises: [reconnue('2023-06-01', { region_code: '52' })] })).toEqual({});
  });

  it('counts once in a contract year, and once in each', async () => {
    const lines = await survenues({
      engagements: [plan()],
      crises: [
        reconnue('2023-04-01'),
        reconnue('2023-04-01', { region_code: '53' }),
        reconnue('2023-09-01'),
        reconnue('2025-01-01'),
      ],
    });

    expect(lines).toEqual({ '1 survenue': 37_500, '3 survenue': 37_500 });
  });

  it('after the end of the contract gives nothing', async () => {
    const contrats = [contrat({ date_effet: '2023-01-01', date_fin: '2023-06-01' })];

    expect(await survenues({ contrats, crises: [reconnue('2023-06-01')] })).toEqual({});
    expect(await survenues({ contrats, crises: [reconnue('2023-05-31')] })).toEqual({ '1 survenue': 37_500 });
  });

  it('before avenant 2 gives nothing', async () => {
    const feeds = {
      contrats: [contrat({ date_effet: '2021-01-01' })],
      engagements: [plan({ date_demarrage: '2021-01-01' })],
    };

    expect(await survenues({ ...feeds, crises: [reconnue('2022-06-01')] })).toEqual({});
  });

  it('goes whole to the exercice of its first day', async () => {
    await crise({
      contrats: [contrat({ date_effet: '2023-07-01' })],
      engagements: [plan({ date_demarrage: '2023-07-01' })],
      crises: [reconnue('2024-02-01'), reconnue('2023-12-31')],
    });

    expect(
      await base.lire("select exercice, enveloppe_eur from enveloppes_exercices where volet = 'survenue'"),
    ).toEqual([{ exercice: 2023, enveloppe_eur: 37_500 }]);
  });
});
