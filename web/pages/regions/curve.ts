import type { Figure } from '../../format.ts';

/** A curve in a box of its own: a path that an unknown value cuts, and the points that stand alone between two cuts. */
export function curve(
  values: { exercice: number; valeur: Figure }[],
  end: number,
  { width, height }: { width: number; height: number },
): { path: string; alone: [number, number][] } {
  const step = width / Math.max(1, values.length - 1);
  const points = values.map(({ valeur }, index) =>
    typeof valeur === 'number' && end > 0
      ? ([round(index * step), round(height * (1 - Math.max(0, valeur) / end))] as [number, number])
      : undefined,
  );
  const path = points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point[0]} ${point[1]}`)
    .filter(Boolean)
    .join('');
  const alone = points.filter((_, index) => !points[index - 1] && !points[index + 1]);
  return { path, alone: alone.filter((point) => point !== undefined) };
}

const round = (value: number) => Math.round(value * 10) / 10;
