import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { IDENTITES, sqlText } from '../marts.ts';
import { name } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';

const COURANT = '"cpts_id courant"';

/** Whether the lines of a feed are told apart, or refused, by the CPTS that they name. */
export const namesCpts = ({ name, primaryKey, intervalle, foreignKeys }: Feed) =>
  name !== 'cpts' &&
  [...primaryKey, ...(intervalle?.par ?? []), ...foreignKeys.map(({ fields }) => fields)].includes('cpts_id');

/** The present identifier of the CPTS that a row of `from` names, in SQL. */
export const present = (from: string) =>
  `coalesce((select identites.cpts_id from identites where identites.ancien_id = ${from}.cpts_id), ${from}.cpts_id)`;

/** What a gathered line of such a feed has beside its own columns, and the join that gives it: the present identifier of its CPTS. */
export const identity = {
  column: `coalesce(identites.cpts_id, lues.cpts_id) as ${COURANT}`,
  join: 'left join identites on identites.ancien_id = lues.cpts_id',
} as const;

/** The column by which the gathered lines of a feed are judged: a CPTS sent under a former identifier is the same CPTS. */
export const judged = (feed: Feed, column: string) =>
  column === 'cpts_id' && namesCpts(feed) ? COURANT : name(column);

/** The same for a line as it was read, under the name `lues`. */
export const judgedAsRead = (feed: Feed, column: string) =>
  column === 'cpts_id' && namesCpts(feed) ? present('lues') : `lues.${name(column)}`;

/** Puts aside the changes of identity that contradict a later one, or that come back to where they started. */
export async function asideContradictions(connection: DuckDBConnection, feed: Feed) {
  if (feed.name !== 'correspondances') return;
  const lines = feedTable(feed);
  await putAside(connection, feed, {
    code: 'identite_contradictoire',
    colonne: 'nouveau_id',
    valeur: 'lignes.nouveau_id',
    motif: `lignes.ancien_id || ' devient aussi ' || a_ecarter.garde || ' (' || a_ecarter.ou || '). Une CPTS n’a qu’un nouvel identifiant\u00a0: retirez celui qui est faux.'`,
    fautives: `select rang, ligne, garde, ou
      from (select *, first_value(nouveau_id) over suite as garde, first_value(fichier || ', ligne ' || ligne) over suite as ou
        from ${lines} where nature = 'siret_finess' window suite as (partition by ancien_id order by rang desc, ligne))
      where nouveau_id <> garde`,
  });
  await putAside(connection, feed, {
    code: 'identite_circulaire',
    colonne: 'nouveau_id',
    valeur: 'lignes.nouveau_id',
    motif: `lignes.ancien_id || ' revient à lui-même par ses changements d’identifiant. Donnez l’identifiant d’aujourd’hui en dernier.'`,
    fautives: `with recursive chaines as (
        select rang, ligne, ancien_id, nouveau_id from ${lines} where nature = 'siret_finess'
        union
        select chaines.rang, chaines.ligne, chaines.ancien_id, suivantes.nouveau_id
        from chaines inner join ${lines} as suivantes on suivantes.ancien_id = chaines.nouveau_id and suivantes.nature = 'siret_finess'
        where chaines.nouveau_id <> chaines.ancien_id
      )
      select rang, ligne from chaines where nouveau_id = ancien_id
      union
      select rang, ligne from ${lines} where nouveau_id = ancien_id`,
  });
}

/** Makes `identites` again from the correspondances that are settled: the feeds after them are judged by it. */
export async function settleIdentities(connection: DuckDBConnection, feed: Feed) {
  if (feed.name !== 'correspondances') return;
  await connection.run('drop table if exists identites');
  await connection.run(sqlText('.', IDENTITES));
}
