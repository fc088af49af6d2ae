import type { Cpts } from '../cpts.ts';
import type { Due } from '../dues.ts';
import type { Line } from '../payments.ts';
import type { Case } from './case.ts';

/** The payments and dues of each CPTS; cases change the payments. */
export type Ledger = { lines: Map<string, Line[]>; dues: Map<string, Due[]> };

/** n / d rounded half up. */
export const half = (n: number, d: number) => Math.floor((2 * n + d) / (2 * d));

/** The payments of a CPTS. */
export const linesOf = ({ lines }: Ledger, { id }: Cpts) => lines.get(id) ?? [];
/** Its certain dues. */
export const duesOf = ({ dues }: Ledger, { id }: Cpts) => dues.get(id) ?? [];

/** Whether a payment is of the poste and part of a due. */
export const isOf = (line: Line, { poste, part }: Due) => line.poste === poste && line.part === part;

/** Has the sender say the year of every line of a poste and part, so that none is placed in the year of a case. */
export function state(ledger: Ledger, cpts: Cpts, due: Due) {
  for (const line of linesOf(ledger, cpts)) if (isOf(line, due)) line.annee_contrat = line.annee;
}

/** Puts lines in the place of all those of one (annee_contrat, poste, part). */
export function replace(ledger: Ledger, cpts: Cpts, due: Due, lines: Line[]) {
  state(ledger, cpts, due);
  const kept = linesOf(ledger, cpts).filter((line) => !(isOf(line, due) && line.annee === due.annee_contrat));
  ledger.lines.set(cpts.id, [...kept, ...lines]);
}

/** Adds a payment to those of a CPTS. */
export function add(ledger: Ledger, cpts: Cpts, line: Line) {
  ledger.lines.set(cpts.id, [...linesOf(ledger, cpts), line]);
  return line;
}

/** A payment that the calibration leaves where it is. */
export const kept = (line: Line): Line => ({ ...line, fixe: true });

/** A case about payments of one contract year, poste and part. */
export const caseOf = (
  controle: string,
  cpts: Cpts,
  due: Partial<Due>,
  explication: string,
  lines: Line[],
): Case => ({
  controle,
  cpts_id: cpts.id,
  ...(due.annee_contrat === undefined ? {} : { annee_contrat: due.annee_contrat }),
  ...(due.poste === undefined ? {} : { poste: due.poste }),
  ...(due.part === undefined ? {} : { part: due.part }),
  explication,
  lignes: lines.map((row) => ({ flux: 'flux_aci', row })),
});
