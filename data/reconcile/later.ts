import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { name } from '../sql.ts';
import { feedTable, putAside } from './aside.ts';

/** Puts aside the money that moved after the date d’arrêté: the snapshot knows nothing of later days. */
export async function asideLater(connection: DuckDBConnection, feed: Feed) {
  if (feed.constate === undefined) return;
  const column = `lignes.${name(feed.constate)}`;
  await putAside(connection, feed, {
    code: 'apres_date_arrete',
    colonne: feed.constate,
    valeur: `${column}::varchar`,
    motif: `'le ' || strftime(${column}, '%d/%m/%Y') || ' est après la date d’arrêté ('
      || (select strftime(date_arrete, '%d/%m/%Y') from parametres)
      || '). La ligne sera reprise par un arrêté postérieur\u00a0; corrigez la date si elle est fausse.'`,
    fautives: `select lignes.rang, lignes.ligne from ${feedTable(feed)} as lignes, parametres where ${column} > parametres.date_arrete`,
  });
}
