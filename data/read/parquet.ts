import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { literal, name, rows } from '../sql.ts';
import { matchColumns } from './header.ts';
import type { Mark } from './parse.ts';
import { FichierRefuse } from './refus.ts';
import type { Source } from './source.ts';

/** The text that a sender would have written: a timestamp at midnight is a date, a double without decimals an integer. */
function asText(column: string, type: string) {
  const text = `${column}::varchar`;
  if (type.startsWith('TIMESTAMP')) return `regexp_replace(${text}, ' 00:00:00(\\+00)?$', '')`;
  return type === 'DOUBLE' || type === 'FLOAT' ? `regexp_replace(${text}, '\\.0$', '')` : text;
}

const NUMERIC = /^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT)/;

/** A Parquet file as a relation of texts. */
export async function parquetSource(
  connection: DuckDBConnection,
  feed: Feed,
  file: string,
  fichier: string,
): Promise<Source> {
  const described = await rows<{ column_name: string; column_type: string }>(
    connection,
    `describe select * from read_parquet(${literal(file)})`,
  ).catch((error: unknown) => {
    const detail = String(error).split('\n')[0];
    throw new FichierRefuse(
      fichier,
      'illisible',
      `ce n’est pas un fichier Parquet lisible (${detail}). Exportez-le à nouveau.`,
    );
  });
  const columns = matchColumns(
    feed,
    described.map(({ column_name }) => column_name),
    fichier,
  );
  const marks: Partial<Record<string, Mark>> = {};
  for (const { field, index } of columns) {
    if (index !== null && NUMERIC.test(described[index]!.column_type)) marks[field.name] = '.';
  }
  const cell = (i: number) => asText(name(described[i]!.column_name), described[i]!.column_type);
  const relation = `read_parquet(${literal(file)})`;
  return {
    relation,
    columns,
    cell,
    premiere_ligne: 1,
    marks,
    ordre: 'mois/jour',
    delimiteur: null,
    rejets: null,
  };
}
