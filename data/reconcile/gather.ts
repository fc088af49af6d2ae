import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlType, type Feed } from '../feeds.ts';
import type { Lecture } from '../read/lecture.ts';
import { place } from '../read/quarantine.ts';
import { literal, name } from '../sql.ts';
import { feedTable } from './aside.ts';

/** Whether the feed names communes, whose codes change with time. */
const namesCommunes = (feed: Feed) => feed.foreignKeys.some((key) => key.reference.resource === 'communes');

/** Puts the good lines of all the files of one feed in `feeds.<flux>`, in order of arrival; former commune codes become present ones. */
export async function gather(connection: DuckDBConnection, feed: Feed, lectures: readonly Lecture[]) {
  const declared = feed.fields.map((field) => `${name(field.name)} ${sqlType(field)}`);
  await connection.run(
    `create or replace table ${feedTable(feed)} (${declared.join(', ')}, fichier varchar, ligne integer, lecture integer, rang integer)`,
  );
  const columns = feed.fields.map((field) =>
    namesCommunes(feed) && field.name === 'commune_code'
      ? 'coalesce(anciennes.commune_code, lues.commune_code)'
      : `lues.${name(field.name)}`,
  );
  const join = namesCommunes(feed)
    ? 'left join ref_communes_anciennes as anciennes on anciennes.ancien_code = lues.commune_code'
    : '';
  for (const [rang, { relation, fichier, numero }] of lectures.entries()) {
    await connection.run(
      `insert into ${feedTable(feed)} select ${columns.join(', ')}, ${literal(fichier)}, lues.ligne, ${numero}, ${rang} from ${relation} as lues ${join}`,
    );
    if (!namesCommunes(feed)) continue;
    await connection.run(`insert into avis select ${literal(feed.name)}, ${literal(fichier)}, lues.ligne, 'commune_code', 'commune_ancienne',
        ${place(fichier, 'lues.ligne', "'commune_code'")} || lues.commune_code || ' est un ancien code, lu comme ' || anciennes.commune_code || '.'
      from ${relation} as lues inner join ref_communes_anciennes as anciennes on anciennes.ancien_code = lues.commune_code
      order by lues.ligne`);
  }
}
