import type { DuckDBConnection } from '@duckdb/node-api';
import { openSnapshot, type Snapshot } from '../../server/snapshot.ts';
import { literal, name, rows } from '../sql.ts';

/** A CPTS of the served snapshot, dates as AAAA-MM-JJ. */
export interface CptsConnue {
  cpts_id: string;
  siret: string | null;
  region_code: string;
  organisme_code: string | null;
  date_lettre_intention: string | null;
  date_projet_valide: string | null;
  date_fin: string | null;
}

/** The tables and staging views of the served snapshot in `connection`; null when nothing was published. */
export async function openServed(connection: DuckDBConnection, lake: string): Promise<Snapshot | null> {
  const { snapshot } = await openSnapshot(lake);
  if (!snapshot) return null;
  await connection.run('create schema if not exists feeds');
  for (const { table, chemin } of snapshot.fichiers) {
    const target = table.split('.').map(name).join('.');
    await connection.run(`create view ${target} as select * from read_parquet(${literal(chemin)})`);
  }
  for (const { sql } of snapshot.manifest.vues) await connection.run(sql);
  return snapshot;
}

/** The CPTS that the lake serves, under their present identifiers; none when nothing was published. */
export async function knownCpts(connection: DuckDBConnection, lake: string): Promise<CptsConnue[]> {
  if (!(await openServed(connection, lake))) return [];
  return rows<CptsConnue>(
    connection,
    `select cpts_id, siret, region_code, organisme_code, date_lettre_intention, date_projet_valide, date_fin
     from stg_cpts order by cpts_id`,
  );
}

/** The only CPTS that answers to a SIRET, its own or the one that stands for its FINESS; undefined when none or several do. */
export function bySiret(known: readonly CptsConnue[], siret: string): CptsConnue | undefined {
  const found = known.filter((cpts) => cpts.cpts_id === siret || cpts.siret === siret);
  return found.length === 1 ? found[0] : undefined;
}
