import { readFileSync } from 'node:fs';
import path from 'node:path';
import { literal, openMemory } from '../../data/sql.ts';
import { workbookOf } from '../data/classeur.ts';
import { csv, versement } from '../data/reading.ts';
import { rewriteEntry } from '../data/zip.ts';
import type { Hasard } from './hasard.ts';

/** A good file whose bytes are going to be damaged. */
export interface Graine {
  format: 'csv' | 'xlsx' | 'parquet';
  octets: Buffer;
}

const LIGNES = Array.from({ length: 40 }, (_, i) =>
  versement({ flux_id: `F${i}`, montant_eur: `${i * 17},${10 + i}`, annee_contrat: String((i % 4) + 1) }),
);

const CONTENU = csv(LIGNES);

async function parquet(folder: string, compression: string) {
  const file = path.join(folder, `graine-${compression}.parquet`);
  const { connection, close } = await openMemory();
  await connection.run(
    `copy (select 'F' || i as flux_id, '010000001' as cpts_id, date '2024-12-31' - i::integer as date_paiement, 'parcours' as poste,
      'fixe' as part, 'avance' as nature, 1 as annee_contrat, (i * 17.25)::decimal(14, 2) as montant_eur from range(60) as lines(i))
     to ${literal(file)} (format parquet, compression ${compression})`,
  );
  close();
  return readFileSync(file);
}

/** Good files in each format; a workbook both compressed and not, so that the damage also reaches its XML. */
export async function graines(folder: string): Promise<Graine[]> {
  const workbook = await workbookOf([Object.keys(LIGNES[0]!), ...LIGNES.map((line) => Object.values(line))]);
  return [
    { format: 'csv', octets: Buffer.from(CONTENU) },
    { format: 'csv', octets: Buffer.from(`\ufeff${CONTENU}`, 'utf16le') },
    { format: 'xlsx', octets: workbook },
    { format: 'xlsx', octets: rewriteEntry(workbook, '', (text) => text) },
    { format: 'parquet', octets: await parquet(folder, 'zstd') },
    { format: 'parquet', octets: await parquet(folder, 'uncompressed') },
  ];
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x3b, 0x0a, 0x0d, 0x00, 0x3c, 0x26];

/** One damage: a bit, a byte, a piece that is cut, repeated, moved, or filled with one value; a length that becomes huge. */
function damage(bytes: Buffer, { entier, un }: Hasard): Buffer {
  if (bytes.length < 8) return bytes;
  const at = entier(0, bytes.length - 1);
  const length = entier(1, Math.min(64, bytes.length - at));
  const piece = bytes.subarray(at, at + length);
  switch (entier(0, 6)) {
    case 0:
      bytes[at]! ^= 1 << entier(0, 7);
      return bytes;
    case 1:
      bytes[at] = un(INTERESTING);
      return bytes;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([
        bytes.subarray(0, at),
        ...Array<Buffer>(entier(1, 50)).fill(piece),
        bytes.subarray(at),
      ]);
    case 4:
      return bytes.fill(un(INTERESTING), at, at + length);
    case 5:
      bytes.writeUInt32LE(un([0, 0x7fffffff, 0x80000000, 0xffffffff]), Math.min(at, bytes.length - 4));
      return bytes;
    default:
      return bytes.subarray(0, at);
  }
}

/** A file damaged once to eight times; half of the time near its end, where Parquet and XLSX keep their directory. */
export function abimer(octets: Buffer, tirage: Hasard): Buffer {
  const times = tirage.entier(1, 8);
  const tail = tirage.reel() < 0.5 ? Math.max(0, octets.length - 600) : 0;
  let end = Buffer.from(octets.subarray(tail));
  for (let i = 0; i < times; i++) end = Buffer.from(damage(end, tirage));
  return Buffer.concat([octets.subarray(0, tail), end]);
}
