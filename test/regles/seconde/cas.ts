import { anneesContrat, contrats, type Cpts } from './contrats.ts';
import { atteintes } from './echeancier.ts';
import { anneeDuPlan, dernierDebut, enveloppes, joursEngages, type Ligne, type Pays } from './enveloppes.ts';
import { iso } from './jours.ts';

/** The cases that the rules turn on, each as what shows that a CPTS is one. */
const CAS: Record<string, (cpts: Cpts, lines: Ligne[], pays: Pays) => boolean> = {
  'signed on 29 February': ({ avenants }) => iso(avenants[0]!.date_effet).endsWith('-02-29'),
  'signed before the first version': (cpts, _, pays) =>
    years(cpts, pays).some(({ version }) => version === null),
  'signed again': (cpts) => contrats(cpts).length > 1,
  'signed again on the day of the end': (cpts) => {
    const all = contrats(cpts);
    return all.some(({ signature }, i) => i > 0 && signature === all[i - 1]!.fin);
  },
  'beyond the fifth year': (_, lines) => lines.some(({ annee }) => annee.annee_contrat > 5),
  'stopped during a year': (_, lines) => lines.some(({ annee }) => annee.active.fin < annee.annee.fin),
  'two changes of taille': (cpts) =>
    contrats(cpts).some(({ avenants }) => {
      const tailles = avenants.map(({ taille }) => taille);
      return tailles.filter((taille, i) => i > 0 && taille !== tailles[i - 1]).length >= 2;
    }),
  'amended on an anniversary': (cpts, _, pays) => amended(cpts, pays, 0),
  'amended the day before': (cpts, _, pays) => amended(cpts, pays, -1),
  'amended the day after': (cpts, _, pays) => amended(cpts, pays, 1),
  'engaged on the last day of a year': (_, lines) =>
    lines.some(({ jours, annee }) => jours[0]!.debut === annee.annee.fin - 1),
  'several intervals in a year': (_, lines) => lines.some(({ jours }) => jours.length > 1),
  majoré: (_, lines) => lines.some(({ majoration }) => majoration.num > majoration.den),
  'unknown membres of a taille 4': (_, lines) =>
    lines.some(({ annee, confiance }) => annee.membres_nb === null && confiance === 'P'),
  'first-year crisis plan': (_, lines) => lines.some(({ volet }) => volet === 'plan_annee_1'),
  'updated crisis plan': (_, lines) => lines.some(({ volet }) => volet === 'plan_mise_a_jour'),
  'crisis plan after a year without it': (cpts, _, pays) => {
    const all = years(cpts, pays);
    return (
      (anneeDuPlan(cpts, all) ?? 0) >
      1 + all.findIndex(({ active }) => joursEngages(cpts, 'crise', 'base', active).length > 0)
    );
  },
  'crisis of the CPTS': ({ crises }, lines) =>
    lines.some(({ crise }) => crise !== null && crises.includes(crise)),
  'crisis of the région': ({ crises }, lines) =>
    lines.some(({ crise }) => crise !== null && !crises.includes(crise)),
  'crisis without right': ({ crises }, lines) =>
    crises.some((day) => lines.every(({ crise }) => crise !== day)),
  'complement of 2019': (_, lines) => lines.some(({ volet }) => volet === 'complement_2019'),
  projeté: (_, lines) => lines.some(({ projete }) => projete),
  'variable part known': (cpts, lines, pays) =>
    variable(cpts, lines, pays, ({ estime, taux }) => !estime && taux !== null),
  'variable part of 0 points': (cpts, lines, pays) =>
    variable(cpts, lines, pays, ({ estime, taux }) => !estime && taux === null),
  'variable part estimated': (cpts, lines, pays) =>
    variable(cpts, lines, pays, ({ estime, taux }) => estime && taux !== null),
};

const years = (cpts: Cpts, pays: Pays) => anneesContrat(cpts, dernierDebut(pays.date_arrete));

const amended = (cpts: Cpts, pays: Pays, days: number) =>
  years(cpts, pays).some(
    ({ premiere, annee }) =>
      !premiere && cpts.avenants.some(({ date_effet }) => date_effet === annee.debut + days),
  );

function variable(
  cpts: Cpts,
  lines: Ligne[],
  pays: Pays,
  is: (atteinte: ReturnType<ReturnType<typeof atteintes>>) => boolean,
): boolean {
  const atteinte = rates(pays);
  return lines.some(
    ({ part, poste, annee }) => part === 'variable' && is(atteinte(cpts, annee.annee_contrat, poste)),
  );
}

const cache = new WeakMap<Pays, ReturnType<typeof atteintes>>();

function rates(pays: Pays) {
  const found = cache.get(pays) ?? atteintes(pays);
  cache.set(pays, found);
  return found;
}

/** How many CPTS of each case there are. */
export function compter(pays: Pays, counts = new Map<string, number>()): Map<string, number> {
  for (const cpts of pays.cpts) {
    const lines = enveloppes(pays, cpts);
    for (const [name, is] of Object.entries(CAS)) {
      counts.set(name, (counts.get(name) ?? 0) + (is(cpts, lines, pays) ? 1 : 0));
    }
  }
  return counts;
}
