import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Parse, type Entry } from 'unzipper-esm';
import { directoryOf, INFLATED_MAX, PARTS_MAX, type Annonce } from './annuaire.ts';
import { damaged, FichierRefuse, tooLarge, unreadable } from './refus.ts';

/** What came out of one part: its bytes, counted and summed, and whether its own header says as many. */
interface Sortie {
  nom: string;
  crc: number;
  franche: boolean;
}

/** Follows one part to its end, each piece told to `counted` as it comes out. */
function follow(entry: Entry, counted: (bytes: Buffer) => void) {
  let [octets, crc] = [0, 0];
  // The reader makes room for as many bytes as this header says, and drops the others.
  const { flags, compressedSize, uncompressedSize } = entry.vars as Entry['vars'] & {
    uncompressedSize: number;
  };
  const said = (flags & 8) === 0 || compressedSize > 0;
  return new Promise<Sortie>((resolve) => {
    entry
      .on('data', (bytes: Buffer) => {
        octets += bytes.length;
        crc = crc32(bytes, crc);
        counted(bytes);
      })
      .on('end', () => resolve({ nom: entry.path, crc, franche: !said || octets === uncompressedSize }));
  });
}

/** Whether what came out is what the directory announces, part for part, to the bit. */
function faithful(sorties: readonly Sortie[], annonces: readonly Annonce[]) {
  const announced = new Map(annonces.map(({ nom, crc }) => [nom, crc]));
  return (
    sorties.length === annonces.length &&
    sorties.every(({ nom, crc, franche }) => franche && announced.get(nom) === crc)
  );
}

/** What is done with the bytes of a part as they come out, its size being announced; undefined for a part that nobody asks for. */
type Preneur = (annonce: Annonce) => ((bytes: Buffer) => void) | undefined;

/**
 * Inflates a workbook as its reader does, part after part without the directory, which may lie, and gives the bytes of each part to who takes
 * them; stops and refuses the file as soon as more than `limit` bytes have come out, and when they are not those that the directory announces.
 * Gives the SHA-256 of the file.
 */
async function inflateParts(file: string, fichier: string, taker: Preneur, limit: number) {
  const { annonces } = await directoryOf(file, fichier);
  const announced = new Map(annonces.map((annonce) => [annonce.nom, annonce]));
  const sorties: Promise<Sortie>[] = [];
  const hash = createHash('sha256');
  let inflated = 0;
  await new Promise<void>((resolve, reject) => {
    const source = createReadStream(file);
    const stop = (error: FichierRefuse) => {
      source.destroy();
      reject(error);
    };
    const take = (entry: Entry) => {
      if (sorties.length >= PARTS_MAX) stop(tooLarge(fichier, `plus de ${PARTS_MAX} parties`));
      entry.on('error', () => stop(unreadable(fichier)));
      const annonce = announced.get(entry.path);
      const taken = annonce && taker(annonce);
      const counted = (bytes: Buffer) => {
        inflated += bytes.length;
        if (inflated > limit) stop(tooLarge(fichier, `plus de ${Math.floor(limit / 1e6)} Mo`));
        else taken?.(bytes);
      };
      sorties.push(follow(entry, counted));
    };
    const parser = source
      .on('data', (bytes) => hash.update(bytes))
      .on('error', reject)
      .pipe(Parse());
    parser
      .on('error', () => stop(unreadable(fichier)))
      .on('entry', take)
      .on('finish', resolve)
      // Bytes that follow the end of the archive are never taken: without this word, nothing would ever end.
      .on('end', () => parser.writableLength > 0 && stop(unreadable(fichier)))
      .resume();
  });
  if (!faithful(await Promise.all(sorties), annonces)) throw damaged(fichier);
  return hash.digest('hex');
}

/** The parts of an archive by name, each in the pieces that came out. */
export type Parties = Map<string, Buffer[]>;

/**
 * The parts of a workbook whose name `keeps` chooses, inflated once, and the SHA-256 of the file. Of a part that becomes larger than its
 * directory announces nothing stays in memory: it is only measured, until it is refused.
 */
export async function partsOf(
  file: string,
  fichier: string,
  keeps: (nom: string) => boolean,
  limit = INFLATED_MAX,
) {
  const parties: Parties = new Map();
  const keep = ({ nom, octets }: Annonce) => {
    if (!keeps(nom)) return undefined;
    const pieces: Buffer[] = [];
    let room = octets;
    parties.set(nom, pieces);
    return (bytes: Buffer) => {
      room -= bytes.length;
      if (room >= 0) pieces.push(bytes);
      else pieces.length = 0;
    };
  };
  const sha256 = await inflateParts(file, fichier, keep, limit);
  return { parties, sha256 };
}
