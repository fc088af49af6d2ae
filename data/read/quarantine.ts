import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { literal, name } from '../sql.ts';
import type { Rule } from './rules.ts';

/** Makes the table of the lines put aside, one row per line of a file. */
export async function createQuarantine(connection: DuckDBConnection) {
  await connection.run(`create table if not exists quarantaine (
    flux varchar, fichier varchar, ligne integer, colonne varchar, valeur varchar,
    motif_code varchar, motif varchar, montant_eur decimal(14, 2), brut varchar, lecture integer
  )`);
}

/** « fichier, ligne n, colonne c : », in SQL. */
export const place = (fichier: string, ligne: string, colonne: string) =>
  `${literal(`${fichier}, ligne `)} || ${ligne} || ', colonne ' || ${colonne} || '\u00a0: '`;

/** The amount that a line carries, in SQL; null for a feed without total. */
export const amount = (feed: Feed) => (feed.total ? name(feed.total) : 'null::decimal(14, 2)');

interface Target {
  feed: Feed;
  fichier: string;
  numero: number;
}

/** Puts aside the lines of `relation` that break a rule, under the first reason; the other columns at fault are named after it. */
export async function quarantineInvalid(
  connection: DuckDBConnection,
  { feed, fichier, numero }: Target,
  relation: string,
  rules: readonly Rule[],
) {
  const reasons = rules.map(
    ({ colonne, code, valeur, ok, motif }) =>
      `case when not ${ok} then {colonne: ${literal(colonne)}, code: ${literal(code)}, valeur: ${valeur}, motif: ${motif}} end`,
  );
  await connection.run(`insert into quarantaine
    with jugees as (
      select *, list_filter([${reasons.join(',\n')}], lambda raison: raison is not null) as raisons
      from ${relation} where not valide and not vide
    ), motivees as (
      select *, raisons[1] as raison,
        list_filter(list_distinct(list_transform(raisons, lambda r: r.colonne)), lambda c: c <> raisons[1].colonne) as autres
      from jugees
    )
    select ${literal(feed.name)}, ${literal(fichier)}, ligne, raison.colonne, raison.valeur, raison.code,
      ${place(fichier, 'ligne', 'raison.colonne')} || raison.motif
        || case when len(autres) > 0 then ' À corriger aussi sur cette ligne\u00a0: ' || array_to_string(list_sort(autres), ', ') || '.' else '' end,
      ${amount(feed)}, array_to_string(list_transform(cellules, lambda c: coalesce(c, '')), ';'), ${numero}
    from motivees order by ligne`);
}

/** Puts aside the lines that could not be cut into cells. */
export async function quarantineMalformed(
  connection: DuckDBConnection,
  { feed, fichier, numero }: Target,
  rejets: string,
) {
  const why = `case error_type
    when 'MISSING COLUMNS' then 'il manque des cellules. Vérifiez les séparateurs de la ligne.'
    when 'TOO MANY COLUMNS' then 'il y a trop de cellules. Mettez entre guillemets le texte qui contient le séparateur.'
    when 'UNQUOTED VALUE' then 'un guillemet est mal placé. Doublez les guillemets à l’intérieur d’une cellule.'
    else 'la ligne ne se découpe pas en cellules (' || error_type || ').' end`;
  await connection.run(`insert into quarantaine
    select ${literal(feed.name)}, ${literal(fichier)}, ligne, null, null, 'structure',
      ${literal(`${fichier}, ligne `)} || ligne || '\u00a0: ' || ${why}, null, csv_line, ${numero}
    from (select line::integer as ligne, any_value(csv_line) as csv_line, any_value(error_type)::varchar as error_type
      from ${rejets} group by line) order by ligne`);
}

/** Puts aside the last line of a file that ends without a line feed: its last cell may have been cut. */
export async function quarantineUnfinished(
  connection: DuckDBConnection,
  { feed, fichier, numero }: Target,
  relation: string,
  ligne: number,
) {
  const motif = `${fichier}, ligne ${ligne}\u00a0: le fichier s’arrête sans fin de ligne, il est peut-être tronqué. Terminez-le par un retour à la ligne.`;
  const cells = feed.fields.map((field) => `coalesce(${name(field.name)}::varchar, '')`);
  await connection.run(`insert into quarantaine
    select ${literal(feed.name)}, ${literal(fichier)}, ligne, null, null, 'fin_de_fichier', ${literal(motif)},
      ${amount(feed)}, concat_ws(';', ${cells.join(', ')}), ${numero}
    from ${relation} where ligne = ${ligne} and valide`);
}
