import { Readable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';

/** A file of an archive: its name, then its text, or what opens its bytes when its turn comes. */
export type Entry = readonly [name: string, content: string | (() => Promise<Readable> | Readable)];

/** A reader that leaves must not keep what an entry holds. */
async function add(zip: ZipWriter<unknown>, [name, content]: Entry, level: number) {
  if (typeof content === 'string') return zip.add(name, new TextReader(content), { level: 6 });
  const stream = await content();
  try {
    await zip.add(name, Readable.toWeb(stream) as ReadableStream, { level });
  } finally {
    stream.destroy();
  }
}

/** A ZIP archive made as it is read, one entry at a time; level 0 stores what is already compressed. */
export function zipped(entries: Iterable<Entry>, { level }: { level: number }): Readable {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // Readers of spreadsheets do not all know ZIP64, which entries of unknown size would otherwise use.
  const zip = new ZipWriter(writable, { useWebWorkers: false, keepOrder: true, zip64: false });
  const write = async () => {
    for (const entry of entries) await add(zip, entry, level);
    await zip.close();
  };
  // A failure cuts the archive, which Fastify reports; once the reader has left there is nobody to tell.
  write().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0]);
}
