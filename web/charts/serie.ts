import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { Row } from '../api.ts';
import { euros, mois, unitFor } from '../format.ts';
import type { Column } from '../ui/table.ts';
import { bubble, GRID_LINES, TEXT, TOOLTIP } from './common.ts';
import { token } from './geometry.ts';

type Month = Row<'/api/series'>;

const line = (name: string, data: (number | null)[], colour: string, style: object): LineSeriesOption => ({
  type: 'line',
  name,
  data,
  symbol: 'none',
  animation: false,
  emphasis: { disabled: true },
  lineStyle: { color: token(colour), width: 2, ...style },
  itemStyle: { color: token(colour) },
});

/** Cumulated spend of an exercice against its envelope, the exercice before in thin grey. */
export function serieOption(rows: Month[], exercice: number): EChartsOption {
  const unit = unitFor(rows.flatMap((row) => [row.enveloppe_cumulee_eur, row.verse_cumule_eur]));
  const months = rows.map((row) => mois(row.mois));
  return {
    animation: false,
    textStyle: TEXT,
    grid: { left: 8, right: 12, top: 24, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      formatter: (given) => {
        const index = (Array.isArray(given) ? given[0] : given)?.dataIndex ?? 0;
        const row = rows[index]!;
        return bubble(`${mois(row.mois)} ${exercice}, cumul`, [
          ['Versé', euros(row.verse_cumule_eur)],
          ['Enveloppe', euros(row.enveloppe_cumulee_eur)],
          [`Versé en ${exercice - 1}`, euros(row.verse_precedent_cumule_eur)],
        ]);
      },
    },
    xAxis: {
      type: 'category',
      data: months,
      boundaryGap: false,
      axisLine: { lineStyle: { color: token('filet-fort') } },
      axisTick: { show: false },
      axisLabel: { color: token('encre-2'), fontSize: 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      minInterval: 1,
      name: unit.label,
      nameTextStyle: { align: 'right', color: token('encre-2') },
      axisLabel: {
        color: token('encre-2'),
        fontSize: 13,
        formatter: (value: number) => unit.write(value).replace(/,0$/, ''),
      },
      splitLine: GRID_LINES,
    },
    series: [
      line(
        `Versé ${exercice}`,
        rows.map((row) => row.verse_cumule_eur),
        'accent',
        { width: 3 },
      ),
      line(
        'Enveloppe',
        rows.map((row) => row.enveloppe_cumulee_eur),
        'encre',
        { width: 1.5, type: 'dashed' },
      ),
      line(
        `Versé ${exercice - 1}`,
        rows.map((row) => row.verse_precedent_cumule_eur),
        'filet-fort',
        { width: 1 },
      ),
    ],
  };
}

/** Columns of the table view and of the download. */
export const SERIE_COLUMNS: Column[] = [
  { key: 'mois', label: 'Mois', kind: 'nombre' },
  {
    key: 'verse_eur',
    label: 'Versé dans le mois',
    kind: 'euros',
    reason: 'Mois postérieur à la date d’arrêté',
  },
  {
    key: 'verse_cumule_eur',
    label: 'Versé cumulé',
    kind: 'euros',
    reason: 'Mois postérieur à la date d’arrêté',
  },
  { key: 'enveloppe_eur', label: 'Enveloppe du mois', kind: 'euros' },
  { key: 'enveloppe_cumulee_eur', label: 'Enveloppe cumulée', kind: 'euros' },
  {
    key: 'verse_precedent_cumule_eur',
    label: 'Versé cumulé, exercice précédent',
    kind: 'euros',
    reason: 'Exercice antérieur aux données',
  },
];
