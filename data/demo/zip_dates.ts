/** 1 January 2026, as zip archives write dates (years since 1980, months, days). */
const DATE_FIXE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Gives every member of a zip archive the same date, so that the same content makes the same bytes. */
export function fixZipDates(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  const stamp = (at: number) => {
    archive.writeUInt16LE(0, at);
    archive.writeUInt16LE(DATE_FIXE, at + 2);
  };
  for (let i = 0; i < count; i++) {
    stamp(entry + 12);
    stamp(archive.readUInt32LE(entry + 42) + 10);
    entry +=
      46 +
      archive.readUInt16LE(entry + 28) +
      archive.readUInt16LE(entry + 30) +
      archive.readUInt16LE(entry + 32);
  }
  return archive;
}
