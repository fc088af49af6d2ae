import { describe, expect, it } from 'vitest';
import { enveloppeColumns, enveloppeWords } from '../../web/enveloppe.ts';

describe('the name of the envelope beside versé', () => {
  it('is that of the date while the exercice runs, and that of the exercice once it is over', () => {
    expect(enveloppeWords('sous l’enveloppe à date', 2026, 2026)).toBe('sous l’enveloppe à date');
    expect(enveloppeWords('Versé / enveloppe à date', 2025, 2026)).toBe('Versé / enveloppe de 2025');
    expect(enveloppeWords('Enveloppe à date', 2025, 2026)).toBe('Enveloppe de 2025');
  });

  it('changes the heads of a table and of its files, and neither its keys nor its other heads', () => {
    const columns = [
      { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
      { key: 'verse_eur', label: 'Versé', kind: 'euros' },
    ] as const;
    expect(enveloppeColumns(columns, 2025, 2026)).toEqual([
      { ...columns[0], label: 'Enveloppe de 2025' },
      columns[1],
    ]);
    expect(enveloppeColumns(columns, 2026, 2026)).toEqual(columns);
  });
});
