import { LRUCache } from 'lru-cache';
import { COMPARAISON_IMPOSSIBLE, SURCHARGE } from '../errors.ts';
import { Child } from './child.ts';
import { comparisonOutcome } from './outcome.ts';
import type { Comparaison } from './schemas.ts';

/** Each comparison reads two whole snapshots in a process of its own. */
const AT_ONCE = 2;

/** What changed between two snapshots, which never change: asked once, then kept. */
export class Comparisons {
  readonly #lake: string;
  readonly #kept = new LRUCache<string, Promise<Comparaison>>({ max: 20 });
  readonly #running = new Set<Child>();

  constructor(lake: string) {
    this.#lake = lake;
  }

  async get(avant: number, apres: number): Promise<Comparaison> {
    const key = `${avant} ${apres}`;
    const known = this.#kept.get(key);
    if (known) return known;
    if (this.#running.size >= AT_ONCE) throw new SURCHARGE();
    const asked = this.#ask(avant, apres);
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }

  async #ask(avant: number, apres: number) {
    const child = new Child(this.#lake, 'comparer', [String(avant), String(apres)]);
    this.#running.add(child);
    const found = comparisonOutcome(await child.issue);
    this.#running.delete(child);
    if (typeof found === 'string') throw new COMPARAISON_IMPOSSIBLE(found);
    return found;
  }

  async close() {
    await Promise.all([...this.#running].map((child) => child.stop()));
  }
}
