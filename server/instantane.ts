import { Type } from 'typebox';
import type { Db } from './db.ts';
import type { CLASSIFICATIONS } from './vocabulary.ts';

/** What the manifest of a snapshot says of it. */
export interface Publication {
  numero: number;
  empreinte: string;
  classification: (typeof CLASSIFICATIONS)[number]['code'];
  publie_le: string;
  population_millesime: number;
}

const Bornes = Type.Object({
  date_arrete: Type.String(),
  exercice_courant: Type.Integer(),
  exercices: Type.Array(Type.Integer()),
  regions: Type.Array(Type.String()),
  departements: Type.Array(Type.String()),
  cpts: Type.Array(Type.String()),
});

/** A published snapshot in memory: its database, and what every request asks of it before any figure. */
export interface Instantane extends Publication {
  db: Db;
  date_arrete: string;
  exercice_courant: number;
  exercices: readonly number[];
  regions: ReadonlySet<string>;
  departements: ReadonlySet<string>;
  cpts: ReadonlySet<string>;
}

/** Reads once what requests are checked against. */
export async function describeInstantane(db: Db, publication: Publication): Promise<Instantane> {
  const bornes = await db.one('instantane', Bornes);
  return {
    ...publication,
    ...bornes,
    db,
    regions: new Set(bornes.regions),
    departements: new Set(bornes.departements),
    cpts: new Set(bornes.cpts),
  };
}

/** The snapshot that is served; a newer one takes its place whole, and the old one closes when its last reader is done. */
export class Instantanes {
  #current: Instantane;
  readonly #readers = new Map<Instantane, number>();

  constructor(first: Instantane) {
    this.#current = first;
  }

  get current() {
    return this.#current;
  }

  /** Runs `work` on one snapshot from beginning to end, even when another is published meanwhile. */
  async use<R>(work: (instantane: Instantane) => Promise<R>): Promise<R> {
    const release = this.hold();
    try {
      return await work(release.instantane);
    } finally {
      await release();
    }
  }

  /** Keeps the current snapshot open until the returned function is called. */
  hold() {
    const instantane = this.#current;
    this.#readers.set(instantane, (this.#readers.get(instantane) ?? 0) + 1);
    const release = async () => {
      const left = this.#readers.get(instantane)! - 1;
      this.#readers.set(instantane, left);
      if (left === 0) await this.#retire(instantane);
    };
    return Object.assign(release, { instantane });
  }

  async swap(next: Instantane) {
    const previous = this.#current;
    this.#current = next;
    if (!this.#readers.get(previous)) await this.#retire(previous);
  }

  async close() {
    await this.#current.db.close();
  }

  async #retire(instantane: Instantane) {
    if (instantane === this.#current) return;
    this.#readers.delete(instantane);
    await instantane.db.close();
  }
}
