import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Parse, type Entry } from 'unzipper-esm';
import { FichierRefuse } from './refus.ts';

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;
const FIN_MAX = 22 + 65_535;

/** What a workbook may become once inflated, and in how many parts. */
export const INFLATED_MAX = 400_000_000;
const PARTS_MAX = 5_000;

const unreadable = (fichier: string) =>
  new FichierRefuse(fichier, 'illisible', 'ce n’est pas un classeur XLSX lisible. Enregistrez-le à nouveau.');

const tooLarge = (fichier: string, size: string) =>
  new FichierRefuse(
    fichier,
    'trop_gros',
    `ce classeur est trop gros (${size} une fois ouvert). Envoyez-le en CSV ou en Parquet.`,
  );

/** The directory of an archive, and how many parts it says there are. */
async function directoryOf(file: string, fichier: string) {
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
    return { parts, directory };
  } finally {
    await handle.close();
  }
}

/** Refuses a workbook whose directory announces too much, before anything of it is inflated. */
export async function refuseTooLarge(file: string, fichier: string, limit = INFLATED_MAX) {
  const { parts, directory } = await directoryOf(file, fichier);
  let announced = 0;
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTREE;) {
    announced += directory.readUInt32LE(at + 24);
    at +=
      46 +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  if (parts > PARTS_MAX || announced > limit) {
    throw tooLarge(fichier, `${Math.ceil(announced / 1e6)} Mo`);
  }
}

/** The bytes of one part, counted by `counted` as they come out; only those of the part `kept` are held. */
function follow(entry: Entry, kept: string, counted: (bytes: number) => void, pieces: Buffer[]) {
  entry.on('data', (bytes: Buffer) => {
    counted(bytes.length);
    if (entry.path === kept) pieces.push(bytes);
  });
}

/**
 * Inflates a workbook as its reader does, part after part without the directory, which may lie, and gives the bytes of the part `kept`;
 * stops and refuses the file as soon as more than `limit` bytes have come out.
 */
export function inflateWithin(file: string, fichier: string, kept: string, limit = INFLATED_MAX) {
  const pieces: Buffer[] = [];
  let [inflated, parts] = [0, 0];
  return new Promise<Buffer>((resolve, reject) => {
    const source = createReadStream(file);
    const stop = (error: FichierRefuse) => {
      source.destroy();
      reject(error);
    };
    const counted = (bytes: number) => {
      inflated += bytes;
      if (inflated > limit) stop(tooLarge(fichier, `plus de ${Math.floor(limit / 1e6)} Mo`));
    };
    source
      .on('error', reject)
      .pipe(Parse())
      .on('error', () => stop(unreadable(fichier)))
      .on('entry', (entry: Entry) => {
        if (++parts > PARTS_MAX) stop(tooLarge(fichier, `plus de ${PARTS_MAX} parties`));
        follow(
          entry.on('error', () => stop(unreadable(fichier))),
          kept,
          counted,
          pieces,
        );
      })
      .on('finish', () => resolve(Buffer.concat(pieces)));
  });
}
