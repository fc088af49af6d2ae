import type { Parties } from './zip.ts';

const LOCAL = 0x04034b50;
const FIN = 0x06054b50;

/** The header of a part that is not compressed; without the checksum, which was compared when the part came out. */
function headerOf(nom: string, octets: number) {
  const name = Buffer.from(nom);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(octets, 18);
  header.writeUInt32LE(octets, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

/**
 * These parts again as an archive that a stream reader takes, nothing in it compressed, and without a directory, which such a reader does not
 * need. Each part is let go as it is given.
 */
export function* storedArchive(parties: Parties) {
  for (const [nom, pieces] of parties) {
    parties.delete(nom);
    const octets = pieces.reduce((sum, { length }) => sum + length, 0);
    yield headerOf(nom, octets);
    yield* pieces;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(FIN, 0);
  yield end;
}
