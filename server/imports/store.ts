import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { depotPaths, depotsFolder } from './deposit.ts';
import type { Tache } from './schemas.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const INTERROMPUE =
  'Le service s’est arrêté pendant ce travail. Rien n’a été publié à moitié\u00a0: recommencez.';

function readOne(lake: string, id: string): Tache | undefined {
  const { etat } = depotPaths(lake, id);
  if (!existsSync(etat)) return undefined;
  try {
    const tache = JSON.parse(readFileSync(etat, 'utf8')) as Tache;
    // A publication of an earlier version named no file to correct.
    const whole = 'date_arrete' in tache ? { ...tache, annotes: tache.annotes ?? [] } : tache;
    return whole.etat === 'en_cours' ? { ...whole, etat: 'echec', phrase: INTERROMPUE } : whole;
  } catch {
    return undefined;
  }
}

/** The demands of the browser and what became of them; each is a small file beside what it was about, and outlives the service. */
export class Store {
  readonly #lake: string;
  readonly #taches = new Map<string, Tache>();

  constructor(lake: string) {
    this.#lake = lake;
    const folder = depotsFolder(lake);
    for (const id of existsSync(folder) ? readdirSync(folder) : []) {
      const tache = UUID.test(id) ? readOne(lake, id) : undefined;
      if (tache) this.#taches.set(id, tache);
    }
  }

  get(id: string) {
    return this.#taches.get(id);
  }

  /** Newest first. */
  list() {
    return [...this.#taches.values()].sort((a, b) => (a.demande_le < b.demande_le ? 1 : -1));
  }

  /** Keeps what a demand has become; how far it is stays in memory. */
  set<T extends Tache>(tache: T, onDisk = true): T {
    this.#taches.set(tache.id, tache);
    if (onDisk) {
      const { folder, etat } = depotPaths(this.#lake, tache.id);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(`${etat}.partiel`, JSON.stringify(tache), { mode: 0o600 });
      renameSync(`${etat}.partiel`, etat);
    }
    return tache;
  }

  /** Drops the sender's bytes once they are in the lake, or refused: the report stays. */
  async dropBytes(id: string) {
    const { fichier, bordereau } = depotPaths(this.#lake, id);
    await Promise.all([fichier, bordereau].map((file) => rm(file, { force: true })));
  }
}
