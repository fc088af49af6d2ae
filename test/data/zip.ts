import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

interface Part {
  name: string;
  bytes: Buffer;
}

function partsOf(archive: Buffer) {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts: Part[] = [];
  for (let i = 0, at = archive.readUInt32LE(end + 16); i < archive.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const bytes = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.push({ name: archive.toString('utf8', at + 46, at + 46 + name), bytes });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function headers({ name, bytes }: Part, offset: number) {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const [local, central] = [
    Buffer.from('PK\u0003\u0004', 'latin1'),
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
  ];
  return {
    local: Buffer.concat([local, common, Buffer.from(name)]),
    central: Buffer.concat([central, common, tail, Buffer.from(name)]),
  };
}

/** The same archive with one part rewritten; nothing in it is compressed any more. */
export function rewriteEntry(archive: Buffer, target: string, rewrite: (text: string) => string) {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const parts = partsOf(archive).map((part) =>
    part.name === target ? { ...part, bytes: Buffer.from(rewrite(part.bytes.toString('utf8'))) } : part,
  );
  for (const part of parts) {
    const { local, central } = headers(part, offset);
    files.push(local, part.bytes);
    directory.push(central);
    offset += local.length + part.bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** An archive of one part whose headers and directory both say that it inflates to `announced` bytes. */
export function lyingArchive(inflated: Buffer, announced: number) {
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
