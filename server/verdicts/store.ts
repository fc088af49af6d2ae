import { existsSync, statSync } from 'node:fs';
import { appendChain, chainHead, readChain, type Maillon } from '../../data/chain.ts';
import { lakePaths, verdictsFile } from '../../data/lake.ts';
import { LacOccupe, withLock } from '../../data/lock.ts';
import { LAC_OCCUPE } from '../errors.ts';
import type { VERDICTS } from '../vocabulary.ts';

/** What someone said of a finding, on the snapshot that showed it. */
export interface Verdict {
  alerte_id: string;
  verdict: (typeof VERDICTS)[number]['code'];
  commentaire: string;
  auteur: string;
  instantane: number;
  /** Euros at stake on that day, as the API writes them; null when unknown. */
  enjeu_eur: number | null;
}

const WAIT_MS = 2000;

/**
 * The verdicts of a lake: an append-only chained file in a folder of its own, with its own lock. Snapshots come and go without it; each
 * line is on the disk before the answer is given.
 */
export class Verdicts {
  readonly modifiable: boolean;
  readonly #folder: string;
  readonly #file: string;
  #octets = -1;
  #lines: Maillon<Verdict>[] = [];

  /** `modifiable`: false on a service that only reads. */
  constructor(lake: string, modifiable: boolean) {
    this.modifiable = modifiable;
    this.#folder = lakePaths(lake).verdicts;
    this.#file = verdictsFile(lake);
  }

  /** Every verdict, oldest first; read again when another process has written. Throws ChaineRompue. */
  #all() {
    const octets = existsSync(this.#file) ? statSync(this.#file).size : 0;
    if (octets !== this.#octets) {
      this.#lines = readChain<Verdict>(this.#file, 'Verdicts');
      this.#octets = octets;
    }
    return this.#lines;
  }

  /** Stands for every verdict so far. */
  get empreinte() {
    return chainHead(this.#all());
  }

  /** What was said of one finding, newest first. */
  of(alerte_id: string) {
    return this.#all()
      .filter((line) => line.alerte_id === alerte_id)
      .reverse();
  }

  /** The last verdict of each finding that has one, as JSON text: what SQL joins. */
  latest() {
    const last = new Map(this.#all().map(({ alerte_id, verdict }) => [alerte_id, verdict]));
    return JSON.stringify([...last].map(([alerte_id, verdict]) => ({ alerte_id, verdict })));
  }

  /** Adds a verdict; refuses when another process keeps the file. */
  async add(verdict: Verdict) {
    try {
      return await withLock(this.#folder, () => appendChain(this.#file, 'Verdicts', verdict), WAIT_MS);
    } catch (error) {
      if (error instanceof LacOccupe) throw new LAC_OCCUPE();
      throw error;
    }
  }
}
