import { accountsOf } from '../accounts.ts';
import { type Cpts, signatureOf } from '../cpts.ts';
import { day, workday } from '../days.ts';
import type { OtherLine } from '../other.ts';
import type { Line } from '../payments.ts';
import type { Rows } from '../rows.ts';
import { between } from '../chance.ts';
import type { Case, Casting } from './case.ts';

const settled = (cpts: Cpts) =>
  cpts.contracts.length === 1 && cpts.contracts[0]!.fin === null && signatureOf(cpts)! < day('2022-10-01');

/** Two exercices in a row with less than half of the receipts spent. */
export function hoarders(
  accounts: Map<string, Rows['comptes'][]>,
  lines: ReadonlyMap<string, Line[]>,
  cast: Casting,
): Case[] {
  return cast('thesaurisation', 3, settled).map((cpts) => {
    const rows = accountsOf(cpts, lines.get(cpts.id) ?? [], { thrifty: true });
    accounts.set(cpts.id, rows);
    const explication = 'Moins du tiers des recettes est dépensé chaque année.';
    return {
      controle: 'thesaurisation',
      cpts_id: cpts.id,
      explication,
      lignes: rows.map((row) => ({ flux: 'comptes', row })),
    };
  });
}

/** One exercice missing among accounts that are otherwise sent. */
export function silents(
  accounts: Map<string, Rows['comptes'][]>,
  lines: ReadonlyMap<string, Line[]>,
  cast: Casting,
): Case[] {
  const exercices = (cpts: Cpts) => new Set((accounts.get(cpts.id) ?? []).map(({ exercice }) => exercice));
  const suits = (cpts: Cpts) =>
    settled(cpts) && [2023, 2024, 2025].every((exercice) => exercices(cpts).has(exercice));
  return cast('comptes_non_transmis', 4, suits).map((cpts) => {
    accounts.set(cpts.id, accountsOf(cpts, lines.get(cpts.id) ?? [], { silent: 2024 }));
    const explication = 'Les comptes de 2024 manquent, ceux de 2023 et de 2025 sont là.';
    return { controle: 'comptes_non_transmis', cpts_id: cpts.id, exercice: 2024, explication, lignes: [] };
  });
}

/** Money of a laboratory or of another private company. */
export function privateMoney(lines: OtherLine[], cast: Casting): Case[] {
  return cast('financement_prive', 5, settled).map((cpts, i) => {
    const laboratory = i < 3;
    const row: OtherLine = {
      cpts_id: cpts.id,
      date: workday(between(day('2023-02-01'), day('2026-06-30'), 'prive', cpts.key)),
      financeur_type: laboratory ? 'laboratoire' : 'prive_autre',
      financeur: laboratory ? 'Laboratoire (démonstration)' : 'Société (démonstration)',
      montant_eur: 50_000 * between(3, 24, 'prive montant', cpts.key),
    };
    lines.push(row);
    const explication = laboratory ? 'Somme reçue d’un laboratoire.' : 'Somme reçue d’une société privée.';
    return {
      controle: 'financement_prive',
      cpts_id: cpts.id,
      explication,
      lignes: [{ flux: 'autres_financements', row }],
    };
  });
}
