import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ingest, type Envoi } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { publish, type Demande } from '../../data/publish.ts';
import { literal, openMemory, rows } from '../../data/sql.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { csv, temporaryFolder, versement } from './reading.ts';

/** Writes files in a folder, by name. */
export function writeFiles(folder: string, files: Record<string, string>) {
  return Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}

/** Takes files into a lake, with a database of its own. */
export async function ingestFiles(lake: string, envois: readonly Envoi[]) {
  const { connection, close } = await openMemory();
  try {
    return await ingest(lake, envois, new Lectures(connection));
  } finally {
    close();
  }
}

/** Publishes a lake, with a database of its own; large changes are confirmed unless the test says otherwise. */
export async function publishLake(lake: string, demande: Partial<Demande> = {}) {
  const { connection, close } = await openMemory();
  try {
    return await publish(
      lake,
      { date_arrete: '2026-10-31', confirmer: true, ...demande },
      new Lectures(connection),
    );
  } finally {
    close();
  }
}

/** One CPTS with a contract, an engagement and two payments. */
export const FILES = {
  'cpts.csv': csv([
    { cpts_id: '010000001', nom: 'CPTS du Bugey', region_code: '84', departement_code: '01' },
  ]),
  'territoires.csv': csv([{ cpts_id: '010000001', commune_code: '01004', date_debut: '2022-06-01' }], ','),
  'contrats.csv': csv([{ cpts_id: '010000001', date_effet: '2022-06-01', taille: '1', membres_nb: '20' }]),
  'engagements.csv': csv([
    { cpts_id: '010000001', poste: 'parcours', volet: 'base', date_demarrage: '2022-06-01' },
  ]),
  'flux_aci_2024.csv': csv([versement(), versement({ flux_id: 'F2', montant_eur: '1 234,56' })]),
};

/** A copy of a lake, so that a test may spoil it. */
export function copyLake(lake: string) {
  const copy = path.join(temporaryFolder(), 'lac');
  cpSync(lake, copy, { recursive: true });
  return copy;
}

/** The rows of a table of the snapshot that a lake serves. */
export async function table<T>(lake: string, name: string) {
  const { snapshot } = await openSnapshot(lake);
  const file = snapshot!.fichiers.find((one) => one.table === name)!;
  const { connection, close } = await openMemory();
  const read = await rows<T>(connection, `select * from read_parquet(${literal(file.chemin)}) order by all`);
  close();
  return read;
}
