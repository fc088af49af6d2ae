import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJournal } from '../../data/journal.ts';
import { LacOccupe, withLock } from '../../data/lock.ts';
import { describeBilan } from '../../data/report.ts';
import { withdraw } from '../../data/retire.ts';
import { filesOf } from '../../server/lake_files.ts';
import type { Classification } from '../../server/snapshot.ts';
import { FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';
import { csv, temporaryDatabase, temporaryFolder, versement } from './reading.ts';

const envois = (files: string[]) => files.map((file) => ({ file }));

describe('a file that enters the lake', () => {
  it('is copied under its hash, read-only, and written in the journal', async () => {
    const lake = temporaryFolder();
    const [bilan] = await ingestFiles(
      lake,
      envois(writeFiles(temporaryFolder(), { 'flux_aci_2024.csv': csv([versement()]) })),
    );
    const [line] = readJournal(lake);

    expect(bilan).toMatchObject({ resultat: 'ingere', flux: 'flux_aci' });
    expect(line).toMatchObject({
      evenement: 'ingere',
      classification: 'restreint',
      lignes_nb: 1,
      lu_eur: '100.00',
    });
    const raw = path.join(lake, 'raw', line?.evenement === 'ingere' ? line.sha256 : '');
    expect(readFileSync(raw, 'utf8')).toBe(csv([versement()]));
    expect(statSync(raw).mode & 0o777).toBe(0o444);
  });

  it('is not taken twice', async () => {
    const lake = temporaryFolder();
    const files = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([versement()]) });
    await ingestFiles(lake, envois(files));
    const [bilan] = await ingestFiles(lake, envois(files));

    expect(bilan).toMatchObject({ resultat: 'deja_la' });
    expect(readJournal(lake)).toHaveLength(1);
  });

  it('is classed more strictly when it is sent again so, never less', async () => {
    const lake = temporaryFolder();
    const [file] = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([versement()]) });
    const send = async (classification?: Classification) =>
      (await ingestFiles(lake, [{ file: file!, classification }]))[0];
    const classed = () => filesOf(readJournal(lake)).map((line) => line.classification);
    await send('ouvert');
    expect(await send()).toMatchObject({ resultat: 'deja_la' });
    expect(classed()).toEqual(['ouvert']);

    expect(await send('restreint')).toMatchObject({
      resultat: 'deja_la',
      reclasse: { avant: 'ouvert', apres: 'restreint' },
    });
    expect(classed()).toEqual(['restreint']);
    expect((await publishLake(lake)).manifest.classification).toBe('restreint');
    expect(await send('ouvert')).toMatchObject({
      resultat: 'refuse',
      code: 'classification',
      motif: expect.stringMatching(/ne le rend pas « ouvert »/) as string,
    });
    expect(classed()).toEqual(['restreint']);
  });

  it('is not said to be settled when another of its feed came after it', async () => {
    const lake = temporaryFolder();
    const [one, other] = writeFiles(temporaryFolder(), {
      'flux_aci_1.csv': csv([versement()]),
      'flux_aci_2.csv': csv([versement({ montant_eur: '150,00' })]),
    });
    await ingestFiles(lake, envois([one!, other!]));
    const connection = await temporaryDatabase();
    const [again, last] = await ingestFiles(lake, envois([one!, other!]));

    expect(again).toMatchObject({ resultat: 'deja_la', suivi_de: 'flux_aci_2.csv' });
    expect((await describeBilan(connection, again!)).join('\n')).toMatch(
      /non repris\.\n.*le dernier flux_aci_2\.csv.*\n.*retirez-le \(verbe retirer\) puis renvoyez-le/,
    );
    expect((await describeBilan(connection, last!)).join()).toMatch(/rien à faire\.$/);

    await withdraw(lake, ({ fichier }) => fichier === 'flux_aci_1.csv', 'essai');
    await ingestFiles(lake, envois([one!]));
    expect(filesOf(readJournal(lake)).map(({ fichier }) => fichier)).toEqual([
      'flux_aci_2.csv',
      'flux_aci_1.csv',
    ]);
  });

  it('is recognised by its columns when its name says nothing', async () => {
    const files = writeFiles(temporaryFolder(), { 'envoi du 3 mai.csv': csv([versement()]) });

    expect(await ingestFiles(temporaryFolder(), envois(files))).toMatchObject([{ flux: 'flux_aci' }]);
  });
});

describe('a file that is refused', () => {
  it('is named when it does not exist, and the others are still taken', async () => {
    const lake = temporaryFolder();
    const files = writeFiles(temporaryFolder(), FILES);
    const bilans = await ingestFiles(lake, envois(['/nulle/part/cpts.csv', ...files]));

    expect(bilans[0]).toMatchObject({ resultat: 'refuse', code: 'absent' });
    expect(bilans.slice(1).every(({ resultat }) => resultat === 'ingere')).toBe(true);
  });

  it('leaves its reason in the journal and nothing in the lake', async () => {
    const lake = temporaryFolder();
    const files = writeFiles(temporaryFolder(), { 'flux_aci.csv': 'flux_id;cpts_id\nA;B\n' });
    const [bilan] = await ingestFiles(lake, envois(files));

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'colonne_absente' });
    expect(readJournal(lake)).toMatchObject([{ evenement: 'refuse', code: 'colonne_absente' }]);
    expect(readdirSync(path.join(lake, 'raw'))).toEqual([]);
  });

  it('because its name begins like another feed is told so, and of which feed its columns are', async () => {
    const files = writeFiles(temporaryFolder(), { 'cpts_53_flux_aci.csv': csv([versement()]) });
    const [bilan] = await ingestFiles(temporaryFolder(), envois(files));

    expect(bilan).toMatchObject({
      resultat: 'refuse',
      motif: expect.stringMatching(
        /^cpts_53_flux_aci\.csv : les colonnes .* Le flux «\scpts\s» a été lu dans le nom du fichier, mais ses colonnes sont celles de «\sflux_aci\s»\s: ajoutez --flux flux_aci\.$/,
      ) as string,
    });
    expect(await ingestFiles(temporaryFolder(), [{ file: files[0]!, flux: 'flux_aci' }])).toMatchObject([
      { resultat: 'ingere', flux: 'flux_aci' },
    ]);
  });

  it('is told which feeds exist when its own does not', async () => {
    const files = writeFiles(temporaryFolder(), { 'a.csv': csv([versement()]) });
    const [bilan] = await ingestFiles(temporaryFolder(), [{ file: files[0]!, flux: 'flux_acl' }]);

    expect(bilan).toMatchObject({
      resultat: 'refuse',
      code: 'flux_inconnu',
      motif: expect.stringContaining('flux_aci') as string,
    });
  });
});

describe('the lock of a lake', () => {
  it('lets one writer in at a time, and every one in the end', async () => {
    const lake = temporaryFolder();
    let inside = 0;
    const seen = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        withLock(lake, async () => {
          const others = inside++;
          await new Promise((resolve) => setTimeout(resolve, 20));
          inside--;
          return others;
        }),
      ),
    );

    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });

  it('holds against another process, and is free when that process is killed', async () => {
    const lake = temporaryFolder();
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      path.resolve(import.meta.dirname, 'hold_lock.ts'),
      lake,
    ]);
    await once(child.stdout, 'data');
    const refused = await withLock(lake, async () => 'libre', 60).catch((error: unknown) => error);
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(refused).toBeInstanceOf(LacOccupe);
    expect(await withLock(lake, async () => 'libre')).toBe('libre');
  });

  it('refuses in French when the other writer does not end', async () => {
    const lake = temporaryFolder();

    await withLock(lake, async () => {
      await expect(withLock(lake, async () => undefined, 60)).rejects.toThrow(LacOccupe);
    });
    expect(existsSync(path.join(lake, 'verrou'))).toBe(true);
  });

  it('is free again when the work fails', async () => {
    const lake = temporaryFolder();
    await withLock(lake, () => Promise.reject(new Error('panne'))).catch(() => undefined);

    expect(await withLock(lake, async () => 'libre')).toBe('libre');
  });
});

describe('a file that is withdrawn', () => {
  it('leaves the next snapshot, keeps its bytes, and may come again', async () => {
    const lake = temporaryFolder();
    const files = writeFiles(temporaryFolder(), { 'flux_aci.csv': csv([versement()]) });
    await ingestFiles(lake, envois(files));
    await withdraw(lake, ({ fichier }) => fichier === 'flux_aci.csv', 'essai');

    expect(filesOf(readJournal(lake))).toEqual([]);
    expect(readdirSync(path.join(lake, 'raw'))).toHaveLength(1);
    expect(await ingestFiles(lake, envois(files))).toMatchObject([{ resultat: 'ingere' }]);
    expect(filesOf(readJournal(lake))).toHaveLength(1);
  });
});
