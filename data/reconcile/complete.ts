import type { DuckDBConnection } from '@duckdb/node-api';
import { joursDe, sameEmetteur, samePeriode } from '../bordereau.ts';
import type { Feed } from '../feeds.ts';
import type { Lecture } from '../read/lecture.ts';
import { amount } from '../read/quarantine.ts';
import { guillemets } from '../read/refus.ts';
import { literal, name, rows } from '../sql.ts';
import { feedTable, leave } from './aside.ts';
import { judged, judgedAsRead } from './identites.ts';
import { keyText } from './keys.ts';

/** The earlier readings of the same sender that a complete file covers: a dated feed line by line, another by the same declared period. */
function covered(feed: Feed, earlier: readonly Lecture[], { bordereau }: Lecture) {
  const same = earlier.filter((one) => sameEmetteur(one.bordereau, bordereau));
  const { periode } = bordereau ?? {};
  if (feed.constate !== undefined || periode === undefined) return same;
  return same.filter((one) => samePeriode(periode, one.bordereau?.periode));
}

function inPeriod(feed: Feed, periode: string | undefined, from: string) {
  const jours = periode === undefined ? undefined : joursDe(periode);
  if (!jours || feed.constate === undefined) return 'true';
  const column = `${from}.${name(feed.constate)}`;
  return `${column} >= ${literal(jours.debut)}::date and ${column} < ${literal(jours.fin)}::date`;
}

/** Moves lines put aside earlier to `remplacees`: they wait no longer. `lignes` gives (lecture, ligne). */
export async function releaseAside(connection: DuckDBConnection, feed: Feed, lignes: string) {
  await connection.run(
    `create or replace temp table a_rendre as select distinct lecture, ligne from (${lignes})`,
  );
  const own = `flux = ${literal(feed.name)} and (lecture, ligne) in (select (lecture, ligne) from a_rendre)`;
  await connection.run(`insert into remplacees
    select flux, lecture, count(*), sum(montant_eur) from quarantaine where ${own} group by all`);
  await connection.run(`delete from quarantaine where ${own}`);
}

/** Says that a complete file replaces nothing, though the feed was sent before: its sender or its period may be written otherwise. */
async function noticeAlone(connection: DuckDBConnection, feed: Feed, { bordereau, fichier }: Lecture) {
  const { emetteur = '', periode } = bordereau ?? {};
  const what = `complet de ${guillemets(emetteur)}${periode === undefined ? '' : ` pour ${periode}`}`;
  await connection.run(`insert into avis select ${literal(feed.name)}, ${literal(fichier)}, null, null, 'complet_sans_effet',
    ${literal(`${fichier}, ${what} : aucun envoi antérieur n’a cet émetteur${periode === undefined || feed.constate !== undefined ? '' : ' et cette période'}, rien n’est remplacé.`)}`);
}

/** A complete file replaces all that its sender sent before for its period; the lines that leave are listed in `changements`. */
export async function replaceComplete(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
) {
  for (const [rang, lecture] of lectures.entries()) {
    const { bordereau, fichier } = lecture;
    if (bordereau?.mode !== 'complet') continue;
    const before = covered(feed, lectures.slice(0, rang), lecture);
    if (before.length === 0) {
      if (rang > 0) await noticeAlone(connection, feed, lecture);
      continue;
    }
    const numbers = before.map(({ numero }) => numero).join(', ');
    const leaving = `lignes.lecture in (${numbers}) and ${inPeriod(feed, bordereau.periode, 'lignes')}`;
    const total = feed.total ? `lignes.${amount(feed)}` : 'null';
    await connection.run(`insert into changements
      select ${literal(feed.name)}, ${keyText(feed, 'lignes')}, ${literal(fichier)}, null, lignes.fichier, lignes.ligne, null, ${total}
      from ${feedTable(feed)} as lignes where ${leaving} order by lignes.rang, lignes.ligne`);
    await connection.run(`insert into remplacees
      select ${literal(feed.name)}, lignes.lecture, count(*), sum(${total}) from ${feedTable(feed)} as lignes where ${leaving} group by all`);
    await leave(connection, feed, `select rang, ligne from ${feedTable(feed)} as lignes where ${leaving}`);
    for (const { vue, numero } of before) {
      await releaseAside(
        connection,
        feed,
        `select ${numero} as lecture, lues.ligne from ${vue} as lues where ${inPeriod(feed, bordereau.periode, 'lues')}`,
      );
    }
  }
}

/** A line put aside leaves by itself when a later file gives its key, well formed: what was to be corrected is. */
export async function releaseCorrected(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
) {
  const joined = feed.primaryKey
    .map((key) => `${judgedAsRead(feed, key)} = lignes.${judged(feed, key)}`)
    .join(' and ');
  // A line sent twice with other values says that one of the two is wrong, not which: of another CPTS or région, it is another line.
  const attached = feed.fields
    .filter(
      (field) => ['cpts_id', 'region_code'].includes(field.name) && !feed.primaryKey.includes(field.name),
    )
    .map((field) => `lues.${name(field.name)} is not distinct from lignes.${name(field.name)}`);
  const recognised = ["attente.motif_code <> 'cle_double'", attached.join(' and ') || 'true'].join(' or ');
  if (lectures.length < 2) return;
  const waiting = await rows<{ lecture: number }>(
    connection,
    `select distinct lecture from quarantaine where flux = ${literal(feed.name)}`,
  );
  for (const [rang, { vue, numero, fichier }] of lectures.slice(0, -1).entries()) {
    if (!waiting.some(({ lecture }) => lecture === numero)) continue;
    const corrected = `from quarantaine as attente
      inner join ${vue} as lues on lues.ligne = attente.ligne
      inner join ${feedTable(feed)} as lignes on lignes.rang > ${rang} and ${joined} and (${recognised})
      where attente.flux = ${literal(feed.name)} and attente.lecture = ${numero}`;
    await connection.run(`insert into avis
      select ${literal(feed.name)}, lignes.fichier, lignes.ligne, null, 'ligne_corrigee',
        lignes.fichier || ', ligne ' || lignes.ligne || ${literal(`\u00a0: corrige la ligne `)} || attente.ligne || ${literal(` de ${fichier}, qui attendait en quarantaine.`)}
      ${corrected} order by attente.ligne`);
    await releaseAside(connection, feed, `select attente.lecture, attente.ligne ${corrected}`);
  }
}
