import { expect, type TestContext } from 'vitest';
import type { Campagne } from './campagne.ts';

/** The seed of the short runs: the same faults at each `npm test`. */
export const GRAINE = 20_261_031;

/** Runs a campaign a few times; nothing may be lost. What cannot run on this machine is shown as skipped, with its reason. */
export async function tenir({ skip }: TestContext, { mener }: Campagne, essais: number) {
  const { pertes, sautee, essais: faits } = await mener({ essais, graine: GRAINE, dire: () => undefined });
  if (sautee !== undefined) return skip(`sautée : ${sautee}`);
  expect(pertes).toEqual([]);
  return expect(faits).toBeGreaterThan(0);
}
