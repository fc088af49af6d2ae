import { SURCHARGE } from './errors.ts';
import type { Instantane } from './instantane.ts';

/**
 * Earlier snapshots open at once. Each takes the memory of the one that is served, so that three in all bound what the service takes: one for
 * the view that a reader goes back to, one for whoever compares it with another.
 */
const MAX = 2;

/** Time after which an earlier snapshot that nobody reads gives its memory back. */
const IDLE_MS = 10 * 60_000;

interface Entry {
  opening: Promise<Instantane>;
  readers: number;
  idle?: NodeJS.Timeout;
}

interface AnciensOptions {
  max?: number;
  idleMs?: number;
}

/** Earlier snapshots, opened when they are asked for: a bounded number of them, the one read longest ago gives its place. */
export class Anciens {
  /** Least recently asked first. */
  readonly #entries = new Map<number, Entry>();
  readonly #open: (numero: number) => Promise<Instantane>;
  readonly #max: number;
  readonly #idleMs: number;
  /** Openings and closings, one after the other: two at once would take memory for one more. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    open: (numero: number) => Promise<Instantane>,
    { max = MAX, idleMs = IDLE_MS }: AnciensOptions = {},
  ) {
    this.#open = open;
    this.#max = max;
    this.#idleMs = idleMs;
  }

  /** Numbers that are open or being opened. */
  get numeros() {
    return [...this.#entries.keys()];
  }

  /** Keeps a snapshot open until the returned function is called; the same one asked by many at once is opened once. */
  async hold(numero: number) {
    const entry = this.#entries.get(numero) ?? this.#enter(numero);
    this.#entries.delete(numero);
    this.#entries.set(numero, entry);
    clearTimeout(entry.idle);
    entry.readers++;
    const release = async () => {
      entry.readers--;
      if (entry.readers > 0 || this.#entries.get(numero) !== entry) return;
      entry.idle = setTimeout(() => this.#leave(numero, entry), this.#idleMs).unref();
    };
    try {
      return Object.assign(release, { instantane: await entry.opening });
    } catch (error) {
      entry.readers--;
      throw error;
    }
  }

  async close() {
    for (const [numero, entry] of this.#entries) this.#leave(numero, entry);
    await this.#work;
  }

  #enter(numero: number): Entry {
    this.#makeRoom();
    const opening = this.#work.then(() => this.#open(numero));
    const entry: Entry = { opening, readers: 0 };
    this.#work = opening.catch(() => {
      if (this.#entries.get(numero) === entry) this.#entries.delete(numero);
    });
    return entry;
  }

  #makeRoom() {
    if (this.#entries.size < this.#max) return;
    const unread = [...this.#entries].find(([, { readers }]) => readers === 0);
    if (!unread) throw new SURCHARGE();
    this.#leave(...unread);
  }

  #leave(numero: number, entry: Entry) {
    clearTimeout(entry.idle);
    this.#entries.delete(numero);
    const close = () =>
      entry.opening.then(
        ({ db }) => db.close(),
        () => {},
      );
    this.#work = this.#work.then(close);
  }
}
