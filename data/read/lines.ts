import type { DuckDBConnection } from '@duckdb/node-api';
import { row, rows } from '../sql.ts';
import { unpairedQuoteLine } from './csv.ts';
import { FichierRefuse } from './refus.ts';
import type { Scan } from './scan.ts';
import type { Source } from './source.ts';

/** The lines of a file that no row of its table has. */
export interface Skipped {
  /** Lines that could not be cut into cells. */
  rejetees: number[];
  /** Lines without a character. */
  vides: number[];
}

/** Line numbers that no row of the table has. */
export async function skippedLines(
  connection: DuckDBConnection,
  source: Source,
  scan: Scan,
): Promise<Skipped> {
  if (!source.rejets) return { rejetees: [], vides: [] };
  const sql = `select distinct line::integer as ligne from ${source.rejets} order by 1`;
  const rejected = await rows<{ ligne: number }>(connection, sql);
  return { rejetees: rejected.map(({ ligne }) => ligne), vides: scan.vides.filter((ligne) => ligne > 1) };
}

const SANS_VALEUR = 'not valide and len(list_filter(cellules, lambda c: c is not null)) = 0 as vide';

/** For each skipped line: from which rank of the table on (seuil) so many lines have been skipped (decalage). */
async function createSkips(connection: DuckDBConnection, table: string, lines: readonly number[]) {
  await connection.run(`create table ${table} (seuil bigint, decalage bigint)`);
  const appender = await connection.createAppender(table);
  lines.forEach((line, i) => {
    if (lines[i + 1] === line + 1) return;
    appender.appendBigInt(BigInt(line - i));
    appender.appendBigInt(BigInt(i + 1));
    appender.endRow();
  });
  appender.closeSync();
}

/** A view that gives each row of `table` its physical line: its rank, plus the skipped lines before it. */
export async function numberLines(
  connection: DuckDBConnection,
  table: string,
  { premiere_ligne }: Source,
  { rejetees, vides }: Skipped,
) {
  const view = `${table}_numerotee`;
  if (rejetees.length + vides.length === 0) {
    const ligne = `(rang_lu + ${premiere_ligne})::integer as ligne`;
    await connection.run(
      `create view ${view} as select * exclude (rang_lu), ${SANS_VALEUR}, ${ligne} from ${table}`,
    );
    return view;
  }
  const lines = [...rejetees, ...vides].sort((a, b) => a - b);
  await createSkips(connection, `${table}_sauts`, lines);
  await connection.run(`create view ${view} as
    select lu.* exclude (rang_lu), ${SANS_VALEUR}, (lu.rang_lu + coalesce(sauts.decalage, 0))::integer as ligne
    from (select * replace (rang_lu + ${premiere_ligne} as rang_lu) from ${table}) as lu
    asof left join ${table}_sauts as sauts on lu.rang_lu >= sauts.seuil`);
  return view;
}

async function refuseMiscount(fichier: string, file: string, expected: number, counted: number) {
  const line = await unpairedQuoteLine(file);
  const where =
    line === null
      ? 'une cellule contient sans doute un retour à la ligne'
      : `voyez la ligne ${line}, où un guillemet reste ouvert`;
  const message =
    `le fichier a ${expected} lignes et ${counted} seulement se lisent\u00a0: ${where}. ` +
    'Chaque ligne doit tenir sur une seule ligne du fichier. Corrigez et renvoyez le fichier entier.';
  throw new FichierRefuse(fichier, 'lignes_perdues', message);
}

/** Counts the rows; refuses the file when they are not the physical lines, which are counted apart from DuckDB. */
export async function countRows(
  connection: DuckDBConnection,
  view: string,
  { rejetees, vides }: Skipped,
  { scan, fichier, file }: { scan: Scan; fichier: string; file: string },
) {
  const counts = await row<{ rows_nb: number; vides_nb: number }>(
    connection,
    `select count(*)::integer as rows_nb, (count(*) filter (vide))::integer as vides_nb from ${view}`,
  );
  const counted = counts.rows_nb + rejetees.length + vides.length + 1;
  if (scan.format === 'csv' && counted !== scan.lignes_nb) {
    await refuseMiscount(fichier, file, scan.lignes_nb - 1, counted - 1);
  }
  const lignes_nb = counts.rows_nb - counts.vides_nb + rejetees.length;
  return { lignes_nb, vides_nb: counts.vides_nb + vides.length };
}
