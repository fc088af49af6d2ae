import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLake } from '../../data/backup.ts';
import { appendJournal, readJournal } from '../../data/journal.ts';
import { withLock } from '../../data/lock.ts';
import { purge } from '../../data/purge.ts';
import { recover } from '../../data/recover.ts';
import { listSnapshots, readCurrent } from '../../server/snapshot.ts';
import { publishRows } from '../lake.ts';
import { copyLake, FILES, ingestFiles, publishLake, writeFiles } from './lake.ts';

let base: string;

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'pilotage-lac-'));
  await ingestFiles(
    base,
    writeFiles(base, FILES).map((file) => ({ file })),
  );
  for (const seq of [1, 2, 3]) await publishRows(base, seq);
  await publishLake(base);
}, 120_000);

afterAll(() => rmSync(base, { recursive: true, force: true }));

const purged = (lake: string) =>
  readJournal(lake).flatMap((line) => (line.evenement === 'purge' ? [line.seq] : []));

describe('a purge', () => {
  it('removes the snapshots that are named, says so in the journal, and leaves every raw file', async () => {
    const lake = copyLake(base);
    const raw = readdirSync(path.join(lake, 'raw'));

    expect(await purge(lake, { numeros: [2, 1] })).toEqual([1, 2]);
    expect(listSnapshots(lake)).toEqual([4, 3]);
    expect(purged(lake)).toEqual([1, 2]);
    expect(readdirSync(path.join(lake, 'raw'))).toEqual(raw);
    expect((await verifyLake(lake)).instantanes).toEqual([3, 4]);
  });

  it('keeps the newest, as many as are asked', async () => {
    const lake = copyLake(base);

    expect(await purge(lake, { garder: 3 })).toEqual([1]);
    expect(await purge(lake, { garder: 9 })).toEqual([]);
    expect(await purge(lake, { garder: 1 })).toEqual([2, 3]);
    expect(listSnapshots(lake)).toEqual([4]);
  });

  it('never takes the one that is served, and removes nothing when one number is refused', async () => {
    const lake = copyLake(base);

    await expect(purge(lake, { numeros: [1, 4] })).rejects.toThrow('L’instantané 4 est servi');
    await expect(purge(lake, { numeros: [1, 7] })).rejects.toThrow('ne porte le numéro 7');
    await expect(purge(lake, { numeros: [Number('un')] })).rejects.toThrow('ne porte le numéro');
    await expect(purge(lake, { garder: 0 })).rejects.toThrow('1 au moins');
    expect(listSnapshots(lake)).toEqual([4, 3, 2, 1]);
    expect(purged(lake)).toEqual([]);
  });

  it('is refused while another writes', async () => {
    const lake = copyLake(base);

    await withLock(lake, () => expect(purge(lake, { garder: 1 })).rejects.toThrow('en cours'));
    expect(listSnapshots(lake)).toHaveLength(4);
  });

  it('that was stopped between the journal and the disk is ended by the next writer', async () => {
    const lake = copyLake(base);
    await appendJournal(lake, { evenement: 'purge', seq: 2, manifeste: '' });
    await recover(lake);

    expect(existsSync(path.join(lake, 'snapshots', '2'))).toBe(false);
    expect(readCurrent(lake)?.seq).toBe(4);
  });

  it('never gives its number again', async () => {
    const lake = copyLake(base);
    await purge(lake, { numeros: [3] });

    expect((await publishLake(lake)).manifest.seq).toBe(5);
    expect(listSnapshots(lake)).toEqual([5, 4, 2, 1]);
  });
});
