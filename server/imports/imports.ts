import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { assertMayServe, type Exposure } from '../access.ts';
import {
  CONFIRMATION_PERIMEE,
  DEMONSTRATION_PRESENTE,
  DONNEES_REELLES_PRESENTES,
  LAC_OCCUPE,
  REJETS_ABSENTS,
  RESTREINT_NON_SERVI,
  RIEN_A_CONFIRMER,
  TACHE_INCONNUE,
} from '../errors.ts';
import { filesOf } from '../lake_files.ts';
import type { Classification } from '../snapshot.ts';
import { Child } from './child.ts';
import { depotPaths, receive, shownName } from './deposit.ts';
import { journalLines, journalMark } from './lake.ts';
import { importOutcome, publicationOutcome } from './outcome.ts';
import type { Tache, TacheImport, TachePublication } from './schemas.ts';
import { Store } from './store.ts';

/** What a sender says of a file. */
export interface Envoi {
  nom: string;
  flux?: string;
  classification: Classification;
  /** The demo leaves the next snapshot once this real file is in. */
  sansDemo?: boolean;
  /** The sidecar, as JSON. */
  bordereau?: string;
}

const begun = () => ({
  etat: 'en_cours' as const,
  demande_le: new Date().toISOString(),
  fini_le: null,
  avance: null,
  phrase: null,
});

/** The path from a dropped file to a snapshot, one work at a time, each in a process of its own that holds the lock of the lake. */
export class Imports {
  readonly lake: string;
  readonly #exposure: Exposure;
  readonly #store: Store;
  readonly #marks = new Map<string, number>();
  #child: Child | undefined;
  #busy = false;

  constructor(lake: string, exposure: Exposure) {
    this.lake = lake;
    this.#exposure = exposure;
    this.#store = new Store(lake);
  }

  /** Whether figures made of such data are shown by this service. */
  lisible = (classification: Classification) => {
    try {
      assertMayServe(classification, this.#exposure);
      return true;
    } catch {
      return false;
    }
  };

  list() {
    return this.#store.list();
  }

  get(id: string): Tache {
    const tache = this.#store.get(id);
    if (!tache) throw new TACHE_INCONNUE(id);
    return tache;
  }

  /** Receives a file, then takes it into the lake while the caller polls. */
  async send(
    body: Readable,
    { nom, flux, classification, sansDemo, bordereau }: Envoi,
  ): Promise<TacheImport> {
    this.#assertReadable(classification);
    this.#assertSeparate(classification, sansDemo);
    this.#assertFree();
    this.#busy = true;
    try {
      const { id, octets } = await receive(this.lake, body, bordereau);
      const fichier = shownName(nom);
      const tache = { id, ...begun(), fichier, octets, flux: flux ?? null, classification };
      const kept = this.#store.set<TacheImport>({ ...tache, rejets: false, bilan: null });
      this.#take(kept, sansDemo ? ['--sans-demo'] : []);
      return kept;
    } catch (error) {
      this.#busy = false;
      throw error;
    }
  }

  /** Starts a publication of every file of the lake. */
  publish(date_arrete: string): TachePublication {
    for (const { classification = 'restreint' } of filesOf(journalLines(this.lake)))
      this.#assertReadable(classification);
    this.#assertFree();
    const tache: TachePublication = {
      ...{ id: randomUUID(), ...begun(), date_arrete, ecarts: [], numero: null, totaux: null, annotes: [] },
    };
    this.#store.set(tache);
    this.#publish(tache, []);
    return tache;
  }

  /** Someone has seen why it waits, and says yes. */
  confirm(id: string): Tache {
    const tache = this.get(id);
    if (tache.etat !== 'attend') throw new RIEN_A_CONFIRMER();
    this.#assertFree();
    // What was seen is a comparison with the files of that moment: with others, it would confirm something else.
    if ('date_arrete' in tache && this.#marks.get(id) !== journalMark(this.lake))
      throw new CONFIRMATION_PERIMEE();
    const again = { ...tache, etat: 'en_cours', avance: null } as const;
    this.#store.set(again);
    if ('date_arrete' in again) this.#publish(again, ['--confirmer']);
    else this.#take(again, ['--confirmer']);
    return again;
  }

  /** Someone gives up what waits: nothing of it was kept in the lake. */
  async abandon(id: string): Promise<Tache> {
    const tache = this.get(id);
    if (tache.etat !== 'attend') throw new RIEN_A_CONFIRMER();
    await this.#store.dropBytes(id);
    return this.#store.set({ ...tache, etat: 'abandonne', fini_le: new Date().toISOString() });
  }

  /** The sender's file with the reason beside each line put aside. */
  rejects(id: string) {
    const tache = this.get(id);
    const { rapport } = depotPaths(this.lake, id);
    if ('date_arrete' in tache || !tache.rejets || !existsSync(rapport)) throw new REJETS_ABSENTS();
    return { fichier: tache.fichier, format: tache.bilan?.format, chemin: rapport };
  }

  /** A sender's file with the reason beside each line that a publication put aside, by its place in the list. */
  publishedRejects(id: string, rang: number) {
    const tache = this.get(id);
    const annote = 'date_arrete' in tache ? tache.annotes[rang] : undefined;
    const chemin = path.join(depotPaths(this.lake, id).rapports, annote?.nom ?? '');
    if (!annote || !existsSync(chemin)) throw new REJETS_ABSENTS();
    return { fichier: annote.fichier, format: annote.format, chemin };
  }

  async close() {
    await this.#child?.stop();
  }

  #assertFree() {
    if (this.#busy) throw new LAC_OCCUPE();
  }

  #assertReadable(classification: Classification) {
    if (!this.lisible(classification)) throw new RESTREINT_NON_SERVI();
  }

  #assertSeparate(classification: Classification, sansDemo: boolean | undefined) {
    const files = filesOf(journalLines(this.lake));
    const invented = classification === 'synthetique';
    if (invented && files.some((file) => file.classification !== 'synthetique'))
      throw new DONNEES_REELLES_PRESENTES();
    if (!invented && !sansDemo && files.some((file) => file.classification === 'synthetique'))
      throw new DEMONSTRATION_PRESENTE();
  }

  #take(tache: TacheImport, more: string[]) {
    const { fichier, rapport } = depotPaths(this.lake, tache.id);
    const said = [
      `--nom=${tache.fichier}`,
      `--classification=${tache.classification}`,
      `--rapport=${rapport}`,
    ];
    const flux = tache.flux === null ? [] : [`--flux=${tache.flux}`];
    void this.#run(tache, 'ingerer', [fichier, ...said, ...flux, ...more], importOutcome);
  }

  #publish(tache: TachePublication, more: string[]) {
    const said = [`--arrete=${tache.date_arrete}`, `--rapports=${depotPaths(this.lake, tache.id).rapports}`];
    void this.#run(tache, 'publier', [...said, ...more], publicationOutcome);
  }

  async #run<T extends Tache>(
    tache: T,
    verbe: string,
    args: string[],
    outcome: (issue: Awaited<Child['issue']>) => Partial<T>,
  ) {
    this.#busy = true;
    const { rapport, rapports } = depotPaths(this.lake, tache.id);
    for (const before of [rapport, rapports]) await rm(before, { recursive: true, force: true });
    this.#child = new Child(this.lake, verbe, args, (avance) => this.#store.set({ ...tache, avance }, false));
    const issue = await this.#child.issue;
    this.#child = undefined;
    const ended = { ...tache, ...outcome(issue), avance: null, fini_le: new Date().toISOString() };
    this.#marks.set(tache.id, journalMark(this.lake));
    if (ended.etat !== 'attend') await this.#store.dropBytes(tache.id);
    this.#store.set(ended);
    this.#busy = false;
  }
}
