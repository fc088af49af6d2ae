import { type Cpts, isAlive, signatureOf } from '../cpts.ts';
import { addMonths, day, yearOf } from '../days.ts';
import { type FirLine, firLine, grantOf } from '../fir.ts';
import { CALAGE, DATE_ARRETE } from '../parametres.ts';
import type { Case, Casting } from './case.ts';

const elsewhere = (cpts: Cpts) => cpts.region !== CALAGE.grand_est.region_code && cpts.fin === null;

const caseOf = (controle: string, cpts: Cpts, lines: FirLine[], explication: string): Case => ({
  controle,
  cpts_id: cpts.id,
  exercice: lines[0]!.exercice,
  objet: lines[0]!.objet,
  explication,
  lignes: lines.map((row) => ({ flux: 'flux_fir', row })),
});

/** Amorçage, ingénierie or coordonnateur paid after the signature of the ACI. */
function afterAci(cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    elsewhere(cpts) &&
    signatureOf(cpts) !== null &&
    signatureOf(cpts)! > day('2021-06-01') &&
    signatureOf(cpts)! < day('2025-06-01');
  return cast('fir_apres_aci', 4, suits).map((cpts, i) => {
    const objet = ['amorcage', 'ingenierie', 'coordonnateur', 'coordonnateur'][i]!;
    const date = addMonths(signatureOf(cpts)!, 4);
    const line = (type: string, at: number) => firLine(cpts, type, at, yearOf(date), objet, 24_000);
    const lines = grantOf([line('engage', date), line('paye', Math.min(date + 25, DATE_ARRETE))], date);
    return caseOf('fir_apres_aci', cpts, lines, 'FIR engagé et payé quatre mois après la signature.');
  });
}

/** Amorçage below 10 k€ or above 50 k€, paid before any ACI. */
function outOfRange(cast: Casting): Case[] {
  const free = (cpts: Cpts) =>
    (signatureOf(cpts) ?? Infinity) - cpts.lettre > 400 &&
    cpts.lettre > day('2019-01-01') &&
    cpts.lettre < DATE_ARRETE - 500;
  return cast('fir_hors_fourchette', 4, (cpts) => elsewhere(cpts) && free(cpts)).map((cpts, i) => {
    const date = cpts.lettre + 60;
    const amounts = i % 2 === 0 ? [6_000] : [38_000, 27_000];
    const lines = amounts.flatMap((eur, n) => {
      const exercice = yearOf(date + 120 * n);
      return [
        firLine(cpts, 'engage', date + 120 * n, exercice, 'amorcage', eur),
        firLine(cpts, 'paye', date + 120 * n + 30, exercice, 'amorcage', eur),
      ];
    });
    const total = amounts.reduce((sum, eur) => sum + eur, 0);
    return caseOf('fir_hors_fourchette', cpts, grantOf(lines, date), `Amorçage cumulé de ${total} euros.`);
  });
}

/** Money notified in 2023 and not paid: it lapses at the end of 2026. */
function lapsing(cast: Casting): Case[] {
  const suits = (cpts: Cpts) =>
    elsewhere(cpts) &&
    isAlive(cpts, day('2023-03-01')) &&
    (signatureOf(cpts) ?? Infinity) > day('2024-03-01');
  return cast('fir_caducite', 4, suits).map((cpts) => {
    const date = day('2023-04-12');
    const objet = 'ingenierie';
    const lines = [
      firLine(cpts, 'engage', date, 2023, objet, 30_000),
      firLine(cpts, 'paye', date + 40, 2023, objet, 12_000),
    ];
    return caseOf(
      'fir_caducite',
      cpts,
      grantOf(lines, date + 6),
      '18 000 euros notifiés en 2023 restent impayés et tombent le 31 décembre 2026.',
    );
  });
}

/** Plants the cases that are about FIR. */
export const plantFir = (cast: Casting): Case[] => [...afterAci(cast), ...outOfRange(cast), ...lapsing(cast)];
