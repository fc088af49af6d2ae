import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

const poser = (feeds: Feeds) => base.poser({ cpts: [cpts()], ...feeds }, 'enveloppes_mois');

/** The shares of the lines of a poste and part in each exercice. */
async function parts(feeds: Feeds, poste = 'fonctionnement', part = 'fonctionnement') {
  await poser(feeds);
  const rows = await base.lire(`
    select annee_contrat, exercice, enveloppe_eur from enveloppes_exercices
    where poste = '${poste}' and part = '${part}' order by annee_contrat, exercice`);
  return rows.map((row) => [row.annee_contrat, row.exercice, row.enveloppe_eur]);
}

describe('the share of an exercice', () => {
  it('is the whole line when the contract year is the civil year', async () => {
    expect(await parts({ date_arrete: '2024-12-31', contrats: [contrat()] })).toEqual([[1, 2024, 50_000]]);
  });

  it('goes by active days, the last exercice taking the rest', async () => {
    const shares = await parts({
      date_arrete: '2024-12-31',
      contrats: [contrat({ date_effet: '2024-07-01' })],
    });

    // 184 days of 365, then 181
    expect(shares).toEqual([
      [1, 2024, 25_205.48],
      [1, 2025, 24_794.52],
    ]);
  });

  it('takes the rest even when its own rounding would say otherwise', async () => {
    await base.connection.run("update bareme_livre set part_fixe_eur = 0.03 where poste = 'parcours'");
    const shares = await parts(
      {
        date_arrete: '2024-12-31',
        contrats: [contrat({ date_effet: '2023-07-02', date_fin: '2024-07-02' })],
        engagements: [engagement({ poste: 'parcours', date_demarrage: '2023-07-02' })],
      },
      'parcours',
      'fixe',
    );
    await base.connection.run(
      "update bareme_livre set part_fixe_eur = part_variable_eur where poste = 'parcours'",
    );

    // 183 days of 366 in each: 1.5 cents make 2, and the last has 3 - 2
    expect(shares).toEqual([
      [1, 2023, 0.02],
      [1, 2024, 0.01],
    ]);
  });

  it('counts the days of the line alone: an interrupted mission is not spread over its pause', async () => {
    const shares = await parts(
      {
        date_arrete: '2024-12-31',
        contrats: [contrat({ date_effet: '2022-07-01', date_fin: '2023-07-01' })],
        engagements: [
          engagement({ poste: 'parcours', date_demarrage: '2022-07-01', date_fin: '2022-07-11' }),
          engagement({ poste: 'parcours', date_demarrage: '2023-01-01', date_fin: '2023-01-31' }),
        ],
      },
      'parcours',
      'fixe',
    );

    // 40 days of 365: 2 739,73 €, a quarter of it for the 10 days of 2022
    expect(shares).toEqual([
      [1, 2022, 684.93],
      [1, 2023, 2_054.8],
    ]);
  });

  it('stops with the contract', async () => {
    const contrats = [contrat({ date_effet: '2022-12-01', date_fin: '2023-02-01' })];

    // 62 days of 365, 31 in each exercice
    expect(await parts({ contrats })).toEqual([
      [1, 2022, 4_246.58],
      [1, 2023, 4_246.57],
    ]);
  });

  it('is of no exercice after the last contract year begun by the end of the running one', async () => {
    const shares = await parts({
      date_arrete: '2024-06-30',
      contrats: [contrat({ date_effet: '2023-12-31' })],
    });

    expect(shares.map(([annee, exercice]) => [annee, exercice])).toEqual([
      [1, 2023],
      [1, 2024],
      [2, 2024],
      [2, 2025],
    ]);
  });
});

describe('the months of an exercice', () => {
  const mois = (where: string) =>
    base.lire(`select mois, sum(enveloppe_eur) as enveloppe_eur, sum(enveloppe_meme_jour_eur) as coupee_eur
      from enveloppes_mois where ${where} group by mois order by mois`);

  it('share it by days: 31, 28, 31 ... of 36 500 €', async () => {
    await base.connection.run("update bareme_livre set part_fixe_eur = 36500 where poste = 'fonctionnement'");
    await poser({ date_arrete: '2023-12-31', contrats: [contrat({ date_effet: '2023-01-01' })] });
    await base.connection.run(
      "update bareme_livre set part_fixe_eur = 50000 where poste = 'fonctionnement' and taille = 1",
    );

    expect((await mois('exercice = 2023')).map((row) => row.enveloppe_eur)).toEqual(
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days * 100),
    );
  });

  it.each([
    ['2023-03-14', 2023, 10_000],
    ['2024-03-14', 2023, 10_000],
    ['2024-02-29', 2023, (50_000 * 59) / 365],
    ['2024-02-29', 2024, (50_000 * 60) / 366],
    ['2023-12-31', 2023, 50_000],
  ])(
    'are cut at the day of the date d’arrêté, itself counted: %s in %i',
    async (date_arrete, exercice, euros) => {
      await poser({ date_arrete, contrats: [contrat({ date_effet: '2023-01-01' })] });
      const months = await mois(`exercice = ${exercice}`);

      const cut = months.reduce((sum, row) => sum + Number(row.coupee_eur), 0);
      expect(cut).toBeCloseTo(euros, 2);
    },
  );

  it('sum to the exercice, and exercices to the line, for every line to the cent', async () => {
    await poser({
      cpts: [cpts(), cpts({ cpts_id: '350000002' })],
      contrats: [
        contrat({ date_effet: '2020-02-29', taille: 4, membres_nb: 120 }),
        contrat({ cpts_id: '350000002', date_effet: '2021-11-17', date_fin: '2024-03-03', taille: 3 }),
      ],
      engagements: ['350000001', '350000002'].flatMap((cpts_id) => [
        engagement({ cpts_id, date_demarrage: '2021-03-07', date_fin: '2023-05-19' }),
        engagement({ cpts_id, date_demarrage: '2023-06-01' }),
        engagement({ cpts_id, poste: 'crise', date_demarrage: '2022-09-13' }),
      ]),
      crises: [{ crise_id: 'K', date_reconnaissance: '2023-01-31', region_code: '53' }],
    });
    const sums = await base.lire(`
      with mois as (
        select exercice, cpts_id, annee_contrat, poste, volet, part, sum(enveloppe_eur) as eur
        from enveloppes_mois group by all
      ), exercices as (
        select cpts_id, annee_contrat, poste, volet, part, sum(enveloppe_eur) as eur
        from enveloppes_exercices group by all
      )
      select
        (select count(*) from enveloppes) as lignes_nb,
        (select count(*) from enveloppes join exercices using (cpts_id, annee_contrat, poste, volet, part) where enveloppe_eur = eur) as exercices_nb,
        (select count(*) from enveloppes_exercices) as parts_nb,
        (select count(*) from enveloppes_exercices join mois using (exercice, cpts_id, annee_contrat, poste, volet, part) where enveloppe_eur = eur) as mois_nb`);

    const { lignes_nb, exercices_nb, parts_nb, mois_nb } = sums[0]!;
    expect(lignes_nb).toBeGreaterThan(30);
    expect(exercices_nb).toBe(lignes_nb);
    expect(mois_nb).toBe(parts_nb);
  });
});
