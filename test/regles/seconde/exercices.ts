import type { Ligne } from './enveloppes.ts';
import { annee, commun, demiHaut, jour, nbJours } from './jours.ts';

const exercice = (year: number) => ({ debut: jour(`${year}-01-01`), fin: jour(`${year + 1}-01-01`) });

/** A line spread over civil years by its active days; the last year with active days takes the rest. */
export function exercices(line: Ligne): Map<number, bigint> {
  if (line.crise !== null) return new Map([[annee(line.crise), line.centimes]]);
  const first = annee(line.jours[0]!.debut);
  const last = annee(line.jours.at(-1)!.fin - 1);
  const all = BigInt(nbJours(line.jours));
  const shares = new Map<number, bigint>();
  let rest = line.centimes;
  for (let year = first; year <= last; year++) {
    const days = nbJours(line.jours.map((days) => commun(days, exercice(year))));
    const share = year === last ? rest : demiHaut(line.centimes * BigInt(days), all);
    rest -= share;
    if (share !== 0n) shares.set(year, share);
  }
  return shares;
}
