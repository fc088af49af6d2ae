import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../web/ui/whole.ts';

/** An API of so many lines, whose total may change after the first page, as when a snapshot is published. */
const paged =
  (count: number, changed = false) =>
  async (page: number, limite: number) => ({
    page,
    limite,
    total_nb: changed && page > 1 ? count + 1 : count,
    lignes: Array.from(
      { length: Math.min(limite, count - (page - 1) * limite) },
      (_, i) => (page - 1) * limite + i,
    ),
  });

const total = ({ total_nb }: { total_nb: number }) => total_nb;

describe('every page of an answer', () => {
  it('comes whole and in order, at the bounds of a page too', async () => {
    for (const count of [0, 1, 999, 1000, 1001, 2000, 2500]) {
      const { lignes, total_nb } = await wholeOf(paged(count), total);
      expect(lignes).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(total_nb).toBe(count);
    }
  });

  it('does not mix two snapshots', async () => {
    await expect(wholeOf(paged(1500, true), total)).rejects.toThrow(/instantané plus récent/);
  });

  it('says what to do when a browser could not hold it', async () => {
    await expect(wholeOf(paged(100_001), total)).rejects.toThrow(/Restreignez/);
  });
});
