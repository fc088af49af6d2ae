import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verify, Lectures } from '../../data/ingest.ts';
import { recogniseFeed } from '../../data/read/recognise.ts';
import { inflateWithin, refuseTooLarge } from '../../data/read/zip.ts';
import { temporaryDatabase, temporaryFolder } from './reading.ts';

/** An archive of one part whose headers and directory both say that it inflates to `announced` bytes. */
function lyingArchive(inflated: Buffer, announced: number) {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(inflated);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(inflated), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(announced, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    common,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function written(bytes: Buffer) {
  const file = path.join(temporaryFolder(), 'flux_aci.xlsx');
  writeFileSync(file, bytes);
  return file;
}

const PART = 'xl/worksheets/sheet1.xml';

describe('a workbook that lies about its size', () => {
  it('passes its own directory, and is stopped by what comes out of it', async () => {
    const file = written(lyingArchive(Buffer.alloc(3_000_000), 1000));

    await expect(refuseTooLarge(file, 'flux_aci.xlsx', 2_000_000)).resolves.toBeUndefined();
    await expect(inflateWithin(file, 'flux_aci.xlsx', PART, 2_000_000)).rejects.toThrow(
      'flux_aci.xlsx : ce classeur est trop gros (plus de 2 Mo une fois ouvert).',
    );
  });

  it('is measured to the byte, both sides of the limit', async () => {
    const file = written(lyingArchive(Buffer.alloc(5_000, 'a'), 10));

    expect(await inflateWithin(file, 'flux_aci.xlsx', PART, 5_000)).toEqual(Buffer.alloc(5_000, 'a'));
    await expect(inflateWithin(file, 'flux_aci.xlsx', PART, 4_999)).rejects.toThrow(/trop gros/);
  });

  it('is refused as a file, and before its feed is looked for', async () => {
    const file = written(lyingArchive(Buffer.alloc(400_000_001), 1000));

    await expect(recogniseFeed(file, 'flux_aci.xlsx')).rejects.toThrow(/plus de 400 Mo une fois ouvert/);
  });

  it('is refused in French when its bytes are damaged', async () => {
    const bytes = lyingArchive(Buffer.from('x'.repeat(1000)), 1000);
    bytes.fill(0xff, 60, 64);
    const bilan = await verify({ file: written(bytes) }, new Lectures(await temporaryDatabase()));

    expect(bilan).toMatchObject({ resultat: 'refuse', code: 'illisible' });
  });
});
