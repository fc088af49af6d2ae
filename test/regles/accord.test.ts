import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ouvrir } from './base.ts';
import { compter } from './seconde/cas.ts';
import { confront, type Desaccord } from './seconde/confrontation.ts';
import { contrats } from './seconde/contrats.ts';
import type { Pays } from './seconde/enveloppes.ts';
import { cptsArbitraire, paysArbitraire } from './seconde/generateur.ts';
import { iso } from './seconde/jours.ts';
import { sondages } from './seconde/sondages.ts';

/** Another seed, or another number of contracts, for a longer search: GRAINE=$RANDOM CONTRATS=100000. */
const SEED = Number(process.env.GRAINE ?? 20_261_031);
const CONTRATS = Number(process.env.CONTRATS ?? 10_000);
const BATCH = 600;

const dated = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** A disagreement as a reader needs it: the rows of the feeds, then the lines that only one side says. */
function shown({ mart, cpts, sql, seconde }: Desaccord, pays: Pays) {
  const days = (text: string) =>
    text.replaceAll(/("date\w*":)(\d+)/g, (_, name: string, day: string) => `${name}"${iso(Number(day))}"`);
  return [
    `${mart}, arrêté ${iso(pays.date_arrete)}`,
    days(JSON.stringify({ ...cpts, crises: cpts.crises.map(iso) }, dated)),
    days(JSON.stringify(pays.crises_regions, dated)),
    ...sql.slice(0, 8).map((line) => `  SQL     ${line}`),
    ...seconde.slice(0, 8).map((line) => `  seconde ${line}`),
  ].join('\n');
}

/** The CPTS of one batch, the same for the same seed. */
function draw(seed: number): Pays {
  const cpts = fc.sample(cptsArbitraire, { seed, numRuns: BATCH });
  return {
    ...fc.sample(paysArbitraire, { seed, numRuns: 1 })[0]!,
    cpts: cpts.map((one, i) => ({ ...one, cpts_id: String(100_000_000 + i) })),
  };
}

const BATCHES = Array.from({ length: Math.ceil(CONTRATS / BATCH) }, (_, i) => SEED + i);

it(`agrees to the cent with a second implementation on ${CONTRATS} contracts (GRAINE=${SEED})`, async () => {
  const base = await ouvrir();
  const seen = { contrats: 0, lignes: 0 };
  for (const seed of BATCHES) {
    if (seen.contrats >= CONTRATS) break;
    const pays = draw(seed);
    const { desaccords, lignes } = await confront(base, pays, sondages(pays));
    seen.contrats += pays.cpts.flatMap(contrats).length;
    seen.lignes += lignes;
    const [first] = desaccords;
    if (!first) continue;
    // The same value is drawn again alone, so that fast-check finds the smallest one that still disagrees.
    let smallest: string | undefined;
    const agrees = fc.asyncProperty(cptsArbitraire, async (one) => {
      const alone: Pays = { ...pays, cpts: [{ ...one, cpts_id: '100000000' }] };
      const [found] = (await confront(base, alone, sondages(alone))).desaccords;
      if (found) smallest = shown(found, alone);
      return found === undefined;
    });
    await fc.check(agrees, { seed, path: String(pays.cpts.indexOf(first.cpts)), numRuns: 1 });
    expect.fail(`GRAINE=${seed}, ${desaccords.length} disagreements\n${smallest ?? shown(first, pays)}`);
  }
  expect(seen.contrats).toBeGreaterThanOrEqual(CONTRATS);
  expect(seen.lignes).toBeGreaterThan(20 * CONTRATS);
}, 600_000);

it('draws each case that the rules turn on, a dozen times at least', () => {
  const counts = new Map<string, number>();
  for (const seed of BATCHES.slice(0, 8)) compter(draw(seed), counts);

  expect(Object.fromEntries([...counts].filter(([, count]) => count < 12))).toEqual({});
});
