import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { compiler } from './compiler.ts';

const ECRIVAIN = path.resolve(import.meta.dirname, 'ecrivain.ts');

/** The writer as a program of its own. */
export const programmeEcrivain = () => compiler(ECRIVAIN);

/** A kill after the step `etape`, at `delai` times what the next one usually takes. */
export interface Tir {
  etape: string;
  delai: number;
}

/** How a writer ended: the last step that it said, what each took in milliseconds, what it complained of. */
export interface Fin {
  tue: boolean;
  dernier: string;
  code: number | null;
  durees: Map<string, number>;
  erreur: string;
}

interface Conditions {
  tir?: Tir;
  durees?: Map<string, number>;
  /** Command that starts the writer in its stead, and what is added to its environment. */
  sous?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** Lets a writer take the files and publish, in a process of its own; without a shot it ends by itself. */
export async function ecrire(
  lake: string,
  envois: readonly string[],
  { tir, durees, sous = [], env }: Conditions = {},
) {
  const programme = await programmeEcrivain();
  return new Promise<Fin>((resolve) => {
    const [command, ...args] = [...sous, process.execPath, programme, lake, ...envois];
    const child = spawn(command!, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const fin: Fin = { tue: false, dernier: 'depart', code: null, durees: new Map(), erreur: '' };
    let since = performance.now();
    let timer: NodeJS.Timeout | undefined;
    child.stderr.on('data', (text) => (fin.erreur += String(text)));
    createInterface({ input: child.stdout }).on('line', (etape) => {
      fin.durees.set(fin.dernier, performance.now() - since);
      [since, fin.dernier] = [performance.now(), etape];
      if (etape !== tir?.etape) return;
      timer = setTimeout(() => child.kill('SIGKILL'), tir.delai * (durees?.get(etape) ?? 100));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...fin, code, tue: signal === 'SIGKILL' });
    });
  });
}
