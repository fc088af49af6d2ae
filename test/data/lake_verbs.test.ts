import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, restore, verifyLake } from '../../data/backup.ts';
import { compare } from '../../data/compare.ts';
import { appendJournal, readJournal } from '../../data/journal.ts';
import { sha256Text } from '../../data/lake.ts';
import { Lectures } from '../../data/lectures.ts';
import { hashRows, replay } from '../../data/replay.ts';
import { openMemory } from '../../data/sql.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { Verdicts } from '../../server/verdicts/store.ts';
import { copyLake, FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryDatabase, temporaryFolder, versement } from './reading.ts';

const PILOTAGE = path.resolve(import.meta.dirname, '../../bin/pilotage.mjs');

const pilotage = (...args: string[]) =>
  new Promise<{ code: number; dit: string }>((resolve) => {
    execFile(process.execPath, [PILOTAGE, ...args], (error, stdout, stderr) =>
      resolve({
        code: error ? Number(error.code) : 0,
        dit: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' '),
      }),
    );
  });

let base: string;

const send = (lake: string, files: Record<string, string>) =>
  ingestFiles(
    lake,
    writeFiles(temporaryFolder(), files).map((file) => ({ file })),
  );

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
  const files = writeFiles(base, FILES).map((file) => ({ file }));
  await ingestFiles(base, files);
  await publishLake(base);
  const correction = csv([
    versement({ montant_eur: '150,00' }),
    versement({
      flux_id: 'F3',
      cpts_id: '990000009',
      poste: 'crise',
      date_paiement: '01/02/2025',
      montant_eur: '-5,00',
    }),
  ]);
  const [sent] = writeFiles(base, { 'flux_aci_suite.csv': correction });
  await ingestFiles(base, [{ file: sent! }]);
  await publishLake(base);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

async function replayed(lake: string) {
  const { connection, close } = await openMemory();
  try {
    return await replay(lake, new Lectures(connection));
  } finally {
    close();
  }
}

describe('a replay', () => {
  it('gives the rows of the snapshot, whatever came into the lake after it', async () => {
    const lake = copyLake(base);
    await send(lake, { 'flux_aci_apres.csv': csv([versement({ flux_id: 'F9' })]) });

    expect(await replayed(lake)).toMatchObject({ seq: 2, differentes: [], calcul_change: false });
    expect(existsSync(path.join(lake, 'stage'))).toBe(false);
  });

  it('names the tables that are not those of the journal', async () => {
    const lake = copyLake(base);
    const folder = path.join(lake, 'snapshots', '2');
    const table = path.join(folder, 'feeds.flux_aci.parquet');
    writeFileSync(table, readFileSync(path.join(lake, 'snapshots', '1', 'feeds.flux_aci.parquet')));
    const manifest = path.join(folder, 'manifest.json');
    const older = JSON.parse(readFileSync(path.join(lake, 'snapshots', '1', 'manifest.json'), 'utf8'));
    const forged = JSON.parse(readFileSync(manifest, 'utf8'));
    const at = forged.fichiers.findIndex((file: { table: string }) => file.table === 'feeds.flux_aci');
    forged.fichiers[at] = older.fichiers[at];
    const text = JSON.stringify(forged);
    writeFileSync(manifest, text);
    writeFileSync(path.join(folder, 'manifest.sha256'), `${sha256Text(text)}\n`);
    writeFileSync(path.join(lake, 'CURRENT'), `2 ${sha256Text(text)}\n`);

    expect((await replayed(lake)).differentes).toEqual([
      { table: 'feeds.flux_aci', lignes: 2, lignes_rejouees: 3 },
    ]);
  });

  it('compares rows, not the bytes that hold them', async () => {
    const connection = await temporaryDatabase();
    const write = async (order: string, compression: string, value = 'A') => {
      const file = path.join(temporaryFolder(), 'lignes.parquet');
      await connection.run(
        `copy (select * from (values (1, ${`'${value}'`}, 1.10), (2, null, 2.00)) as t (a, b, c) order by a ${order}) to '${file}' (format parquet, compression ${compression})`,
      );
      return hashRows(connection, file);
    };
    const expected = await write('asc', 'zstd');

    expect(await write('desc', 'snappy')).toBe(expected);
    expect(await write('asc', 'zstd', 'B')).not.toBe(expected);
  });
});

describe('two snapshots', () => {
  it('are compared in euros by feed, région, exercice and poste', async () => {
    const { changements } = await compare(await temporaryDatabase(), base, [1, 2]);
    const by = (niveau: string) => changements.filter((change) => change.niveau === niveau);

    expect(by('flux')).toMatchObject([
      {
        flux: 'flux_aci',
        avant_eur: '1334.56',
        apres_eur: '1379.56',
        ecart_eur: '45.00',
        avant_nb: 2,
        apres_nb: 3,
      },
    ]);
    expect(by('region')).toMatchObject([
      { region_code: '84', ecart_eur: '50.00' },
      { region_code: null, ecart_eur: '-5.00' },
    ]);
    expect(by('exercice')).toMatchObject([
      { exercice: 2024, ecart_eur: '50.00' },
      { exercice: 2025, ecart_eur: '-5.00' },
    ]);
    expect(by('poste').map(({ poste }) => poste)).toEqual(['crise', 'parcours']);
    expect(by('detail')).toHaveLength(2);
  });

  it('that are the same have no change', async () => {
    expect((await compare(await temporaryDatabase(), base, [2, 2])).changements).toEqual([]);
  });

  it('are shown by the command line, which refuses one that does not exist', async () => {
    const { code, dit } = await pilotage('comparer', '1', '2', '--lac', base);

    expect(code).toBe(0);
    expect(dit).toMatch('flux_aci, 84 : 1 334,56 € → 1 384,56 €, +50,00 € (2 → 2 lignes)');
    expect(await pilotage('comparer', '1', '9', '--lac', base)).toMatchObject({ code: 1 });
    expect(await pilotage('comparer', '1', '--lac', base)).toMatchObject({ code: 1 });
  });
});

describe('a backup', () => {
  it('is the whole lake, and makes it again elsewhere', async () => {
    const [folder, lake] = ['sauvegarde', 'lac'].map((name) => path.join(temporaryFolder(), name)) as [
      string,
      string,
    ];
    const saved = await pilotage('sauvegarder', folder, '--lac', base);
    const restored = await pilotage('restaurer', folder, '--lac', lake);

    expect([saved.code, restored.code]).toEqual([0, 0]);
    expect(restored.dit).toMatch(
      'RESTAURÉ 6 fichiers, 2 instantanés, instantané 2 servi ; tout est vérifié.',
    );
    expect(readJournal(lake)).toEqual(readJournal(base));
    expect((await openSnapshot(lake)).snapshot?.empreinte).toBe(
      (await openSnapshot(base)).snapshot?.empreinte,
    );
    await appendJournal(lake, {
      evenement: 'refuse',
      flux: null,
      fichier: 'x',
      sha256: '',
      code: 'x',
      motif: 'x',
    });
    expect(readJournal(lake)).toHaveLength(readJournal(base).length + 1);
  });

  it('is never written over another, nor over a lake', async () => {
    const folder = path.join(temporaryFolder(), 'sauvegarde');
    await backup(base, folder);

    await expect(backup(base, folder)).rejects.toThrow(/n’est pas vide/);
    await expect(backup(base, path.join(base, 'dedans'))).rejects.toThrow(/ne peut pas être dans le lac/);
    await expect(restore(copyLake(base), folder)).rejects.toThrow(/contient déjà un lac/);
    await expect(restore(temporaryFolder(), temporaryFolder())).rejects.toThrow(/n’est pas une sauvegarde/);
  });

  it('of which one byte changed is not restored', async () => {
    const folder = path.join(temporaryFolder(), 'sauvegarde');
    await backup(base, folder);
    const raw = path.join(folder, 'raw', readdirSync(path.join(folder, 'raw'))[0]!);
    chmodSync(raw, 0o644);
    const bytes = readFileSync(raw);
    bytes[3]! ^= 1;
    writeFileSync(raw, bytes);
    const lake = path.join(temporaryFolder(), 'lac');

    await expect(restore(lake, folder)).rejects.toThrow(/est abîmée/);
    expect(existsSync(path.join(lake, 'CURRENT'))).toBe(false);
  });

  it('holds the verdicts and the outlines, which are no part of any snapshot', async () => {
    const lake = copyLake(base);
    const contours = path.join(lake, 'contours', 'a', 'communes.json');
    mkdirSync(path.dirname(contours), { recursive: true });
    writeFileSync(contours, '{}');
    await new Verdicts(lake, true).add({
      alerte_id: 'a',
      verdict: 'confirmee',
      commentaire: 'c',
      auteur: 'm',
      instantane: 1,
      enjeu_eur: null,
    });
    const folder = path.join(temporaryFolder(), 'sauvegarde');
    await backup(lake, folder);
    const restored = path.join(temporaryFolder(), 'lac');
    await restore(restored, folder);

    expect(new Verdicts(restored, true).of('a')).toHaveLength(1);
    expect(readFileSync(path.join(restored, 'contours', 'a', 'communes.json'), 'utf8')).toBe('{}');
  });

  it('is refused for a lake that has lost a raw file', async () => {
    const lake = copyLake(base);
    rmSync(path.join(lake, 'raw', readdirSync(path.join(lake, 'raw'))[0]!), { force: true });

    await expect(verifyLake(lake)).rejects.toThrow(/manque dans/);
  });
});
