import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { buildFeeds } from '../../data/demo/build.ts';
import { loadFeeds } from '../../data/demo/load.ts';
import { CONSTATS, IDENTITES, MODELS, runModels, sqlText } from '../../data/marts.ts';
import { loadReference } from '../../data/reference.ts';
import { runControles } from '../../data/controles.ts';
import type { Alerte } from './base.ts';

/** A known case, as data/demo/cas_plantes.json describes it. */
export interface Cas {
  controle: string;
  cpts_id: string;
  annee_contrat?: number;
  exercice?: number;
  poste?: string;
  part?: string;
  objet?: string;
  commune_code?: string;
  lignes: { flux: string; cle: Record<string, string | number> }[];
}

const LISTE = path.resolve(import.meta.dirname, '../../data/demo/cas_plantes.json');

export const readCas = () => JSON.parse(readFileSync(LISTE, 'utf8')) as Cas[];

const keyOf = ({ cle }: Cas['lignes'][number]) => Object.values(cle).join('|');

/** The exercice of a finding is its own where a fact has one; elsewhere it is the year of a day, which a case does not say. */
const PAR_EXERCICE = ['comptes_non_transmis', 'fir_apres_aci', 'fir_caducite'];

/** Whether a finding is the planted case: of its control, its CPTS and all that it says, proved by a line of it if it has any. */
export function estLeCas(alerte: Alerte, cas: Cas) {
  const { controle, cpts_id, annee_contrat, exercice, poste, part, objet, commune_code, lignes } = cas;
  const keys = new Set(lignes.map(keyOf));
  return (
    alerte.code === controle &&
    alerte.cpts_id === cpts_id &&
    (annee_contrat === undefined || alerte.annee_contrat === annee_contrat) &&
    (poste === undefined || alerte.poste === poste) &&
    (part === undefined || alerte.part === part) &&
    (exercice === undefined || !PAR_EXERCICE.includes(controle) || alerte.exercice === exercice) &&
    (objet === undefined || controle === 'fir_hors_fourchette' || alerte.cle.split('|').includes(objet)) &&
    (commune_code === undefined || alerte.cle.startsWith(`${commune_code}|`)) &&
    (lignes.length === 0 || alerte.preuves.some(({ cle }) => keys.has(cle)))
  );
}

/** The planted cases that no finding is. */
export const manquants = (tous: readonly Cas[], alertes: readonly Alerte[]) =>
  tous.filter((cas) => !alertes.some((alerte) => estLeCas(alerte, cas)));

/** The national demo in a database, with its findings. */
export async function demo() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const { feeds } = await buildFeeds();
  await loadReference(connection);
  await loadFeeds(connection, feeds);
  await connection.run(`create table quarantaine (flux varchar, montant_eur decimal(14, 2))`);
  await connection.run(`create table parametres as select date '2026-10-31' as date_arrete`);
  await runModels(connection);
  return connection;
}

/** Makes every mart and finding again, after a change of the feeds. */
export async function refaire(connection: DuckDBConnection) {
  const tables = (models: readonly string[]) => models.filter((model) => model.startsWith('marts/'));
  const [models, constats] = [tables([IDENTITES, ...MODELS]), tables(CONSTATS)];
  for (const model of [...models, ...constats].reverse())
    await connection.run(`drop table ${path.basename(model)}`);
  await connection.run('drop table ref_controles');
  for (const model of models) await connection.run(sqlText('.', model));
  await runControles(connection);
  for (const model of constats) await connection.run(sqlText('.', model));
  await connection.run('drop table constats');
}

/** Seconds of processor that the controls take, over marts that are made. */
export async function mesurer(connection: DuckDBConnection) {
  await connection.run('drop table ref_controles');
  const before = process.cpuUsage();
  await runControles(connection);
  const { user, system } = process.cpuUsage(before);
  await connection.run('drop table constats');
  return (user + system) / 1e6;
}

/** Takes the lines of some cases out of the feeds. */
export async function retirer(connection: DuckDBConnection, cas: readonly Cas[]) {
  for (const { flux, cle } of cas.flatMap(({ lignes }) => lignes)) {
    const conditions = Object.entries(cle).map(
      ([column, value]) => `${column}::varchar = '${String(value).replaceAll("'", "''")}'`,
    );
    await connection.run(`delete from feeds.${flux} where ${conditions.join(' and ')}`);
  }
}
