import { existsSync, readFileSync } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import path from 'node:path';
import { fsyncPath, sha256Text } from './lake.ts';

/** A line of a chained file: what happened, when, after which line, and the hash of all that. */
export type Maillon<E> = E & { rang: number; date: string; precedent: string; empreinte: string };

/** A chained file was changed by hand, or damaged. */
export class ChaineRompue extends Error {}

const ORIGINE = '0'.repeat(64);

/** The hash that stands for all the lines so far. */
export const chainHead = (lines: readonly { empreinte: string }[]) => lines.at(-1)?.empreinte ?? ORIGINE;

function parse<E>(text: string, what: string, rang: number, precedent: string): Maillon<E> {
  const broken = (why: string) =>
    new ChaineRompue(`${what}, ligne ${rang} : ${why}. Restaurez-le depuis une sauvegarde.`);
  let line: Maillon<E>;
  try {
    line = JSON.parse(text) as Maillon<E>;
  } catch {
    throw broken('elle est illisible');
  }
  const { empreinte, ...rest } = line;
  if (sha256Text(JSON.stringify(rest)) !== empreinte) throw broken('elle a été modifiée');
  if (line.rang !== rang || line.precedent !== precedent)
    throw broken('la ligne qui précède a été modifiée ou retirée');
  return line;
}

/**
 * Every line of a chained file, the chain of hashes verified; none when there is no file. A last line without line feed was never
 * finished, and is left out. Throws ChaineRompue, which begins with `what`.
 */
export function readChain<E>(file: string, what: string): Maillon<E>[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  let precedent = ORIGINE;
  return texts.map((text, i) => {
    const line = parse<E>(text, what, i + 1, precedent);
    precedent = line.empreinte;
    return line;
  });
}

/** Cuts what a stop in the middle of a write left after the last line feed. */
async function cutTornTail(file: string) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(10) + 1;
  if (end < bytes.length) await truncate(file, end);
}

/** Appends one event and waits for the disk. The caller holds the lock of the folder. */
export async function appendChain<E extends object>(
  file: string,
  what: string,
  event: E,
): Promise<Maillon<E>> {
  const exists = existsSync(file);
  if (exists) await cutTornTail(file);
  const lines = readChain<E>(file, what);
  const body = {
    ...event,
    rang: lines.length + 1,
    date: new Date().toISOString(),
    precedent: chainHead(lines),
  };
  const line = { ...body, empreinte: sha256Text(JSON.stringify(body)) };
  const handle = await open(file, 'a');
  try {
    await handle.writeFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (!exists) await fsyncPath(path.dirname(file));
  return line;
}
