import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Scan } from './scan.ts';

/** DuckDB reads UTF-8 with one kind of line end; anything else is copied to that form first. */
export const needsDecoding = (scan: Scan) =>
  scan.encodage !== 'utf-8' || (scan.crlf_nb > 0 && scan.crlf_nb < scan.lf_nb) || onlyCarriageReturns(scan);

const onlyCarriageReturns = (scan: Scan) => scan.lf_nb === 0 && scan.cr_nb > 0;

/** Copies a text file as UTF-8 with line feeds, without BOM. */
export async function decodeTo(source: string, target: string, scan: Scan) {
  const decoder = new TextDecoder(scan.encodage);
  const handle = await open(target, 'wx');
  const oldMac = onlyCarriageReturns(scan);
  let carried = '';
  const write = async (text: string) => {
    if (text !== '') await handle.write(oldMac ? text.replaceAll('\r', '\n') : text.replaceAll('\r\n', '\n'));
  };
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 })) {
      const text: string = carried + decoder.decode(chunk as Buffer, { stream: true });
      carried = !oldMac && text.endsWith('\r') ? '\r' : '';
      await write(carried === '' ? text : text.slice(0, -1));
    }
    await write(carried + decoder.decode());
  } finally {
    await handle.close();
  }
}
