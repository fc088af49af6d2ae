import { between, chance, normal, weighted } from './chance.ts';
import { type Contract, type Cpts, hasAci, isAlive, signatureOf } from './cpts.ts';
import { addMonths, anniversary, type Day, monthOf } from './days.ts';
import { sumOf } from './groups.ts';
import {
  AVANCE_MOIS,
  DATE_ARRETE,
  EXTENSIONS,
  FINS,
  LETTRE_SIGNATURE_MIN_JOURS,
  ORDRE_DISPERSION_MOIS,
  PUBLIES,
  SANS_SIGNATURE_JOURS,
  SIGNATAIRES,
  SIGNATURE_PRINTEMPS,
  TOUS_STADES,
} from './parametres.ts';
import { slots } from './slots.ts';

const MOIS_JOURS = 30.44;

/** The value of `x` in [low, high] where a falling or rising `f` meets `target`. */
function solve(f: (x: number) => number, target: number, low: number, high: number): number {
  const rising = f(high) > f(low);
  for (let step = 0; step < 22; step++) {
    const middle = (low + high) / 2;
    if (f(middle) < target === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const sizeOf = ({ territory }: Cpts) => Math.log(territory.population / 76_000);

/** Day on which a CPTS covers its whole territory. */
export const extensionOf = (cpts: Cpts, signature: Day): Day =>
  cpts.absorbed?.fin ??
  addMonths(signature, between(EXTENSIONS.mois[0], EXTENSIONS.mois[1], 'extension', cpts.key));

function populationAt(cpts: Cpts, date: Day, signature: Day | undefined) {
  const whole = cpts.territory.population;
  if (cpts.later.length === 0) return whole;
  const grown = (cpts.absorbed || signature !== undefined) && extensionOf(cpts, signature ?? 0) <= date;
  return grown ? whole : whole - sumOf(cpts.later, ({ commune, taux }) => commune.population * taux);
}

/** Gives each CPTS its letter: larger ones sooner as far as the published coverage of mid 2023 asks. */
export function writeLetters(list: Cpts[], newcomers: Cpts[], given: Cpts[], france_hab: number) {
  const alive = (at: Day) => given.filter((cpts) => isAlive(cpts, at));
  const dates = slots('lettre', TOUS_STADES, (at) => -alive(at).length);
  const { date, taux } = PUBLIES.couverture_tous_stades;
  const early = dates.filter((lettre) => lettre <= date).length;
  const extra = sumOf(alive(date), ({ territory }) => territory.population);
  const ordered = (size: number) =>
    list
      .map((cpts) => {
        const noise = ORDRE_DISPERSION_MOIS.lettre * normal('lettre', cpts.key);
        return { cpts, rank: AVANCE_MOIS[cpts.region]! + noise - size * sizeOf(cpts) };
      })
      .sort((a, b) => a.rank - b.rank);
  const covered = (size: number) =>
    sumOf(ordered(size).slice(0, early), ({ cpts }) => populationAt(cpts, date, undefined)) + extra;
  const size = solve(covered, taux * france_hab, -20, 40);
  const order = [...ordered(size).map(({ cpts }) => cpts), ...newcomers];
  order.forEach((cpts, i) => (cpts.lettre = dates[i]!));
}

/** The contracts that follow a signature: one for most, renewed, broken off or ended for some. */
function contractsFrom(signature: Day, key: string): Contract[] {
  const early = addMonths(signature, between(...FINS.anticipee_mois, 'fin anticipee', key));
  if (chance('anticipee', key) < FINS.anticipee_part && early <= DATE_ARRETE) {
    const again = addMonths(early, between(...FINS.reprise_mois, 'reprise', key));
    const resumed = chance('repris', key) < FINS.reprise_part && again <= DATE_ARRETE;
    return [{ signature, fin: early }, ...(resumed ? [{ signature: again, fin: null }] : [])];
  }
  const term = anniversary(signature, 5);
  const issue = weighted(FINS.terme, 'terme', key);
  if (term > DATE_ARRETE || issue === 'tacite') return [{ signature, fin: null }];
  if (issue === 'fin') return [{ signature, fin: term }];
  const gap = issue === 'renouvele' ? 0 : between(...FINS.interruption_mois, 'interruption', key);
  const next = addMonths(term, gap);
  return [{ signature, fin: term }, ...(next <= DATE_ARRETE ? [{ signature: next, fin: null }] : [])];
}

const isOff = (contracts: Contract[], date: Day) => !hasAci({ contracts }, date);

/** The order in which CPTS sign: that of the letters, with the chance of negotiations and the weight of size. */
function signingOrder(list: Cpts[], size: number) {
  return list
    .map((cpts) => {
      const noise = ORDRE_DISPERSION_MOIS.signature * MOIS_JOURS * normal('signature', cpts.key);
      return { cpts, rank: cpts.lettre + noise - size * MOIS_JOURS * sizeOf(cpts) };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Where a single contract makes the year of a région, it is not signed at its end. */
const inSeason = ({ region }: Cpts, date: Day) =>
  !SIGNATURE_PRINTEMPS.regions.includes(region) || monthOf(date) <= SIGNATURE_PRINTEMPS.mois_max;

/** Gives the signing dates, the first to the readiest CPTS whose letter is old enough. */
function signed(list: Cpts[], size: number): Map<Cpts, Contract[]> {
  const waiting = signingOrder(list, size);
  const contracts = new Map<Cpts, Contract[]>();
  let served = 0;
  const serve = (dates: Day[]) => {
    for (; served < dates.length; served++) {
      const date = dates[served]!;
      const next = waiting.findIndex(
        ({ cpts }) => cpts.lettre + LETTRE_SIGNATURE_MIN_JOURS <= date && inSeason(cpts, date),
      );
      if (next < 0) throw new Error('signature: no letter old enough');
      const { cpts } = waiting.splice(next, 1)[0]!;
      contracts.set(cpts, contractsFrom(date, cpts.key));
    }
  };
  const dates = slots('signature', SIGNATAIRES, (date, before) => {
    serve(before);
    return [...contracts.values()].filter((list) => isOff(list, date)).length;
  });
  serve(dates);
  return contracts;
}

/** Signs the contracts: who is larger signs sooner as far as the published coverage of May 2025 asks. */
export function signContracts(list: Cpts[], france_hab: number) {
  const { date, taux } = PUBLIES.couverture_aci;
  const covered = (size: number) =>
    sumOf(signed(list, size), ([cpts, contracts]) =>
      isOff(contracts, date) ? 0 : populationAt(cpts, date, contracts[0]!.signature),
    );
  const contracts = signed(list, solve(covered, taux * france_hab, -15, 30));
  for (const cpts of list) cpts.contracts = contracts.get(cpts) ?? [];
}

/** Dates the validation of the projects: between letter and signature, and so many of them waiting at the published date. */
export function validateProjects(list: Cpts[], all: Cpts[]) {
  const { date, cpts_nb } = PUBLIES.projets_valides;
  for (const cpts of list) {
    const signature = cpts.contracts[0]?.signature;
    const gap = (signature ?? cpts.lettre + between(...SANS_SIGNATURE_JOURS, 'gap', cpts.key)) - cpts.lettre;
    const projet = cpts.lettre + Math.round(gap * (0.5 + 0.35 * chance('projet', cpts.key)));
    cpts.projet = projet <= DATE_ARRETE ? projet : null;
  }
  const since = (cpts: Cpts) => signatureOf(cpts) ?? Infinity;
  const back = all.filter((cpts) => isAlive(cpts, date) && since(cpts) <= date && !hasAci(cpts, date)).length;
  const abandoned = all.filter(
    (cpts) => !list.includes(cpts) && isAlive(cpts, date) && cpts.projet && cpts.projet <= date,
  );
  const quota = cpts_nb - back - abandoned.length;
  const unsigned = list
    .filter((cpts) => cpts.lettre <= date - 45 && since(cpts) > date)
    .sort((a, b) => Math.min(since(a), 99_999) - Math.min(since(b), 99_999) || a.lettre - b.lettre);
  unsigned.forEach((cpts, i) => {
    if (i < quota) cpts.projet = Math.min(cpts.projet ?? date, date - between(3, 40, 'valide', cpts.key));
    else if (cpts.projet !== null && cpts.projet <= date) {
      const signature = signatureOf(cpts) ?? DATE_ARRETE;
      cpts.projet = date + 1 + Math.floor(chance('apres', cpts.key) * 0.8 * (signature - date - 1));
    }
  });
}
