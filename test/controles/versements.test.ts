import { beforeAll, describe, expect, it } from 'vitest';
import { contrat, engagement, flux } from '../fixture.ts';
import { type Resultat, avance, controler, id, plusieurs } from './base.ts';

const UN = { cpts_id: id(1) };

describe('doublon_versement', () => {
  let trouve: Resultat;
  const ligne = { date_paiement: '2024-02-01', montant_eur: 400 };
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(7),
      contrats: plusieurs(7).map(({ cpts_id }) => contrat({ cpts_id: cpts_id! })),
      flux_aci: [
        flux({ ...ligne, cpts_id: id(1), flux_id: 'D1' }),
        flux({ ...ligne, cpts_id: id(1), flux_id: 'D2' }),
        flux({ ...ligne, cpts_id: id(1), flux_id: 'D3' }),
        flux({ ...ligne, cpts_id: id(2) }),
        flux({ ...ligne, cpts_id: id(2), date_paiement: '2024-02-02' }),
        flux({ ...ligne, cpts_id: id(2), montant_eur: 400.01 }),
        flux({ ...ligne, cpts_id: id(2), annee_contrat: null }),
        flux({ ...ligne, cpts_id: id(2), volet: null }),
        flux({ ...ligne, cpts_id: id(2), nature: 'regularisation' }),
        flux({ ...ligne, cpts_id: id(3), volet: null, annee_contrat: null }),
        flux({ ...ligne, cpts_id: id(3), volet: null, annee_contrat: null }),
        flux({ ...ligne, cpts_id: id(4), nature: 'recuperation', montant_eur: -30 }),
        flux({ ...ligne, cpts_id: id(4), nature: 'recuperation', montant_eur: -30 }),
      ],
    });
  });

  it('counts every line but one of a set of identical lines, and shows them all', () => {
    const [alerte, ...autres] = trouve.sur('doublon_versement', id(1));

    expect(autres).toEqual([]);
    expect(alerte).toMatchObject({
      cle: `${id(1)}|D1`,
      enjeu_eur: '800.00',
      exercice: 2024,
      annee_contrat: 1,
    });
    expect(alerte!.preuves.map(({ cle, montant_eur }) => [cle, montant_eur])).toEqual([
      ['D1', '400.00'],
      ['D2', '400.00'],
      ['D3', '400.00'],
    ]);
    expect(alerte!.constat).toBe(
      '3\u00a0lignes identiques de 400,00\u00a0€ le 01/02/2024 (fonctionnement, versement initial).',
    );
  });

  it('leaves lines that differ by a day, a cent, the year, the volet or the nature', () => {
    expect(trouve.sur('doublon_versement', id(2))).toEqual([]);
  });

  it('takes two unknown volets and years for the same, and two identical recoveries too', () => {
    expect(trouve.sur('doublon_versement', id(3)).map((a) => a.enjeu_eur)).toEqual(['400.00']);
    expect(trouve.sur('doublon_versement', id(4)).map((a) => a.enjeu_eur)).toEqual(['30.00']);
  });
});

describe('aci_avant_signature', () => {
  let trouve: Resultat;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(2),
      contrats: [contrat({ ...UN, date_effet: '2024-01-01' })],
      flux_aci: [
        flux({ ...UN, flux_id: 'veille', date_paiement: '2023-12-31', montant_eur: 600 }),
        flux({ ...UN, flux_id: 'jour', date_paiement: '2024-01-01', montant_eur: 601 }),
        flux({ ...UN, flux_id: 'precoce', date_paiement: '2023-12-31', nature: 'contrat_precoce' }),
        flux({
          ...UN,
          flux_id: 'rendu',
          date_paiement: '2023-12-31',
          nature: 'recuperation',
          montant_eur: -5,
        }),
        flux({ cpts_id: id(2), flux_id: 'sans_aci', montant_eur: 700 }),
        flux({ cpts_id: '999999999', flux_id: 'inconnue', date_paiement: '2023-12-31' }),
      ],
    });
  });

  it('finds what is paid the day before the signature, not on the day, and leaves early contracts and recoveries', () => {
    expect(trouve.sur('aci_avant_signature', id(1))).toMatchObject([
      { cle: 'veille', enjeu_eur: '600.00', exercice: 2023, date_fait: '2023-12-31' },
    ]);
    expect(trouve.sur('aci_avant_signature', id(1))[0]!.preuves.map((p) => p.table_source)).toEqual([
      'flux_aci',
      'contrats',
    ]);
  });

  it('finds what is paid to a known CPTS that never signed; an unknown one is non_rattache', () => {
    expect(trouve.de('aci_avant_signature').map((a) => a.cle)).toEqual(['sans_aci', 'veille']);
  });
});

describe('contrat_precoce_non_recupere', () => {
  let trouve: Resultat;
  const precoce = (cpts_id: string, date_paiement: string) =>
    flux({ cpts_id, date_paiement, nature: 'contrat_precoce', annee_contrat: null, montant_eur: 20_000 });
  const rendu = (cpts_id: string, montant_eur: number) =>
    flux({ cpts_id, date_paiement: '2026-09-01', nature: 'recuperation', annee_contrat: null, montant_eur });
  beforeAll(async () => {
    trouve = await controler({
      date_arrete: '2026-10-31',
      cpts: plusieurs(5),
      contrats: [contrat({ cpts_id: id(5), date_effet: '2026-06-01' })],
      flux_aci: [
        precoce(id(1), '2026-01-31'),
        precoce(id(2), '2026-01-30'),
        precoce(id(3), '2025-01-15'),
        rendu(id(3), -5_000),
        precoce(id(4), '2025-01-15'),
        rendu(id(4), -20_000),
        precoce(id(5), '2025-01-15'),
        precoce('999999999', '2025-01-15'),
      ],
    });
  });

  it('waits for nine whole months after the first payment', () => {
    expect(trouve.sur('contrat_precoce_non_recupere', id(1))).toEqual([]);
    expect(trouve.sur('contrat_precoce_non_recupere', id(2))).toMatchObject([
      { enjeu_eur: '20000.00', date_fait: '2026-01-30', exercice: 2026 },
    ]);
  });

  it('leaves what was recovered, and asks for the rest', () => {
    expect(trouve.sur('contrat_precoce_non_recupere', id(3)).map((a) => a.enjeu_eur)).toEqual(['15000.00']);
    expect(trouve.sur('contrat_precoce_non_recupere', id(3))[0]!.preuves).toHaveLength(2);
    expect(trouve.sur('contrat_precoce_non_recupere', id(4))).toEqual([]);
  });

  it('leaves a CPTS that signed, and says when the CPTS is unknown', () => {
    expect(trouve.sur('contrat_precoce_non_recupere', id(5))).toEqual([]);
    expect(trouve.sur('contrat_precoce_non_recupere', '999999999')).toMatchObject([
      { cpts_connue: false, region_code: null, enjeu_eur: '20000.00' },
    ]);
  });
});

describe('non_rattache', () => {
  let trouve: Resultat;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(2),
      contrats: [contrat({ ...UN, date_effet: '2024-01-01', date_fin: '2025-07-01' })],
      flux_aci: [
        flux({ cpts_id: '999999999', flux_id: 'inconnue', montant_eur: 250 }),
        flux({ ...UN, flux_id: 'regul', nature: 'regularisation', annee_contrat: null, montant_eur: 40 }),
        flux({ ...UN, flux_id: 'regul_dite', nature: 'regularisation', annee_contrat: 1 }),
        flux({ ...UN, flux_id: 'recup', nature: 'recuperation', annee_contrat: null, montant_eur: -80 }),
        flux({ ...UN, flux_id: 'annee_3', annee_contrat: 3 }),
        flux({ ...UN, flux_id: 'annee_2', annee_contrat: 2, montant_eur: 50 }),
        flux({
          ...UN,
          flux_id: 'avance_finie',
          nature: 'avance',
          annee_contrat: null,
          date_paiement: '2025-07-01',
        }),
        flux({
          ...UN,
          flux_id: 'avance',
          nature: 'avance',
          annee_contrat: null,
          date_paiement: '2025-06-30',
        }),
        flux({ ...UN, flux_id: 'avant', date_paiement: '2023-12-31' }),
        flux({ cpts_id: id(2), flux_id: 'precoce', nature: 'contrat_precoce', annee_contrat: null }),
      ],
    });
  });

  it('finds every line set against no contract year, one by one, with the reason', () => {
    expect(trouve.de('non_rattache').map((a) => [a.cle, a.enjeu_eur])).toEqual([
      ['annee_3', '1000.00'],
      ['avance_finie', '1000.00'],
      ['avant', '1000.00'],
      ['inconnue', '250.00'],
      ['recup', '80.00'],
      ['regul', '40.00'],
    ]);
    expect(trouve.de('non_rattache').find((a) => a.cle === 'annee_3')!.constat).toMatch(
      /l’année de contrat 3 n’existe pas\.$/,
    );
  });

  it('says that the CPTS is unknown', () => {
    expect(trouve.sur('non_rattache', '999999999')).toMatchObject([
      { cpts_connue: false, region_code: null },
    ]);
    expect(trouve.sur('non_rattache', id(1)).every((a) => a.cpts_connue && a.region_code === '53')).toBe(
      true,
    );
  });
});

describe('mission_non_demarree', () => {
  let trouve: Resultat;
  const base = (n: number, row = {}) => engagement({ cpts_id: id(n), date_demarrage: '2024-03-01', ...row });
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(9),
      contrats: plusieurs(9).map(({ cpts_id }) => contrat({ cpts_id: cpts_id! })),
      engagements: [
        base(2),
        base(3),
        base(4),
        base(6, { date_fin: '2025-01-01' }),
        base(7, { date_fin: '2025-01-02' }),
        base(8),
      ],
      flux_aci: [
        avance({ cpts_id: id(1), poste: 'parcours', montant_eur: 900, flux_id: 'jamais' }),
        avance({ cpts_id: id(2), date_paiement: '2024-02-29', montant_eur: 800 }),
        avance({ cpts_id: id(3), date_paiement: '2024-03-01' }),
        avance({ cpts_id: id(4), volet: 'snp', montant_eur: 700 }),
        avance({ cpts_id: id(4), volet: null, montant_eur: 1 }),
        avance({ cpts_id: id(5), montant_eur: 500 }),
        avance({ cpts_id: id(5), nature: 'recuperation', montant_eur: -500 }),
        avance({ cpts_id: id(6), annee_contrat: 2, date_paiement: '2025-02-03', montant_eur: 60 }),
        avance({ cpts_id: id(6), nature: 'solde', date_paiement: '2025-02-03' }),
        avance({ cpts_id: id(7), annee_contrat: 2, date_paiement: '2025-02-03' }),
        avance({ cpts_id: id(8), volet: 'snp', montant_eur: 300 }),
        avance({ cpts_id: id(8), volet: null, nature: 'recuperation', montant_eur: -100 }),
        flux({ cpts_id: id(9) }),
      ],
    });
  });

  it('finds money for a mission that was never engaged', () => {
    expect(trouve.sur('mission_non_demarree', id(1))).toMatchObject([
      { cle: `${id(1)}|1|parcours`, enjeu_eur: '900.00', poste: 'parcours', part: 'fixe', annee_contrat: 1 },
    ]);
    expect(trouve.sur('mission_non_demarree', id(1))[0]!.constat).toMatch(
      /la mission n’a jamais été engagée\.$/,
    );
  });

  it('finds money paid the day before the mission starts, not on the day', () => {
    expect(trouve.sur('mission_non_demarree', id(2)).map((a) => a.enjeu_eur)).toEqual(['800.00']);
    expect(trouve.sur('mission_non_demarree', id(3))).toEqual([]);
  });

  it('asks the volet that was paid; a line without volet is covered by any', () => {
    expect(trouve.sur('mission_non_demarree', id(4)).map((a) => a.enjeu_eur)).toEqual(['700.00']);
  });

  it('takes off what was recovered', () => {
    expect(trouve.sur('mission_non_demarree', id(5))).toEqual([]);
    expect(trouve.sur('mission_non_demarree', id(8)).map((a) => a.enjeu_eur)).toEqual(['200.00']);
  });

  it('judges the contract year that is paid: an engagement that ends on its first day does not touch it', () => {
    expect(trouve.sur('mission_non_demarree', id(6))).toMatchObject([
      { annee_contrat: 2, enjeu_eur: '60.00' },
    ]);
    expect(trouve.sur('mission_non_demarree', id(7))).toEqual([]);
  });

  it('leaves fonctionnement, which no engagement opens', () => {
    expect(trouve.sur('mission_non_demarree', id(9))).toEqual([]);
  });
});

describe('depassement_enveloppe', () => {
  let trouve: Resultat;
  beforeAll(async () => {
    trouve = await controler({
      cpts: plusieurs(5),
      contrats: [1, 2, 3, 4, 5].map((n) =>
        contrat({ cpts_id: id(n), date_effet: n === 4 ? '2019-01-01' : '2024-01-01' }),
      ),
      engagements: [1, 2, 3].map((n) => engagement({ cpts_id: id(n) })),
      flux_aci: [
        // taille 1, avenant 2: 22 500 € for the fixed part of accès aux soins
        avance({ cpts_id: id(1), montant_eur: 22_500 }),
        avance({ cpts_id: id(2), montant_eur: 20_000 }),
        avance({ cpts_id: id(2), montant_eur: 2_500.01, date_paiement: '2024-09-02' }),
        avance({ cpts_id: id(2), montant_eur: 10, date_paiement: '2024-10-01' }),
        avance({ cpts_id: id(3), montant_eur: 23_000 }),
        avance({ cpts_id: id(3), montant_eur: -500, nature: 'recuperation' }),
        flux({ cpts_id: id(4), date_paiement: '2019-03-01', montant_eur: 90 }),
        avance({ cpts_id: id(5), montant_eur: 50 }),
      ],
    });
  });

  it('leaves the envelope paid to the cent and finds the cent above, on the day of the payment that goes over', () => {
    expect(trouve.sur('depassement_enveloppe', id(1))).toEqual([]);
    expect(trouve.sur('depassement_enveloppe', id(2))).toMatchObject([
      { cle: `${id(2)}|1|acces_soins|fixe`, enjeu_eur: '10.01', date_fait: '2024-09-02', exercice: 2024 },
    ]);
    expect(trouve.sur('depassement_enveloppe', id(2))[0]!.preuves.map((p) => p.montant_eur)).toEqual([
      '22500.00',
      '20000.00',
      '2500.01',
      '10.00',
    ]);
  });

  it('leaves what a recovery brought back to the envelope', () => {
    expect(trouve.sur('depassement_enveloppe', id(3))).toEqual([]);
  });

  it('finds any payment of a contract year that no version rules', () => {
    expect(trouve.sur('depassement_enveloppe', id(4))).toMatchObject([
      { annee_contrat: 1, enjeu_eur: '90.00' },
    ]);
    expect(trouve.sur('depassement_enveloppe', id(4))[0]!.constat).toMatch(/sans enveloppe/);
  });

  it('leaves a mission without engagement to mission_non_demarree', () => {
    expect(trouve.sur('depassement_enveloppe', id(5))).toEqual([]);
    expect(trouve.sur('mission_non_demarree', id(5))).toHaveLength(1);
  });
});
