import type { Figure } from '../format.ts';

/** How values become colours: bounds between classes, lowest first, and the token of each class. */
export interface Classes {
  bounds: number[];
  tokens: string[];
  method: string;
}

const SEQUENTIAL = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'];
const DIVERGING = ['div-1', 'div-2', 'div-3', 'div-4', 'div-5', 'div-6', 'div-7'];

/** Rounds to a few significant digits, so that a written bound is a round one. */
const rounded = (value: number, digits = 2) => {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
  return Number((Math.round(value / step) * step).toPrecision(12));
};

/** As many sequential colours as classes, from the palest to the darkest. */
function sequential(count: number): string[] {
  const last = SEQUENTIAL.length - 1;
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? SEQUENTIAL[2]! : SEQUENTIAL[Math.round((index * last) / (count - 1))]!,
  );
}

/** Bounds written by hand, the same whatever is shown. */
export const fixed = (bounds: number[]): Classes => ({
  bounds,
  tokens: sequential(bounds.length + 1),
  method: 'classes fixes',
});

/** Bounds around a reference, the same whatever is shown: blue under, orange over. */
export const around = (bounds: number[]): Classes => ({ bounds, tokens: DIVERGING, method: 'classes fixes' });

/** Five classes of about as many territories each, bounds rounded to two digits. */
export function quantiles(values: Figure[], count = 5): Classes {
  const known = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  const bounds = Array.from({ length: count - 1 }, (_, index) =>
    rounded(known[Math.floor(((index + 1) * known.length) / count)] ?? 0),
  );
  const distinct = [...new Set(bounds)].filter((bound) => bound > (known[0] ?? 0));
  return { bounds: distinct, tokens: sequential(distinct.length + 1), method: 'quantiles arrondis' };
}

/** Seven classes, the same on both sides of zero: their bounds part the sizes of the gaps, rounded to one digit. */
export function aroundZero(values: Figure[]): Classes {
  const sizes = values
    .filter((value) => typeof value === 'number')
    .map(Math.abs)
    .toSorted((a, b) => a - b);
  const upper = [0.4, 0.7, 0.9].map((share) => rounded(sizes[Math.floor(share * sizes.length)] ?? 0, 1));
  const sides = upper.every((bound, index) => bound > (upper[index - 1] ?? 0)) ? upper : [1, 2, 3];
  const bounds = [...sides.toReversed().map((bound) => -bound), ...sides];
  return { bounds, tokens: DIVERGING, method: 'classes symétriques, quantiles arrondis' };
}

/** The token of a value, or undefined when it is unknown. */
export function tokenOf(value: Figure, { bounds, tokens }: Classes): string | undefined {
  if (value === null || value === undefined) return undefined;
  const index = bounds.findIndex((bound) => value < bound);
  return tokens[index === -1 ? tokens.length - 1 : index];
}
