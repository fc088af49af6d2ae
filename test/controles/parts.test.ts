import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, contrat, engagement, flux } from '../fixture.ts';
import { type Resultat, avance, controler, id, plusieurs } from './base.ts';

const parcours = (n: number, row: Row = {}) => engagement({ cpts_id: id(n), poste: 'parcours', ...row });

describe('majoration_indue and majoration_omise', () => {
  let trouve: Resultat;
  const grande = (n: number, membres_nb: number | null, row: Row = {}) =>
    contrat({ cpts_id: id(n), taille: 4, membres_nb, ...row });
  const paye = (n: number, montant_eur: number, row: Row = {}) =>
    avance({ cpts_id: id(n), poste: 'parcours', montant_eur, ...row });
  const enjeu = (code: 'majoration_indue' | 'majoration_omise', n: number) =>
    trouve.sur(code, id(n)).map((alerte) => alerte.enjeu_eur);
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(18),
      contrats: [
        ...[1, 2, 3, 4, 5].map((n) => grande(n, 99)),
        ...[6, 7, 8, 9].map((n) => grande(n, 100)),
        grande(10, null),
        grande(11, 99, { date_effet: '2025-10-31' }),
        grande(12, 99, { date_effet: '2025-11-01' }),
        grande(13, 150, { date_effet: '2021-01-01' }),
        ...[14, 15].map((n) => grande(n, 99)),
        contrat({ cpts_id: id(16), taille: 3, membres_nb: 150 }),
      ],
      engagements: [
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16].map((n) => parcours(n)),
        ...[14, 15].flatMap((n) => [
          engagement({ cpts_id: id(n) }),
          engagement({ cpts_id: id(n), volet: 'snp' }),
        ]),
        parcours(11, { date_demarrage: '2025-10-31' }),
        parcours(12, { date_demarrage: '2025-11-01' }),
        parcours(13, { date_demarrage: '2021-01-01' }),
      ],
      flux_aci: [
        // taille 4, avenant 2: 50 000 € for parcours, 55 000 € with the majoration
        paye(1, 55_000),
        paye(2, 55_000.01),
        paye(3, 55_000.02),
        paye(4, 54_999.99),
        paye(5, 54_999.98),
        paye(6, 50_000),
        paye(7, 50_000.01),
        paye(8, 50_000.02),
        paye(9, 55_000),
        paye(10, 55_000),
        paye(11, 55_000, { date_paiement: '2025-12-01' }),
        paye(12, 55_000, { date_paiement: '2025-12-01' }),
        paye(13, 55_000, { date_paiement: '2021-06-01' }),
        // base and soins non programmés: (42 500 + 70 000) × 1,1 = 123 750
        avance({ cpts_id: id(14), montant_eur: 123_750.02 }),
        avance({ cpts_id: id(15), montant_eur: 123_750.03 }),
        paye(16, 49_500),
      ],
    });
  });

  it('finds 1,1 times the line to the cent, and nothing beyond', () => {
    expect(enjeu('majoration_indue', 1)).toEqual(['5000.00']);
    expect(enjeu('majoration_indue', 2)).toEqual(['5000.01']);
    expect(enjeu('majoration_indue', 3)).toEqual([]);
    expect(enjeu('majoration_indue', 4)).toEqual(['4999.99']);
    expect(enjeu('majoration_indue', 5)).toEqual([]);
    expect(trouve.sur('majoration_indue', id(1))).toMatchObject([
      { cle: `${id(1)}|1|parcours`, part: 'fixe', date_fait: '2025-01-01', annee_contrat: 1 },
    ]);
  });

  it('finds the line divided by 1,1 where the majoration is due, from 100 membres on', () => {
    expect(enjeu('majoration_omise', 6)).toEqual(['5000.00']);
    expect(enjeu('majoration_omise', 7)).toEqual(['4999.99']);
    expect(enjeu('majoration_omise', 8)).toEqual([]);
    expect(enjeu('majoration_omise', 9)).toEqual([]);
    expect(enjeu('majoration_indue', 9)).toEqual([]);
  });

  it('does not judge a right that is not known', () => {
    expect(enjeu('majoration_indue', 10)).toEqual([]);
  });

  it('judges a contract year from its last day on', () => {
    expect(enjeu('majoration_indue', 11)).toEqual(['5000.00']);
    expect(enjeu('majoration_indue', 12)).toEqual([]);
  });

  it('judges the years before avenant 2, which had no majoration, by its rate', () => {
    expect(enjeu('majoration_indue', 13)).toEqual(['5000.00']);
  });

  it('allows one cent per line of the envelope', () => {
    expect(enjeu('majoration_indue', 14)).toEqual(['11250.02']);
    expect(enjeu('majoration_indue', 15)).toEqual([]);
  });

  it('judges every taille: 45 000 × 1,1 in taille 3 is no right either', () => {
    expect(enjeu('majoration_indue', 16)).toEqual(['4500.00']);
  });
});

describe('the points of the dialogue de gestion', () => {
  let trouve: Resultat;
  const points = (n: number, points_obtenus: number, row: Row = {}) => ({
    cpts_id: id(n),
    annee_contrat: 1,
    poste: 'parcours',
    indicateur: 'Protocoles',
    nature: 'resultat_national',
    points_max: 100,
    points_obtenus,
    date_dialogue: '2025-02-03',
    ...row,
  });
  const variable = (n: number, montant_eur: number, row: Row = {}) =>
    flux({
      cpts_id: id(n),
      poste: 'parcours',
      part: 'variable',
      nature: 'variable',
      date_paiement: '2025-03-03',
      montant_eur,
      ...row,
    });
  const NOMBRE = 16;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(NOMBRE),
      contrats: Array.from({ length: NOMBRE }, (_, i) => {
        const autres: Record<number, string> = { 12: '2023-01-01', 13: '2025-08-31', 14: '2025-08-30' };
        return contrat({ cpts_id: id(i + 1), date_effet: autres[i + 1] ?? '2024-01-01' });
      }),
      engagements: [
        ...Array.from({ length: 11 }, (_, i) => parcours(i + 1)),
        engagement({ cpts_id: id(8), poste: 'crise' }),
      ],
      crises: [{ crise_id: 'C1', date_reconnaissance: '2024-05-02', cpts_id: id(8) }],
      indicateurs: [
        // taille 1, avenant 2: variable part of parcours 25 000 €
        points(1, 60),
        points(2, 60),
        points(3, 60, { date_dialogue: null }),
        points(4, 60),
        points(4, 60, { indicateur: 'Inclusions', date_dialogue: null }),
        points(5, 0),
        points(6, 0, { points_max: 0 }),
        points(8, 0, { poste: 'crise' }),
        points(9, 50, { nature: 'moyens', points_max: 80 }),
        points(9, 10, { indicateur: 'Inclusions', points_max: 20 }),
        points(10, 50, { nature: 'moyens', points_max: 80.01 }),
        points(10, 10, { indicateur: 'Inclusions', points_max: 19.99 }),
        points(15, 60, { date_dialogue: '2025-03-01' }),
        points(16, 60, { date_dialogue: '2025-03-02' }),
      ],
      flux_aci: [
        variable(1, 15_000),
        variable(2, 15_000.01),
        variable(3, 25_000),
        variable(4, 25_000),
        variable(5, 1_000),
        variable(6, 1_000),
        variable(7, 1_000),
        variable(8, 37_500, { poste: 'crise', volet: 'survenue' }),
      ],
    });
  });

  it('sets the variable part paid against the line times the rate, to the cent', () => {
    expect(trouve.sur('variable_sans_atteinte', id(1))).toEqual([]);
    expect(trouve.sur('variable_sans_atteinte', id(2))).toMatchObject([
      { cle: `${id(2)}|1|parcours`, enjeu_eur: '0.01', date_fait: '2025-03-03', part: 'variable' },
    ]);
    expect(trouve.sur('variable_sans_atteinte', id(2))[0]!.preuves.map((p) => p.table_source)).toEqual([
      'enveloppes',
      'indicateurs',
      'flux_aci',
    ]);
  });

  it('says nothing of a rate that is not wholly known, or of no points at all', () => {
    for (const n of [3, 4, 6, 7]) expect(trouve.sur('variable_sans_atteinte', id(n))).toEqual([]);
  });

  it('finds anything paid for no point obtained, but a crisis is due in full', () => {
    expect(trouve.sur('variable_sans_atteinte', id(5)).map((a) => a.enjeu_eur)).toEqual(['1000.00']);
    expect(trouve.sur('variable_sans_atteinte', id(8))).toEqual([]);
  });

  it('allows 80 % of points on means, and not a hundredth of a point more', () => {
    expect(trouve.de('indicateurs_de_moyens').map((a) => [a.cle, a.enjeu_eur])).toEqual([
      [`${id(10)}|1|parcours`, '25000.00'],
    ]);
  });

  it('keeps the last day of the two months inside the delay of the dialogue', () => {
    const tardifs = (n: number) =>
      trouve.sur('dialogue_tardif', id(n)).filter(({ annee_contrat }) => annee_contrat === 1);
    expect(tardifs(15)).toEqual([]);
    expect(tardifs(16)).toMatchObject([{ cle: `${id(16)}|1`, enjeu_eur: null, date_fait: '2025-03-01' }]);
    expect(tardifs(16)[0]!.constat).toMatch(/tenu le 02\/03\/2025, 1\u00a0jour après le délai\.$/);
  });

  it('counts the variable part of a year whose dialogue is still awaited', () => {
    expect(trouve.sur('dialogue_tardif', id(11)).map((a) => [a.annee_contrat, a.enjeu_eur])).toEqual([
      [1, '25000.00'],
      [2, '25000.00'],
    ]);
    expect(trouve.sur('dialogue_tardif', id(3)).map((a) => a.annee_contrat)).toEqual([1, 2]);
  });

  it('waits for the end of the delay, and does not judge years before the first dialogue known', () => {
    expect(trouve.sur('dialogue_tardif', id(13))).toEqual([]);
    expect(trouve.sur('dialogue_tardif', id(14)).map((a) => a.annee_contrat)).toEqual([1]);
    expect(trouve.sur('dialogue_tardif', id(12)).map((a) => a.annee_contrat)).toEqual([2, 3]);
  });
});

describe('retard_versement', () => {
  let trouve: Resultat;
  const initial = (n: number, montant_eur: number) =>
    flux({ cpts_id: id(n), date_paiement: '2026-09-15', montant_eur });
  beforeAll(async () => {
    trouve = await controler({
      date_arrete: '2026-10-31',
      cpts: plusieurs(6),
      contrats: [
        contrat({ cpts_id: id(1), date_effet: '2026-08-31' }),
        ...[2, 3, 4, 6].map((n) => contrat({ cpts_id: id(n), date_effet: '2026-08-30' })),
        contrat({ cpts_id: id(5), date_effet: '2025-08-01' }),
      ],
      engagements: [parcours(5, { date_demarrage: '2025-08-01' })],
      flux_aci: [
        initial(3, 20_000),
        initial(4, 50_000),
        initial(6, 49_999.99),
        flux({ cpts_id: id(5), date_paiement: '2025-09-01', montant_eur: 50_000 }),
        flux({ cpts_id: id(5), date_paiement: '2026-09-01', montant_eur: 50_000, annee_contrat: 2 }),
        avance({ cpts_id: id(5), poste: 'parcours', date_paiement: '2025-09-01', montant_eur: 25_000 }),
      ],
    });
  });

  it('finds what is unpaid two months and one day after it is due', () => {
    expect(trouve.sur('retard_versement', id(1))).toEqual([]);
    expect(trouve.sur('retard_versement', id(2))).toMatchObject([
      {
        cle: `${id(2)}|1|fonctionnement|fonctionnement`,
        enjeu_eur: '50000.00',
        date_fait: '2026-10-30',
        annee_contrat: 1,
      },
    ]);
  });

  it('finds the rest of what is partly paid, with the due and the payment, and nothing once all is paid', () => {
    expect(trouve.sur('retard_versement', id(3)).map((a) => a.enjeu_eur)).toEqual(['30000.00']);
    expect(
      trouve.sur('retard_versement', id(3))[0]!.preuves.map((p) => [p.table_source, p.montant_eur]),
    ).toEqual([
      ['echeancier', '50000.00'],
      ['flux_aci', '20000.00'],
    ]);
    expect(trouve.sur('retard_versement', id(4))).toEqual([]);
    expect(trouve.sur('retard_versement', id(6)).map((a) => a.enjeu_eur)).toEqual(['0.01']);
  });

  it('is never late for a variable part that is only estimated', () => {
    expect(trouve.sur('retard_versement', id(5)).filter(({ part }) => part === 'variable')).toEqual([]);
  });
});
