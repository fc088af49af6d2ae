import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed, ForeignKey } from './feeds.ts';
import { sqlType } from './feeds.ts';
import { place, amount } from './read/quarantine.ts';
import type { Lecture } from './read/file.ts';
import { literal, name, row, rows } from './sql.ts';

const table = (feed: Feed) => `feeds.${name(feed.name)}`;

/** Whether the feed names communes, whose codes change with time. */
const namesCommunes = (feed: Feed) => feed.foreignKeys.some((key) => key.reference.resource === 'communes');

/** Makes the tables that say what happened when files were put together. */
export async function createReconciliation(connection: DuckDBConnection) {
  await connection.run(`create schema if not exists feeds;
    create table if not exists changements (flux varchar, cle varchar, fichier varchar, ligne integer,
      ancien_fichier varchar, ancienne_ligne integer, montant_eur decimal(14, 2), ancien_montant_eur decimal(14, 2));
    create table if not exists avis (flux varchar, fichier varchar, ligne integer, colonne varchar, avis_code varchar, avis varchar);
    create table if not exists remplacees (flux varchar, lecture integer, lignes_nb integer, montant_eur decimal(18, 2))`);
}

/** Puts the good lines of all the files of one feed in `feeds.<flux>`, in order of arrival; former commune codes become present ones. */
async function gather(connection: DuckDBConnection, feed: Feed, lectures: readonly Lecture[]) {
  const declared = feed.fields.map((field) => `${name(field.name)} ${sqlType(field)}`);
  await connection.run(
    `create or replace table ${table(feed)} (${declared.join(', ')}, fichier varchar, ligne integer, lecture integer, rang integer)`,
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
      `insert into ${table(feed)} select ${columns.join(', ')}, ${literal(fichier)}, lues.ligne, ${numero}, ${rang} from ${relation} as lues ${join}`,
    );
    if (!namesCommunes(feed)) continue;
    await connection.run(`insert into avis select ${literal(feed.name)}, ${literal(fichier)}, lues.ligne, 'commune_code', 'commune_ancienne',
        ${place(fichier, 'lues.ligne', "'commune_code'")} || lues.commune_code || ' est un ancien code, lu comme ' || anciennes.commune_code || '.'
      from ${relation} as lues inner join ref_communes_anciennes as anciennes on anciennes.ancien_code = lues.commune_code
      order by lues.ligne`);
  }
}

interface Aside {
  code: string;
  colonne: string;
  valeur: string;
  motif: string;
  /** Relation with the rowid of the lines to put aside, called `fautives`, and what `motif` needs. */
  fautives: string;
}

/** Moves lines from `feeds.<flux>` to `quarantaine`. */
async function putAside(
  connection: DuckDBConnection,
  feed: Feed,
  { code, colonne, valeur, motif, fautives }: Aside,
) {
  await connection.run(`create or replace temp table a_ecarter as select * from (${fautives})`);
  const { nb } = await row<{ nb: number }>(connection, 'select count(*)::integer as nb from a_ecarter');
  if (nb === 0) return;
  const cells = feed.fields.map((field) => `coalesce(lignes.${name(field.name)}::varchar, '')`);
  const total = feed.total ? `lignes.${amount(feed)}` : 'null';
  await connection.run(`insert into quarantaine
    select ${literal(feed.name)}, lignes.fichier, lignes.ligne, ${literal(colonne)}, ${valeur}, ${literal(code)},
      lignes.fichier || ', ligne ' || lignes.ligne || ${literal(`, colonne ${colonne}\u00a0: `)} || ${motif},
      ${total}, concat_ws(';', ${cells.join(', ')}), lignes.lecture
    from ${table(feed)} as lignes inner join a_ecarter on a_ecarter.ligne_id = lignes.rowid order by lignes.rang, lignes.ligne`);
  await connection.run(`delete from ${table(feed)} where rowid in (select ligne_id from a_ecarter)`);
}

const keyText = (feed: Feed, from: string) =>
  feed.primaryKey
    .map((column) => `${literal(`${column} = `)} || ${from}.${name(column)}::varchar`)
    .join(" || ', ' || ");

/** Keeps the first line of a key in each file; says whether the later ones are the same or differ. */
async function asideDuplicates(connection: DuckDBConnection, feed: Feed) {
  const keys = feed.primaryKey.map(name).join(', ');
  const others = feed.fields.map((field) => name(field.name));
  const same = others
    .map((column) => `lignes.${column} is not distinct from premiere.${column}`)
    .join(' and ');
  const joined = feed.primaryKey
    .map((column) => `premiere.${name(column)} = lignes.${name(column)}`)
    .join(' and ');
  await connection.run(`create or replace temp table doubles as
    select ${keys}, rang, arg_min(rowid, ligne) as premiere_id from ${table(feed)} group by ${keys}, rang having count(*) > 1`);
  await putAside(connection, feed, {
    code: 'cle_double',
    colonne: feed.primaryKey[0]!,
    valeur: `lignes.${name(feed.primaryKey[0]!)}::varchar`,
    motif: `'même clé que la ligne ' || a_ecarter.premiere_ligne || ' (' || ${keyText(feed, 'lignes')} || '), '
      || case when a_ecarter.fusion then 'car les deux codes sont ceux d’une commune nouvelle. Donnez-la en une ligne.'
        when a_ecarter.identique then 'et ligne identique. Retirez-la.'
        else 'avec d’autres valeurs. Gardez celle qui est juste.' end`,
    fautives: `select lignes.rowid as ligne_id, premiere.ligne as premiere_ligne, ${same} as identique,
        exists (from avis where avis.flux = ${literal(feed.name)} and avis.fichier = lignes.fichier and avis.ligne = lignes.ligne) as fusion
      from ${table(feed)} as lignes
      inner join doubles as premiere_de on lignes.rang = premiere_de.rang and ${joined.replaceAll('premiere.', 'premiere_de.')}
      inner join ${table(feed)} as premiere on premiere.rowid = premiere_de.premiere_id
      where lignes.rowid <> premiere_de.premiere_id`,
  });
}

const REFERENCES = {
  regions: {
    known: 'select region_code from ref_regions',
    what: 'n’est pas une région du code officiel géographique',
  },
  departements: {
    known: 'select departement_code from ref_departements',
    what: 'n’est pas un département du code officiel géographique',
  },
  communes: {
    known: 'select commune_code from ref_communes',
    what: 'n’est pas une commune du code officiel géographique',
  },
  cpts: {
    known:
      'select cpts_id from feeds.cpts union select ancien_id from feeds.correspondances where nouveau_id in (select cpts_id from feeds.cpts)',
    what: 'n’est pas une CPTS connue. Envoyez-la dans le flux « cpts », ou corrigez l’identifiant',
  },
} as const;

const PLM = `case when lignes.commune_code in ('75056', '69123', '13055')
  then ' est une commune à arrondissements municipaux\u00a0: donnez une ligne par arrondissement (75101 à 75120, 69381 à 69389, 13201 à 13216).'
  else ' n’est pas une commune du code officiel géographique. Vérifiez le code, zéro du début compris.' end`;

/** Puts aside the lines that name a region, a département, a commune or a CPTS that does not exist. */
async function asideUnknown(connection: DuckDBConnection, feed: Feed, { fields, reference }: ForeignKey) {
  const column = `lignes.${name(fields)}`;
  const { known, what } = REFERENCES[reference.resource];
  await putAside(connection, feed, {
    code: reference.resource === 'cpts' ? 'cpts_inconnue' : 'code_inconnu',
    colonne: fields,
    valeur: `${column}::varchar`,
    motif: `'«\u00a0' || ${column} || '\u00a0»' || ${reference.resource === 'communes' ? PLM : literal(` ${what}.`)}`,
    fautives: `select lignes.rowid as ligne_id from ${table(feed)} as lignes
      where ${column} is not null and ${column} not in (${known})`,
  });
}

/** A later file replaces the lines of the same key; those whose values differ are listed in `changements`. */
async function replaceEarlier(connection: DuckDBConnection, feed: Feed) {
  const keys = feed.primaryKey.map(name).join(', ');
  const total = (from: string) => (feed.total ? `${from}.${amount(feed)}` : 'null');
  const differs = feed.fields
    .map((field) => `nouvelle.${name(field.name)} is distinct from ancienne.${name(field.name)}`)
    .join(' or ');
  await connection.run(`create or replace temp table reprises as
    select rowid as ancienne_id, rang, lead(rowid) over (partition by ${keys} order by rang) as nouvelle_id from ${table(feed)}
    qualify nouvelle_id is not null`);
  const old = `reprises inner join ${table(feed)} as ancienne on ancienne.rowid = reprises.ancienne_id`;
  await connection.run(`insert into changements
    select ${literal(feed.name)}, ${keyText(feed, 'nouvelle')}, nouvelle.fichier, nouvelle.ligne, ancienne.fichier, ancienne.ligne,
      ${total('nouvelle')}, ${total('ancienne')}
    from ${old} inner join ${table(feed)} as nouvelle on nouvelle.rowid = reprises.nouvelle_id
    where ${differs} order by nouvelle.rang, nouvelle.ligne`);
  await connection.run(`insert into remplacees
    select ${literal(feed.name)}, ancienne.lecture, count(*), sum(${total('ancienne')}) from ${old} group by all`);
  await connection.run(`delete from ${table(feed)} where rowid in (select ancienne_id from reprises)`);
}

interface Bounds {
  id: string;
  groupe: number;
  ligne: string;
  debut: number;
  fin: number | null;
}

/** The intervals that overlap one kept before them, in order of start: [the one to put aside, the line it meets]. */
export function overlaps(intervals: readonly Bounds[]): [string, string][] {
  const aside: [string, string][] = [];
  let kept: Bounds | undefined;
  for (const next of intervals) {
    const meets = kept && kept.groupe === next.groupe && (kept.fin === null || next.debut < kept.fin);
    if (kept && meets) aside.push([next.id, kept.ligne]);
    else kept = next;
  }
  return aside;
}

/** Puts aside the later-starting of two overlapping intervals of one group. Only the groups in conflict leave SQL. */
async function asideOverlaps(connection: DuckDBConnection, feed: Feed) {
  if (!feed.intervalle) return;
  const { par, debut, fin } = feed.intervalle;
  const group = par.map(name).join(', ');
  const [start, end] = [name(debut), name(fin)];
  const conflicts = await rows<Bounds>(
    connection,
    `with suivies as (
       select *, max(coalesce(${end}, date '9999-12-31')) over (
         partition by ${group} order by ${start}, rang, ligne rows between unbounded preceding and 1 preceding) > ${start} as chevauche
       from ${table(feed)}
     ), groupes as (select distinct ${group} from suivies where chevauche)
     select lignes.rowid::varchar as id, dense_rank() over (order by ${group})::integer as groupe, lignes.fichier || ', ligne ' || lignes.ligne as ligne,
       (${start} - date '1970-01-01')::integer as debut, (${end} - date '1970-01-01')::integer as fin
     from ${table(feed)} as lignes inner join groupes using (${group}) order by groupe, ${start}, rang, lignes.ligne`,
  );
  const aside = overlaps(conflicts);
  if (aside.length === 0) return;
  await connection.run('create or replace temp table chevauchements (ligne_id bigint, rencontre varchar)');
  const appender = await connection.createAppender('chevauchements');
  for (const [id, meets] of aside) {
    appender.appendBigInt(BigInt(id));
    appender.appendVarchar(meets);
    appender.endRow();
  }
  appender.closeSync();
  await putAside(connection, feed, {
    code: 'chevauchement',
    colonne: debut,
    valeur: `lignes.${start}::varchar`,
    motif: `'l’intervalle commence avant la fin de celui de ' || a_ecarter.rencontre || '. Donnez à chacun des dates qui ne se recouvrent pas.'`,
    fautives: 'select ligne_id, rencontre from chevauchements',
  });
}

/** Lines and cents: what the files gave is accepted, put aside or replaced. */
async function assertConserved(connection: DuckDBConnection, feed: Feed, lectures: readonly Lecture[]) {
  const numbers = [-1, ...lectures.map(({ numero }) => numero)].join(', ');
  const sum = (column: string) => `coalesce(sum(${column}), 0)::decimal(18, 2)::varchar`;
  const totals = await row<{ lignes: string; eur: string }>(
    connection,
    `with parts as (
       select count(*) as nb, sum(${amount(feed)})::decimal(18, 2) as eur from ${table(feed)}
       union all select count(*), sum(montant_eur)::decimal(18, 2) from quarantaine where flux = ${literal(feed.name)} and lecture in (${numbers})
       union all select sum(lignes_nb), sum(montant_eur) from remplacees where flux = ${literal(feed.name)} and lecture in (${numbers})
     ) select coalesce(sum(nb), 0)::varchar as lignes, ${sum('eur')} as eur from parts`,
  );
  const lines = lectures.reduce((sum, { lignes_nb }) => sum + lignes_nb, 0);
  const cents = lectures.reduce((sum, { lu_eur }) => sum + BigInt((lu_eur ?? '0').replace('.', '')), 0n);
  if (totals.lignes !== String(lines) || BigInt(totals.eur.replace('.', '')) !== cents) {
    throw new Error(
      `${feed.name}: ${lines} lines and ${cents} cents were read, ${totals.lignes} lines and ${totals.eur} euros are accounted for`,
    );
  }
}

/**
 * Makes `feeds.<flux>` from the good lines of all its files: keys, references, replacements and intervals are judged on their union.
 * `sauf` leaves out the references to other feeds, when they are not there yet.
 */
export async function reconcileFeed(
  connection: DuckDBConnection,
  feed: Feed,
  lectures: readonly Lecture[],
  sauf: readonly ForeignKey['reference']['resource'][] = [],
) {
  await gather(connection, feed, lectures);
  await asideDuplicates(connection, feed);
  for (const key of feed.foreignKeys) {
    if (!sauf.includes(key.reference.resource)) await asideUnknown(connection, feed, key);
  }
  if (lectures.length > 1) await replaceEarlier(connection, feed);
  await asideOverlaps(connection, feed);
  await assertConserved(connection, feed, lectures);
  await connection.run(`alter table ${table(feed)} drop column rang`);
}
