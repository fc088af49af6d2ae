import { describe, expect, it } from 'vitest';
import { workbookOf } from './classeur.ts';
import { csv, readBytes, versement } from './reading.ts';

/** The days that were read of a column, null for a line put aside, and the sentences of the others. */
async function read(...given: string[]) {
  const lines = given.map((date_paiement, i) => versement({ flux_id: `F${i}`, date_paiement }));
  const { acceptees, ecartees } = await readBytes('flux_aci', csv(lines));
  const days = new Map(acceptees.map(({ flux_id, date_paiement }) => [flux_id, date_paiement]));
  return { jours: given.map((_, i) => days.get(`F${i}`) ?? null), ecartees };
}

describe('a column of dates written month first', () => {
  it('is put aside with those that read in two ways, and says why', async () => {
    const { jours, ecartees } = await read(
      '01/13/2024',
      '03/04/2024',
      '12/31/2024',
      '04/04/2024',
      '2024-04-03',
    );

    expect(jours).toEqual([null, null, null, '2024-04-04', '2024-04-03']);
    expect(ecartees.map(({ motif_code }) => motif_code)).toEqual(['date', 'date', 'date']);
    expect(ecartees[1]!.motif).toMatch(
      /«\u00a003\/04\/2024\u00a0» se lit de deux façons.*mêle des dates mois\/jour/,
    );
    expect(ecartees[0]!.motif).toMatch(/n’est pas une date du calendrier/);
  });

  it('is read day first as soon as one date can only be so', async () => {
    expect((await read('01/13/2024', '03/04/2024', '31/12/2024')).jours).toEqual([
      null,
      '2024-04-03',
      '2024-12-31',
    ]);
  });

  it.each([['00/13/2024'], ['02/32/2024'], ['1/13/2024'], ['30/02/2024']])(
    'is not suspected for %s, which is no date either way',
    async (wrong) => {
      expect((await read(wrong, '03/04/2024')).jours).toEqual([null, '2024-04-03']);
    },
  );

  it('casts no doubt on another column', async () => {
    const { acceptees, ecartees } = await readBytes(
      'contrats',
      csv([
        { cpts_id: '010000001', date_effet: '03/04/2024', taille: '1', date_fin: '' },
        { cpts_id: '010000002', date_effet: '03/04/2024', taille: '1', date_fin: '01/13/2028' },
        { cpts_id: '010000003', date_effet: '03/04/2024', taille: '1', date_fin: '03/04/2028' },
      ]),
    );

    expect(acceptees).toMatchObject([{ date_effet: '2024-04-03', date_fin: null }]);
    expect(ecartees.map(({ ligne, colonne }) => [ligne, colonne])).toEqual([
      [3, 'date_fin'],
      [4, 'date_fin'],
    ]);
  });

  it('does not hide what proves the decimal mark of the amounts', async () => {
    const { ecartees, acceptees } = await readBytes(
      'flux_aci',
      csv([
        versement({ date_paiement: '01/13/2024', montant_eur: '12,50' }),
        versement({ flux_id: 'F2', date_paiement: '03/04/2024', montant_eur: '1,230' }),
        versement({ flux_id: 'F3', date_paiement: '2024-04-03', montant_eur: '1,230' }),
      ]),
    );

    expect(acceptees).toMatchObject([{ flux_id: 'F3', montant_eur: '1.23' }]);
    expect(ecartees.map(({ montant_eur }) => montant_eur)).toEqual(['12.50', '1.23']);
  });
});

describe('a column of a workbook that a French spreadsheet half understood', () => {
  const NAMES = ['cpts_id', 'date_effet', 'taille', 'membres_nb'];
  const read = async (...dates: (string | Date)[]) => {
    const rows = dates.map((date, i) => [`01000000${i}`, date, 1, 20]);
    const { acceptees } = await readBytes('contrats', await workbookOf([NAMES, ...rows]));
    return acceptees.map(({ date_effet }) => date_effet);
  };
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

  it('is put aside with its date cells, which may be month first too', async () => {
    expect(await read('01/13/2024', day('2024-04-03'), '03/05/2024', day('2024-04-04'))).toEqual([
      '2024-04-04',
    ]);
  });

  it('is read as soon as one of its date cells can only be day first', async () => {
    expect(await read('01/13/2024', day('2024-04-03'), day('2024-04-30'))).toEqual([
      '2024-04-03',
      '2024-04-30',
    ]);
  });
});
