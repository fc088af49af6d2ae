import type { DuckDBConnection } from '@duckdb/node-api';
import type { LightMyRequestResponse } from 'fastify';
import { FEEDS, type Feed, type FeedName, sqlType } from '../data/feeds.ts';
import { runChecks, runModels } from '../data/marts.ts';
import { POPULATION_MILLESIME } from '../data/reference.ts';
import { buildApp } from '../server/app.ts';
import { openDb, type DbOptions } from '../server/db.ts';
import { Instantanes, describeInstantane, type Publication } from '../server/instantane.ts';
import { reference } from './reference.ts';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** The rows of the feeds that a test is about; a feed left out is empty, a column left out is null. */
export type Feeds = Partial<Record<FeedName, Row[]>> & {
  quarantaine?: Row[];
  changements?: Row[];
  avis?: Row[];
  date_arrete?: string;
  publication?: Partial<Publication>;
  options?: DbOptions;
};

/** What an import leaves beside the feeds. */
const IMPORT = {
  quarantaine: `flux varchar, fichier varchar, ligne integer, colonne varchar, valeur varchar,
    motif_code varchar, motif varchar, montant_eur decimal(14, 2), brut varchar`,
  changements: `flux varchar, cle varchar, fichier varchar, ligne integer, ancien_fichier varchar, ancienne_ligne integer,
    montant_eur decimal(14, 2), ancien_montant_eur decimal(14, 2)`,
  avis: 'flux varchar, fichier varchar, ligne integer, colonne varchar, avis_code varchar, avis varchar',
} as const;

const literal = (value: Value | undefined) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? null);

async function insert(connection: DuckDBConnection, table: string, columns: string[], rows: Row[]) {
  if (rows.length === 0) return;
  for (const name of rows.flatMap(Object.keys)) {
    if (!columns.includes(name)) throw new Error(`${table} has no column ${name}`);
  }
  const values = rows.map((row) => `(${columns.map((name) => literal(row[name])).join(', ')})`);
  await connection.run(`insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`);
}

async function createFeed(connection: DuckDBConnection, feed: Feed, rows: Row[]) {
  const columns = feed.fields.map((field) => `${field.name} ${sqlType(field)}`);
  await connection.run(
    `create table feeds.${feed.name} (${columns.join(', ')}, fichier varchar, ligne integer)`,
  );
  const placed = rows.map((row, i) => ({ fichier: `${feed.name}.csv`, ligne: i + 2, ...row }));
  const names = [...feed.fields.map((field) => field.name), 'fichier', 'ligne'];
  await insert(connection, `feeds.${feed.name}`, names, placed);
}

/** Reference tables, feeds, marts and checks in a database, as a publication makes them. */
export async function fill(connection: DuckDBConnection, feeds: Feeds) {
  await reference(connection);
  await connection.run('create schema feeds');
  for (const feed of FEEDS) await createFeed(connection, feed, feeds[feed.name] ?? []);
  for (const table of ['quarantaine', 'changements', 'avis'] as const) {
    await connection.run(`create table ${table} (${IMPORT[table]})`);
    const columns = [...IMPORT[table].matchAll(/(\w+) (?:varchar|integer|decimal)/g)].map(
      ([, name]) => name!,
    );
    await insert(connection, table, columns, feeds[table] ?? []);
  }
  const date = feeds.date_arrete ?? '2026-10-31';
  await connection.run(`create table parametres as select date '${date}' as date_arrete`);
  await runModels(connection);
  await runChecks(connection);
}

/** A snapshot of a few rows in memory, ready to be served. */
export async function instantane(feeds: Feeds = {}) {
  let connection!: DuckDBConnection;
  const db = await openDb(async (loader) => {
    connection = loader;
    await fill(loader, feeds);
  }, feeds.options);
  const publication: Publication = {
    numero: 1,
    empreinte: 'essai',
    classification: 'synthetique',
    publie_le: '2026-11-02T08:00:00Z',
    population_millesime: POPULATION_MILLESIME,
    ...feeds.publication,
  };
  return { connection, instantane: await describeInstantane(db, publication) };
}

/** The real API over the real SQL, on a few rows: `get` asks it, `connection` reads its database. Call `close` when done. */
export async function fixture(feeds: Feeds = {}) {
  const { connection, instantane: first } = await instantane(feeds);
  const instantanes = new Instantanes(first);
  const app = await buildApp(instantanes);
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    app.inject({ url, headers });
  return { connection, db: first.db, instantanes, app, get, close: () => app.close() };
}

let count = 0;

/** A CPTS of Rennes (Ille-et-Vilaine), known since 2019; its FINESS is its own unless given. */
export const cpts = (row: Row = {}): Row => ({
  cpts_id: '350000001',
  nom: 'CPTS de Rennes',
  region_code: '53',
  departement_code: '35',
  date_projet_valide: '2019-06-01',
  ...row,
});

/** A territory: the whole commune of Rennes from 2019 on. */
export const territoire = (row: Row = {}): Row => ({
  cpts_id: '350000001',
  commune_code: '35238',
  date_debut: '2019-01-01',
  part_population_taux: 1,
  ...row,
});

/** A contract of taille 1 signed on 1 January 2024. */
export const contrat = (row: Row = {}): Row => ({
  cpts_id: '350000001',
  date_effet: '2024-01-01',
  taille: 1,
  ...row,
});

/** Accès aux soins engaged from the signature on. */
export const engagement = (row: Row = {}): Row => ({
  cpts_id: '350000001',
  poste: 'acces_soins',
  volet: 'base',
  date_demarrage: '2024-01-01',
  ...row,
});

/** A payment of 1 000 € of fonctionnement on 1 February 2024. */
export const flux = (row: Row = {}): Row => ({
  flux_id: `A${++count}`,
  cpts_id: '350000001',
  date_paiement: '2024-02-01',
  poste: 'fonctionnement',
  volet: 'base',
  part: 'fonctionnement',
  nature: 'versement_initial',
  annee_contrat: 1,
  montant_eur: 1000,
  ...row,
});

/** A FIR payment of 500 € (amorçage) on 1 March 2024. */
export const fir = (row: Row = {}): Row => ({
  flux_id: `F${++count}`,
  region_code: '53',
  cpts_id: '350000001',
  date: '2024-03-01',
  type: 'paye',
  exercice: 2024,
  fir_mission: 2,
  objet: 'amorcage',
  montant_eur: 500,
  ...row,
});
