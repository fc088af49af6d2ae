import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrat, cpts, fixture } from '../fixture.ts';

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
