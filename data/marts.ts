import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { runControles } from './controles.ts';

const SQL = path.resolve(import.meta.dirname, '../sql');

/** What the staging views read: it is made before them. */
export const IDENTITES = 'marts/identites';

/** The staging views, one per feed. */
const STAGING = [
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
  'stg_bareme',
  'stg_regles',
] as const;

/** Marts and table macros, each after those it reads. */
export const MODELS = [
  'marts/versions',
  'marts/bareme',
  'marts/regles',
  'marts/aci',
  'marts/contrats_annees',
  'marts/enveloppes_periodes',
  'marts/enveloppes',
  'marts/enveloppes_exercices',
  'marts/enveloppes_mois',
  'marts/enveloppes_pleines',
  'marts/atteintes_recentes',
  'marts/echeancier',
  'marts/versements',
  'marts/rattachements',
  'macros/confrontation',
  'marts/echeances',
  'marts/fir',
  'marts/cpts_stades',
  'marts/couverture_presences',
  'marts/couverture_communes',
  'marts/couverture_departements',
  'marts/couverture_cpts',
  'marts/cpts_exercices',
  'macros/fir_declares',
  'marts/cpts_soldes',
  'marts/trimestres',
  'marts/cpts_positions',
  'marts/depenses_mois',
  'marts/depenses',
  'marts/financements',
  'marts/fir_notifications',
  'marts/contrats_precoces',
  'marts/publies_compares',
  'marts/depenses_effectives',
  'marts/atteintes',
  'marts/parts_variables',
  'marts/atterrissage_origines',
  'marts/atterrissage_bases',
  'marts/atterrissage_previsions',
  'marts/atterrissages',
  'macros/scenario',
  'macros/controles',
] as const;

/** What is made of the findings of the controls, after every model they read. */
export const CONSTATS = ['marts/alertes', 'marts/alertes_preuves', 'macros/alertes_retenues'] as const;

/** The tables that the models make, in the same order. */
export const MARTS = [IDENTITES, ...MODELS, ...CONSTATS]
  .filter((model) => model.startsWith('marts/'))
  .map((model) => path.basename(model));

/** The promises that must hold before a snapshot is published. */
export const CHECKS = [
  'references',
  'enveloppes',
  'versements',
  'rattachements',
  'couverture',
  'depenses',
  'pilotage',
  'alertes',
] as const;

/** The text of one file of sql/. */
export const sqlText = (folder: string, name: string) =>
  readFileSync(path.join(SQL, folder, `${name}.sql`), 'utf8');

/** The staging views with their text, as the manifest of a snapshot carries them. */
export const stagingViews = () => STAGING.map((nom) => ({ nom, sql: sqlText('staging', nom) }));

/** Makes the arithmetic macros, the identities and the staging views: what every model reads. */
export async function createViews(connection: DuckDBConnection) {
  await connection.run('drop table if exists identites');
  for (const model of ['macros', IDENTITES]) await connection.run(sqlText('.', model));
  for (const { sql } of stagingViews()) await connection.run(sql);
}

/** Makes the staging views and the marts from the reference tables, `feeds.*` and `parametres`. */
export async function runModels(connection: DuckDBConnection) {
  await createViews(connection);
  for (const model of MODELS) await connection.run(sqlText('.', model));
  await runControles(connection);
  for (const model of CONSTATS) await connection.run(sqlText('.', model));
  await connection.run('drop table constats');
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
