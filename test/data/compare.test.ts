import { describe, expect, it } from 'vitest';
import { compare } from '../../data/compare.ts';
import { contrat, cpts, engagement, type Feeds, flux } from '../fixture.ts';
import { publishRows } from '../lake.ts';
import { temporaryDatabase, temporaryFolder } from './reading.ts';

/** What changed between two snapshots of these rows. */
async function compared(avant: Feeds, apres: Feeds) {
  const lake = temporaryFolder();
  await publishRows(lake, 1, avant);
  await publishRows(lake, 2, apres);
  return compare(await temporaryDatabase(), lake, [1, 2]);
}

const DEUX = [cpts({ cpts_id: '350000001' }), cpts({ cpts_id: '350000002' })];
const paid = (one: number, other: number) => ({
  cpts: DEUX,
  flux_aci: [
    flux({ flux_id: 'F1', cpts_id: '350000001', montant_eur: one }),
    flux({ flux_id: 'F2', cpts_id: '350000002', montant_eur: other }),
  ],
});

describe('two snapshots whose totals are the same', () => {
  it('do not hide the euros that went from a CPTS to another of the same région and poste', async () => {
    const found = await compared(paid(1000, 500), paid(200, 1300));

    expect(found.changements).toEqual([]);
    expect(found.deplacements).toEqual([{ flux: 'flux_aci', cpts_nb: 2, deplace_eur: '800.00' }]);
  });

  it('count as moved only what one CPTS lost and another won', async () => {
    const found = await compared(paid(1000, 500), paid(900, 1300));

    expect(found.changements.find(({ niveau }) => niveau === 'flux')).toMatchObject({ ecart_eur: '700.00' });
    expect(found.deplacements).toEqual([{ flux: 'flux_aci', cpts_nb: 2, deplace_eur: '100.00' }]);
    expect((await compared(paid(1000, 500), paid(1000, 600))).deplacements).toEqual([]);
  });

  it('say which exercices have another envelope when the size of a contract changed', async () => {
    const signed = (taille: number) => ({
      date_arrete: '2024-12-31',
      cpts: DEUX,
      contrats: [contrat({ cpts_id: '350000001', taille, date_effet: '2024-01-01' })],
      engagements: [engagement({ cpts_id: '350000001', date_demarrage: '2024-01-01' })],
    });
    const { changements, enveloppes, tables } = await compared(signed(1), signed(2));

    expect(changements).toEqual([]);
    expect(enveloppes[0]).toMatchObject({ exercice: 2024 });
    expect(Number(enveloppes[0]!.apres_eur)).toBeGreaterThan(Number(enveloppes[0]!.avant_eur));
    expect(tables).toContain('feeds.contrats');
  });

  it('name the tables whose content changed, none when nothing did', async () => {
    const named = (nom: string) => ({ cpts: [cpts({ cpts_id: '350000001', nom })] });
    const found = await compared(named('CPTS de Rennes'), named('CPTS de Redon'));

    expect([found.changements, found.deplacements, found.enveloppes]).toEqual([[], [], []]);
    expect(found.tables).toContain('feeds.cpts');
    expect((await compared(named('CPTS de Rennes'), named('CPTS de Rennes'))).tables).toEqual([]);
  });
});

describe('a CPTS that went from a SIRET to a FINESS', () => {
  const known = (correspondances: Feeds['correspondances']) => ({
    cpts: [cpts({ cpts_id: '12345678900011', region_code: '53' }), ...DEUX],
    flux_aci: [flux({ cpts_id: '12345678900011', montant_eur: 100 })],
    correspondances,
  });
  const changed = known([
    {
      ancien_id: '12345678900011',
      nouveau_id: '350000009',
      nature: 'siret_finess',
      date_effet: '2024-01-01',
    },
  ]);

  it('is still in its région, and its euros have not moved', async () => {
    const found = await compared(known([]), changed);

    expect([found.changements, found.deplacements]).toEqual([[], []]);
  });
});
