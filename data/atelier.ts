import type { DuckDBConnection } from '@duckdb/node-api';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { literal } from './sql.ts';

/** What is longer waits in the workshop rather than in memory. */
const LONG = { octets: 16_000_000, lignes: 200_000 } as const;

/** Megabytes that DuckDB may take before it spills to the disk; the process takes about 500 more. */
const MEMOIRE_MO = 460;

function memory() {
  const given = Number(process.env.MEMOIRE_MO ?? MEMOIRE_MO);
  if (!Number.isInteger(given) || given < 100)
    throw new RangeError('MEMOIRE_MO est un nombre entier de mégaoctets, 100 au moins.');
  return `${given}MB`;
}

/** What to do when the work does not hold in the memory it was given; undefined for any other error. */
export function memoireTropPetite(error: unknown): string | undefined {
  if (!(error instanceof Error) || !/^Out of Memory Error/.test(error.message)) return undefined;
  return (
    `Ces données ne tiennent pas dans la mémoire laissée au calcul (${memory()}). L’instantané servi n’a pas changé et aucun fichier pris n’est perdu. ` +
    'Donnez-lui plus de place, puis relancez la même commande\u00a0: MEMOIRE_MO=2000 par exemple.'
  );
}

const PREFIXE = '.atelier-';

/** Whether the process that opened a workshop is still there. */
function alive(name: string) {
  try {
    return process.kill(Number(name.slice(PREFIXE.length).split('-')[0]), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Workshops that this process has opened. */
const ouverts = new Set<string>();

process.once('exit', () => {
  for (const dossier of ouverts) rmSync(dossier, { recursive: true, force: true });
});

/** A folder of this process in a lake, where long files wait as Parquet and DuckDB spills; gone with the process. */
export class Atelier {
  readonly #dossier: string;

  private constructor(dossier: string) {
    this.#dossier = dossier;
  }

  /** Opens one, and removes those that killed processes left. */
  static async open(lake: string, connection: DuckDBConnection) {
    for (const name of readdirSync(lake)) {
      if (name.startsWith(PREFIXE) && !alive(name))
        rmSync(path.join(lake, name), { recursive: true, force: true });
    }
    const dossier = path.join(lake, `${PREFIXE}${process.pid}-${randomBytes(6).toString('hex')}`);
    // DuckDB makes the folder when it spills.
    await connection.run(`set memory_limit = '${memory()}'; set temp_directory = ${literal(dossier)}`);
    ouverts.add(dossier);
    return new Atelier(dossier);
  }

  /** Where something long waits, under that name. */
  place(name: string) {
    mkdirSync(this.#dossier, { recursive: true });
    return this.#file(name);
  }

  /** Where a file of that size waits once it is read; undefined when it holds in memory. */
  placeOfFile(name: string, octets: number) {
    return octets > LONG.octets ? this.place(name) : undefined;
  }

  /** Where the lines of a feed wait; undefined when they hold in memory. */
  placeOfFeed(name: string, lignes: number) {
    return lignes > LONG.lignes ? this.place(name) : undefined;
  }

  /** The file that waits under that name, if one does. */
  find(name: string) {
    const file = this.#file(name);
    return existsSync(file) ? file : undefined;
  }

  #file(name: string) {
    return path.join(this.#dossier, `${name}.parquet`);
  }

  close() {
    rmSync(this.#dossier, { recursive: true, force: true });
    ouverts.delete(this.#dossier);
  }
}
