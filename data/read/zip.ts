import { open, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { FichierRefuse } from './refus.ts';

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const LOCALE = 30;
const FIN_MAX = 22 + 65_535;

/** What a workbook may become once inflated, and in how many parts. */
export const INFLATED_MAX = 400_000_000;
const PARTS_MAX = 5_000;

/** Refuses a workbook whose directory announces too much, before anything of it is inflated. */
export async function refuseTooLarge(file: string, fichier: string, limit = INFLATED_MAX) {
  const refuse = (code: string, message: string): never => {
    throw new FichierRefuse(fichier, code, message);
  };
  const unreadable = () =>
    refuse('illisible', 'ce n’est pas un classeur XLSX lisible. Enregistrez-le à nouveau.');
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, FIN_MAX));
    await handle.read(tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== FIN) end--;
    if (end < 0) unreadable();
    const [parts, length, start] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ];
    if (start + length > size) unreadable();
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    let inflated = 0;
    for (let at = 0; at + 46 <= length && directory.readUInt32LE(at) === ENTREE;) {
      inflated += directory.readUInt32LE(at + 24);
      at +=
        46 +
        directory.readUInt16LE(at + 28) +
        directory.readUInt16LE(at + 30) +
        directory.readUInt16LE(at + 32);
    }
    if (parts > PARTS_MAX || inflated > limit) {
      const size = `${Math.ceil(inflated / 1e6)} Mo une fois ouvert`;
      refuse('trop_gros', `ce classeur est trop gros (${size}). Envoyez-le en CSV ou en Parquet.`);
    }
  } finally {
    await handle.close();
  }
}

interface Partie {
  nom: string;
  methode: number;
  octets: number;
  debut: number;
}

/** The parts that the directory of an archive names. */
function partsOf(archive: Buffer) {
  const parts: Partie[] = [];
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== FIN) end--;
  if (end < 0) return parts;
  let at = archive.readUInt32LE(end + 16);
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === ENTREE) {
    const length = archive.readUInt16LE(at + 28);
    parts.push({
      nom: archive.toString('utf8', at + 46, at + 46 + length),
      methode: archive.readUInt16LE(at + 10),
      octets: archive.readUInt32LE(at + 20),
      debut: archive.readUInt32LE(at + 42),
    });
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

const PARTIE_MAX = 10_000_000;

/** The bytes of one small part of an archive; undefined when it is not there. */
export async function zipEntry(file: string, nom: string) {
  const archive = await readFile(file);
  const part = partsOf(archive).find((one) => one.nom === nom);
  if (!part) return undefined;
  const { debut, octets, methode } = part;
  const start = debut + LOCALE + archive.readUInt16LE(debut + 26) + archive.readUInt16LE(debut + 28);
  const bytes = archive.subarray(start, start + octets);
  return methode === 0 ? bytes : promisify(inflateRaw)(bytes, { maxOutputLength: PARTIE_MAX });
}
