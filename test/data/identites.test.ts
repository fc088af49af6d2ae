import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CPTS, engagement, openTogether, type Sent } from './together.ts';

const [SIRET, AUTRE] = ['90000000000017', '90000000000025'];
const FINESS = CPTS.cpts_id!;

let together: Awaited<ReturnType<typeof openTogether>>['together'];
let close: () => void;

beforeAll(async () => ({ together, close } = await openTogether()));

afterAll(() => close());

const change = (ancien_id: string, nouveau_id: string, given: Sent = {}): Sent => ({
  ancien_id,
  nouveau_id,
  date_effet: '2024-01-01',
  nature: 'siret_finess',
  ...given,
});

const contrat = (cpts_id: string): Sent => ({ cpts_id, date_effet: '2023-01-01', taille: '2' });

describe('a CPTS that changed its identifier', () => {
  it('is the same when a line is sent again under the new one: the later replaces the earlier', async () => {
    const { feed, ecartees, changements } = await together(
      ['cpts', [CPTS]],
      ['correspondances', [change(SIRET, FINESS)]],
      ['engagements', [engagement('2023-01-01', '2024-01-01', SIRET)]],
      ['engagements', [engagement('2023-01-01', '', FINESS)]],
    );

    expect(ecartees).toEqual([]);
    expect(await feed('engagements')).toMatchObject([{ cpts_id: FINESS, date_fin: null }]);
    expect(changements).toMatchObject([{ flux: 'engagements', ancien_fichier: 'engagements_2.csv' }]);
  });

  it('is the same in one file: its second line is a double', async () => {
    const { feed, ecartees } = await together(
      ['cpts', [CPTS]],
      ['correspondances', [change(SIRET, FINESS)]],
      ['contrats', [contrat(SIRET), contrat(FINESS)]],
    );

    expect(await feed('contrats')).toHaveLength(1);
    expect(ecartees).toMatchObject([{ ligne: 3, motif_code: 'cle_double' }]);
    expect(ecartees[0]!.motif).toMatch(/et ligne identique/);
  });

  it('has intervals that overlap across its identifiers', async () => {
    const { ecartees } = await together(
      ['cpts', [CPTS]],
      ['correspondances', [change(SIRET, FINESS)]],
      ['engagements', [engagement('2023-01-01', '', SIRET), engagement('2024-01-01', '', FINESS)]],
    );

    expect(ecartees).toMatchObject([{ ligne: 3, motif_code: 'chevauchement' }]);
  });

  it.each([
    ['two changes ago', FINESS, [change(SIRET, AUTRE), change(AUTRE, FINESS)], SIRET],
    ['while the register still has the former one', SIRET, [change(SIRET, FINESS)], FINESS],
  ])('is known %s', async (_when, registered, changes, named) => {
    const { feed, ecartees } = await together(
      ['cpts', [{ ...CPTS, cpts_id: registered }]],
      ['correspondances', changes],
      ['contrats', [contrat(named)]],
    );

    expect(ecartees).toEqual([]);
    expect(await feed('contrats')).toMatchObject([{ cpts_id: named }]);
  });

  it('releases a line of the quarantine under its new identifier', async () => {
    const { ecartees, avis } = await together(
      ['cpts', [CPTS]],
      ['correspondances', [change(SIRET, FINESS)]],
      ['contrats', [{ ...contrat(SIRET), taille: '9' }]],
      ['contrats', [contrat(FINESS)]],
    );

    expect(ecartees).toEqual([]);
    expect(avis).toMatchObject([{ flux: 'contrats', avis_code: 'ligne_corrigee' }]);
  });

  it('does not lend its place to a CPTS that merged and was never sent', async () => {
    const { ecartees } = await together(
      ['cpts', [CPTS]],
      ['correspondances', [change('010000009', FINESS, { nature: 'fusion' })]],
      ['contrats', [contrat('010000009')]],
    );

    expect(ecartees).toMatchObject([{ ligne: 2, motif_code: 'cpts_inconnue' }]);
  });
});

describe('changes of identity that contradict each other', () => {
  it('put aside the one that came first, of two files; the second, of one', async () => {
    const [first, second] = [change(SIRET, FINESS), change(SIRET, '010000002')];
    const files = await together(['correspondances', [first]], ['correspondances', [second]]);
    expect(files.ecartees).toMatchObject([
      { fichier: 'correspondances_0.csv', motif_code: 'identite_contradictoire' },
    ]);
    expect(files.ecartees[0]!.motif).toMatch(
      /90000000000017 devient aussi 010000002 \(correspondances_1\.csv, ligne 2\)/,
    );
    const lines = await together(['correspondances', [first, second]]);
    expect(lines.ecartees).toMatchObject([{ ligne: 3, motif_code: 'identite_contradictoire' }]);
  });

  it('are put aside when they come back to where they started, and those alone', async () => {
    const { feed, ecartees } = await together([
      'correspondances',
      [
        change(SIRET, AUTRE),
        change(AUTRE, SIRET),
        change('010000007', '010000007'),
        change('90000000000033', SIRET),
      ],
    ]);

    expect(ecartees.map(({ ligne, motif_code }) => [ligne, motif_code])).toEqual([
      [2, 'identite_circulaire'],
      [3, 'identite_circulaire'],
      [4, 'identite_circulaire'],
    ]);
    expect(await feed('correspondances')).toHaveLength(1);
  });

  it('are not two mergers into one CPTS, nor a scission', async () => {
    const { ecartees } = await together([
      'correspondances',
      [
        change('010000003', FINESS, { nature: 'fusion' }),
        change('010000004', FINESS, { nature: 'fusion' }),
        change(FINESS, '010000005', { nature: 'scission' }),
        change(FINESS, '010000006', { nature: 'scission' }),
      ],
    ]);

    expect(ecartees).toEqual([]);
  });
});
