import { between, chance, normal } from './chance.ts';
import type { Cpts } from './cpts.ts';
import { dayOf, yearOf } from './days.ts';
import { groupBy, sumOf } from './groups.ts';
import { COMPTES, DATE_ARRETE } from './parametres.ts';
import type { Line } from './payments.ts';
import type { Rows } from './rows.ts';

const EXERCICES = Object.keys(COMPTES.part).map(Number);

const POSTES = Object.keys(COMPTES.depense);

type Received = ReadonlyMap<string, number>;

/** What a CPTS received from its ACI in each exercice, by poste. */
function receipts(lines: readonly Line[]): Map<number, Received> {
  return new Map(
    [...groupBy(lines, ({ date_paiement }) => yearOf(date_paiement))].map(([year, list]) => [
      year,
      new Map(
        [...groupBy(list, ({ poste }) => poste)].map(([poste, some]) => [
          poste,
          sumOf(some, (l) => l.montant_eur),
        ]),
      ),
    ]),
  );
}

function spent({ key }: Cpts, exercice: number, poste: string, received: number, thrifty: boolean) {
  const own =
    COMPTES.depense[poste]! *
    Math.exp(COMPTES.cpts * normal('depense', key) + COMPTES.poste * normal('depense', key, exercice, poste));
  return Math.round(Math.max(0, received) * (thrifty ? 0.3 : Math.min(1.45, Math.max(0.52, own))));
}

function sentOn({ key }: Cpts, exercice: number) {
  if (chance('comptes sans date', key, exercice) < COMPTES.sans_date_part) return null;
  const late = chance('comptes tard', key, exercice) < COMPTES.tard_part;
  const [least, most] = late ? [190, 330] : [70, 178];
  return Math.min(dayOf(exercice, 12, 31) + between(least!, most!, 'comptes', key, exercice), DATE_ARRETE);
}

/** The exercices whose accounts a CPTS sends: the same one tends to send them every year. */
const sends = ({ key }: Cpts, exercice: number) =>
  0.75 * chance('comptes', key) + 0.25 * chance('comptes', key, exercice) < COMPTES.part[exercice]!;

/** The accounts that a CPTS sends; a `thrifty` one hardly spends, a `silent` exercice is not sent. */
export function accountsOf(
  cpts: Cpts,
  lines: readonly Line[],
  { thrifty = false, silent = 0 } = {},
): Rows['comptes'][] {
  const received = receipts(lines);
  let balance = 0;
  return EXERCICES.flatMap((exercice) => {
    const got = received.get(exercice);
    if (!got) return [];
    const rows = POSTES.filter((poste) => (got.get(poste) ?? 0) > 0).map((poste) => ({
      poste,
      cents: spent(cpts, exercice, poste, got.get(poste)!, thrifty),
    }));
    balance += sumOf(got.values(), (cents) => cents) - sumOf(rows, ({ cents }) => cents);
    if (exercice === silent || (!thrifty && !sends(cpts, exercice))) return [];
    const date_transmission = sentOn(cpts, exercice);
    return [...rows, { poste: 'tresorerie', cents: balance }].map(({ poste, cents }) => ({
      cpts_id: cpts.id,
      exercice,
      poste,
      depense_effective_eur: cents,
      date_transmission,
    }));
  });
}
