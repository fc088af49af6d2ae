import type { DuckDBConnection } from '@duckdb/node-api';
import { decimalValue } from '@duckdb/node-api';
import type { Lecture } from './read/lecture.ts';
import { row } from './sql.ts';

const cents = (eur: string) => decimalValue(BigInt(eur.replace('.', '')), 18, 2);

/**
 * Makes `imports`: one row per file of the snapshot, in order of arrival. Lines and euros read are those accepted, put aside or replaced;
 * a line put aside whose amount cannot be read counts in montant_illisible_nb and in no euro.
 */
export async function createImports(connection: DuckDBConnection, lectures: readonly Lecture[]) {
  await connection.run(`create table lectures (ordre integer, lecture integer, flux varchar, fichier varchar, sha256 varchar, format varchar,
    lignes_nb integer, vides_nb integer, montant_illisible_nb integer, lu_eur decimal(18, 2))`);
  const appender = await connection.createAppender('lectures');
  for (const [ordre, lecture] of lectures.entries()) {
    appender.appendInteger(ordre + 1);
    appender.appendInteger(lecture.numero);
    for (const text of [lecture.feed.name, lecture.fichier, lecture.scan.sha256, lecture.scan.format]) {
      appender.appendVarchar(text);
    }
    for (const count of [lecture.lignes_nb, lecture.vides_nb, lecture.montant_illisible_nb])
      appender.appendInteger(count);
    if (lecture.lu_eur === null) appender.appendNull();
    else appender.appendDecimal(cents(lecture.lu_eur));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`create table imports as
    with ecartees as (
      select lecture, count(*) as nb, sum(montant_eur) as eur from quarantaine group by lecture
    ), reprises as (
      select lecture, sum(lignes_nb) as nb, sum(montant_eur) as eur from remplacees group by lecture
    )
    select ordre, flux, fichier, sha256, format, lectures.lignes_nb,
      (lectures.lignes_nb - coalesce(ecartees.nb, 0) - coalesce(reprises.nb, 0))::integer as acceptees_nb,
      coalesce(ecartees.nb, 0)::integer as quarantaine_nb, coalesce(reprises.nb, 0)::integer as remplacees_nb,
      vides_nb, montant_illisible_nb, lu_eur,
      (lu_eur - coalesce(ecartees.eur, 0) - coalesce(reprises.eur, 0))::decimal(18, 2) as accepte_eur,
      case when lu_eur is not null then coalesce(ecartees.eur, 0)::decimal(18, 2) end as quarantaine_eur,
      case when lu_eur is not null then coalesce(reprises.eur, 0)::decimal(18, 2) end as remplace_eur
    from lectures left join ecartees using (lecture) left join reprises using (lecture) order by ordre`);
  await connection.run('drop table lectures');
}

/** What the publication did with the lines, for the report. */
export const importTotals = (connection: DuckDBConnection) =>
  row<{
    fichiers_nb: number;
    lignes_nb: number;
    acceptees_nb: number;
    quarantaine_nb: number;
    remplacees_nb: number;
  }>(
    connection,
    `select count(*)::integer as fichiers_nb, coalesce(sum(lignes_nb), 0)::integer as lignes_nb, coalesce(sum(acceptees_nb), 0)::integer as acceptees_nb,
      coalesce(sum(quarantaine_nb), 0)::integer as quarantaine_nb, coalesce(sum(remplacees_nb), 0)::integer as remplacees_nb from imports`,
  );
