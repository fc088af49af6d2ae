import { describe, expect, it } from 'vitest';
import { withDepense, type Depense } from '../../web/pages/missions/tables.ts';
import type { Row } from '../../web/api.ts';

const line = (poste: string, part: string) => ({ poste, part, verse_eur: 1_000 }) as Row<'/api/postes'>;
const account = (exercice: number, poste: string, depense_effective_eur: number | null, comptes_nb: number) =>
  ({ exercice, poste, depense_effective_eur, comptes_nb }) as Depense;

const accounts = [
  account(2025, 'prevention', null, 0),
  account(2024, 'prevention', 300, 2),
  account(2024, 'ensemble', 700, 3),
];
const rows = [line('prevention', 'fixe'), line('prevention', 'ensemble'), line('ensemble', 'ensemble')];

const spent = (exercice: number) =>
  withDepense(rows, accounts, exercice).map((row) => [row.depense_effective_eur, row.comptes_nb]);

describe('the spending beside a poste', () => {
  it('is on the line of the whole poste and of all, with its CPTS, never on a part', () => {
    expect(spent(2024)).toEqual([
      [null, null],
      [300, 2],
      [700, 3],
    ]);
  });

  it('is unknown, from no CPTS, while no account of the exercice is, never that of another exercice', () => {
    expect(spent(2025)).toEqual([
      [null, null],
      [null, 0],
      [null, null],
    ]);
  });

  it('leaves what is paid as it is', () => {
    expect(withDepense(rows, accounts, 2024).map(({ verse_eur }) => verse_eur)).toEqual([
      1_000, 1_000, 1_000,
    ]);
  });
});
