import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlType, type Feed } from '../feeds.ts';
import type { Lecture } from '../read/lecture.ts';
import { place } from '../read/quarantine.ts';
import { literal, name, rows } from '../sql.ts';
import { TABLES_PUBLIEES } from '../tables.ts';
import { feedTable, leftTable } from './aside.ts';
import { identity, namesCpts } from './identites.ts';

const gathered = (feed: Feed) => name(`reunies_${feed.name}`);

/** Whether the feed names communes, whose codes change with time. */
const namesCommunes = (feed: Feed) => feed.foreignKeys.some((key) => key.reference.resource === 'communes');

const COMMUNES = 'left join ref_communes_anciennes as anciennes on anciennes.ancien_code = lues.commune_code';

/** The good lines of all the files of a feed; former commune codes become present ones, the present identifier of a CPTS stands beside the one sent. */
function gatheredSql(feed: Feed, lectures: readonly Lecture[]) {
  const none = feed.fields.map((field) => `null::${sqlType(field)} as ${name(field.name)}`);
  const known = namesCpts(feed);
  const columns = feed.fields.map((field) =>
    namesCommunes(feed) && field.name === 'commune_code'
      ? 'coalesce(anciennes.commune_code, lues.commune_code)'
      : `lues.${name(field.name)}`,
  );
  return [
    `select ${none.join(', ')}, ''::varchar as fichier, 0::integer as ligne, 0::integer as lecture, 0::integer as rang
      ${known ? `, ${identity.column}` : ''} from (select null::varchar as cpts_id) as lues ${known ? identity.join : ''} where false`,
    ...lectures.map(
      ({ relation, fichier, numero }, rang) =>
        `select ${columns.join(', ')}, ${literal(fichier)}, lues.ligne, ${numero}, ${rang} ${known ? `, ${identity.column}` : ''}
          from ${relation} as lues ${namesCommunes(feed) ? COMMUNES : ''} ${known ? identity.join : ''}`,
    ),
  ].join(' union all ');
}

/** Makes way for `feeds.<flux>`, whether it is a table or a view. */
async function dropFeed(connection: DuckDBConnection, feed: Feed) {
  const found = await rows<{ genre: string }>(
    connection,
    `select if(table_type = 'VIEW', 'view', 'table') as genre from information_schema.tables
     where table_schema = 'feeds' and table_name = ${literal(feed.name)}`,
  );
  for (const { genre } of found) await connection.run(`drop ${genre} ${feedTable(feed)}`);
}

async function noticeCommunes(connection: DuckDBConnection, feed: Feed, { relation, fichier }: Lecture) {
  await connection.run(`insert into avis select ${literal(feed.name)}, ${literal(fichier)}, lues.ligne, 'commune_code', 'commune_ancienne',
      ${place(fichier, 'lues.ligne', "'commune_code'")} || lues.commune_code || ' est un ancien code, lu comme ' || anciennes.commune_code || '.'
    from ${relation} as lues inner join ref_communes_anciennes as anciennes on anciennes.ancien_code = lues.commune_code
    order by lues.ligne`);
}

/** Makes `feeds.<flux>`, the good lines of all the files of one feed less those that will leave; long ones stay where they were read (`view`). */
export async function gather(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
  genre: 'table' | 'view',
) {
  await dropFeed(connection, feed);
  await connection.run(`create or replace ${genre} ${gathered(feed)} as ${gatheredSql(feed, lectures)};
    create or replace table ${leftTable(feed)} (rang integer, ligne integer);
    create view ${feedTable(feed)} as select * from ${gathered(feed)} anti join ${leftTable(feed)} using (rang, ligne)`);
  if (!namesCommunes(feed)) return;
  for (const lecture of lectures) await noticeCommunes(connection, feed, lecture);
}

/** Settles `feeds.<flux>` once the lines at fault have left: a table in order of arrival, or a file written as it will be published. */
export async function retain(connection: DuckDBConnection, feed: Feed, file: string | undefined) {
  const table = feedTable(feed);
  const { columns, order } = TABLES_PUBLIEES.find((published) => published.table === `feeds.${feed.name}`)!;
  if (file === undefined) {
    const kept = `retenues_${feed.name}`;
    await connection.run(`create or replace table feeds.${name(kept)} as select ${columns} from ${table} order by rang, ligne;
      drop view ${table}; alter table feeds.${name(kept)} rename to ${name(feed.name)}; drop table ${gathered(feed)}`);
  } else {
    await connection.run(
      `copy (select ${columns} from ${table} order by ${order}) to ${literal(file)} (format parquet, compression zstd)`,
    );
    await connection.run(`drop view ${table}; create view ${table} as select * from read_parquet(${literal(file)});
      drop view ${gathered(feed)}`);
  }
  await connection.run(`drop table ${leftTable(feed)}`);
}
