import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createViews, MODELS, sqlText } from '../marts.ts';
import { loadReference } from '../reference.ts';
import { type Day, iso } from './days.ts';
import { loadFeeds } from './load.ts';
import { DATE_ARRETE } from './parametres.ts';
import type { Feeds } from './rows.ts';

/** A due of the échéancier and the line of the envelope that it pays; amounts in cents. */
export type Due = {
  cpts_id: string;
  annee_contrat: number;
  poste: string;
  volet: string;
  part: string;
  nature: string;
  echeance: Day;
  attendu: number;
  ligne: number;
  taille: number;
  membres_nb: number | null;
  majoree: boolean;
  annee_pleine: boolean;
  taux: number | null;
};

/** A database with the reference, every feed in the shape of accepted rows, and the models up to the échéancier. */
export async function modelDatabase(feeds: Feeds): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await loadReference(connection);
  await loadFeeds(connection, feeds);
  await connection.run(`create table parametres as select date '${iso(DATE_ARRETE)}' as date_arrete`);
  await createViews(connection);
  for (const model of MODELS.slice(0, MODELS.indexOf('marts/echeancier') + 1))
    await connection.run(sqlText('.', model));
  return connection;
}

/** The dues that are certain and fallen by the date d'arrêté. */
export async function certainDues(connection: DuckDBConnection): Promise<Due[]> {
  const reader = await connection.runAndReadAll(`
    select
        echeancier.cpts_id,
        annee_contrat,
        echeancier.poste,
        echeancier.volet,
        echeancier.part,
        echeancier.nature,
        echeancier.date_echeance - date '1970-01-01'                          as echeance,
        centimes(echeancier.attendu_eur)::bigint                              as attendu,
        centimes(enveloppes.enveloppe_eur)::bigint                            as ligne,
        enveloppes.taille,
        contrats_annees.membres_nb,
        enveloppes.majoration_taux > 1                                        as majoree,
        enveloppes.jours_actifs_nb = enveloppes.jours_annee_nb                as annee_pleine,
        echeancier.taux_num::double / echeancier.taux_den                     as taux
    from echeancier
    inner join enveloppes using (cpts_id, annee_contrat, poste, volet, part)
    inner join contrats_annees using (cpts_id, annee_contrat)
    cross join parametres
    where not echeancier.estime and echeancier.date_echeance <= parametres.date_arrete and echeancier.attendu_eur > 0
    order by all`);
  return reader.getRowObjectsJS().map((row) => ({
    ...row,
    echeance: Number(row.echeance),
    attendu: Number(row.attendu),
    ligne: Number(row.ligne),
  })) as Due[];
}
