import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { FichierRefuse } from '../read/refus.ts';
import type { Encodage } from '../read/scan.ts';

/** One line of a foreign file: the number that a text editor shows, and its cells. */
export interface Ligne {
  ligne: number;
  cellules: string[];
}

async function* decoded(file: string, encodage: Encodage) {
  const decoder = new TextDecoder(encodage);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The lines of a CSV file as texts, one at a time; a file that does not cut into cells is refused with the line. */
export async function* cellsOf(file: string, fichier: string, encodage: Encodage, dialect: Options) {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    ...dialect,
  });
  const source = Readable.from(decoded(file, encodage));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const inside = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      yield { ligne: info.lines - inside, cellules: record.map((cell) => cell.trim()) } satisfies Ligne;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = typeof error.lines === 'number' ? `, ligne ${error.lines}` : '';
    const message = `le fichier ne se découpe pas en cellules${where} (un guillemet mal fermé ?). Corrigez-le.`;
    throw new FichierRefuse(fichier, 'illisible', message);
  }
}
