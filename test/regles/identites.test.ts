import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, flux, type Row } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

const SIRET = '12345678900011';
const FINESS = '350000001';

const devient = (ancien_id: string, nouveau_id: string, row: Row = {}) => ({
  ancien_id,
  nouveau_id,
  date_effet: '2024-06-01',
  nature: 'siret_finess',
  ...row,
});

/** Contract years and euros paid of each CPTS, for a contract, a mission and a payment under the SIRET. */
async function parCpts(correspondances: Row[]) {
  await base.poser(
    {
      date_arrete: '2024-12-31',
      cpts: [cpts({ cpts_id: FINESS }), cpts({ cpts_id: SIRET })],
      correspondances,
      contrats: [
        contrat({ cpts_id: SIRET }),
        contrat({ cpts_id: FINESS, date_effet: '2024-09-01', taille: 2 }),
      ],
      engagements: [engagement({ cpts_id: SIRET })],
      flux_aci: [flux({ cpts_id: SIRET, montant_eur: 600 }), flux({ cpts_id: FINESS, montant_eur: 400 })],
    },
    'enveloppes',
    'versements',
  );
  return {
    lignes: await base.lire(
      'select cpts_id, annee_contrat, count(*) as lignes_nb from enveloppes group by all order by all',
    ),
    verse: await base.lire(
      'select cpts_id, sum(verse_eur) as verse_eur from versements group by all order by all',
    ),
  };
}

describe('a CPTS that changes from a SIRET to a FINESS', () => {
  it('is one: its contract goes on, and what was paid under both adds up', async () => {
    expect(await parCpts([devient(SIRET, FINESS)])).toEqual({
      // fonctionnement, and both parts of accès aux soins: one contract, amended in September
      lignes: [{ cpts_id: FINESS, annee_contrat: 1, lignes_nb: 3 }],
      verse: [{ cpts_id: FINESS, verse_eur: 1000 }],
    });
  });

  it('is followed through a chain of changes', async () => {
    const { verse } = await parCpts([devient(SIRET, '98765432100011'), devient('98765432100011', FINESS)]);

    expect(verse).toEqual([{ cpts_id: FINESS, verse_eur: 1000 }]);
  });

  it.each(['fusion', 'scission'])('is not one by a %s: both stay themselves', async (nature) => {
    const { lignes, verse } = await parCpts([devient(SIRET, FINESS, { nature })]);

    expect(lignes.map((row) => row.cpts_id)).toEqual([SIRET, FINESS]);
    expect(verse).toEqual([
      { cpts_id: SIRET, verse_eur: 600 },
      { cpts_id: FINESS, verse_eur: 400 },
    ]);
  });
});
