import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, type Feeds, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** The dues as `annee part nature: date, euros`; an estimate says so. */
async function dus(feeds: Feeds, where = 'true') {
  await base.poser({ cpts: [cpts()], date_arrete: '2024-12-31', ...feeds }, 'echeancier');
  const rows = await base.lire(`select * from echeancier where ${where} order by all`);
  return Object.fromEntries(
    rows.map((row) => [
      `${row.annee_contrat} ${row.part} ${row.nature}`,
      [row.date_echeance, row.attendu_eur, ...(row.estime ? ['estimé'] : [])],
    ]),
  );
}

const contrats = [contrat({ date_effet: '2023-01-01' })];
/** Parcours of a taille 1: 25 000 € fixes, 25 000 € variables a year. */
const parcours = (row: Row = {}) => engagement({ poste: 'parcours', date_demarrage: '2023-01-01', ...row });
const points = (points_obtenus: number, points_max: number, row: Row = {}) => ({
  cpts_id: '350000001',
  annee_contrat: 1,
  poste: 'parcours',
  indicateur: `I${points_obtenus}`,
  nature: 'moyens',
  points_obtenus,
  points_max,
  date_dialogue: '2024-02-15',
  ...row,
});

describe('fonctionnement is due', () => {
  it('whole at the signature, then 75 % at the anniversary and the rest at the next', async () => {
    expect(await dus({ contrats })).toEqual({
      '1 fonctionnement versement_initial': ['2023-01-01', 50_000],
      '2 fonctionnement avance': ['2024-01-01', 37_500],
      '2 fonctionnement solde': ['2025-01-01', 12_500],
    });
  });

  it('to the end of the contract when that comes first, on the prorated line', async () => {
    const ended = [contrat({ date_effet: '2022-01-01', date_fin: '2023-03-15' })];

    expect(await dus({ contrats: ended }, 'annee_contrat = 2')).toEqual({
      '2 fonctionnement avance': ['2023-01-01', 7_500],
      '2 fonctionnement solde': ['2023-03-15', 2_500],
    });
  });

  it('whole again in the first year of a contract signed again', async () => {
    const again = [
      contrat({ date_effet: '2023-01-01', date_fin: '2024-01-01' }),
      contrat({ date_effet: '2024-05-01' }),
    ];

    expect(await dus({ contrats: again }, 'annee_contrat = 2')).toEqual({
      '2 fonctionnement versement_initial': ['2024-05-01', 50_000],
    });
  });
});

describe('the fixed part is due', () => {
  const fixe = "part = 'fixe' and annee_contrat = 1";

  it.each([
    ['the first day of the year', '2022-05-01', '2023-01-01', 18_750, 6_250],
    ['the day that the mission starts, when later', '2023-10-20', '2023-10-20', 3_750, 1_250],
    ['the last day', '2023-12-31', '2023-12-31', 51.37, 17.12],
  ])('three quarters on %s, the rest at the anniversary', async (_, date_demarrage, date, avance, solde) => {
    expect(await dus({ contrats, engagements: [parcours({ date_demarrage })] }, fixe)).toEqual({
      '1 fixe avance': [date, avance],
      '1 fixe solde': ['2024-01-01', solde],
    });
  });

  it('once a year, from its first interval', async () => {
    const engagements = [
      parcours({ date_demarrage: '2023-02-01', date_fin: '2023-03-01' }),
      parcours({ date_demarrage: '2023-11-17' }),
    ];

    // 28 + 45 = 73 days, a fifth of 25 000
    expect(await dus({ contrats, engagements }, fixe)).toEqual({
      '1 fixe avance': ['2023-02-01', 3_750],
      '1 fixe solde': ['2024-01-01', 1_250],
    });
  });
});

describe('the variable part is due at the anniversary', () => {
  const variable = "part = 'variable' and annee_contrat = 1";
  const due = (indicateurs: Row[], feeds: Feeds = {}) =>
    dus({ contrats, engagements: [parcours()], indicateurs, ...feeds }, variable);

  it('for the points obtained, over every line of the poste', async () => {
    expect(await due([points(30, 60), points(10, 40)])).toEqual({
      '1 variable variable': ['2024-01-01', 10_000],
    });
  });

  it('by the exact fraction, half up: two thirds of 25 000', async () => {
    expect(await due([points(2, 3)])).toEqual({ '1 variable variable': ['2024-01-01', 16_666.67] });
  });

  it('and is not known while no rate is', async () => {
    expect(await due([])).toEqual({ '1 variable variable': ['2024-01-01', null, 'estimé'] });
  });

  it('and is n.d. for good when the points are of 0', async () => {
    expect(await due([points(0, 0)])).toEqual({ '1 variable variable': ['2024-01-01', null] });
  });

  it.each([
    ['its dialogue is dated', '2024-12-31', ['2024-01-01', 12_500]],
    ['later than the date d’arrêté, it waits', '2025-01-01', ['2024-01-01', null, 'estimé']],
    ['without date, it waits', null, ['2024-01-01', null, 'estimé']],
  ])('once every line has its dialogue: %s', async (_, date_dialogue, expected) => {
    const lines = [points(25, 50), points(20, 40, { date_dialogue })];

    expect(await due(lines)).toEqual({ '1 variable variable': expected });
  });

  it('in full for a crisis, whatever the points', async () => {
    const lines = await dus(
      {
        contrats,
        engagements: [engagement({ poste: 'crise', date_demarrage: '2023-01-01' })],
        crises: [{ crise_id: 'K', date_reconnaissance: '2023-06-01', region_code: '53' }],
        indicateurs: [points(1, 2, { poste: 'crise' })],
      },
      variable,
    );

    expect(lines).toEqual({ '1 variable variable': ['2024-01-01', 37_500] });
  });
});

describe('an unknown variable part is estimated', () => {
  const autre = (cpts_id: string, region_code: string, date_effet: string) => ({
    cpts: [cpts({ cpts_id, region_code })],
    contrats: [contrat({ cpts_id, date_effet })],
  });
  /** The CPTS of the test has no points; these others, of a région and a signature, obtained some of 100. */
  const estimate = async (...others: [region: string, signature: string, obtenus: number][]) => {
    const rows = others.map(([region, signature], i) => autre(`35000001${i}`, region, signature));
    const lines = await dus(
      {
        cpts: [cpts(), ...rows.flatMap((row) => row.cpts)],
        contrats: [...contrats, ...rows.flatMap((row) => row.contrats)],
        engagements: [parcours()],
        indicateurs: others.map(([, , obtenus], i) => points(obtenus, 100, { cpts_id: `35000001${i}` })),
      },
      "cpts_id = '350000001' and part = 'variable' and annee_contrat = 1",
    );
    return lines['1 variable variable'];
  };

  it('at the rate of its région, weighted by points', async () => {
    const due = await estimate(['53', '2023-01-01', 40], ['53', '2023-06-01', 80], ['11', '2023-01-01', 100]);

    expect(due).toEqual(['2024-01-01', 15_000, 'estimé']);
  });

  it('at the rate of France when its région has none', async () => {
    expect(await estimate(['11', '2023-01-01', 40], ['84', '2023-01-01', 80])).toEqual([
      '2024-01-01',
      15_000,
      'estimé',
    ]);
  });

  it.each([
    ['just inside', '2022-01-01', 10_000],
    ['on the bound, 24 months to the day', '2021-12-31', null],
  ])('over the years closed in the last 24 months: %s', async (_, signature, euros) => {
    expect(await estimate(['53', signature, 40])).toEqual(['2024-01-01', euros, 'estimé']);
  });

  it('without the years not closed yet', async () => {
    expect(await estimate(['53', '2024-01-01', 40])).toEqual(['2024-01-01', null, 'estimé']);
  });
});
