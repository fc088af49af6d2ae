import type { DuckDBConnection } from '@duckdb/node-api';
import { constants } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { hashFile, type FichierPublie } from '../server/snapshot.ts';
import { literal, name, row, rows } from './sql.ts';
import type { Table } from './tables.ts';

/** The columns whose cents must survive the writing: exact decimals in euros. */
async function moneyColumns(connection: DuckDBConnection, { table, columns }: Table) {
  const described = await rows<{ column_name: string; column_type: string }>(
    connection,
    `describe select ${columns} from ${table}`,
  );
  return described
    .filter((column) => /_eur$/.test(column.column_name) && column.column_type.startsWith('DECIMAL'))
    .map((column) => column.column_name);
}

async function totals(connection: DuckDBConnection, relation: string, money: readonly string[]) {
  const sums = money.map((column) => `coalesce(sum(${name(column)}), 0)::varchar as ${name(column)}`);
  const { lignes, ...euros } = await row<Record<string, string> & { lignes: string }>(
    connection,
    `select ${['count(*)::varchar as lignes', ...sums].join(', ')} from ${relation}`,
  );
  const cents = Object.entries(euros).map(([column, eur]) => [
    column,
    BigInt(eur.replace('.', '')).toString(),
  ]);
  return { lignes: Number(lignes), centimes: Object.fromEntries(cents) as Record<string, string> };
}

/** Writes one table as a sorted Parquet file, or copies the one that holds it (`deja`), reads it back and compares lines and cents, hashes it. */
export async function writeTable(
  connection: DuckDBConnection,
  table: Table,
  folder: string,
  deja?: string,
): Promise<FichierPublie> {
  const fichier = `${table.table}.parquet`;
  const chemin = path.join(folder, fichier);
  if (deja !== undefined) await copyFile(deja, chemin, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  else
    await connection.run(
      `copy (select ${table.columns} from ${table.table} order by ${table.order}) to ${literal(chemin)} (format parquet, compression zstd)`,
    );
  const money = await moneyColumns(connection, table);
  const [inMemory, onDisk] = [
    await totals(connection, table.table, money),
    await totals(connection, `read_parquet(${literal(chemin)})`, money),
  ];
  if (JSON.stringify(inMemory) !== JSON.stringify(onDisk)) {
    throw new Error(
      `${table.table}: ${JSON.stringify(inMemory)} was written, ${JSON.stringify(onDisk)} is read back`,
    );
  }
  const { size } = await stat(chemin);
  return { table: table.table, fichier, sha256: await hashFile(chemin), octets: size, ...onDisk };
}
