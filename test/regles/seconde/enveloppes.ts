import { type Envoyees, type Fraction, majorable, majoration, tarifs, versionAvec } from './bareme.ts';
import { type AnneeContrat, anneesContrat, type Cpts, JAMAIS } from './contrats.ts';
import { annee, commun, contient, demiHaut, type Intervalle, type Jour, jour, nbJours } from './jours.ts';

/** All that the rules read besides the committed rates. */
export interface Pays {
  date_arrete: Jour;
  cpts: Cpts[];
  crises_regions: { region_code: string; date: Jour }[];
  /** Versions of the barème that files give beside the shipped ones. */
  envoyees?: Envoyees;
}

export interface Ligne {
  annee: AnneeContrat;
  poste: string;
  volet: string;
  part: string;
  majoration: Fraction;
  /** The days that the line is paid for; those of a survenue are the whole contract year. */
  jours: Intervalle[];
  /** The day of the crisis that opens a survenue. */
  crise: Jour | null;
  centimes: bigint;
  confiance: string;
  projete: boolean;
}

/** The last day that a contract year may begin on to have lines: 31 December of the exercice of the date d'arrêté. */
export const dernierDebut = (date_arrete: Jour): Jour => jour(`${annee(date_arrete)}-12-31`);

/** The days of a (poste, volet) engaged among the active days of a contract year, in order. */
export const joursEngages = (cpts: Cpts, poste: string, volet: string, active: Intervalle): Intervalle[] =>
  cpts.engagements
    .filter((engagement) => engagement.poste === poste && engagement.volet === volet)
    .map(({ date_demarrage, date_fin }) => commun({ debut: date_demarrage, fin: date_fin ?? JAMAIS }, active))
    .filter(({ debut, fin }) => fin > debut)
    .sort((a, b) => a.debut - b.debut);

/** The contract year that plan_annee_1 serves: the first one that the engagement touches and whose version has it. */
export const anneeDuPlan = (cpts: Cpts, years: AnneeContrat[]): number | undefined =>
  years.find(
    ({ version, active }) =>
      version !== null &&
      versionAvec(version, 'crise', 'plan_annee_1') &&
      joursEngages(cpts, 'crise', 'base', active).length > 0,
  )?.annee_contrat;

/** The first crisis recognised for a CPTS or its region on one of these days, or null. */
function premiereCrise(pays: Pays, cpts: Cpts, days: Intervalle[]): Jour | null {
  const regional = pays.crises_regions
    .filter(({ region_code }) => region_code === cpts.region_code)
    .map(({ date }) => date);
  const held = [...cpts.crises, ...regional].filter((day) => contient(days, day));
  return held.length > 0 ? Math.min(...held) : null;
}

interface Droit {
  jours: Intervalle[];
  crise: Jour | null;
}

/** The days that a condition of the rate table gives right to in a contract year, or null when it gives none. */
function droit(
  pays: Pays,
  cpts: Cpts,
  year: AnneeContrat,
  plan: number | undefined,
  rate: { poste: string; condition: string },
): Droit | null {
  const engaged = (volet: string) => joursEngages(cpts, rate.poste, volet, year.active);
  const { condition } = rate;
  if (condition === 'contrat') return { jours: [year.active], crise: null };
  if (condition === 'engagee') return { jours: engaged('base'), crise: null };
  if (condition === 'snp_organise') return { jours: engaged('snp'), crise: null };
  if (condition === 'crise_reconnue') {
    const crise = premiereCrise(pays, cpts, engaged('base'));
    return crise === null ? null : { jours: [year.annee], crise };
  }
  const firstYear = year.annee_contrat === plan;
  if (condition !== 'engagee_premiere_annee' && condition !== 'engagee_annees_suivantes') {
    throw new Error(`bareme.csv: unknown condition ${condition}`);
  }
  return firstYear === (condition === 'engagee_premiere_annee')
    ? { jours: engaged('base'), crise: null }
    : null;
}

/** The lines of the envelope of a CPTS, to the cent; a line of nothing is left out. */
export function enveloppes(pays: Pays, cpts: Cpts): Ligne[] {
  const years = anneesContrat(cpts, dernierDebut(pays.date_arrete));
  const plan = anneeDuPlan(cpts, years);
  const lines: Ligne[] = [];
  for (const year of years) {
    if (year.version === null) continue;
    const days = BigInt(nbJours([year.annee]));
    for (const rate of tarifs(year.version, year.taille)) {
      const right = droit(pays, cpts, year, plan, rate);
      if (!right) continue;
      const mission = rate.poste !== 'fonctionnement';
      const unknown = mission && year.membres_nb === null && majorable(year.version, year.taille);
      const factor = mission ? majoration(year.version, year.taille, year.membres_nb) : { num: 1n, den: 1n };
      const amounts: [string, bigint][] = mission
        ? [
            ['fixe', rate.fixe],
            ['variable', rate.variable],
          ]
        : [['fonctionnement', rate.fixe + rate.variable]];
      for (const [part, amount] of amounts) {
        const centimes = demiHaut(amount * factor.num * BigInt(nbJours(right.jours)), factor.den * days);
        if (centimes === 0n) continue;
        lines.push({
          annee: year,
          poste: rate.poste,
          volet: rate.volet,
          part,
          majoration: factor,
          jours: right.jours,
          crise: right.crise,
          centimes,
          confiance: unknown ? 'P' : rate.confiance,
          projete: year.annee.debut > pays.date_arrete,
        });
      }
    }
  }
  return lines;
}
