import { open } from 'node:fs/promises';
import { FichierRefuse } from './refus.ts';

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
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
