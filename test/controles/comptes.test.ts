import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, fir, flux } from '../fixture.ts';
import { type Resultat, controler, id, plusieurs } from './base.ts';

const aci = (n: number, exercice: number, montant_eur: number) =>
  flux({ cpts_id: id(n), date_paiement: `${exercice}-05-04`, montant_eur });

const compte = (n: number, exercice: number, depense_effective_eur: number, row: Row = {}) => ({
  cpts_id: id(n),
  exercice,
  poste: 'fonctionnement',
  depense_effective_eur,
  date_transmission: `${exercice + 1}-05-04`,
  ...row,
});

describe('comptes_non_transmis', () => {
  const feeds = {
    cpts: plusieurs(6),
    flux_aci: [
      aci(1, 2025, 1_000),
      aci(2, 2025, 1_000),
      aci(3, 2025, 1_000),
      aci(4, 2025, 1_000),
      aci(5, 2024, 1_000),
      aci(5, 2026, 1_000),
      flux({ cpts_id: '999999999', date_paiement: '2025-05-04' }),
    ],
    comptes: [
      compte(2, 2025, 900),
      compte(3, 2025, 900, { date_transmission: '2026-09-30' }),
      compte(4, 2025, 900, { date_transmission: null }),
    ],
  };
  const muets = async (date_arrete: string) =>
    (await controler({ ...feeds, date_arrete })).de('comptes_non_transmis');

  it('waits for six whole months after the exercice', async () => {
    expect((await muets('2026-06-30')).map((a) => a.cpts_id)).not.toContain(id(1));
    expect((await muets('2026-07-01')).map((a) => a.cpts_id)).toContain(id(1));
  });

  it('counts the ACI money of the exercice, and takes late or undated accounts for sent', async () => {
    expect(await muets('2026-10-31')).toMatchObject([
      { cle: `${id(1)}|2025`, exercice: 2025, enjeu_eur: '1000.00', date_fait: '2026-06-30' },
    ]);
  });

  it('says nothing when no accounts are known at all', async () => {
    const trouve = await controler({ ...feeds, comptes: [] });
    expect(trouve.de('comptes_non_transmis')).toEqual([]);
  });
});

describe('thesaurisation', () => {
  let trouve: Resultat;
  const enjeux = (n: number) =>
    trouve.sur('thesaurisation', id(n)).map((a) => [a.cle, a.exercice, a.enjeu_eur]);
  const deux = (n: number, first: number, second: number, exercices = [2024, 2025]) => [
    compte(n, exercices[0]!, first),
    compte(n, exercices[1]!, second),
  ];
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(8),
      flux_aci: [
        ...[1, 2, 3, 6].flatMap((n) => [aci(n, 2024, 10_000), aci(n, 2025, 10_000)]),
        ...[2022, 2024].map((exercice) => aci(4, exercice, 10_000)),
        ...[2025, 2026].map((exercice) => aci(5, exercice, 10_000)),
        ...[2023, 2024, 2025].map((exercice) => aci(7, exercice, 10_000)),
        ...[2024, 2025].map((exercice) => aci(8, exercice, 6_000)),
      ],
      flux_fir: [2024, 2025].flatMap((exercice) => [
        fir({ cpts_id: id(8), date: `${exercice}-03-01`, exercice, montant_eur: 3_000 }),
        fir({ cpts_id: id(8), date: `${exercice}-03-01`, exercice, montant_eur: 50_000, type: 'engage' }),
      ]),
      autres_financements: [2024, 2025].map((exercice) => ({
        flux_id: `C${exercice}`,
        cpts_id: id(8),
        date: `${exercice}-03-01`,
        financeur_type: 'cotisations',
        montant_eur: 1_000,
      })),
      comptes: [
        ...deux(1, 4_999.99, 4_999.99),
        compte(1, 2025, 80_000, { poste: 'tresorerie' }),
        ...deux(2, 5_000, 4_999.99),
        ...deux(3, 4_000, 6_000),
        ...deux(4, 1_000, 1_000, [2022, 2024]),
        ...deux(5, 1_000, 1_000, [2025, 2026]),
        compte(6, 2024, 1_000),
        ...[2023, 2024, 2025].map((exercice) => compte(7, exercice, 1_000)),
        ...deux(8, 4_999.99, 5_000),
      ],
    });
  });

  it('finds two exercices in a row below half, not at half, the treasury left out', () => {
    expect(enjeux(1)).toEqual([[`${id(1)}|2024`, 2025, '10000.02']]);
    expect(enjeux(2)).toEqual([]);
    expect(enjeux(3)).toEqual([]);
  });

  it('asks exercices that follow each other, closed, and known', () => {
    expect(enjeux(4)).toEqual([]);
    expect(enjeux(5)).toEqual([]);
    expect(enjeux(6)).toEqual([]);
  });

  it('makes one finding of a longer run, named after its first exercice', () => {
    expect(enjeux(7)).toEqual([[`${id(7)}|2023`, 2025, '27000.00']]);
  });

  it('counts what the ARS paid and the others gave among the receipts, not what is only engaged', async () => {
    expect(enjeux(8)).toEqual([]);
    const moins = await controler({
      cpts: plusieurs(1),
      flux_aci: [2024, 2025].map((exercice) => aci(1, exercice, 6_000)),
      flux_fir: [2024, 2025].map((exercice) =>
        fir({ cpts_id: id(1), date: `${exercice}-03-01`, exercice, montant_eur: 4_000 }),
      ),
      comptes: deux(1, 4_999.99, 4_999.99),
    });
    expect(moins.de('thesaurisation').map((a) => a.enjeu_eur)).toEqual(['10000.02']);
    expect(moins.de('thesaurisation')[0]!.constat).toMatch(/^De 2024 à 2025 : .* soit 50,0\u202f%\.$/);
  });
});

describe('financement_prive', () => {
  it('adds up private money by exercice and kind, refunds taken off, and leaves the other financers', async () => {
    const don = (flux_id: string, financeur_type: string, montant_eur: number, row: Row = {}) => ({
      flux_id,
      cpts_id: id(1),
      date: '2025-03-03',
      financeur_type,
      financeur: 'Laboratoire X',
      montant_eur,
      ...row,
    });
    const trouve = await controler({
      cpts: plusieurs(2),
      autres_financements: [
        don('A', 'laboratoire', 1_000),
        don('B', 'laboratoire', 500, { date: '2025-06-02' }),
        don('C', 'prive_autre', 70, { financeur: null }),
        don('D', 'laboratoire', 9, { date: '2026-01-05' }),
        don('E', 'collectivite', 5_000),
        don('F', 'laboratoire', 300, { cpts_id: id(2) }),
        don('G', 'laboratoire', -300, { cpts_id: id(2) }),
      ],
    });

    expect(trouve.de('financement_prive').map((a) => [a.cle, a.enjeu_eur, a.preuves.length])).toEqual([
      [`${id(1)}|2025|laboratoire`, '1500.00', 2],
      [`${id(1)}|2025|prive_autre`, '70.00', 1],
      [`${id(1)}|2026|laboratoire`, '9.00', 1],
    ]);
  });
});
