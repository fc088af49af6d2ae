import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readJournal } from '../../data/journal.ts';
import { lakePaths, rawPath } from '../../data/lake.ts';
import { hashRows } from '../../data/replay.ts';
import { openMemory } from '../../data/sql.ts';
import { filesOf } from '../../server/lake_files.ts';
import { hashFile, openSnapshot, type Snapshot } from '../../server/snapshot.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from '../data/lake.ts';
import { csv, versement } from '../data/reading.ts';
import type { Releve } from './campagne.ts';
import { ecrire } from './lancer.ts';

/** What a round sends to a lake where FILES are published: a correction with a line for the quarantine, a new feed, a file refused whole. */
const ENVOIS = {
  'flux_aci_correction.csv': csv([
    versement({ montant_eur: '99,99' }),
    versement({ flux_id: 'F3', montant_eur: '1,234' }),
  ]),
  'flux_fir_2024.csv': csv([
    {
      flux_id: 'R1',
      region_code: '84',
      cpts_id: '010000001',
      date: '2024-03-01',
      type: 'paye',
      exercice: '2024',
      objet: 'amorcage',
      montant_eur: '12000.50',
    },
  ]),
  'flux_aci_refuse.csv': 'flux_id;cpts_id\nF9;010000001\n',
};

/** A lake with its first snapshot, the files that are sent to it, and the snapshot that must come of them. */
export interface Terrain {
  dossier: string;
  base: string;
  envois: string[];
  avant: Snapshot;
  apres: Snapshot;
  /** Puts a copy of the base where the last one was, and gives its folder. */
  neuf: () => string;
  fermer: () => void;
}

async function served(lake: string) {
  const { snapshot, refus } = await openSnapshot(lake);
  if (!snapshot || refus.length > 0) throw new Error(`${lake}: ${refus.join(' ')}`);
  return snapshot;
}

const [BASE, APRES, ENVOYES, LAC] = ['base', 'apres', 'envois', 'lac'] as const;

const ouvert = (files: readonly string[]) =>
  files.map((file) => ({ file, classification: 'ouvert' as const }));

async function prepare() {
  const dossier = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  process.on('exit', () => rmSync(dossier, { recursive: true, force: true }));
  const [base, apres, sent] = [BASE, APRES, ENVOYES].map((name) => path.join(dossier, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [base, sent]) mkdirSync(folder);
  await ingestFiles(base, ouvert(writeFiles(sent, FILES)));
  await publishLake(base);
  cpSync(base, apres, { recursive: true });
  await ingestFiles(apres, ouvert(writeFiles(sent, ENVOIS)));
  await publishLake(apres);
  return dossier;
}

let prepared: Promise<string> | undefined;

/** The ground of a campaign under the temporary folder, made once and copied; `fermer` removes it. */
export async function terrain(): Promise<Terrain> {
  const dossier = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  cpSync(await (prepared ??= prepare()), dossier, { recursive: true });
  const [base, apres, lake] = [BASE, APRES, LAC].map((name) => path.join(dossier, name)) as [
    string,
    string,
    string,
  ];
  const envois = Object.keys(ENVOIS).map((name) => path.join(dossier, ENVOYES, name));
  const neuf = () => {
    rmSync(lake, { recursive: true, force: true });
    cpSync(base, lake, { recursive: true });
    return lake;
  };
  const fermer = () => rmSync(dossier, { recursive: true, force: true });
  return { dossier, base, envois, avant: await served(base), apres: await served(apres), neuf, fermer };
}

/** The tables whose rows differ between two snapshots; the same bytes are the same rows. */
export async function tablesDifferentes(one: Snapshot, other: Snapshot) {
  const different: string[] = [];
  const { connection, close } = await openMemory();
  try {
    for (const { table, fichier, sha256 } of one.manifest.fichiers) {
      const match = other.manifest.fichiers.find((file) => file.table === table);
      if (match?.sha256 === sha256) continue;
      const rows = async ({ dossier }: Snapshot, name: string) =>
        hashRows(connection, path.join(dossier, name));
      if (!match || (await rows(one, fichier)) !== (await rows(other, match.fichier))) different.push(table);
    }
  } finally {
    close();
  }
  if (one.manifest.fichiers.length !== other.manifest.fichiers.length) different.push('nombre de tables');
  return different;
}

async function rawDefects(lake: string) {
  const wrong: string[] = [];
  for (const { fichier, sha256 } of filesOf(readJournal(lake))) {
    if (!existsSync(rawPath(lake, sha256))) wrong.push(`${fichier} est au journal sans sa copie`);
  }
  for (const name of readdirSync(lakePaths(lake).raw)) {
    if (/^[0-9a-f]{64}$/.test(name) && (await hashFile(rawPath(lake, name))) !== name)
      wrong.push(`la copie ${name.slice(0, 12)} n’a pas ses octets`);
  }
  return wrong;
}

/**
 * What is wrong in a lake right after a writer stopped, before anything is repaired: the served snapshot must be whole, the old one or
 * the expected one to the row; the journal must hold, and each file it names must be there.
 */
export async function defauts(lake: string, { avant, apres }: Pick<Terrain, 'avant' | 'apres'>) {
  const wrong: string[] = [];
  const { snapshot, refus } = await openSnapshot(lake);
  wrong.push(...refus);
  if (!snapshot) wrong.push('aucun instantané servi');
  else if (snapshot.seq !== avant.seq) {
    const different = await tablesDifferentes(apres, snapshot);
    if (different.length > 0)
      wrong.push(`l’instantané ${snapshot.seq} a d’autres lignes : ${different.join(', ')}`);
  }
  try {
    wrong.push(...(await rawDefects(lake)));
  } catch (error) {
    wrong.push((error as Error).message);
  }
  return { wrong, seq: snapshot?.seq ?? 0 };
}

/** Lets a writer end: from where the faults left it, the lake must come to the expected rows. */
export async function converger(lake: string, ground: Terrain, { compter, perdre }: Releve, where: string) {
  const fin = await ecrire(lake, ground.envois);
  const { wrong, seq } = await defauts(lake, ground);
  if (fin.code !== 0) perdre(`${where} : la reprise échoue, ${fin.erreur.slice(0, 300)}`);
  if (seq === ground.avant.seq) perdre(`${where} : la reprise ne publie pas`);
  for (const one of wrong) perdre(`${where}, après reprise : ${one}`);
  compter('reprises qui donnent les mêmes lignes', wrong.length === 0 && fin.code === 0 ? 1 : 0);
}
