import { between, chance, spread } from './chance.ts';
import type { Contract, Cpts } from './cpts.ts';
import { addMonths, day, type Day, workday, yearOf } from './days.ts';
import { AVENANTS, DATE_ARRETE, MEMBRES } from './parametres.ts';
import type { Rows } from './rows.ts';
import { changesOf, populationAt, tailleOf } from './territories.ts';

/** Members of a CPTS on a day: a rate of its own, growing from the signature. */
export function membersAt(cpts: Cpts, date: Day): number {
  const since = (date - (cpts.contracts[0]?.signature ?? date)) / 365.25;
  const growth = Math.min(MEMBRES.plafond, 1 + MEMBRES.croissance_an * Math.max(since, -2));
  const rate = spread(MEMBRES.pour_mille, MEMBRES.dispersion, 'membres', cpts.key);
  return Math.max(11, Math.round((populationAt(cpts, date) / 1000) * rate * growth));
}

function amendmentDays(cpts: Cpts, { signature, fin }: Contract): Day[] {
  const end = fin ?? DATE_ARRETE + 1;
  const days = new Set<Day>(changesOf(cpts));
  const { avenant_2, mise_a_jour } = AVENANTS;
  if (chance('avenant 2', cpts.key) < avenant_2.part) {
    days.add(workday(between(day(avenant_2.de), day(avenant_2.a), 'avenant 2 date', cpts.key)));
  }
  if (chance('mise a jour', cpts.key) < mise_a_jour.part) {
    const months = between(...mise_a_jour.mois, 'mise a jour mois', cpts.key);
    for (let date = addMonths(signature, months); date < end; date = addMonths(date, months))
      days.add(workday(date));
  }
  return [...days]
    .filter((date) => date > signature + 40 && date < end && date <= DATE_ARRETE)
    .sort((a, b) => a - b);
}

/** A territory that changes within 40 days of the signature has changed for the signature. */
const settled = (cpts: Cpts, signature: Day) =>
  Math.max(signature, ...changesOf(cpts).filter((date) => date <= signature + 40));

function contractRows(cpts: Cpts, contract: Contract): Rows['contrats'][] {
  const days = [contract.signature, ...amendmentDays(cpts, contract)];
  return days.map((date, i) => ({
    cpts_id: cpts.id,
    date_effet: date,
    taille: tailleOf(populationAt(cpts, i === 0 ? settled(cpts, date) : date)),
    membres_nb:
      chance('membres inconnus', cpts.key, yearOf(date)) < MEMBRES.inconnus_part
        ? null
        : membersAt(cpts, date),
    date_fin: i === days.length - 1 ? contract.fin : null,
  }));
}

/** The signature and the amendments of every contract. */
export const contractsOf = (cpts: Cpts): Rows['contrats'][] =>
  cpts.contracts.flatMap((contract) => contractRows(cpts, contract));
