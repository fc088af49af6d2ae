import type { Figure } from '../format.ts';

/** How values become colours: bounds between classes, lowest first, and the token of each class. */
export interface Classes {
  bounds: number[];
  tokens: string[];
  method: string;
}

const SEQUENTIAL = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'];
const DIVERGING = ['div-1', 'div-2', 'div-3', 'div-4', 'div-5', 'div-6', 'div-7'];

/** Rounds to two significant digits, so that a written bound is a round one. */
const rounded = (value: number) => {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
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

/** Seven equal classes around zero, as wide as the largest gap needs. */
export function aroundZero(values: Figure[]): Classes {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const step = rounded(largest / 3.5) || 1;
  const bounds = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((factor) => rounded(factor * step));
  return { bounds, tokens: DIVERGING, method: 'classes égales autour de zéro' };
}

/** The token of a value, or undefined when it is unknown. */
export function tokenOf(value: Figure, { bounds, tokens }: Classes): string | undefined {
  if (value === null || value === undefined) return undefined;
  const index = bounds.findIndex((bound) => value < bound);
  return tokens[index === -1 ? tokens.length - 1 : index];
}
