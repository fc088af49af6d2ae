import { SURCHARGE } from './errors.ts';

interface Waiter<T> {
  resolve: (item: T) => void;
  reject: (error: Error) => void;
}

/** Hands out items one at a time; callers wait in a queue that is bounded, then are refused. */
export class Pool<T> {
  readonly #free: T[];
  readonly #waiting: Waiter<T>[] = [];
  readonly #size: number;
  readonly #queueMax: number;
  #drained: (() => void) | undefined;

  constructor(items: readonly T[], queueMax: number) {
    this.#free = [...items];
    this.#size = items.length;
    this.#queueMax = queueMax;
  }

  /** Runs `work` alone on one item, and gives the item back whatever happens. */
  async use<R>(work: (item: T) => Promise<R>): Promise<R> {
    const item = await this.take();
    try {
      return await work(item);
    } finally {
      this.give(item);
    }
  }

  /** An item of one's own until `give`. */
  take(): Promise<T> {
    if (this.#drained) return Promise.reject(new Error('the pool is closed'));
    const item = this.#free.pop();
    if (item !== undefined) return Promise.resolve(item);
    if (this.#waiting.length >= this.#queueMax) return Promise.reject(new SURCHARGE());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  give(item: T) {
    const next = this.#waiting.shift();
    if (next) return next.resolve(item);
    this.#free.push(item);
    if (this.#free.length === this.#size) this.#drained?.();
  }

  /** Accepts nobody new, and waits until those served or waiting are done. */
  drain(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained = resolve;
      if (this.#free.length === this.#size) resolve();
    });
  }
}
