import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf } from '../server/lake_files.ts';
import { openSnapshot, type FichierPublie, type Snapshot } from '../server/snapshot.ts';
import { calculChange } from './fingerprint.ts';
import { linesUpTo, readJournal } from './journal.ts';
import type { Lectures } from './lectures.ts';
import { withLock } from './lock.ts';
import type { Suivi } from './progress.ts';
import { build, PublicationRefusee } from './publish.ts';
import { literal, name, rows } from './sql.ts';
import { TABLES_PUBLIEES } from './tables.ts';
import { writeTable } from './write.ts';

/** What a replay found. */
export interface Rejeu {
  seq: number;
  tables_nb: number;
  /** Tables whose rows are not those of the snapshot. */
  differentes: { table: string; lignes: number | null; lignes_rejouees: number | null }[];
  /** The code has changed since the snapshot: a difference may come from it. */
  calcul_change: boolean;
}

/** SHA-256 of the rows of a Parquet file in the order of all its columns, names and types included. */
export async function hashRows(connection: DuckDBConnection, file: string) {
  const relation = `read_parquet(${literal(file)})`;
  const columns = await rows<{ column_name: string; column_type: string }>(
    connection,
    `describe select * from ${relation}`,
  );
  const texts = columns.map(({ column_name }) => `${name(column_name)}::varchar`).join(', ');
  const hash = createHash('sha256').update(
    JSON.stringify(columns.map(({ column_name, column_type }) => [column_name, column_type])),
  );
  const result = await connection.stream(
    `select [${texts}]::json::varchar as ligne from ${relation} order by all`,
  );
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (const [line] of chunk.getRows()) hash.update(`${String(line)}\n`);
  }
  return hash.digest('hex');
}

/** Same bytes are same rows; other bytes may still be. */
async function sameRows(
  connection: DuckDBConnection,
  published: FichierPublie | undefined,
  replayed: FichierPublie | undefined,
  folders: { publie: string; rejoue: string },
) {
  if (!published || !replayed) return false;
  if (published.sha256 === replayed.sha256) return true;
  const [one, other] = [
    await hashRows(connection, path.join(folders.publie, published.fichier)),
    await hashRows(connection, path.join(folders.rejoue, replayed.fichier)),
  ];
  return one === other;
}

/** The files that a snapshot knew. */
const filesKnown = (lake: string, { manifest }: Snapshot) =>
  filesOf(linesUpTo(readJournal(lake), manifest.journal));

async function replayInto(
  folder: string,
  lake: string,
  snapshot: Snapshot,
  lectures: Lectures,
  suivi?: Suivi,
): Promise<Rejeu> {
  const { manifest } = snapshot;
  await mkdir(folder, { recursive: true });
  await build(lake, filesKnown(lake, snapshot), lectures, { date_arrete: manifest.date_arrete, suivi });
  const { connection } = lectures;
  const replayed: FichierPublie[] = [];
  for (const table of TABLES_PUBLIEES) replayed.push(await writeTable(connection, table, folder));
  const tables = [...new Set([...manifest.fichiers, ...replayed].map(({ table }) => table))];
  const differentes: Rejeu['differentes'] = [];
  for (const table of tables) {
    const [before, after] = [manifest.fichiers, replayed].map((all) =>
      all.find((one) => one.table === table),
    );
    if (await sameRows(connection, before, after, { publie: snapshot.dossier, rejoue: folder })) continue;
    differentes.push({ table, lignes: before?.lignes ?? null, lignes_rejouees: after?.lignes ?? null });
  }
  return { seq: manifest.seq, tables_nb: tables.length, differentes, calcul_change: calculChange(manifest) };
}

/** Replays the raw files of the snapshot that is served, apart from it, and says which tables differ. Nothing in the lake changes. */
export async function replay(lake: string, lectures: Lectures, suivi?: Suivi): Promise<Rejeu> {
  return withLock(lake, async () => {
    const { snapshot } = await openSnapshot(lake);
    if (!snapshot) throw new PublicationRefusee('Aucun instantané à rejouer. Commencez par « publier ».');
    const folder = await mkdtemp(path.join(tmpdir(), 'pilotage-rejeu-'));
    try {
      return await replayInto(folder, lake, snapshot, lectures, suivi);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
