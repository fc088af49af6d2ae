import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmpdir } from 'node:os';
import { readJournal } from '../../data/journal.ts';
import { type Etape, PublicationRefusee } from '../../data/publish.ts';
import { literal, openMemory, rows } from '../../data/sql.ts';
import { openSnapshot } from '../../server/snapshot.ts';
import { copyLake, FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, versement } from './reading.ts';

let base: string;
let copies: string;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
  copies = mkdtempSync(path.join(tmpdir(), 'pilotage-lacs-'));
  const files = writeFiles(base, FILES);
  await ingestFiles(
    base,
    files.map((file) => ({ file, classification: 'ouvert' as const })),
  );
  await publishLake(base);
});

afterAll(() => {
  for (const folder of [base, copies]) rmSync(folder, { recursive: true, force: true });
});

async function table<T>(lake: string, name: string) {
  const { snapshot } = await openSnapshot(lake);
  const file = snapshot!.fichiers.find(({ table }) => table === name)!;
  const { connection, close } = await openMemory();
  const read = await rows<T>(connection, `select * from read_parquet(${literal(file.chemin)}) order by all`);
  close();
  return read;
}

async function sendAgain(lake: string) {
  const files = writeFiles(lake, {
    'flux_aci_correction.csv': csv([
      versement({ montant_eur: '99,99' }),
      versement({ flux_id: 'F3', montant_eur: '1,234' }),
    ]),
  });
  await ingestFiles(lake, [{ file: files[0]!, classification: 'restreint' }]);
}

describe('a publication', () => {
  it('makes a verified snapshot with the cents of every table', async () => {
    const { snapshot, refus } = await openSnapshot(base);

    expect(refus).toEqual([]);
    expect(snapshot).toMatchObject({
      seq: 1,
      manifest: { date_arrete: '2026-10-31', classification: 'ouvert' },
    });
    const flux = snapshot!.manifest.fichiers.find(({ table }) => table === 'feeds.flux_aci');
    expect(flux).toMatchObject({ lignes: 2, centimes: { montant_eur: '133456' } });
    const versements = snapshot!.manifest.fichiers.find(({ table }) => table === 'versements');
    expect(versements!.centimes.verse_eur).toBe('133456');
  });

  it('says for each file what was read, accepted, put aside and replaced', async () => {
    const lake = copyLake(base);
    await sendAgain(lake);
    const { manifest } = await publishLake(lake);

    expect(manifest).toMatchObject({ seq: 2, classification: 'restreint' });
    expect(
      (await table<{ fichier: string }>(lake, 'imports')).filter(({ fichier }) => fichier.startsWith('flux')),
    ).toMatchObject([
      {
        fichier: 'flux_aci_2024.csv',
        lignes_nb: 2,
        acceptees_nb: 1,
        remplacees_nb: 1,
        lu_eur: '1334.56',
        remplace_eur: '100.00',
      },
      {
        fichier: 'flux_aci_correction.csv',
        lignes_nb: 2,
        acceptees_nb: 1,
        quarantaine_nb: 1,
        montant_illisible_nb: 1,
        accepte_eur: '99.99',
      },
    ]);
    expect(await table(lake, 'changements')).toMatchObject([
      { cle: 'flux_id = F1', ancien_montant_eur: '100.00', montant_eur: '99.99' },
    ]);
    expect(await table(lake, 'quarantaine')).toMatchObject([
      { fichier: 'flux_aci_correction.csv', ligne: 3, motif_code: 'nombre' },
    ]);
  });

  it('gives the same files again from the same lake', async () => {
    const lake = copyLake(base);
    const { manifest } = await publishLake(lake);
    const { snapshot } = await openSnapshot(base);
    const hashes = (fichiers: { table: string; sha256: string }[]) =>
      fichiers.map(({ table, sha256 }) => `${table} ${sha256}`);

    expect(hashes(manifest.fichiers)).toEqual(hashes(snapshot!.manifest.fichiers));
  });

  it('stops at the first day of the first exercice when it is asked to', async () => {
    const { manifest } = await publishLake(copyLake(base), { date_arrete: '2019-01-01' });

    expect(manifest.date_arrete).toBe('2019-01-01');
  });

  it.each(['2026-02-30', '31/10/2026', 'hier', '2018-12-31'])(
    'refuses %s as its date d’arrêté',
    async (date_arrete) => {
      await expect(publishLake(base, { date_arrete })).rejects.toThrow(PublicationRefusee);
    },
  );

  it('refuses a raw copy that was changed, and names the file', async () => {
    const lake = copyLake(base);
    const line = readJournal(lake).find((entry) => entry.evenement === 'ingere' && entry.flux === 'flux_aci');
    const raw = path.join(lake, 'raw', line?.evenement === 'ingere' ? line.sha256 : '');
    chmodSync(raw, 0o644);
    writeFileSync(raw, csv([versement({ montant_eur: '999' })]));

    await expect(publishLake(lake)).rejects.toThrow(/flux_aci_2024.csv : la copie .* est abîmée/);
    expect((await openSnapshot(lake)).snapshot?.seq).toBe(1);
  });
});

describe('a publication that stops', () => {
  const stopped = new Map<Etape, string>();

  beforeAll(async () => {
    const lake = path.join(copies, 'lac');
    cpSync(base, lake, { recursive: true });
    await sendAgain(lake);
    const copy = (etape: Etape) => {
      const at = path.join(copies, etape);
      cpSync(lake, at, { recursive: true });
      stopped.set(etape, at);
    };
    await publishLake(lake, { apres: copy });
  });

  it.each<[Etape, number]>([
    ['lu', 1],
    ['calcule', 1],
    ['ecrit', 1],
    ['manifeste', 1],
    ['renomme', 1],
    ['courant', 2],
    ['journal', 2],
  ])('after the step "%s" leaves snapshot %i served', async (etape, served) => {
    const { snapshot, refus } = await openSnapshot(stopped.get(etape)!);

    expect([snapshot?.seq, refus]).toEqual([served, []]);
  });

  it('between the folder and CURRENT is not served when CURRENT cannot be read, which the next one writes again', async () => {
    const lake = copyLake(stopped.get('renomme')!);
    writeFileSync(path.join(lake, 'CURRENT'), '1');
    const { snapshot, refus } = await openSnapshot(lake);

    expect([snapshot?.seq, refus]).toEqual([1, [expect.stringMatching(/CURRENT est illisible. Publiez/)]]);
    expect((await publishLake(lake)).manifest.seq).toBe(3);
    expect(await openSnapshot(lake)).toMatchObject({ snapshot: { seq: 3 }, refus: [] });
  });

  it('between the folder and CURRENT lets the next one pass, under a number of its own', async () => {
    const lake = stopped.get('renomme')!;

    expect((await publishLake(lake)).manifest.seq).toBe(3);
    expect((await openSnapshot(lake)).snapshot?.seq).toBe(3);
  });

  it('between CURRENT and the journal is written in the journal at the next start', async () => {
    const lake = stopped.get('courant')!;
    await ingestFiles(lake, []);

    const published = readJournal(lake).filter((line) => line.evenement === 'publie');
    expect(published).toMatchObject([{ seq: 1 }, { seq: 2, retabli: true }]);
  });

  it('leaves nothing half-written after the next start', async () => {
    const lake = stopped.get('manifeste')!;
    await ingestFiles(lake, []);

    expect(existsSync(path.join(lake, 'stage'))).toBe(false);
  });

  it('by a kill frees the lock and leaves the old snapshot', async () => {
    const lake = copyLake(base);
    const child = path.resolve(import.meta.dirname, 'publish_killed.ts');
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', child, lake, 'lu']);
    await ingestFiles(lake, []);

    expect(signal).toBe('SIGKILL');
    expect((await openSnapshot(lake)).snapshot?.seq).toBe(1);
  });
});
