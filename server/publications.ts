import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { INSTANTANE_INCONNU, INSTANTANE_PURGE } from './errors.ts';
import { readCurrent, readManifest, snapshotFolder, type Manifest } from './snapshot.ts';

/** What the journal says of one number: the hash of the manifest that was published, and the day it was purged. */
interface Trace {
  empreinte: string;
  purge_le?: string;
}

interface Line {
  evenement?: string;
  seq?: number;
  manifeste?: string;
  date?: string;
}

type Traces = ReadonlyMap<number, Trace>;

const read = new Map<string, { stamp: string; traces: Traces }>();

/** A line that is not JSON was never finished, or is damaged: it publishes nothing. */
function parse(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return {};
  }
}

function tracesOf(file: string): Traces {
  const traces = new Map<number, Trace>();
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const { evenement, seq, manifeste, date } = parse(text);
    if (evenement === 'publie' && seq && manifeste) traces.set(seq, { empreinte: manifeste });
    const known = evenement === 'purge' && seq ? traces.get(seq) : undefined;
    if (known && date) known.purge_le = date.slice(0, 10);
  }
  return traces;
}

/** What was published in a lake, by number; read again when the journal has grown. A folder that no line names was never committed. */
function publications(lake: string): Traces {
  const file = path.join(lake, 'journal');
  if (!existsSync(file)) return new Map();
  const { size, mtimeMs } = statSync(file);
  const stamp = `${size} ${mtimeMs}`;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.traces;
  const traces = tracesOf(file);
  read.set(file, { stamp, traces });
  return traces;
}

/** The hash of the manifest that was published under a number; refuses one that never was, or that was purged. */
export function publishedManifest(lake: string, numero: number, dernier: number): string {
  const current = readCurrent(lake);
  if (current?.seq === numero && numero <= dernier) return current.empreinte;
  const trace = publications(lake).get(numero);
  if (!trace || numero > dernier) throw new INSTANTANE_INCONNU(numero, dernier);
  if (trace.purge_le) throw new INSTANTANE_PURGE(numero, trace.purge_le.split('-').reverse().join('/'));
  return trace.empreinte;
}

/** A published snapshot whose manifest is whole; its tables are verified when it is opened. */
export interface Publie {
  empreinte: string;
  manifest: Manifest;
}

/** The snapshots of a lake up to the one that is served, newest first; one whose manifest is damaged or gone is left out. */
export function listPublications(lake: string, dernier: number): Publie[] {
  const found: Publie[] = [];
  const current = readCurrent(lake);
  const numeros = new Set([...publications(lake).keys(), ...(current ? [current.seq] : [])]);
  for (const numero of [...numeros].filter((one) => one <= dernier).sort((a, b) => b - a)) {
    try {
      found.push(readManifest(snapshotFolder(lake, numero), publishedManifest(lake, numero, dernier)));
    } catch {
      continue;
    }
  }
  return found;
}
