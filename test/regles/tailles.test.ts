import { describe, expect, it } from 'vitest';
import { contrat, cpts, territoire } from '../fixture.ts';
import { ouvrir } from './base.ts';

const base = await ouvrir();
const COMMUNE = '29269';
await base.connection.run(`delete from ref_communes where commune_code <> '${COMMUNE}'`);

/** The taille of a CPTS that covers a share of a commune of so many inhabitants. */
async function taille(population_hab: number, part_population_taux: number, contrats = false) {
  await base.connection.run(`update ref_communes set population_hab = ${population_hab}`);
  await base.poser(
    {
      cpts: [cpts()],
      contrats: contrats ? [contrat({ taille: 3 })] : [],
      territoires: [territoire({ commune_code: COMMUNE, part_population_taux })],
    },
    'cpts_exercices',
  );
  const [row] = await base.lire('select population_hab, taille from cpts_exercices where exercice = 2026');
  return [row!.population_hab, row!.taille];
}

describe('the taille of a CPTS without contract', () => {
  it.each([
    [0, 1],
    [39_999, 1],
    [40_000, 2],
    [79_999, 2],
    [80_000, 3],
    [175_000, 3],
    [175_001, 4],
  ])('of %i inhabitants is %i', async (population, expected) => {
    expect(await taille(population, 1)).toEqual([population, expected]);
  });

  it('is that of its inhabitants rounded half up: 39 999,5 are 40 000', async () => {
    expect(await taille(79_999, 0.5)).toEqual([40_000, 2]);
  });

  it('is not rounded up below the half: 39 999,499 are 39 999', async () => {
    expect(await taille(79_999_000, 0.0005)).toEqual([40_000, 2]);
    expect(await taille(79_998_998, 0.0005)).toEqual([39_999, 1]);
  });
});

it('the taille of a contract is the one that was signed, whatever the inhabitants', async () => {
  expect(await taille(39_999, 1, true)).toEqual([39_999, 3]);
});
