import { between, shuffled } from './chance.ts';
import { dayOf, payday, yearOf } from './days.ts';
import { CALAGE } from './parametres.ts';
import type { Line } from './payments.ts';
import { sumOf } from './groups.ts';

const MOVED = ['versement_initial', 'avance', 'solde', 'variable'];

const name = (line: Line) =>
  [
    line.cpts_id,
    line.annee_contrat,
    line.poste,
    line.volet,
    line.part,
    line.nature,
    line.action,
    line.date_paiement,
  ].join(' ');

/** Lines that a payment run could as well have paid on the other side of 31 December. */
function movable(lines: Line[], year: number, later: boolean) {
  const end = dayOf(year, 12, 31);
  return lines.filter((line) => {
    if (line.fixe || line.annee_contrat === null || line.montant_eur <= 0 || !MOVED.includes(line.nature))
      return false;
    if (later) return line.date_paiement > end - CALAGE.avant_jours && line.date_paiement <= end;
    return (
      line.date_paiement > end &&
      line.date_paiement <= end + CALAGE.apres_jours &&
      line.au_plus_tot <= end - 18
    );
  });
}

/** Moves payments across the end of a year until those of a perimeter reach the published total, in cents, or none is left to move. */
export function settle(lines: Line[], perimeter: (line: Line) => boolean, year: number, target: number) {
  const concerned = lines.filter(perimeter);
  let gap =
    target -
    sumOf(
      concerned.filter(({ date_paiement }) => yearOf(date_paiement) === year),
      (l) => l.montant_eur,
    );
  const later = gap < 0;
  for (const line of shuffled(movable(concerned, year, later), name, 'calage', year)) {
    if (line.montant_eur > Math.abs(gap)) continue;
    const end = dayOf(year, 12, 31);
    const date = later
      ? end + between(6, 30, 'calage', name(line))
      : Math.max(line.au_plus_tot + 5, end - between(3, 20, 'calage', name(line)));
    const moved = payday(date);
    if (yearOf(moved) === year ? later : !later) continue;
    line.date_paiement = moved;
    gap += later ? line.montant_eur : -line.montant_eur;
    line.fixe = true;
  }
}

/** Meets the published totals: the missions of Grand Est first, then France without touching them. */
export function calibrate(lines: Line[]) {
  const { grand_est, france } = CALAGE;
  const isRegion = (line: Line) => line.cpts?.region === grand_est.region_code;
  const missions = (line: Line) => isRegion(line) && line.poste !== 'fonctionnement';
  settle(lines, missions, grand_est.exercice, grand_est.missions_eur * 100);
  for (const line of lines) if (missions(line)) line.fixe = true;
  for (const { exercice, verse_eur } of france) settle(lines, () => true, exercice, verse_eur * 100);
}
