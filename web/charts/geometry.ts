import type { Figure } from '../format.ts';

/** How far along its axis a value lies, in percent of the axis; a recovery below zero has no length. */
export function along(value: Figure, end: number): string {
  if (value === null || value === undefined || end <= 0) return '0%';
  return `${Math.min(100, Math.max(0, (100 * value) / end))}%`;
}

/** The end of an axis that holds every value. */
export const axisEnd = (values: Figure[]) => Math.max(0, ...values.map((value) => value ?? 0));

/** A colour of the tokens, as SVG and CSS both read it. */
export const token = (name: string) => `var(--${name})`;
