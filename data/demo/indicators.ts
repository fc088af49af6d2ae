import { between, chance, normal } from './chance.ts';
import type { Cpts } from './cpts.ts';
import { anniversary, type Day } from './days.ts';
import { ATTEINTE, DATE_ARRETE, DIALOGUE, INDICATEURS } from './parametres.ts';
import type { Rows } from './rows.ts';

/** A contract year: from A(k) to the end of its active days. */
export type ContractYear = { annee: number; debut: Day; fin: Day };

/** The contract years of a CPTS, counted on after an end. */
export function contractYears({ contracts }: Pick<Cpts, 'contracts'>): ContractYear[] {
  const years: ContractYear[] = [];
  for (const { signature, fin } of contracts) {
    for (let k = 0; ; k++) {
      const debut = anniversary(signature, k);
      if (debut > DATE_ARRETE || (fin !== null && debut >= fin)) break;
      years.push({
        annee: years.length + 1,
        debut,
        fin: Math.min(anniversary(signature, k + 1), fin ?? Infinity),
      });
    }
  }
  return years;
}

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** The part of the variable amount that a CPTS earns in a contract year. */
function attainment({ key, region }: Cpts, annee: number, poste: string) {
  const { postes, croissance_an, cpts, annee: yearly, regions } = ATTEINTE;
  const level = postes[poste]! + regions[region]! + croissance_an * (annee - 1.5);
  return clamp(
    level + cpts * normal('atteinte', key) + yearly * normal('atteinte', key, annee, poste),
    0.1,
    1,
  );
}

/** Day of the dialogue de gestion of a contract year, null when it has not been held by the date d'arrêté. */
export function dialogueOf({ key }: Cpts, { annee, fin }: ContractYear): Day | null {
  const { a_temps, tard, tard_part, aucun_part } = DIALOGUE;
  if (chance('dialogue aucun', key, annee) < aucun_part) return null;
  const late = chance('dialogue tard', key, annee) < tard_part;
  const date = fin + between((late ? tard : a_temps)[0], (late ? tard : a_temps)[1], 'dialogue', key, annee);
  return date <= DATE_ARRETE ? date : null;
}

function rowsOf(cpts: Cpts, year: ContractYear, poste: string, dialogue: Day | null): Rows['indicateurs'][] {
  const rate = attainment(cpts, year.annee, poste);
  return INDICATEURS[poste]!.map(([indicateur, nature, points], i) => {
    const own = clamp(rate + 0.05 * normal('indicateur', cpts.key, year.annee, poste, i), 0, 1);
    return {
      cpts_id: cpts.id,
      annee_contrat: year.annee,
      poste,
      action: null,
      indicateur,
      nature,
      points_max: points * 100,
      // points are given by halves
      points_obtenus: Math.round(own * points * 2) * 50,
      date_dialogue: dialogue,
    };
  });
}

/** The points of every closed contract year, for the missions engaged in it; some senders already give those of a dialogue to come. */
export function indicatorsOf(cpts: Cpts, engagements: readonly Rows['engagements'][]): Rows['indicateurs'][] {
  return contractYears(cpts).flatMap((year) => {
    const dialogue = dialogueOf(cpts, year);
    if (year.fin > DATE_ARRETE && dialogue === null) return [];
    if (dialogue === null && chance('saisi', cpts.key, year.annee) >= DIALOGUE.saisi_part) return [];
    const postes = new Set(
      engagements
        .filter(
          ({ date_demarrage, date_fin }) => date_demarrage < year.fin && (date_fin ?? Infinity) > year.debut,
        )
        .map(({ poste }) => poste),
    );
    return [...postes].flatMap((poste) => rowsOf(cpts, year, poste, dialogue));
  });
}
