import { open } from 'node:fs/promises';
import { tooLarge, unreadable } from './refus.ts';

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const FIN_MAX = 22 + 65_535;

/** What a workbook may become once inflated, and in how many parts. */
export const INFLATED_MAX = 400_000_000;
export const PARTS_MAX = 5_000;

/** One part of an archive as its directory announces it. */
export interface Annonce {
  nom: string;
  octets: number;
  crc: number;
}

function announcements(directory: Buffer) {
  const found: Annonce[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTREE;) {
    const name = directory.readUInt16LE(at + 28);
    found.push({
      nom: directory.toString('utf8', at + 46, at + 46 + name),
      octets: directory.readUInt32LE(at + 24),
      crc: directory.readUInt32LE(at + 16),
    });
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found;
}

/** The parts that the directory of an archive announces, and how many it says there are. */
export async function directoryOf(file: string, fichier: string) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, FIN_MAX));
    await handle.read(tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== FIN) end--;
    if (end < 0) throw unreadable(fichier);
    const [parts, length, start] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ];
    if (start + length > size) throw unreadable(fichier);
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    return { parts, annonces: announcements(directory) };
  } finally {
    await handle.close();
  }
}

/** Refuses a workbook whose directory announces too much, before anything of it is inflated. */
export async function refuseTooLarge(file: string, fichier: string, limit = INFLATED_MAX) {
  const { parts, annonces } = await directoryOf(file, fichier);
  const announced = annonces.reduce((sum, { octets }) => sum + octets, 0);
  if (parts > PARTS_MAX || announced > limit) {
    throw tooLarge(fichier, `${Math.ceil(announced / 1e6)} Mo`);
  }
}
