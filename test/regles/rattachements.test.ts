import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, flux, type Feeds, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** A contract signed on 1 January 2021 with parcours engaged: 25 000 € fixes, of which 6 250 of solde at each anniversary. */
const CONTRAT: Feeds = {
  cpts: [cpts()],
  contrats: [contrat({ date_effet: '2021-01-01' })],
  engagements: [engagement({ poste: 'parcours', date_demarrage: '2021-01-01' })],
};

/** A payment that says no contract year. */
const paye = (flux_id: string, date_paiement: string, row: Row = {}) =>
  flux({
    flux_id,
    date_paiement,
    annee_contrat: null,
    nature: 'solde',
    poste: 'parcours',
    part: 'fixe',
    ...row,
  });

/** Where each payment is set: a contract year, or the state that it is in. */
async function places(flux_aci: Row[], feeds: Feeds = {}) {
  await base.poser(
    { date_arrete: '2024-12-31', ...CONTRAT, ...feeds, flux_aci },
    'rattachements',
    'echeances',
  );
  const rows = await base.lire('select flux_id, etat, annee_contrat from rattachements');
  return Object.fromEntries(rows.map((row) => [row.flux_id, row.annee_contrat ?? row.etat]));
}

describe('a payment that says its contract year', () => {
  it('is set against it, whatever its date', async () => {
    const line = paye('A', '2024-06-01', { annee_contrat: 2 });

    expect(await places([line])).toEqual({ A: 2 });
  });

  it('is set against none when the contract has no such year', async () => {
    expect(await places([paye('A', '2024-06-01', { annee_contrat: 9 })])).toEqual({ A: 'non_rattache' });
  });

  it('is set against none when it is older than the first signature', async () => {
    expect(await places([paye('A', '2020-12-31', { annee_contrat: 1 })])).toEqual({ A: 'non_rattache' });
    expect(await places([paye('A', '2021-01-01', { annee_contrat: 1 })])).toEqual({ A: 1 });
  });
});

describe('a payment without contract year', () => {
  it.each([
    ['in the year that holds its date', '2022-12-31', 2],
    ['in the one that begins that day', '2023-01-01', 3],
  ])('is placed, an avance, %s', async (_, date, annee) => {
    expect(await places([paye('A', date, { nature: 'avance' })])).toEqual({ A: annee });
  });

  it('is placed, a versement initial, in the first year of the contract running', async () => {
    const contrats = [
      contrat({ date_effet: '2021-01-01', date_fin: '2022-07-01' }),
      contrat({ date_effet: '2023-01-01' }),
    ];
    const initial = { nature: 'versement_initial', poste: 'fonctionnement', part: 'fonctionnement' };

    expect(
      await places(
        [
          paye('A', '2022-03-01', initial),
          paye('B', '2022-09-01', initial),
          paye('C', '2024-03-01', initial),
        ],
        { contrats },
      ),
    ).toEqual({ A: 1, B: 'non_rattache', C: 3 });
  });

  it('is placed, a solde, in the oldest closed year that is owed more than it has', async () => {
    // due: 25 000 for each of years 1 to 3, closed on 1 January 2022, 2023 and 2024
    const lines = [
      paye('A', '2023-02-01', { montant_eur: 25_000 }),
      paye('B', '2023-02-01', { montant_eur: 24_999.99 }),
      paye('C', '2023-02-02', { montant_eur: 10 }),
      paye('D', '2023-02-03', { montant_eur: 10 }),
    ];

    // A fills year 1; B leaves a cent in year 2, which takes C whole; all are full then: D goes to the last closed
    expect(await places(lines)).toEqual({ A: 1, B: 2, C: 2, D: 2 });
  });

  it('is not placed in a year still open: none is closed before the first anniversary', async () => {
    expect(await places([paye('A', '2021-12-31')])).toEqual({ A: 'non_rattache' });
    expect(await places([paye('A', '2022-01-01')])).toEqual({ A: 1 });
  });

  it('is placed in the order of dates, then of identifiers', async () => {
    const whole = { montant_eur: 25_000 };

    expect(await places([paye('B', '2023-02-01', whole), paye('A', '2023-02-01', whole)])).toEqual({
      A: 1,
      B: 2,
    });
    expect(await places([paye('A', '2023-02-02', whole), paye('B', '2023-02-01', whole)])).toEqual({
      B: 1,
      A: 2,
    });
  });

  it('counts what other payments say of their year', async () => {
    const lines = [
      paye('A', '2021-01-15', { montant_eur: 25_000, annee_contrat: 1, nature: 'avance' }),
      paye('B', '2023-02-01', { montant_eur: 6_250 }),
    ];

    expect(await places(lines)).toEqual({ A: 1, B: 2 });
  });

  it('makes room again when a sum is recovered from that year', async () => {
    const lines = [
      paye('A', '2022-02-01', { montant_eur: 25_000 }),
      paye('B', '2022-03-01', { montant_eur: -5_000, annee_contrat: 1, nature: 'recuperation' }),
      paye('C', '2023-02-01', { montant_eur: 5_000 }),
      paye('D', '2023-02-02', { montant_eur: 5_000 }),
    ];

    expect(await places(lines)).toEqual({ A: 1, B: 1, C: 1, D: 2 });
  });

  it.each(['regularisation', 'recuperation'])('is set against none, a %s', async (nature) => {
    expect(await places([paye('A', '2023-02-01', { nature, montant_eur: -10 })])).toEqual({
      A: 'non_rattache',
    });
  });

  it('is set against none when the CPTS is unknown or never signed', async () => {
    const lines = [
      paye('A', '2023-02-01', { cpts_id: '999999999' }),
      paye('B', '2023-02-01', { cpts_id: '350000002' }),
    ];

    expect(await places(lines, { cpts: [cpts(), cpts({ cpts_id: '350000002' })] })).toEqual({
      A: 'non_rattache',
      B: 'non_rattache',
    });
  });

  it('of an early contract is a state of its own, before and after the signature', async () => {
    const early = { nature: 'contrat_precoce', poste: 'fonctionnement', part: 'fonctionnement' };

    expect(await places([paye('A', '2020-06-01', early), paye('B', '2021-06-01', early)])).toEqual({
      A: 'contrat_precoce',
      B: 'contrat_precoce',
    });
  });
});

it('versé = rattaché + contrat précoce + non rattaché, and what is due less what is paid is late or not yet', async () => {
  await places(
    [
      paye('A', '2021-01-15', { nature: 'avance', montant_eur: 18_750 }),
      paye('B', '2022-02-01', { montant_eur: 1_250 }),
      paye('C', '2022-02-01', { nature: 'regularisation', montant_eur: -300 }),
      paye('D', '2022-02-01', { cpts_id: '999999999', montant_eur: 40 }),
    ],
    { date_arrete: '2022-03-01' },
  );

  expect(
    await base.lire(
      'select etat, sum(verse_eur) as verse_eur from rattachements group by etat order by etat',
    ),
  ).toEqual([
    { etat: 'non_rattache', verse_eur: -260 },
    { etat: 'rattache', verse_eur: 20_000 },
  ]);
  expect(
    await base.lire(`select annee_contrat, attendu_certain_eur, verse_eur, reste_du_eur, retard_eur from echeances
      where poste = 'parcours' and part = 'fixe' order by annee_contrat`),
  ).toEqual([
    { annee_contrat: 1, attendu_certain_eur: 25_000, verse_eur: 20_000, reste_du_eur: 5_000, retard_eur: 0 },
    { annee_contrat: 2, attendu_certain_eur: 18_750, verse_eur: 0, reste_du_eur: 18_750, retard_eur: 0 },
  ]);
});
