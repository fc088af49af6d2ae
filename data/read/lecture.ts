import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bordereau } from '../bordereau.ts';
import type { Feed } from '../feeds.ts';
import { literal, row } from '../sql.ts';
import { amount } from './quarantine.ts';
import type { Scan } from './scan.ts';

/** A file read into DuckDB: its good lines wait in `relation`, the others are in `quarantaine`. Amounts are exact texts. */
export interface Lecture {
  feed: Feed;
  fichier: string;
  /** Tells this reading from the others of the same database. */
  numero: number;
  scan: Scan;
  delimiteur: string | null;
  /** View of the good lines: columns of the schema, ligne. */
  relation: string;
  /** View of every line that was cut into cells: columns of the schema (null when unreadable), ligne. */
  vue: string;
  /** What the sender said of the file. */
  bordereau?: Bordereau;
  /** Lines that carry something, header left out; lignes = valides + ecartees. */
  lignes_nb: number;
  valides_nb: number;
  ecartees_nb: number;
  vides_nb: number;
  /** Lines put aside whose amount could not be read. */
  montant_illisible_nb: number;
  lu_eur: string | null;
  valide_eur: string | null;
  ecarte_eur: string | null;
}

interface Sums {
  valides_nb: number;
  illisibles_nb: number;
  lu_eur: string;
  valide_eur: string;
  ecarte_eur: string;
}

/** Lines kept and cents of a view, `kept` being the condition of a good line. */
export async function sumUp(connection: DuckDBConnection, feed: Feed, view: string, kept: string) {
  const total = amount(feed);
  const euros = (filter: string) => `coalesce(sum(${total}) ${filter}, 0)::decimal(18, 2)::varchar`;
  return row<Sums>(
    connection,
    `select (count(*) filter (${kept}))::integer as valides_nb,
      (count(*) filter (${total} is null and not vide))::integer as illisibles_nb,
      ${euros('')} as lu_eur, ${euros(`filter (${kept})`)} as valide_eur, ${euros(`filter (not ${kept})`)} as ecarte_eur
     from ${view}`,
  );
}

/** Cents of an exact text in euros. */
export const cents = (eur: string | null) => BigInt((eur ?? '0').replace('.', ''));

/** Lines and cents read are those kept and those put aside; anything else is a defect of the reader, and stops it. */
export async function assertConserved(connection: DuckDBConnection, lecture: Lecture) {
  const aside = await row<{ lignes_nb: number; ecarte_eur: string }>(
    connection,
    `select count(distinct ligne)::integer as lignes_nb, coalesce(sum(montant_eur), 0)::decimal(18, 2)::varchar as ecarte_eur
     from quarantaine where lecture = ${lecture.numero} and flux = ${literal(lecture.feed.name)}`,
  );
  const lines = aside.lignes_nb === lecture.ecartees_nb;
  const money = cents(lecture.lu_eur) === cents(lecture.valide_eur) + cents(aside.ecarte_eur);
  if (!lines || (lecture.feed.total && !money)) {
    throw new Error(`${lecture.fichier}: lines or cents were lost between the file and the quarantine`);
  }
}
