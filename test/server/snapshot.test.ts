import { createHash, randomInt } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot, verifySnapshot, type Manifest } from '../../server/snapshot.ts';
import { temporaryFolder } from '../data/reading.ts';

let lake: string;

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** A snapshot of one file of a hundred bytes; only its bytes matter here. */
function writeSnapshot(seq: number) {
  const folder = path.join(lake, 'snapshots', String(seq));
  mkdirSync(folder, { recursive: true });
  const content = String(seq).repeat(100).slice(0, 100);
  writeFileSync(path.join(folder, 'versements.parquet'), content);
  const manifest = {
    format: 1,
    seq,
    fichiers: [{ table: 'versements', fichier: 'versements.parquet', sha256: sha256(content), octets: 100 }],
  } as unknown as Manifest;
  const text = JSON.stringify(manifest);
  writeFileSync(path.join(folder, 'manifest.json'), text);
  writeFileSync(path.join(folder, 'manifest.sha256'), `${sha256(text)}\n`);
  return sha256(text);
}

/** As the journal of a lake says it, without its chain. */
const publie = (seq: number, manifeste: string) =>
  appendFileSync(
    path.join(lake, 'journal'),
    `${JSON.stringify({ evenement: 'publie', seq, manifeste, retabli: false })}\n`,
  );

const at = (seq: number, file: string) => path.join(lake, 'snapshots', String(seq), file);

function flipBit(file: string) {
  const bytes = readFileSync(file);
  bytes[randomInt(bytes.length)]! ^= 1 << randomInt(8);
  writeFileSync(file, bytes);
}

beforeEach(() => {
  lake = temporaryFolder();
  publie(1, writeSnapshot(1));
  const empreinte = writeSnapshot(2);
  publie(2, empreinte);
  writeFileSync(path.join(lake, 'CURRENT'), `2 ${empreinte}\n`);
});

describe('the snapshot that is served', () => {
  it('is the one that CURRENT names', async () => {
    const { snapshot, refus } = await openSnapshot(lake);

    expect(snapshot).toMatchObject({
      seq: 2,
      fichiers: [{ table: 'versements', chemin: at(2, 'versements.parquet') }],
    });
    expect(refus).toEqual([]);
  });

  it('is not one above CURRENT, which was never committed', async () => {
    writeSnapshot(3);

    expect((await openSnapshot(lake)).snapshot?.seq).toBe(2);
  });

  it('is none where nothing was published', async () => {
    expect(await openSnapshot(temporaryFolder())).toEqual({ snapshot: null, refus: [] });
  });

  it.each([
    ['one flipped bit in a file', () => flipBit(at(2, 'versements.parquet')), /contenu a été modifié/],
    [
      'a file cut by one byte',
      () => truncateSync(at(2, 'versements.parquet'), 99),
      /99 octets au lieu de 100/,
    ],
    ['a missing file', () => rmSync(at(2, 'versements.parquet')), /fichier absent/],
    ['one flipped bit in the manifest', () => flipBit(at(2, 'manifest.json')), /manifeste a été modifié/],
    ['no folder', () => rmSync(path.join(lake, 'snapshots/2'), { recursive: true }), /manifeste absent/],
    [
      'an unreadable CURRENT',
      () => writeFileSync(path.join(lake, 'CURRENT'), 'deux'),
      /CURRENT est illisible/,
    ],
  ])('with %s gives way to the last whole one, and says why', async (what, spoil, reason) => {
    spoil();
    const { snapshot, refus } = await openSnapshot(lake);

    expect(snapshot?.seq).toBe(what === 'an unreadable CURRENT' ? 2 : 1);
    expect(refus).toEqual([expect.stringMatching(reason)]);
  });

  it('is not one that was given its number without being published, once CURRENT cannot be read', async () => {
    writeSnapshot(3);
    writeFileSync(path.join(lake, 'CURRENT'), 'deux');

    expect((await openSnapshot(lake)).snapshot?.seq).toBe(2);
  });

  it('is not one below CURRENT that was never published, when the current one is damaged', async () => {
    writeSnapshot(3);
    writeFileSync(path.join(lake, 'CURRENT'), `4 ${writeSnapshot(4)}\n`);
    flipBit(at(4, 'versements.parquet'));

    expect((await openSnapshot(lake)).snapshot?.seq).toBe(2);
  });

  it('is not one whose manifest and its hash were both written again', async () => {
    const text = readFileSync(at(1, 'manifest.json'), 'utf8').replace('"format":1', '"format":1,"x":1');
    writeFileSync(at(1, 'manifest.json'), text);
    writeFileSync(at(1, 'manifest.sha256'), `${sha256(text)}\n`);
    flipBit(at(2, 'versements.parquet'));

    expect((await openSnapshot(lake)).snapshot).toBeNull();
  });

  it('is none when all are damaged', async () => {
    flipBit(at(1, 'versements.parquet'));
    flipBit(at(2, 'versements.parquet'));
    const { snapshot, refus } = await openSnapshot(lake);

    expect([snapshot, refus.length]).toEqual([null, 2]);
  });

  it('is refused when its manifest names a file outside of its folder', async () => {
    const file = at(1, 'manifest.json');
    const text = readFileSync(file, 'utf8').replace('versements.parquet', '../2/versements.parquet');
    writeFileSync(file, text);

    await expect(verifySnapshot(lake, 1, sha256(text))).rejects.toThrow(/nom de fichier interdit/);
  });
});
