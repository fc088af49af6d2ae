import type { DuckDBConnection } from '@duckdb/node-api';
import { identiteOf } from '../server/lake_files.ts';
import { Atelier } from './atelier.ts';
import type { Bordereau } from './bordereau.ts';
import type { Lecture } from './read/lecture.ts';

/** Files already read in this process, by what tells them apart in the lake: a publication that follows does not read them again. */
export class Lectures {
  readonly #known = new Map<string, Lecture>();
  #numero = 0;
  #atelier: Atelier | undefined;

  constructor(readonly connection: DuckDBConnection) {}

  /** Where the rows of long files wait, opened at the first call. */
  async atelier(lake: string) {
    return (this.#atelier ??= await Atelier.open(lake, this.connection));
  }

  /** Lets go of the rows of long files: nothing more can be published from them. */
  close() {
    this.#atelier?.close();
    this.#atelier = undefined;
    this.#known.clear();
  }

  nextNumero() {
    return ++this.#numero;
  }

  get(flux: string, sha256: string, bordereau?: Bordereau) {
    return this.#known.get(identiteOf({ flux, sha256 }, bordereau));
  }

  keep(lecture: Lecture) {
    this.#known.set(
      identiteOf({ flux: lecture.feed.name, sha256: lecture.scan.sha256 }, lecture.bordereau),
      lecture,
    );
  }
}
