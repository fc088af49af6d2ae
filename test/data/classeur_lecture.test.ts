import { writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { findFeed } from '../../data/feeds.ts';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { readFeedFile } from '../../data/read/file.ts';
import { readWorkbook } from '../../data/read/workbook.ts';
import { partsOf } from '../../data/read/zip.ts';
import { workbookOf } from './classeur.ts';
import { temporaryDatabase, temporaryFolder, versement } from './reading.ts';
import { lyingArchive } from './zip.ts';

async function written(montant: string, nom: string) {
  const line = versement({ montant_eur: montant });
  const file = path.join(temporaryFolder(), nom);
  writeFileSync(file, await workbookOf([Object.keys(line), Object.values(line)]));
  return file;
}

describe('a workbook', () => {
  it('takes no memory while what comes out of it is measured, when it announced less', async () => {
    const inflated = Buffer.alloc(100_000_000);
    const file = path.join(temporaryFolder(), 'flux_aci.xlsx');
    writeFileSync(file, lyingArchive(inflated, 1000));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);

    await expect(partsOf(file, 'flux_aci.xlsx', () => true)).rejects.toThrow(/ce classeur est abîmé/);
    clearInterval(watch);
    expect(most).toBeLessThan(inflated.length / 2);
  });

  it.each(['flux_aci.xlsx', 'envoi.xlsx'])(
    'has each of its parts inflated once, %s: measured, recognised and read together',
    async (nom) => {
      const file = await written('17,11', nom);
      const lectures = new Lectures(await temporaryDatabase());
      const { parties } = await partsOf(file, nom, () => true);
      const inflated = vi.spyOn(zlib, 'createInflateRaw');

      expect(await verify({ file }, lectures)).toMatchObject({ resultat: 'ingere', flux: 'flux_aci' });
      expect(inflated).toHaveBeenCalledTimes(parties.size);
      inflated.mockRestore();
    },
  );

  it('is read again when its bytes changed after its feed was recognised', async () => {
    const connection = await temporaryDatabase();
    const [before, after] = [await written('17,11', 'envoi.xlsx'), await written('99,99', 'envoi.xlsx')];
    const target = { feed: findFeed('flux_aci')!, file: after, fichier: 'envoi.xlsx', numero: 1 };
    const classeur = await readWorkbook(before, 'envoi.xlsx');

    expect(await readFeedFile(connection, { ...target, classeur })).toMatchObject({ lu_eur: '99.99' });
  });
});
