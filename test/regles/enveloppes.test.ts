import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** The lines of the envelope as `annee poste volet part: euros`. */
async function lignes(feeds: Feeds, where = 'true') {
  await base.poser({ cpts: [cpts()], ...feeds }, 'enveloppes');
  const rows = await base.lire(`select * from enveloppes where ${where}`);
  return Object.fromEntries(
    rows.map((row) => [`${row.annee_contrat} ${row.poste} ${row.volet} ${row.part}`, row.enveloppe_eur]),
  );
}

/** Parcours engaged: 25 000 € fixes a year for a taille 1, 35 000 for a taille 2. */
const parcours = (row: Row = {}) => engagement({ poste: 'parcours', ...row });

const FIXE = "poste = 'parcours' and part = 'fixe'";

const TOUT = ['acces_soins', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'];

const toutEngage = (date_demarrage: string) => [
  ...TOUT.map((poste) => engagement({ poste, date_demarrage })),
  engagement({ volet: 'snp', date_demarrage }),
];

describe('a CPTS with everything engaged', () => {
  it.each([
    ['2019 rates, with SNP', '2020-01-01', 1, [220_000, 287_000, 370_000, 450_000]],
    [
      'avenant 2, first crisis year, crisis recognised',
      '2023-01-01',
      1,
      [287_500, 382_500, 487_500, 580_000],
    ],
    ['avenant 2, steady state', '2023-01-01', 2, [237_500, 312_500, 397_500, 480_000]],
  ])('is given the published totals: %s', async (_, date_effet, annee, totaux) => {
    const totals = [];
    for (const taille of [1, 2, 3, 4]) {
      const lines = await lignes(
        {
          contrats: [contrat({ date_effet, taille })],
          engagements: toutEngage(date_effet),
          crises: [{ crise_id: 'K', date_reconnaissance: '2023-06-01', cpts_id: '350000001' }],
        },
        `annee_contrat = ${annee}`,
      );
      totals.push(Object.values(lines).reduce<number>((sum, amount) => sum + Number(amount), 0));
    }

    expect(totals).toEqual(totaux);
  });
});

describe('the active days of a line', () => {
  it.each([
    ['the whole year', { date_demarrage: '2023-01-01' }, 25_000],
    ['the year before too', { date_demarrage: '2021-01-01' }, 25_000],
    ['73 days of 365, a fifth', { date_demarrage: '2023-10-20' }, 5_000],
    [
      '73 days before an end that is excluded',
      { date_demarrage: '2023-01-01', date_fin: '2023-03-15' },
      5_000,
    ],
    ['the last day alone, 25 000 / 365', { date_demarrage: '2023-12-31' }, 68.49],
  ])('prorate a mission engaged %s', async (_, days, euros) => {
    const lines = await lignes(
      { contrats: [contrat({ date_effet: '2023-01-01' })], engagements: [parcours(days)] },
      `${FIXE} and annee_contrat = 1`,
    );

    expect(lines).toEqual({ '1 parcours base fixe': euros });
  });

  it('count 366 days in a year that holds 29 February: 183 of them are half', async () => {
    const lines = await lignes(
      { contrats: [contrat()], engagements: [parcours({ date_demarrage: '2024-07-02' })] },
      `${FIXE} and annee_contrat = 1`,
    );

    expect(lines).toEqual({ '1 parcours base fixe': 12_500 });
  });

  it('add up over the intervals of a volet, a restart on the day of the end included', async () => {
    const lines = await lignes(
      {
        contrats: [contrat({ date_effet: '2023-01-01' })],
        engagements: [
          parcours({ date_demarrage: '2023-01-01', date_fin: '2023-02-01' }),
          parcours({ date_demarrage: '2023-02-01', date_fin: '2023-03-01' }),
          parcours({ date_demarrage: '2023-12-18' }),
        ],
      },
      `${FIXE} and annee_contrat = 1`,
    );

    // 31 + 28 + 14 = 73 days, a fifth
    expect(lines).toEqual({ '1 parcours base fixe': 5_000 });
  });

  it('stop with the contract: it ends on 15 March, after 73 days', async () => {
    const lines = await lignes({
      contrats: [contrat({ date_effet: '2023-01-01', date_fin: '2023-03-15' })],
      engagements: [parcours({ date_demarrage: '2023-01-01' })],
    });

    expect(lines).toEqual({
      '1 fonctionnement base fonctionnement': 10_000,
      '1 parcours base fixe': 5_000,
      '1 parcours base variable': 5_000,
    });
  });

  it('of soins non programmés are those of their own engagement', async () => {
    const lines = await lignes(
      {
        contrats: [contrat({ date_effet: '2023-01-01' })],
        engagements: [
          engagement({ date_demarrage: '2023-01-01' }),
          engagement({ volet: 'snp', date_demarrage: '2023-10-20' }),
        ],
      },
      "poste = 'acces_soins' and annee_contrat = 1",
    );

    expect(lines).toEqual({
      '1 acces_soins base fixe': 22_500,
      '1 acces_soins base variable': 22_500,
      '1 acces_soins snp fixe': 7_000,
    });
  });

  it('round half up to the cent: half a cent is a cent', async () => {
    await base.connection.run("update bareme_livre set part_fixe_eur = 0.01 where poste = 'parcours'");
    const lines = await lignes(
      { contrats: [contrat()], engagements: [parcours({ date_demarrage: '2024-07-02' })] },
      `${FIXE} and annee_contrat = 1`,
    );
    await base.connection.run(
      "update bareme_livre set part_fixe_eur = part_variable_eur where poste = 'parcours'",
    );

    expect(lines).toEqual({ '1 parcours base fixe': 0.01 });
  });
});

describe('majoration of 10 %', () => {
  const total = async (row: Row) => {
    const date_effet = String(row.date_effet ?? '2023-01-01');
    await base.poser(
      { cpts: [cpts()], contrats: [contrat({ date_effet, ...row })], engagements: toutEngage(date_effet) },
      'enveloppes',
    );
    const [sums] = await base.lire(`
      select sum(enveloppe_eur) filter (where poste <> 'fonctionnement') as missions_eur,
        sum(enveloppe_eur) filter (where poste = 'fonctionnement') as fonctionnement_eur,
        max(majoration_taux) as taux, bool_or(confiance = 'P') as incertaine
      from enveloppes where annee_contrat = 1`);
    return sums;
  };
  // taille 4, first crisis year, no crisis: 580 - 75 = 505 k€, of which 90 of fonctionnement
  const simple = { missions_eur: 415_000, fonctionnement_eur: 90_000, taux: 1, incertaine: false };

  it.each([
    ['at 99 membres there is none', { taille: 4, membres_nb: 99 }, simple],
    [
      'at 100, on every mission line and not on fonctionnement',
      { taille: 4, membres_nb: 100 },
      { ...simple, missions_eur: 456_500, taux: 1.1 },
    ],
    ['unknown membres: none, and marked', { taille: 4, membres_nb: null }, { ...simple, incertaine: true }],
    [
      'a taille 3 has none',
      { taille: 3, membres_nb: 250 },
      { missions_eur: 345_000, fonctionnement_eur: 75_000, taux: 1, incertaine: false },
    ],
    [
      'before avenant 2 there is none',
      { taille: 4, membres_nb: 250, date_effet: '2020-01-01' },
      { missions_eur: 360_000, fonctionnement_eur: 90_000, taux: 1, incertaine: false },
    ],
  ])('%s', async (_, row, expected) => {
    expect(await total(row)).toEqual(expected);
  });
});
