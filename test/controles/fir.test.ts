import { beforeAll, describe, expect, it } from 'vitest';
import { contrat, fir } from '../fixture.ts';
import { type Resultat, controler, id, plusieurs } from './base.ts';

let lignes = 0;
const engage = (n: number, row = {}) =>
  fir({ cpts_id: id(n), flux_id: `E${++lignes}`, type: 'engage', montant_eur: 900, ...row });
const paye = (n: number, row = {}) =>
  fir({ cpts_id: id(n), flux_id: `P${++lignes}`, montant_eur: 400, ...row });

describe('fir_apres_aci', () => {
  let trouve: Resultat;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(6),
      contrats: [1, 2, 3, 4, 5].map((n) => contrat({ cpts_id: id(n), date_effet: '2024-01-01' })),
      flux_fir: [
        paye(1, { date: '2024-01-01' }),
        paye(2, { date: '2024-01-02' }),
        paye(3, { date: '2024-06-03', objet: 'numerique' }),
        engage(4, { date: '2023-12-31', exercice: 2023 }),
        paye(4, { date: '2024-06-03', exercice: 2023, montant_eur: 300 }),
        engage(5, { date: '2024-02-01' }),
        paye(5, { date: '2024-06-03', flux_id: 'paye5' }),
        paye(6, { date: '2024-06-03' }),
      ],
    });
  });

  it('begins the day after the signature', () => {
    expect(trouve.sur('fir_apres_aci', id(1))).toEqual([]);
    expect(trouve.sur('fir_apres_aci', id(2))).toMatchObject([
      { cle: `${id(2)}|amorcage|2024`, enjeu_eur: '400.00', date_fait: '2024-01-02' },
    ]);
  });

  it('leaves the objects that an ACI does not pay, and the CPTS without ACI', () => {
    expect(trouve.sur('fir_apres_aci', id(3))).toEqual([]);
    expect(trouve.sur('fir_apres_aci', id(6))).toEqual([]);
  });

  it('counts what is paid after from an earlier commitment, in the exercice of the budget', () => {
    expect(trouve.sur('fir_apres_aci', id(4))).toMatchObject([{ enjeu_eur: '300.00', exercice: 2023 }]);
  });

  it('counts a commitment and its payment once, at the larger of the two', () => {
    expect(trouve.sur('fir_apres_aci', id(5)).map((a) => a.enjeu_eur)).toEqual(['900.00']);
    expect(trouve.sur('fir_apres_aci', id(5))[0]!.preuves.map((p) => p.table_source)).toEqual([
      'contrats',
      'flux_fir',
      'flux_fir',
    ]);
  });
});

describe('fir_hors_fourchette', () => {
  let trouve: Resultat;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(7),
      flux_fir: [
        paye(1, { montant_eur: 9_999.99 }),
        paye(2, { montant_eur: 10_000 }),
        paye(3, { montant_eur: 50_000 }),
        paye(4, { montant_eur: 50_000.01 }),
        paye(5, { montant_eur: 30_000 }),
        paye(5, { montant_eur: 30_000, exercice: 2025, date: '2025-03-03' }),
        engage(6, { montant_eur: 60_000 }),
        paye(7, { montant_eur: 60_000, objet: 'ingenierie' }),
        paye(8, { cpts_id: '999999999', montant_eur: 4_000 }),
      ],
    });
  });

  it('keeps both bounds inside the range and finds the cent beyond', () => {
    expect(trouve.de('fir_hors_fourchette').map((a) => [a.cle, a.enjeu_eur])).toEqual([
      [`${id(1)}|dessous`, '0.01'],
      [`${id(4)}|dessus`, '0.01'],
      [`${id(5)}|dessus`, '10000.00'],
      ['999999999|dessous', '6000.00'],
    ]);
  });

  it('adds up the years', () => {
    expect(trouve.sur('fir_hors_fourchette', id(5))).toMatchObject([
      { exercice: 2025, date_fait: '2025-03-03' },
    ]);
  });

  it('gives an unknown CPTS the région of the ARS that paid it', () => {
    expect(trouve.sur('fir_hors_fourchette', '999999999')).toMatchObject([
      { cpts_connue: false, region_code: '53' },
    ]);
  });
});

describe('fir_caducite', () => {
  const caducite = (date_arrete: string) =>
    controler({
      date_arrete,
      cpts: plusieurs(5),
      flux_fir: [
        engage(1, {
          date: '2023-04-03',
          exercice: 2023,
          date_notification: '2023-04-03',
          montant_eur: 1_000,
        }),
        paye(1, { date: '2023-06-01', exercice: 2023 }),
        engage(2, { date: '2023-04-03', exercice: 2023, date_notification: '2023-04-03' }),
        paye(2, { date: '2023-06-01', exercice: 2023, montant_eur: 900 }),
        engage(3, { date: '2023-04-03', exercice: 2023, date_notification: null }),
        engage(4, { date: '2024-01-02', exercice: 2023, date_notification: '2024-01-02' }),
        engage(5, {
          date: '2023-04-03',
          exercice: 2023,
          date_notification: '2023-12-31',
          objet: 'ingenierie',
        }),
      ],
    });

  it('says nothing six months before, and warns the day after', async () => {
    expect((await caducite('2026-06-30')).de('fir_caducite')).toEqual([]);
    expect((await caducite('2026-07-01')).de('fir_caducite').map((a) => [a.cle, a.enjeu_eur])).toEqual([
      [`53|${id(1)}|amorcage|2023`, '600.00'],
      [`53|${id(5)}|ingenierie|2023`, '900.00'],
    ]);
  });

  it('tells what will lapse from what has lapsed', async () => {
    const avant = (await caducite('2026-12-31')).sur('fir_caducite', id(1))[0]!;
    const apres = (await caducite('2027-01-01')).sur('fir_caducite', id(1))[0]!;

    expect(avant.constat).toMatch(
      /600,00\u00a0€ notifiés le 03\/04\/2023 .* caducs le 31\/12\/2026, dans 0\u00a0jour /,
    );
    expect(apres.constat).toMatch(/caducs depuis le 31\/12\/2026 /);
    expect(apres.alerte_id).toBe(avant.alerte_id);
  });
});
