import { versionAu } from './bareme.ts';
import { type Intervalle, type Jour, plusAns } from './jours.ts';

export interface Avenant {
  date_effet: Jour;
  taille: number;
  membres_nb: number | null;
  date_fin: Jour | null;
}

export interface Engagement {
  poste: string;
  volet: string;
  date_demarrage: Jour;
  date_fin: Jour | null;
}

export interface Indicateur {
  annee_contrat: number;
  poste: string;
  /** Hundredths of points. */
  max: bigint;
  obtenus: bigint;
  date_dialogue: Jour | null;
}

/** A payment line, in signed cents. */
export interface Paiement {
  flux_id: string;
  date: Jour;
  poste: string;
  part: string;
  nature: string;
  annee_contrat: number | null;
  centimes: bigint;
}

export interface Cpts {
  cpts_id: string;
  region_code: string;
  avenants: Avenant[];
  engagements: Engagement[];
  /** Days on which a crisis is recognised for this CPTS alone. */
  crises: Jour[];
  indicateurs: Indicateur[];
  paiements: Paiement[];
}

export interface Contrat {
  signature: Jour;
  fin: Jour | null;
  avenants: Avenant[];
}

export interface AnneeContrat {
  annee_contrat: number;
  /** First year of its contract. */
  premiere: boolean;
  /** A(k) to A(k+1). */
  annee: Intervalle;
  /** A(k) to E(k). */
  active: Intervalle;
  version: string | null;
  taille: number;
  membres_nb: number | null;
}

export const JAMAIS: Jour = Number.MAX_SAFE_INTEGER;

/** The contracts of a CPTS: a row dated at or after the preceding date_fin opens a new one. */
export function contrats(cpts: Cpts): Contrat[] {
  const found: Contrat[] = [];
  for (const avenant of [...cpts.avenants].sort((a, b) => a.date_effet - b.date_effet)) {
    const current = found.at(-1);
    if (!current || (current.fin !== null && avenant.date_effet >= current.fin)) {
      found.push({ signature: avenant.date_effet, fin: avenant.date_fin, avenants: [avenant] });
    } else {
      current.avenants.push(avenant);
      current.fin = avenant.date_fin;
    }
  }
  return found;
}

/** The last amendment of a contract in effect on a day. */
export const avenantAu = (contrat: Contrat, day: Jour): Avenant =>
  contrat.avenants.findLast(({ date_effet }) => date_effet <= day)!;

/** The contract years begun by a day; the count goes on from a contract to the next. */
export function anneesContrat(cpts: Cpts, dernier: Jour): AnneeContrat[] {
  const years: AnneeContrat[] = [];
  for (const contrat of contrats(cpts)) {
    const end = contrat.fin ?? JAMAIS;
    for (let k = 0; ; k++) {
      const debut = plusAns(contrat.signature, k);
      if (debut >= end || debut > dernier) break;
      const fin = plusAns(contrat.signature, k + 1);
      const { taille, membres_nb } = avenantAu(contrat, debut);
      years.push({
        annee_contrat: years.length + 1,
        premiere: k === 0,
        annee: { debut, fin },
        active: { debut, fin: Math.min(fin, end) },
        version: versionAu(debut),
        taille,
        membres_nb,
      });
    }
  }
  return years;
}
