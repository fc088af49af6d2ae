import fc from 'fast-check';
import type { Avenant, Cpts, Engagement, Indicateur, Paiement } from './contrats.ts';
import type { Pays } from './enveloppes.ts';
import { type Jour, jour, plusAns } from './jours.ts';

export const REGIONS = ['53', '11', '84', '94', '01'] as const;

const MISSIONS = ['acces_soins', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'] as const;

/** Days where a rule changes: leap days, ends of year, first days of the versions and the days around them. */
const SIGNATURES = [
  '2019-06-15',
  '2019-08-24',
  '2019-08-25',
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2021-03-31',
  '2021-12-31',
  '2022-01-01',
  '2022-03-30',
  '2022-03-31',
  '2022-04-01',
  '2023-02-28',
  '2024-02-29',
  '2024-12-31',
  '2026-12-31',
].map(jour);

const signature: fc.Arbitrary<Jour> = fc.oneof(
  fc.constantFrom(...SIGNATURES),
  fc.integer({ min: jour('2018-07-01'), max: jour('2027-02-28') }),
);

/** A place in the life of a contract: some anniversary, and some days from it. */
interface Repere {
  ans: number;
  jours: number;
}

const repere = (ans: number): fc.Arbitrary<Repere> =>
  fc.record({
    ans: fc.integer({ min: 0, max: ans }),
    jours: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(0, -1, 1) },
      { weight: 2, arbitrary: fc.integer({ min: -200, max: 400 }) },
    ),
  });

const at = (signed: Jour, { ans, jours }: Repere): Jour => plusAns(signed, ans) + jours;

const taille = fc.constantFrom(4, 1, 2, 3, 4);
const membres_nb = fc.constantFrom(null, 0, 99, 100, 101, 250);

const contrat = fc.record({
  taille,
  membres_nb,
  avenants: fc.array(fc.record({ repere: repere(6), taille, membres_nb }), { maxLength: 3 }),
  fin: fc.option(repere(7), { freq: 2 }),
});

/** The first signature, then, after an end, some days until the next. */
const contratsSuccessifs = fc.record({
  signature,
  premier: contrat,
  suivants: fc.array(fc.tuple(fc.constantFrom(0, 1, 30, 366, 700), contrat), { maxLength: 2 }),
});

type Plan = typeof contrat extends fc.Arbitrary<infer T> ? T : never;

/** The amendments of a contract, of distinct dates before its end; the end is written on the last. */
function avenants(signed: Jour, plan: Plan): Avenant[] {
  const end = plan.fin && Math.max(signed + 1, at(signed, plan.fin));
  const rows = new Map<Jour, Avenant>();
  const add = (date_effet: Jour, { taille, membres_nb }: Pick<Avenant, 'taille' | 'membres_nb'>) => {
    if (date_effet >= signed && date_effet < (end ?? Infinity) && !rows.has(date_effet)) {
      rows.set(date_effet, { date_effet, taille, membres_nb, date_fin: null });
    }
  };
  add(signed, plan);
  for (const avenant of plan.avenants) add(at(signed, avenant.repere), avenant);
  const sorted = [...rows.values()].sort((a, b) => a.date_effet - b.date_effet);
  sorted.at(-1)!.date_fin = end;
  return sorted;
}

const intervalles = fc.array(
  fc.record({
    debut: repere(5),
    /** Days to the end; null is still open. */
    duree: fc.option(fc.oneof(fc.constantFrom(1, 2, 365, 366), fc.integer({ min: 1, max: 900 })), {
      freq: 3,
    }),
    /** Days from one interval to the next. */
    pause: fc.constantFrom(0, 1, 17, 400),
  }),
  { minLength: 1, maxLength: 3 },
);

const engagement = fc.record({
  mission: fc.constantFrom(
    ['acces_soins', 'base'] as const,
    ['acces_soins', 'snp'] as const,
    ...MISSIONS.slice(1).map((poste) => [poste, 'base'] as const),
    ['crise', 'base'] as const,
  ),
  intervalles,
});

type Intervalles = typeof intervalles extends fc.Arbitrary<infer T> ? T : never;

/** Disjoint intervals: each starts at the end of the one before, after a pause, or where it says when that is later. */
function successifs(signed: Jour, plan: Intervalles): { date_demarrage: Jour; date_fin: Jour | null }[] {
  const found: { date_demarrage: Jour; date_fin: Jour | null }[] = [];
  let free = -Infinity;
  for (const { debut, duree, pause } of plan) {
    const date_demarrage = found.length === 0 ? at(signed, debut) : free + pause;
    found.push({ date_demarrage, date_fin: duree === null ? null : date_demarrage + duree });
    if (duree === null) break;
    free = date_demarrage + duree;
  }
  return found;
}

const indicateur = fc.record({
  annee_contrat: fc.integer({ min: 1, max: 9 }),
  poste: fc.constantFrom(...MISSIONS),
  max: fc.constantFrom(10_000n, 0n, 3_333n, 700n),
  part: fc.integer({ min: 0, max: 100 }),
  dialogue: fc.option(repere(8), { freq: 5 }),
});

const paiement = fc.record({
  repere: repere(5),
  ligne: fc.constantFrom(
    ['fonctionnement', 'fonctionnement'] as const,
    ['parcours', 'fixe'] as const,
    ['parcours', 'variable'] as const,
    ['acces_soins', 'fixe'] as const,
  ),
  nature: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('solde', 'variable') },
    { weight: 2, arbitrary: fc.constantFrom('avance', 'versement_initial') },
    { weight: 1, arbitrary: fc.constantFrom('regularisation', 'recuperation', 'contrat_precoce') },
  ),
  annee_contrat: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 1 }),
  centimes: fc.constantFrom(2_500_000n, 5_000_000n, 1_250_000n, 625_000n, 1n, -1_250_000n, -1n),
});

/** A CPTS with its contracts, engagements, crises and points; dates cluster where the rules turn. */
export const cptsArbitraire: fc.Arbitrary<Cpts> = fc
  .record({
    region_code: fc.constantFrom(...REGIONS),
    contrats: contratsSuccessifs,
    engagements: fc.uniqueArray(engagement, { selector: ({ mission }) => mission.join(), maxLength: 7 }),
    crises: fc.array(repere(5), { maxLength: 2 }),
    indicateurs: fc.array(indicateur, { maxLength: 6 }),
    paiements: fc.array(paiement, { maxLength: 10 }),
  })
  .map(({ region_code, contrats, engagements, crises, indicateurs, paiements }) => {
    const signed = contrats.signature;
    const rows = avenants(signed, contrats.premier);
    for (const [pause, next] of contrats.suivants) {
      const end = rows.at(-1)!.date_fin;
      if (end !== null) rows.push(...avenants(end + pause, next));
    }
    return {
      cpts_id: '',
      region_code,
      avenants: rows,
      engagements: engagements.flatMap(({ mission: [poste, volet], intervalles }): Engagement[] =>
        successifs(signed, intervalles).map((days) => ({ poste, volet, ...days })),
      ),
      crises: crises.map((place) => at(signed, place)),
      indicateurs: indicateurs.map(({ annee_contrat, poste, max, part, dialogue }): Indicateur => ({
        annee_contrat,
        poste,
        max,
        obtenus: (max * BigInt(part)) / 100n,
        date_dialogue: dialogue && at(signed, dialogue),
      })),
      paiements: paiements.map(({ repere, ligne: [poste, part], ...line }, i): Paiement => ({
        flux_id: `F${i}`,
        date: at(signed, repere),
        poste,
        part,
        ...line,
      })),
    };
  });

/** What surrounds a few hundred CPTS: the date d'arrêté and the crises of the régions. */
export const paysArbitraire: fc.Arbitrary<Omit<Pays, 'cpts'>> = fc.record({
  date_arrete: fc.constantFrom('2026-10-31', '2024-02-29', '2025-12-31', '2022-03-31').map(jour),
  crises_regions: fc.array(
    fc.record({
      region_code: fc.constantFrom(...REGIONS),
      date: fc.oneof(
        fc.constantFrom(...SIGNATURES),
        fc.integer({ min: jour('2020-01-01'), max: jour('2026-12-31') }),
      ),
    }),
    { maxLength: 6 },
  ),
});
