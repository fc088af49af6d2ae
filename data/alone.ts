import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilan } from './ingest.ts';
import { assertConserved, type Lecture } from './read/lecture.ts';
import { amount } from './read/quarantine.ts';
import { createReconciliation } from './reconcile.ts';
import { feedTable } from './reconcile/aside.ts';
import { gather } from './reconcile/gather.ts';
import { asideDuplicates } from './reconcile/keys.ts';
import { asideElsewhere, asideUnknown } from './reconcile/references.ts';
import { asideVersions } from './reconcile/versions.ts';
import { loadReference } from './reference.ts';
import { literal, row } from './sql.ts';

/** What is left to say of a file once it has been judged alone. */
export const RESTE_A_JUGER =
  '         À la publication, avec les fichiers du lac, restent à juger : les CPTS inconnues ou qui ont changé d’identifiant, les versions du barème déjà données ou corrigées, les intervalles qui se recouvrent, la date d’arrêté, les lignes déjà envoyées.';

/**
 * Puts aside, by the rules of a publication, the lines of one file that any publication will: a key that is twice in the file, a commune,
 * a département or a région that does not exist, a version of the barème that is not whole. What depends on other files is left to the publication.
 */
async function judge(connection: DuckDBConnection, lecture: Lecture): Promise<Lecture> {
  const { feed } = lecture;
  await gather(connection, feed, [lecture], 'view');
  await asideDuplicates(connection, feed);
  for (const key of feed.foreignKeys) {
    if (!['cpts', 'bareme'].includes(key.reference.resource)) await asideUnknown(connection, feed, key);
  }
  await asideElsewhere(connection, feed);
  await asideVersions(connection, feed, [lecture], { seul: true });
  const total = feed.total ? amount(feed) : 'null';
  const read = `${literal(lecture.lu_eur ?? '0')}::decimal(18, 2)`;
  const left = await row<{ valides_nb: number; valide_eur: string; ecarte_eur: string }>(
    connection,
    `select count(*)::integer as valides_nb, coalesce(sum(${total}), 0)::decimal(18, 2)::varchar as valide_eur,
       (${read} - coalesce(sum(${total}), 0))::decimal(18, 2)::varchar as ecarte_eur
     from ${feedTable(feed)}`,
  );
  const { valides_nb, valide_eur, ecarte_eur } = left;
  const judged = { ...lecture, valides_nb, ecartees_nb: lecture.lignes_nb - valides_nb };
  const whole = feed.total ? { ...judged, valide_eur, ecarte_eur } : judged;
  await assertConserved(connection, whole);
  return whole;
}

/** The same files, each judged alone beside its reading: what is known of them before they are sent. */
export async function judgeAlone(connection: DuckDBConnection, bilans: readonly Bilan[]): Promise<Bilan[]> {
  if (!bilans.some(({ resultat }) => resultat === 'ingere')) return [...bilans];
  await loadReference(connection);
  // No date d’arrêté is known yet, and nothing here looks at one.
  await createReconciliation(connection, '9999-12-31');
  const judged: Bilan[] = [];
  for (const bilan of bilans) {
    await connection.run('delete from avis');
    judged.push(
      bilan.resultat === 'ingere' ? { ...bilan, lecture: await judge(connection, bilan.lecture) } : bilan,
    );
  }
  return judged;
}
