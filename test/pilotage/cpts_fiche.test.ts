import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fir, fixture, flux } from '../fixture.ts';

const ABSORBANTE = '510002034';
const ABSORBEE = '510005951';
const SIRET = '98765432100011';

let api: Awaited<ReturnType<typeof fixture>>;
beforeAll(async () => {
  api = await fixture({
    cpts: [
      cpts({ cpts_id: ABSORBANTE, nom: 'CPTS absorbante' }),
      cpts({ cpts_id: ABSORBEE, nom: 'CPTS absorbée', date_fin: '2025-01-01' }),
      cpts({ nom: 'CPTS seule' }),
    ],
    correspondances: [
      { ancien_id: SIRET, nouveau_id: ABSORBANTE, date_effet: '2021-03-01', nature: 'siret_finess' },
      { ancien_id: ABSORBEE, nouveau_id: SIRET, date_effet: '2025-01-01', nature: 'fusion' },
    ],
    contrats: [
      contrat({ date_effet: '2020-11-09' }),
      contrat({ date_effet: '2022-01-01', date_fin: '2025-11-09', taille: 2 }),
      contrat({ date_effet: '2025-11-09' }),
      contrat({ date_effet: '2026-03-01', taille: 2 }),
    ],
    flux_aci: [
      flux({ flux_id: 'F1', date_paiement: '2020-12-01', montant_eur: 50_000.01 }),
      flux({ flux_id: 'F2', date_paiement: '2024-12-01', montant_eur: -0.02, nature: 'recuperation' }),
    ],
    flux_fir: [fir({ flux_id: 'R1', exercice: 2019, date: '2019-12-01', montant_eur: 7_000 })],
  });
});
afterAll(() => api.close());

const fiche = async (id: string) => (await api.get(`/api/cpts/${id}`)).json();

describe('the page of a CPTS', () => {
  const fusion = {
    nature: 'fusion',
    date_effet: '2025-01-01',
    ancien_id: ABSORBEE,
    ancien_nom: 'CPTS absorbée',
    nouveau_id: ABSORBANTE,
    nouveau_nom: 'CPTS absorbante',
  };

  it('names the CPTS that took the place of one that merged, under its present identifier', async () => {
    expect((await fiche(ABSORBEE)).correspondances).toEqual([fusion]);
  });

  it('names the CPTS that it absorbed and the identifier that it had before', async () => {
    const { correspondances } = await fiche(ABSORBANTE);
    expect(correspondances).toEqual([
      expect.objectContaining({ nature: 'siret_finess', ancien_id: SIRET, nouveau_id: ABSORBANTE }),
      fusion,
    ]);
  });

  it('tells no change of a CPTS that had none', async () => {
    expect((await fiche('350000001')).correspondances).toEqual([]);
  });

  it('sums its exercices, to the cent; what nobody paid stays unpaid', async () => {
    const { exercices, ensemble } = await fiche('350000001');
    const cents = (name: string) =>
      exercices.reduce(
        (sum: number, row: Record<string, number>) => sum + Math.round(100 * (row[name] ?? 0)),
        0,
      );
    expect(exercices[0]).toMatchObject({
      exercice: 2019,
      enveloppe_eur: 0,
      verse_eur: null,
      fir_paye_eur: 7000,
    });
    expect(ensemble).toMatchObject({ verse_eur: 49_999.99, fir_paye_eur: 7000 });
    for (const name of ['enveloppe_eur', 'enveloppe_a_date_eur', 'ecart_eur'])
      expect(Math.round(100 * ensemble[name]), name).toBe(cents(name));
    expect(ensemble.consommation_taux).toBeCloseTo(49_999.99 / ensemble.enveloppe_a_date_eur, 6);

    const silent = await fiche(ABSORBANTE);
    expect([silent.exercices, silent.ensemble]).toEqual([
      [],
      {
        ...{ enveloppe_eur: 0, enveloppe_a_date_eur: 0, verse_eur: null, ecart_eur: 0 },
        ...{ consommation_taux: null, fir_paye_eur: null },
      },
    ]);
  });

  it('tells a row that opens a contract from an amendment', async () => {
    const { contrats } = await fiche('350000001');
    expect(contrats.map((row: { contrat_rang: number | null }) => row.contrat_rang)).toEqual([
      1,
      null,
      2,
      null,
    ]);
  });
});
