/** Draws that a seed alone decides: the same seed gives the same campaign again. */
export interface Hasard {
  /** A number in [0, 1). */
  reel: () => number;
  /** A whole number from `min` to `max`, both included. */
  entier: (min: number, max: number) => number;
  un: <T>(list: readonly T[]) => T;
}

/** Mulberry32: small, fast, and the same on every machine. */
export function hasard(graine: number): Hasard {
  let state = graine >>> 0;
  const reel = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number) => min + Math.floor(reel() * (max - min + 1));
  return { reel, entier, un: (list) => list[entier(0, list.length - 1)]! };
}
