import { GRAINE } from './parametres.ts';

type Key = string | number;

/** A number in [0, 1) that depends on its keys alone: the draw of one CPTS never moves that of another. */
export function chance(...keys: Key[]): number {
  const text = `${GRAINE}|${keys.join('|')}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)) / 9007199254740992;
}

/** A standard normal draw. */
export function normal(...keys: Key[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(...keys, 'rayon')));
  return radius * Math.cos(2 * Math.PI * chance(...keys, 'angle'));
}

/** A log-normal draw of a given median. */
export const spread = (median: number, sigma: number, ...keys: Key[]) =>
  median * Math.exp(sigma * normal(...keys));

/** A whole number from `min` to `max`, both included. */
export const between = (min: number, max: number, ...keys: Key[]) =>
  min + Math.floor(chance(...keys) * (max - min + 1));

/** One of a list. */
export function pick<T>(list: readonly T[], ...keys: Key[]): T {
  const chosen = list[Math.floor(chance(...keys) * list.length)];
  if (chosen === undefined) throw new Error('pick: empty list');
  return chosen;
}

/** One code of a list of [code, weight]. */
export function weighted<T>(list: readonly (readonly [T, number])[], ...keys: Key[]): T {
  let left = chance(...keys) * list.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of list) {
    left -= weight;
    if (left < 0) return code;
  }
  return list[list.length - 1]![0];
}

/** The list in an order that depends on the keys of its entries alone. */
export function shuffled<T>(list: readonly T[], key: (entry: T) => Key, ...keys: Key[]): T[] {
  return list
    .map((entry) => ({ entry, rank: chance(...keys, key(entry)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
