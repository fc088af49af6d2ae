import { Type } from 'typebox';
import type { Anciens } from './anciens.ts';
import type { Db } from './db.ts';
import { INSTANTANE_INCONNU } from './errors.ts';
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
  departements: Type.Array(Type.Array(Type.String())),
  cpts: Type.Array(Type.Array(Type.String())),
});

/** A published snapshot in memory: its database, and what every request asks of it before any figure. */
export interface Instantane extends Publication {
  db: Db;
  date_arrete: string;
  exercice_courant: number;
  exercices: readonly number[];
  regions: ReadonlySet<string>;
  /** The région of each département. */
  departements: ReadonlyMap<string, string>;
  /** The département of each CPTS, the same in every exercice. */
  cpts: ReadonlyMap<string, string>;
}

/** Reads once what requests are checked against. */
export async function describeInstantane(db: Db, publication: Publication): Promise<Instantane> {
  const bornes = await db.one('instantane', Bornes);
  return {
    ...publication,
    ...bornes,
    db,
    regions: new Set(bornes.regions),
    departements: new Map(bornes.departements as [string, string][]),
    cpts: new Map(bornes.cpts as [string, string][]),
  };
}

/** What a service knows of the snapshots published before the one it serves. */
export interface Archives {
  /** Refuses a number that may not be asked for: never published, purged, or above the one that is served. */
  check: (numero: number, dernier: number) => void;
  anciens: Anciens;
  /** Those that a reader may go back to, and the one that is served, newest first. */
  list: (dernier: number) => Resume[];
}

/** One line of the list of snapshots. */
export type Resume = Omit<Publication, 'population_millesime'> & { date_arrete: string };

/** The snapshot that is served; a newer one takes its place whole, and the old one closes when its last reader is done. */
export class Instantanes {
  #current: Instantane;
  readonly #readers = new Map<Instantane, number>();
  readonly #archives: Archives | undefined;

  constructor(first: Instantane, archives?: Archives) {
    this.#current = first;
    this.#archives = archives;
  }

  get current() {
    return this.#current;
  }

  /** The snapshots that may be asked for, newest first. */
  list(): Resume[] {
    const { numero, empreinte, classification, publie_le, date_arrete } = this.#current;
    const served = { numero, empreinte, classification, publie_le, date_arrete };
    const earlier = this.#archives?.list(numero) ?? [];
    return [served, ...earlier.filter((one) => one.numero !== numero)];
  }

  /**
   * Runs `work` on one snapshot from beginning to end, even when another is published meanwhile: the one that is served, or the one of
   * that number.
   */
  async use<R>(work: (instantane: Instantane) => Promise<R>, numero?: number): Promise<R> {
    const release = this.#isServed(numero) ? this.hold() : await this.#holdEarlier(numero!);
    try {
      return await work(release.instantane);
    } finally {
      await release();
    }
  }

  /** Keeps the snapshot of that number open, the served one without it, until the returned function is called. */
  async holdAt(numero?: number) {
    return this.#isServed(numero) ? this.hold() : this.#holdEarlier(numero!);
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
    await this.#archives?.anciens.close();
    await this.#current.db.close();
  }

  #isServed(numero: number | undefined) {
    return numero === undefined || numero === this.#current.numero;
  }

  #holdEarlier(numero: number) {
    const dernier = this.#current.numero;
    if (!this.#archives) throw new INSTANTANE_INCONNU(numero, dernier);
    this.#archives.check(numero, dernier);
    return this.#archives.anciens.hold(numero);
  }

  async #retire(instantane: Instantane) {
    if (instantane === this.#current) return;
    this.#readers.delete(instantane);
    await instantane.db.close();
  }
}
