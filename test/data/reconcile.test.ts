import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../data/reconcile/intervals.ts';
import { versement } from './reading.ts';
import { CPTS, engagement, openTogether, type Sent } from './together.ts';

let together: Awaited<ReturnType<typeof openTogether>>['together'];
let close: () => void;

beforeAll(async () => ({ together, close } = await openTogether()));

afterAll(() => close());

const territoire = (commune_code: string, given: Sent = {}): Sent => ({
  cpts_id: '010000001',
  commune_code,
  date_debut: '2021-01-01',
  date_fin: '',
  ...given,
});

describe('two lines of the same key in one file', () => {
  it('keep the first one; the reason says whether the second is the same or differs', async () => {
    const lines = [versement(), versement(), versement({ montant_eur: '50,00' })];
    const { feed, ecartees } = await together(['flux_aci', lines]);

    expect(await feed('flux_aci')).toMatchObject([{ ligne: 2, montant_eur: '100.00' }]);
    expect(ecartees.map(({ ligne, motif_code, montant_eur }) => [ligne, motif_code, montant_eur])).toEqual([
      [3, 'cle_double', '100.00'],
      [4, 'cle_double', '50.00'],
    ]);
    expect(ecartees[0]!.motif).toMatch(/même clé que la ligne 2 \(flux_id = F1\), et ligne identique/);
    expect(ecartees[1]!.motif).toMatch(/même clé que la ligne 2 \(flux_id = F1\), avec d’autres valeurs/);
  });
});

describe('money that moved after the date d’arrêté', () => {
  it('is put aside, the day itself is kept', async () => {
    const lines = [
      versement({ date_paiement: '2026-10-31' }),
      versement({ flux_id: 'F2', date_paiement: '2026-11-01' }),
    ];
    const { feed, ecartees } = await together(['flux_aci', lines]);

    expect(await feed('flux_aci')).toMatchObject([{ ligne: 2 }]);
    expect(ecartees).toMatchObject([{ ligne: 3, motif_code: 'apres_date_arrete', montant_eur: '100.00' }]);
    expect(ecartees[0]!.motif).toMatch(/le 01\/11\/2026 est après la date d’arrêté \(31\/10\/2026\)/);
  });
});

describe('a payment sent again with a day after the date d’arrêté', () => {
  it('leaves what it was before, and waits', async () => {
    const { feed, ecartees } = await together(
      ['flux_aci', [versement({ date_paiement: '2026-10-31' })]],
      ['flux_aci', [versement({ date_paiement: '2026-11-01' })]],
    );

    expect(await feed('flux_aci')).toEqual([]);
    expect(ecartees).toMatchObject([{ fichier: 'flux_aci_1.csv', motif_code: 'apres_date_arrete' }]);
  });
});

describe('a line of a key that stands twice', () => {
  const twice = [
    versement(),
    versement({ montant_eur: '200,00' }),
    versement({ cpts_id: '350000003', montant_eur: '400,00' }),
  ];

  it('leaves the quarantine when its key comes again for its CPTS, stays when it is of another', async () => {
    const { feed, ecartees } = await together(
      ['flux_aci', twice],
      ['flux_aci', [versement({ montant_eur: '101,00' })]],
    );

    expect(await feed('flux_aci')).toMatchObject([{ montant_eur: '101.00' }]);
    expect(ecartees).toMatchObject([{ ligne: 4, motif_code: 'cle_double', montant_eur: '400.00' }]);
  });
});

describe('a line sent again in a later file', () => {
  it('replaces the earlier one, and is listed when it differs', async () => {
    const first = [versement(), versement({ flux_id: 'F2' })];
    const second = [versement({ montant_eur: '-3,01' }), versement({ flux_id: 'F2' })];
    const { feed, ecartees, changements } = await together(['flux_aci', first], ['flux_aci', second]);

    expect((await feed('flux_aci')).map(({ fichier, montant_eur }) => [fichier, montant_eur])).toEqual([
      ['flux_aci_1.csv', '-3.01'],
      ['flux_aci_1.csv', '100.00'],
    ]);
    expect(ecartees).toEqual([]);
    expect(changements).toEqual([
      {
        flux: 'flux_aci',
        cle: 'flux_id = F1',
        fichier: 'flux_aci_1.csv',
        ligne: 2,
        ancien_fichier: 'flux_aci_0.csv',
        ancienne_ligne: 2,
        montant_eur: '-3.01',
        ancien_montant_eur: '100.00',
      },
    ]);
  });

  it('does not replace anything when it is put aside', async () => {
    const { feed } = await together(
      ['flux_aci', [versement()]],
      ['flux_aci', [versement({ montant_eur: 'x' })]],
    );

    expect(await feed('flux_aci')).toMatchObject([{ fichier: 'flux_aci_0.csv', montant_eur: '100.00' }]);
  });
});

describe('an unknown code', () => {
  it('puts aside a commune that does not exist, a région that does not, a CPTS that was not sent', async () => {
    const { ecartees } = await together(
      ['cpts', [CPTS, { ...CPTS, cpts_id: '010000002', region_code: '99' }]],
      [
        'territoires',
        [territoire('01004'), territoire('01999'), territoire('01004', { cpts_id: '010000009' })],
      ],
    );

    expect(
      ecartees.map(({ fichier, ligne, colonne, motif_code }) => [fichier, ligne, colonne, motif_code]),
    ).toEqual([
      ['cpts_0.csv', 3, 'region_code', 'code_inconnu'],
      ['territoires_1.csv', 3, 'commune_code', 'code_inconnu'],
      ['territoires_1.csv', 4, 'cpts_id', 'cpts_inconnue'],
    ]);
  });

  it.each(['75056', '69123', '13055'])(
    'explains that %s is to be given by arrondissement',
    async (commune) => {
      const { ecartees } = await together(['cpts', [CPTS]], ['territoires', [territoire(commune)]]);

      expect(ecartees[0]!.motif).toMatch(
        /une ligne par arrondissement \(75101 à 75120, 69381 à 69389, 13201 à 13216\)/,
      );
    },
  );

  it('takes the arrondissements themselves', async () => {
    const lines = ['75101', '75120', '69381', '69389', '13201', '13216'].map((commune) =>
      territoire(commune),
    );
    const { ecartees } = await together(['cpts', [CPTS]], ['territoires', lines]);

    expect(ecartees).toEqual([]);
  });

  it('of a payment is kept: the money was paid', async () => {
    const { feed, ecartees } = await together(['flux_aci', [versement({ cpts_id: '999999999' })]]);

    expect(await feed('flux_aci')).toHaveLength(1);
    expect(ecartees).toEqual([]);
  });

  it('of a former commune is read as the present one, and reported', async () => {
    const { feed, ecartees, avis } = await together(['cpts', [CPTS]], ['territoires', [territoire('01003')]]);

    expect(ecartees).toEqual([]);
    expect(await feed('territoires')).toMatchObject([{ commune_code: '01165', ligne: 2 }]);
    expect(avis).toMatchObject([{ flux: 'territoires', ligne: 2, avis_code: 'commune_ancienne' }]);
    expect(avis[0]!.avis).toMatch(/01003 est un ancien code, lu comme 01165\.$/);
  });

  it('of two former communes of one present commune keeps one line, and says why the other is put aside', async () => {
    const lines = [territoire('01003'), territoire('01165')].reverse();
    const { feed, ecartees } = await together(['cpts', [CPTS]], ['territoires', lines]);

    expect(await feed('territoires')).toHaveLength(1);
    expect(ecartees[0]!.motif).toMatch(/car les deux codes sont ceux d’une commune nouvelle/);
  });
});

describe('a CPTS', () => {
  it('is put aside when its département is in another région', async () => {
    const { ecartees } = await together([
      'cpts',
      [CPTS, { ...CPTS, cpts_id: '750000009', departement_code: '75' }],
    ]);

    expect(ecartees).toMatchObject([
      { ligne: 3, colonne: 'departement_code', motif_code: 'departement_hors_region' },
    ]);
    expect(ecartees[0]!.motif).toMatch(/le département 75 est dans la région 11, pas dans la région 84/);
  });
});

describe('overlapping engagements', () => {
  it('put aside the one that starts later, and only it', async () => {
    const lines = [
      engagement('2022-06-01', '2023-06-01'),
      engagement('2021-01-01', '2022-07-01'),
      engagement('2022-07-01', '2022-08-01'),
      engagement('2023-06-01'),
    ];
    const { feed, ecartees } = await together(['cpts', [CPTS]], ['engagements', lines]);

    expect(ecartees.map(({ ligne, motif_code }) => [ligne, motif_code])).toEqual([[2, 'chevauchement']]);
    expect(ecartees[0]!.motif).toMatch(/avant la fin de celui de engagements_1.csv, ligne 3/);
    expect(await feed('engagements')).toHaveLength(3);
  });

  it('do not exist between one that ends on the day the next one starts', async () => {
    const lines = [engagement('2021-01-01', '2022-01-01'), engagement('2022-01-01')];
    const { ecartees } = await together(['cpts', [CPTS]], ['engagements', lines]);

    expect(ecartees).toEqual([]);
  });

  it('are those of an open interval with all that starts after it', async () => {
    const lines = [
      engagement('2021-01-01'),
      engagement('2022-01-01', '2022-02-01'),
      engagement('2025-01-01'),
    ];
    const { ecartees } = await together(['cpts', [CPTS]], ['engagements', lines]);

    expect(ecartees.map(({ ligne }) => ligne)).toEqual([3, 4]);
  });

  it('forget an interval once it is put aside', () => {
    const at = (id: string, debut: number, fin: number) => ({ id, groupe: 1, ligne: id, debut, fin });

    expect(overlaps([at('a', 1, 10), at('b', 5, 20), at('c', 12, 15)])).toEqual([['b', 'a']]);
  });
});
