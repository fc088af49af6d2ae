import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../data/ingest.ts';
import { Lectures } from '../../data/lectures.ts';
import { refuseTooLarge } from '../../data/read/annuaire.ts';
import { recogniseFeed } from '../../data/read/recognise.ts';
import { partsOf } from '../../data/read/zip.ts';
import { workbookOf } from './classeur.ts';
import { temporaryDatabase, temporaryFolder, versement } from './reading.ts';
import { lyingArchive, rewriteEntry } from './zip.ts';

function written(bytes: Buffer) {
  const file = path.join(temporaryFolder(), 'flux_aci.xlsx');
  writeFileSync(file, bytes);
  return file;
}

const PART = 'xl/worksheets/sheet1.xml';
const isPart = (nom: string) => nom === PART;

describe('a workbook that lies about its size', () => {
  it('passes its own directory, and is stopped by what comes out of it', async () => {
    const file = written(lyingArchive(Buffer.alloc(3_000_000), 1000));

    await expect(refuseTooLarge(file, 'flux_aci.xlsx', 2_000_000)).resolves.toBeUndefined();
    await expect(partsOf(file, 'flux_aci.xlsx', isPart, 2_000_000)).rejects.toThrow(
      'flux_aci.xlsx : ce classeur est trop gros (plus de 2 Mo une fois ouvert).',
    );
  });

  it('is measured to the byte, both sides of the limit', async () => {
    const file = written(lyingArchive(Buffer.alloc(5_000, 'a'), 5_000));

    const { parties } = await partsOf(file, 'flux_aci.xlsx', isPart, 5_000);
    expect(Buffer.concat(parties.get(PART)!)).toEqual(Buffer.alloc(5_000, 'a'));
    await expect(partsOf(file, 'flux_aci.xlsx', isPart, 4_999)).rejects.toThrow(/trop gros/);
  });

  it('is refused as a file, and before its feed is looked for', async () => {
    const file = written(lyingArchive(Buffer.alloc(400_000_001), 1000));

    await expect(recogniseFeed(file, 'flux_aci.xlsx')).rejects.toThrow(/plus de 400 Mo une fois ouvert/);
  });

  it('is refused when its own header announces fewer bytes, which its reader would drop', async () => {
    const file = written(lyingArchive(Buffer.alloc(5_000, 'a'), 10));

    await expect(partsOf(file, 'flux_aci.xlsx', isPart)).rejects.toThrow(/ce classeur est abîmé/);
  });

  it('is refused in French when its bytes are damaged', async () => {
    const bytes = lyingArchive(Buffer.from('x'.repeat(1000)), 1000);
    bytes.fill(0xff, 60, 64);
    const bilan = await verify({ file: written(bytes) }, new Lectures(await temporaryDatabase()));

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'illisible' });
  });
});

const ABIME = expect.stringMatching(/ce classeur est abîmé/) as string;

describe('a workbook whose bytes changed on the way', () => {
  const versements = async () => {
    const line = versement({ montant_eur: '17,11' });
    const bytes = await workbookOf([Object.keys(line), Object.values(line)]);
    return rewriteEntry(bytes, '', (text) => text);
  };
  const read = async (bytes: Buffer) =>
    verify({ file: written(bytes) }, new Lectures(await temporaryDatabase()));

  it('is refused when one digit of an amount is another, for the archive says so', async () => {
    const bytes = await versements();
    expect(await read(bytes)).toMatchObject({ resultat: 'ingere', lecture: { lu_eur: '17.11' } });
    bytes.write('9', bytes.indexOf('17,11'));

    expect(await read(bytes)).toMatchObject({ resultat: 'refuse', code: 'illisible', motif: ABIME });
  });

  it('is refused when a part that its directory names is not there', async () => {
    const bytes = await versements();
    const [part, end] = ['xl/styles.xml', 'xl/stylez.xml'];
    bytes.write(end, bytes.lastIndexOf(part));

    expect(await read(bytes)).toMatchObject({ resultat: 'refuse', code: 'illisible', motif: ABIME });
  });

  it.each([
    ['bytes that follow it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(24)])],
    ['its end twice', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(-22)])],
    [
      'much that follows it',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(3_000_000), bytes.subarray(-22)]),
    ],
  ])('is refused, and not waited for, with %s', async (_, spoil) => {
    const bilan = await read(spoil(await versements()));

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'illisible' });
  });
});
