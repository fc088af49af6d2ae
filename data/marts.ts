import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

const SQL = path.resolve(import.meta.dirname, '../sql');

/** The staging views, one per feed; identities first, the others read them. */
export const STAGING = [
  'stg_identites',
  'stg_cpts',
  'stg_territoires',
  'stg_contrats',
  'stg_engagements',
  'stg_crises',
  'stg_indicateurs',
  'stg_flux_aci',
  'stg_flux_fir',
  'stg_autres_financements',
  'stg_adhesions',
  'stg_comptes',
] as const;

/** The marts, each after those it reads. */
export const MARTS = [
  'aci',
  'contrats_annees',
  'enveloppes_periodes',
  'enveloppes',
  'enveloppes_exercices',
  'enveloppes_mois',
  'enveloppes_pleines',
  'echeancier',
  'versements',
  'fir',
  'cpts_stades',
  'couverture_presences',
  'couverture_communes',
  'cpts_exercices',
  'cpts_positions',
  'depenses_mois',
  'depenses',
] as const;

/** The promises that must hold before a snapshot is published. */
export const CHECKS = ['references', 'enveloppes', 'versements', 'couverture', 'depenses'] as const;

/** The text of one file of sql/. */
export const sqlText = (folder: string, name: string) =>
  readFileSync(path.join(SQL, folder, `${name}.sql`), 'utf8');

/** Makes the staging views and the marts from the reference tables, `feeds.*` and `parametres`. */
export async function runModels(connection: DuckDBConnection) {
  await connection.run(readFileSync(path.join(SQL, 'macros.sql'), 'utf8'));
  for (const name of STAGING) await connection.run(sqlText('staging', name));
  for (const name of MARTS) await connection.run(sqlText('marts', name));
}

/** The statements of a checks file, each with the comment that says what it promises. */
const promises = (text: string) =>
  text
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) => ({
      statement,
      promise: /^--(?! What)(.*)$/m.exec(statement)?.[1]?.trim() ?? statement,
    }));

/** Runs every promise of sql/checks; throws with the promise and the first rows that break it. */
export async function runChecks(connection: DuckDBConnection) {
  for (const name of CHECKS) {
    for (const { statement, promise } of promises(sqlText('checks', name))) {
      const rows = (await connection.runAndReadUntil(statement, 5)).getRowObjectsJson();
      if (rows.length > 0) {
        throw new Error(
          `sql/checks/${name}.sql: "${promise}" is broken by ${JSON.stringify(rows.slice(0, 5))}`,
        );
      }
    }
  }
}
