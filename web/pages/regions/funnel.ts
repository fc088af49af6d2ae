import type { Row } from '../../api.ts';

type Point = Row<'/api/entonnoir'>;

/** The drawing, in the units of its view box; rates are to the left, envelopes underneath. */
export const BOX = { width: 620, height: 340, left: 64, top: 8, bottom: 26 };

const LIMITS = ['bas_998_taux', 'bas_95_taux', 'haut_95_taux', 'haut_998_taux'] as const;

/** A round step that parts a length in four at most. */
const stepOf = (length: number) => {
  const power = 10 ** Math.floor(Math.log10(length / 4));
  return [1, 2, 2.5, 5, 10].map((round) => round * power).find((step) => length / step <= 4.001)!;
};

const ticks = (from: number, to: number) => {
  const step = stepOf(to - from);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from(
    { length: Math.floor(to / step + 1e-9) - first + 1 },
    (_, index) => (first + index) * step,
  );
};

/** The room that the name of a point takes beside it. */
const NAME = { width: 150, height: 14 };

/** On which side of its point each name is written, so that two neighbours do not write over each other. */
export function sides(places: { code: string; x: number; y: number }[]): Map<string, 'start' | 'end'> {
  const order = places.toSorted((a, b) => a.x - b.x);
  return new Map(
    order.map(({ code, x, y }, index) => {
      const next = order
        .slice(index + 1)
        .some((other) => other.x - x < NAME.width && Math.abs(other.y - y) < NAME.height);
      return [code, next || x > BOX.width - NAME.width ? 'end' : 'start'];
    }),
  );
}

/** Where points and limits are drawn, or undefined without any point. The scale holds every point; limits leave it. */
export function funnel(rows: Point[]) {
  const rates = rows.flatMap(({ consommation_taux }) => consommation_taux ?? []);
  if (rates.length === 0) return undefined;
  const known = rows.filter(({ cpts_nb }) => (cpts_nb ?? 0) >= 5);
  const shown = [
    ...rates,
    ...known.flatMap((row) => [row.bas_998_taux ?? [], row.haut_998_taux ?? []].flat()),
  ];
  const low = Math.max(0, Math.floor(10 * Math.min(...shown)) / 10);
  const high = Math.max(low + 0.1, Math.ceil(10 * Math.max(...shown)) / 10);
  const largest = Math.max(...rows.map(({ enveloppe_a_date_eur }) => enveloppe_a_date_eur));
  const x = (volume: number) => round(BOX.left + ((BOX.width - BOX.left - 8) * volume) / largest);
  const y = (rate: number) =>
    round(BOX.top + (BOX.height - BOX.top - BOX.bottom) * (1 - (rate - low) / (high - low)));
  const line = (limit: (typeof LIMITS)[number]) =>
    rows
      .filter((row) => row.code === null && row[limit] !== null && row[limit] >= low && row[limit] <= high)
      .map((row, index) => `${index === 0 ? 'M' : 'L'}${x(row.enveloppe_a_date_eur)} ${y(row[limit]!)}`)
      .join('');
  return {
    place: (row: Point) => ({ x: x(row.enveloppe_a_date_eur), y: y(row.consommation_taux ?? low) }),
    national: y(rows[0]!.taux_national!),
    paths: Object.fromEntries(LIMITS.map((limit) => [limit, line(limit)])),
    rates: ticks(low, high).map((rate) => ({ rate, y: y(rate) })),
    volumes: ticks(0, largest).map((volume) => ({ volume, x: x(volume) })),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
