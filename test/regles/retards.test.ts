import { describe, expect, it } from 'vitest';
import { contrat, cpts, engagement, flux } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();

/** Parcours of a taille 1: 25 000 € fixes in 2021, 18 750 paid in advance, 6 250 due on 1 January 2022. */
describe('a due unpaid', () => {
  it.each([
    [
      'not late two months after, to the day',
      '2022-03-01',
      { reste_du_eur: 6_250, retard_2_6_mois_eur: 0, retard_plus_6_mois_eur: 0, retard_jours: null },
    ],
    [
      'late the day after',
      '2022-03-02',
      { reste_du_eur: 0, retard_2_6_mois_eur: 6_250, retard_plus_6_mois_eur: 0, retard_jours: 1 },
    ],
    [
      'late of six months to the day',
      '2022-07-01',
      { reste_du_eur: 0, retard_2_6_mois_eur: 6_250, retard_plus_6_mois_eur: 0, retard_jours: 122 },
    ],
    [
      'late above six months',
      '2022-07-02',
      { reste_du_eur: 0, retard_2_6_mois_eur: 0, retard_plus_6_mois_eur: 6_250, retard_jours: 123 },
    ],
  ])('is %s', async (_, date_arrete, expected) => {
    await base.poser(
      {
        date_arrete,
        cpts: [cpts()],
        contrats: [contrat({ date_effet: '2021-01-01' })],
        engagements: [engagement({ poste: 'parcours', date_demarrage: '2021-01-01' })],
        flux_aci: [
          flux({
            date_paiement: '2021-01-15',
            poste: 'parcours',
            part: 'fixe',
            nature: 'avance',
            montant_eur: 18_750,
          }),
        ],
      },
      'echeances',
    );
    const [row] = await base.lire(
      "select * from echeances where poste = 'parcours' and part = 'fixe' and annee_contrat = 1",
    );

    expect(row).toMatchObject(expected);
  });
});
