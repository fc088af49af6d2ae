import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ouvrir } from './base.ts';
import { type Envoyees, LIVRES } from './seconde/bareme.ts';
import { compter } from './seconde/cas.ts';
import { compute, confront, type Desaccord } from './seconde/confrontation.ts';
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

const scaled = (eur: string | undefined, factor: number) => (Number(eur) * factor).toFixed(2);

/** The rates of avenant 2 under another name, all of them multiplied. */
const envoyee = (version: string, factor: number, given: Record<string, string>) =>
  LIVRES.filter((row) => row.version === 'avenant_2').map((row) => ({
    ...row,
    ...given,
    version,
    part_fixe_eur: scaled(row.part_fixe_eur, factor),
    part_variable_eur: scaled(row.part_variable_eur, factor),
  }));

const parametre = (version: string, regle: string, valeur: string) => ({
  ...{ version, regle, valeur },
  ...{ confiance: 'P', source: 'essai' },
});

/** Versions that files give: one corrects avenant 2, with parameters of its own, under a name that sorts first; one follows it and takes them. */
const ENVOYEES: Envoyees = {
  bareme: [
    ...envoyee('a_corrige', 1.0377, { remplace: 'avenant_2' }),
    ...envoyee('suivant', 0.9219, { remplace: '', date_effet: '2024-07-01' }),
  ],
  regles: [
    parametre('a_corrige', 'avance_taux', '0.6125'),
    parametre('a_corrige', 'majoration_taux', '0.2'),
    parametre('suivant', 'majoration_membres_min_nb', '80'),
  ],
};

it('agrees under versions that files give, one that corrects and one that follows', async () => {
  const pays: Pays = { ...draw(SEED), envoyees: ENVOYEES };
  const { desaccords, lignes } = await confront(await ouvrir(), pays, sondages(pays));
  const [first] = desaccords;
  if (first) expect.fail(shown(first, pays));
  expect(lignes).toBeGreaterThan(20 * BATCH);
  const said = compute(pays, new Map()).enveloppes;
  const ruled = [...said.values()].flat();
  for (const version of ['|a_corrige|', '|suivant|']) {
    expect(ruled.filter((line) => line.includes(version)).length).toBeGreaterThan(BATCH);
  }
  expect(ruled.filter((line) => line.includes('|avenant_2|'))).toEqual([]);
});

it('draws each case that the rules turn on, a dozen times at least', () => {
  const counts = new Map<string, number>();
  for (const seed of BATCHES.slice(0, 8)) compter(draw(seed), counts);

  expect(Object.fromEntries([...counts].filter(([, count]) => count < 12))).toEqual({});
});
