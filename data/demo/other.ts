import { membersAt } from './amendments.ts';
import { between, chance, spread } from './chance.ts';
import { type Cpts, isAlive } from './cpts.ts';
import { dayOf, workday, yearOf } from './days.ts';
import { AUTRES, DATE_ARRETE, PROFESSIONNELS } from './parametres.ts';
import type { Rows } from './rows.ts';
import { populationAt } from './territories.ts';

/** A sum from another financer, before it has its identifier. */
export type OtherLine = Omit<Rows['autres_financements'], 'flux_id'>;

const yearsOf = ({ lettre }: Cpts) => {
  const first = Math.max(2019, yearOf(lettre));
  return Array.from({ length: yearOf(DATE_ARRETE) - first + 1 }, (_, i) => first + i);
};

/** Contributions, local authorities and the like. */
export function otherLines(cpts: Cpts): OtherLine[] {
  return yearsOf(cpts).flatMap((year) =>
    Object.entries(AUTRES).flatMap(([financeur_type, { part, eur, financeur }]) => {
      const date = workday(dayOf(year, 1, 10) + between(0, 340, 'autre', cpts.key, year, financeur_type));
      if (
        date > DATE_ARRETE ||
        !isAlive(cpts, date) ||
        chance('autre', cpts.key, year, financeur_type) >= part
      )
        return [];
      const montant_eur =
        5000 * between(eur[0] / 50, eur[1] / 50, 'autre montant', cpts.key, year, financeur_type);
      return [{ cpts_id: cpts.id, date, financeur_type, financeur, montant_eur }];
    }),
  );
}

/** Professionals of the territory, members and active members at the end of each closed exercice, and of the running one. */
export function membershipsOf(cpts: Cpts): Rows['adhesions'][] {
  return yearsOf(cpts).flatMap((exercice) => {
    const date = Math.min(dayOf(exercice, 12, 31), DATE_ARRETE);
    if (!isAlive(cpts, date) || date < cpts.lettre + 90) return [];
    const rate = spread(PROFESSIONNELS.pour_mille, PROFESSIONNELS.dispersion, 'professionnels', cpts.key);
    const professionals = Math.round(
      (populationAt(cpts, date) / 1000) * rate * (1 + 0.008 * (exercice - 2022)),
    );
    const adherents_nb = Math.min(membersAt(cpts, date), professionals);
    const [least, most] = PROFESSIONNELS.actifs;
    const active =
      least +
      (most - least) * chance('actifs', cpts.key) +
      0.04 * (chance('actifs', cpts.key, exercice) - 0.5);
    return [
      {
        cpts_id: cpts.id,
        exercice,
        professionnels_territoire_nb:
          chance('professionnels inconnus', cpts.key, exercice) < 0.06 ? null : professionals,
        adherents_nb,
        actifs_nb:
          chance('actifs inconnus', cpts.key, exercice) < 0.18
            ? null
            : Math.round(adherents_nb * Math.max(0.1, active)),
      },
    ];
  });
}
