import { type Fraction, regle } from './bareme.ts';
import { anneesContrat, type Cpts } from './contrats.ts';
import { dernierDebut, type Ligne, type Pays } from './enveloppes.ts';
import { demiHaut, type Jour, plusMois } from './jours.ts';

export interface Echeance {
  annee_contrat: number;
  poste: string;
  volet: string;
  part: string;
  nature: string;
  date: Jour;
  /** Null when no rate is known. */
  attendu: bigint | null;
  estime: boolean;
  taux: Fraction | null;
}

/** The rate of variable part that a CPTS reached or is expected to reach. */
export interface Atteinte {
  taux: Fraction | null;
  estime: boolean;
}

const key = (...parts: (string | number)[]) => parts.join(' ');

/** Points of a (cpts, annee_contrat, poste), known once every line has its dialogue by the date; null until then. */
function atteinteConnue(cpts: Cpts, year: number, poste: string, date: Jour): Fraction | null {
  const lines = cpts.indicateurs.filter((line) => line.annee_contrat === year && line.poste === poste);
  const known = lines.every(({ date_dialogue }) => date_dialogue !== null && date_dialogue <= date);
  if (lines.length === 0 || !known) return null;
  const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n);
  return { num: sum(lines.map(({ obtenus }) => obtenus)), den: sum(lines.map(({ max }) => max)) };
}

/** Sums of the known points of contract years closed in the window before the date, by région and poste, then for France. */
function atteintesRecentes(pays: Pays): Map<string, Fraction> {
  const window = regle('*', 'estimation_fenetre_mois');
  const since = plusMois(pays.date_arrete, -Number(window.num / window.den));
  const sums = new Map<string, Fraction>();
  const add = (name: string, { num, den }: Fraction) => {
    const sum = sums.get(name) ?? { num: 0n, den: 0n };
    sums.set(name, { num: sum.num + num, den: sum.den + den });
  };
  for (const cpts of pays.cpts) {
    for (const { annee_contrat, annee } of anneesContrat(cpts, dernierDebut(pays.date_arrete))) {
      if (annee.fin <= since || annee.fin > pays.date_arrete) continue;
      for (const poste of new Set(cpts.indicateurs.map((line) => line.poste))) {
        const known = atteinteConnue(cpts, annee_contrat, poste, pays.date_arrete);
        if (!known) continue;
        add(key(cpts.region_code, poste), known);
        add(key('France', poste), known);
      }
    }
  }
  return sums;
}

/** What says the rate of a (cpts, annee_contrat, poste): its own points, else the région's, else France's, else nothing. */
export function atteintes(pays: Pays): (cpts: Cpts, year: number, poste: string) => Atteinte {
  const recent = atteintesRecentes(pays);
  return (cpts, year, poste) => {
    const own = atteinteConnue(cpts, year, poste, pays.date_arrete);
    if (own) return { taux: own.den === 0n ? null : own, estime: false };
    const near = [recent.get(key(cpts.region_code, poste)), recent.get(key('France', poste))];
    return { taux: near.find((sum) => sum !== undefined && sum.den > 0n) ?? null, estime: true };
  };
}

/** What should be paid for a line of the envelope, and when. */
export function echeances(line: Ligne, atteinte: Atteinte): Echeance[] {
  const { annee, poste, volet, part, centimes } = line;
  const end = annee.active.fin;
  const due = (nature: string, date: Jour, attendu: bigint | null, rate: Atteinte): Echeance => ({
    annee_contrat: annee.annee_contrat,
    poste,
    volet,
    part,
    nature,
    date,
    attendu,
    ...rate,
  });
  const sure: Atteinte = { taux: null, estime: false };
  if (volet === 'survenue') return [due('variable', end, centimes, sure)];
  if (part === 'variable') {
    const { taux } = atteinte;
    return [due('variable', end, taux && demiHaut(centimes * taux.num, taux.den), atteinte)];
  }
  if (part === 'fonctionnement' && annee.premiere) {
    const { num, den } = regle(annee.version!, 'versement_initial_taux');
    return [due('versement_initial', annee.active.debut, demiHaut(centimes * num, den), sure)];
  }
  const { num, den } = regle(annee.version!, 'avance_taux');
  const avance = demiHaut(centimes * num, den);
  return [due('avance', line.jours[0]!.debut, avance, sure), due('solde', end, centimes - avance, sure)];
}
