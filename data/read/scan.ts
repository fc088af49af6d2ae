import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { LineCounter } from './line_counter.ts';

export type Encodage = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Format = 'csv' | 'xlsx' | 'xls' | 'parquet';

/** What one reading of the bytes says of a file, before anything is understood of it. */
export interface Scan {
  sha256: string;
  octets: number;
  format: Format;
  encodage: Encodage;
  bom: boolean;
  /** Physical lines, header included; a last line without line feed counts. */
  lignes_nb: number;
  /** Numbers of the lines without any character. */
  vides: number[];
  crlf_nb: number;
  lf_nb: number;
  /** Carriage returns that no line feed follows. */
  cr_nb: number;
  nul: boolean;
  /** The last line ends with a line feed. */
  termine: boolean;
}

const CHUNK = 1 << 20;

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

function formatOf(head: Uint8Array): Format {
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  return startsWith(head, 0x50, 0x4b, 0x03, 0x04) ? 'xlsx' : 'csv';
}

function encodingOf(head: Uint8Array): { encodage: Encodage; bom: boolean } {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return { encodage: 'utf-8', bom: true };
  if (startsWith(head, 0xff, 0xfe)) return { encodage: 'utf-16le', bom: true };
  if (startsWith(head, 0xfe, 0xff)) return { encodage: 'utf-16be', bom: true };
  return { encodage: 'utf-8', bom: false };
}

/** Tells whether a stream of bytes is UTF-8; what follows the last ASCII byte of a chunk waits for the next one. */
class Utf8Check {
  valid = true;
  #rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer) {
    if (!this.valid) return;
    let cut = bytes.length;
    while (cut > 0 && bytes[cut - 1]! >= 0x80) cut--;
    const whole = bytes.subarray(0, cut);
    this.valid = isUtf8(this.#rest.length === 0 ? whole : Buffer.concat([this.#rest, whole]));
    this.#rest = Buffer.from(bytes.subarray(cut));
  }

  end() {
    return this.valid && isUtf8(this.#rest);
  }
}

/** Reads every byte once: SHA-256, size, format, encoding and physical lines. */
export async function scanFile(file: string): Promise<Scan> {
  const handle = await open(file);
  try {
    const hash = createHash('sha256');
    const lines = new LineCounter();
    const utf8 = new Utf8Check();
    const buffer = Buffer.allocUnsafe(CHUNK);
    let octets = 0;
    let format: Format = 'csv';
    let encoding: ReturnType<typeof encodingOf> = { encodage: 'utf-8', bom: false };
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, octets);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, bytesRead);
      if (octets === 0) [format, encoding] = [formatOf(bytes), encodingOf(bytes)];
      hash.update(bytes);
      if (format === 'csv') lines.push(bytes);
      if (format === 'csv' && encoding.encodage === 'utf-8') utf8.push(bytes);
      octets += bytesRead;
    }
    const encodage = encoding.encodage === 'utf-8' && !utf8.end() ? 'windows-1252' : encoding.encodage;
    return { sha256: hash.digest('hex'), octets, format, ...encoding, encodage, ...lines.counts() };
  } finally {
    await handle.close();
  }
}

/** What the first bytes of a file say of it. */
export async function scanHead(file: string) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    const head = buffer.subarray(0, bytesRead);
    return { format: formatOf(head), ...encodingOf(head) };
  } finally {
    await handle.close();
  }
}
