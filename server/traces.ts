import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the journal says of one number: the hash of the manifest that was published, and the day it was purged. */
export interface Trace {
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
    return (JSON.parse(text) as Line | null) ?? {};
  } catch {
    return {};
  }
}

function readTraces(file: string): Traces {
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
export function tracesOf(lake: string): Traces {
  const file = path.join(lake, 'journal');
  if (!existsSync(file)) return new Map();
  const { size, mtimeMs } = statSync(file);
  const stamp = `${size} ${mtimeMs}`;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.traces;
  const traces = readTraces(file);
  read.set(file, { stamp, traces });
  return traces;
}

/** The snapshots that the journal says were published and not purged, newest first. */
export const publishedIn = (lake: string) =>
  [...tracesOf(lake)]
    .filter(([, { purge_le }]) => purge_le === undefined)
    .map(([seq, { empreinte }]) => ({ seq, empreinte }))
    .sort((one, other) => other.seq - one.seq);
