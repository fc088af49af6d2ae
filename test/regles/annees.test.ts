import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** The contract years as `annee: from day to day, version, taille`. */
async function annees(feeds: Feeds) {
  await base.poser({ cpts: [cpts()], ...feeds }, 'enveloppes');
  const rows = await base.lire('select * from contrats_annees order by annee_contrat');
  return rows.map((row) => [row.annee_contrat, row.date_debut, row.date_fin, row.version, row.taille]);
}

describe('the years of a contract', () => {
  it('begin on its anniversaries, up to those begun by the end of the running exercice', async () => {
    const years = await annees({
      date_arrete: '2024-06-30',
      contrats: [contrat({ date_effet: '2022-12-31' })],
    });

    expect(years).toEqual([
      [1, '2022-12-31', '2023-12-31', 'avenant_2', 1],
      [2, '2023-12-31', '2024-12-31', 'avenant_2', 1],
      [3, '2024-12-31', '2025-12-31', 'avenant_2', 1],
    ]);
  });

  it('are projetées when they begin after the date d’arrêté', async () => {
    await annees({ date_arrete: '2024-12-30', contrats: [contrat({ date_effet: '2022-12-31' })] });

    expect(await base.lire('select distinct annee_contrat, projete from enveloppes order by 1')).toEqual([
      { annee_contrat: 1, projete: false },
      { annee_contrat: 2, projete: false },
      { annee_contrat: 3, projete: true },
    ]);
  });

  it('of a contract signed on 29 February begin on 28 February in other years', async () => {
    await annees({ contrats: [contrat({ date_effet: '2024-02-29' })], date_arrete: '2028-12-31' });

    expect(
      await base.lire("select date_debut, jours_annee_nb from enveloppes where poste = 'fonctionnement'"),
    ).toEqual([
      { date_debut: '2024-02-29', jours_annee_nb: 365 },
      { date_debut: '2025-02-28', jours_annee_nb: 365 },
      { date_debut: '2026-02-28', jours_annee_nb: 365 },
      { date_debut: '2027-02-28', jours_annee_nb: 366 },
      { date_debut: '2028-02-29', jours_annee_nb: 365 },
    ]);
  });

  it('go beyond the fifth', async () => {
    const years = await annees({ contrats: [contrat({ date_effet: '2020-01-01' })] });

    expect(years.at(-1)).toEqual([7, '2026-01-01', '2027-01-01', 'avenant_2', 1]);
  });

  it('go on counting when a CPTS signs again, from its new signature', async () => {
    const years = await annees({
      date_arrete: '2024-12-31',
      contrats: [
        contrat({ date_effet: '2022-05-01', date_fin: '2023-08-01' }),
        contrat({ date_effet: '2024-03-01', taille: 2 }),
      ],
    });

    expect(years).toEqual([
      [1, '2022-05-01', '2023-05-01', 'avenant_2', 1],
      [2, '2023-05-01', '2023-08-01', 'avenant_2', 1],
      [3, '2024-03-01', '2025-03-01', 'avenant_2', 2],
    ]);
  });

  it('begin anew on the very day of the end', async () => {
    const years = await annees({
      date_arrete: '2024-12-31',
      contrats: [
        contrat({ date_effet: '2023-05-01', date_fin: '2024-03-01' }),
        contrat({ date_effet: '2024-03-01' }),
      ],
    });

    expect(years.map(([annee, debut, fin]) => [annee, debut, fin])).toEqual([
      [1, '2023-05-01', '2024-03-01'],
      [2, '2024-03-01', '2025-03-01'],
    ]);
  });
});

describe('the version of a contract year', () => {
  it.each([
    ['the day before the first version', '2019-08-24', null],
    ['on the day of the first version', '2019-08-25', 'aci_2019'],
    ['the day before avenant 2', '2022-03-30', 'aci_2019'],
    ['on the day of avenant 2', '2022-03-31', 'avenant_2'],
  ])('is the one in force on its first day: signed %s', async (_, date_effet, version) => {
    const [first] = await annees({ contrats: [contrat({ date_effet })] });

    expect(first![3]).toBe(version);
  });

  it('is none before the first: no line, and the year counts', async () => {
    await annees({
      date_arrete: '2020-12-31',
      contrats: [contrat({ date_effet: '2019-08-24' })],
      engagements: [engagement({ date_demarrage: '2019-08-24' })],
    });

    expect(await base.lire('select distinct annee_contrat, date_debut from enveloppes')).toEqual([
      { annee_contrat: 2, date_debut: '2020-08-24' },
    ]);
  });
});

describe('the taille of a contract year', () => {
  it.each([
    ['the day before the anniversary', '2024-12-31', [1, 2]],
    ['on the anniversary', '2025-01-01', [1, 2]],
    ['the day after the anniversary, for the year that follows', '2025-01-02', [1, 1]],
  ])('is that of the last amendment by its first day: amended %s', async (_, date_effet, tailles) => {
    const years = await annees({
      date_arrete: '2025-12-31',
      contrats: [contrat(), contrat({ date_effet, taille: 2 })],
    });

    expect(years.map(([, , , , taille]) => taille)).toEqual(tailles);
  });

  it('follows each of two changes', async () => {
    const years = await annees({
      date_arrete: '2026-12-31',
      contrats: [
        contrat(),
        contrat({ date_effet: '2024-09-01', taille: 2 }),
        contrat({ date_effet: '2025-11-01', taille: 3 }),
      ],
    });

    expect(years.map(([, , , , taille]) => taille)).toEqual([1, 2, 3]);
  });

  it('brings its membres: the majoration begins with the next year', async () => {
    await annees({
      date_arrete: '2025-12-31',
      contrats: [
        contrat({ taille: 4, membres_nb: 99 }),
        contrat({ date_effet: '2024-06-01', taille: 4, membres_nb: 100 }),
      ],
      engagements: [engagement()],
    });

    expect(
      await base.lire(
        "select annee_contrat, enveloppe_eur from enveloppes where poste = 'acces_soins' and part = 'fixe'",
      ),
    ).toEqual([
      { annee_contrat: 1, enveloppe_eur: 42_500 },
      { annee_contrat: 2, enveloppe_eur: 46_750 },
    ]);
  });
});
