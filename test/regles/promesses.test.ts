import { DuckDBInstance } from '@duckdb/node-api';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, runChecks, sqlText } from '../../data/marts.ts';
import { contrat, cpts, engagement, fill, fir, flux, territoire } from '../fixture.ts';
import { FAUTES } from './promesses.ts';

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await fill(connection, {
  cpts: [cpts(), cpts({ cpts_id: '350000002' })],
  territoires: [territoire()],
  contrats: [contrat({ date_effet: '2022-07-01' })],
  engagements: [engagement({ date_demarrage: '2022-07-01' })],
  flux_aci: [
    flux(),
    flux({ date_paiement: '2024-02-02', montant_eur: 40 }),
    flux({ date_paiement: '2024-02-02', montant_eur: 40 }),
    flux({ cpts_id: '999999999', montant_eur: 5 }),
    flux({ cpts_id: '350000002', nature: 'contrat_precoce', annee_contrat: null, montant_eur: 15_000 }),
  ],
  flux_fir: [fir(), fir({ type: 'engage', montant_eur: 900 })],
  comptes: [{ cpts_id: '350000001', exercice: 2024, poste: 'acces_soins', depense_effective_eur: 100 }],
  indicateurs: [
    {
      cpts_id: '350000001',
      annee_contrat: 1,
      poste: 'acces_soins',
      indicateur: 'I1',
      nature: 'moyens',
      points_max: 10,
      points_obtenus: 5,
      date_dialogue: '2024-01-01',
    },
  ],
});

/** The statements of a file, by their promise; an apostrophe may be straight or curved. */
const promises = (name: string) =>
  sqlText('checks', name)
    .split(/;\s*\n/)
    .map((statement) => [/^--(?! What) *(.*)$/m.exec(statement)?.[1], statement] as const)
    .filter((entry): entry is readonly [string, string] => entry[0] !== undefined)
    .map(([promise, statement]) => [promise.replaceAll("'", '’'), statement] as const);

/** What a statement says once a fault is planted; the fault is taken away. */
async function planted<R>(fault: string, work: () => Promise<R>): Promise<R> {
  await connection.run('begin transaction');
  try {
    const before = (await connection.run(fault)).rowsChanged;
    expect(before, `${fault} must change rows`).toBeGreaterThan(0);
    return await work();
  } finally {
    await connection.run('rollback');
  }
}

const broken = async (statement: string) => (await connection.runAndReadAll(statement)).currentRowCount;

it('every file of sql/checks is run', () => {
  const files = readdirSync(path.resolve(import.meta.dirname, '../../sql/checks')).sort();

  expect(files).toEqual(CHECKS.map((name) => `${name}.sql`).sort());
});

describe.each(CHECKS.map((name) => [name]))('sql/checks/%s', (name) => {
  it('has a fault that breaks each of its promises', () => {
    const without = promises(name).filter(([promise]) => !FAUTES[name]?.[promise]);

    expect(without.map(([promise]) => promise)).toEqual([]);
  });

  it.each(promises(name).filter(([promise]) => FAUTES[name]?.[promise]))(
    'is broken where it says: %s',
    async (promise, statement) => {
      expect(await broken(statement)).toBe(0);
      expect(await planted(FAUTES[name]![promise]!, () => broken(statement))).toBeGreaterThan(0);
    },
  );
});

it('a broken promise stops the publication and is named, with the rows that break it', async () => {
  const refused = planted('update couverture_communes set aci_hab = aci_hab + 1', () =>
    runChecks(connection),
  );

  await expect(refused).rejects.toThrow(
    /^sql\/checks\/couverture\.sql: "the stades share the population of the commune, none negative" is broken by \[\{.*aci_hab/,
  );
});
