import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Type, type Static } from 'typebox';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** How far a long work is, as the command line says it on its channel. */
export const Avance = Type.Object({
  phase: Type.String(),
  fait: Type.Integer(),
  total: Type.Integer(),
});

export type Avance = Static<typeof Avance>;

/** What the command line answered: its exit code, and its JSON. */
export interface Issue {
  code: number | null;
  json: unknown;
}

/** The exit codes of the command line that a caller tells apart. */
export const SORTIES = { fait: 0, refus: 1, occupe: 3, attente: 5, panne: 6 } as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Work in a process of its own, so that the service keeps answering: one verb of the command line, its answer, and how far it is. */
export class Child {
  readonly #process: ChildProcess;
  readonly issue: Promise<Issue>;

  constructor(lake: string, verbe: string, args: readonly string[], onAvance?: (avance: Avance) => void) {
    const cli = [
      '--import',
      'tsx',
      path.join(ROOT, 'data/cli.ts'),
      verbe,
      ...args,
      '--json',
      `--lac=${lake}`,
    ];
    this.#process = spawn(process.execPath, cli, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
    const chunks: Buffer[] = [];
    this.#process.stdout!.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.#process.on('message', (message) => onAvance?.(message as Avance));
    this.issue = new Promise((resolve) => {
      this.#process.once('error', () => resolve({ code: null, json: undefined }));
      this.#process.once('close', (code) =>
        resolve({ code, json: parsed(Buffer.concat(chunks).toString('utf8')) }),
      );
    });
  }

  /** Stops the work; what it had not committed is cleared by the next writer. */
  stop() {
    this.#process.kill('SIGTERM');
    return this.issue;
  }
}
