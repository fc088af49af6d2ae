import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { Row } from '../api.ts';
import { jour, nombre, taux } from '../format.ts';
import type { Column } from '../ui/table.ts';
import { bubble, GRID_LINES, TEXT, TOOLTIP } from './common.ts';
import { token } from './geometry.ts';

type Quarter = Row<'/api/couverture/serie'>;

const STACK = [
  ['aci', 'ACI signé', 'aci_taux', 'aci_hab'],
  ['projet_valide', 'Projet validé', 'projet_valide_taux', 'projet_valide_hab'],
  ['lettre_intention', 'Lettre d’intention', 'lettre_intention_taux', 'lettre_intention_hab'],
  ['aucune', 'Zone blanche', 'aucune_taux', 'aucune_hab'],
] as const;

const area = (rows: Quarter[], [code, name, rate]: (typeof STACK)[number]): LineSeriesOption => ({
  type: 'line',
  name,
  stack: 'population',
  data: rows.map((row) => [row.date, row[rate]]),
  symbol: 'none',
  animation: false,
  emphasis: { disabled: true },
  lineStyle: { width: 0 },
  itemStyle: { color: token(`stade-${code}`) },
  areaStyle: { color: token(`stade-${code}`), opacity: 1 },
});

/** The whole population shared down the stades, quarter by quarter; the date on the map is drawn as a line. */
export function stadesOption(rows: Quarter[], date: string): EChartsOption {
  const series = STACK.map((entry) => area(rows, entry));
  series[0]!.markLine = {
    silent: true,
    symbol: 'none',
    animation: false,
    label: { show: false },
    lineStyle: { color: token('encre'), type: 'solid', width: 1 },
    data: [{ xAxis: date }],
  };
  return {
    animation: false,
    textStyle: TEXT,
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      formatter: (given) => {
        const row = rows[(Array.isArray(given) ? given[0] : given)?.dataIndex ?? 0]!;
        return bubble(
          jour(row.date),
          STACK.map(([, name, rate, people]) => [
            name,
            `${taux(row[rate])}, ${nombre(row[people])}\u00a0hab.`,
          ]),
        );
      },
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: token('filet-fort') } },
      axisLabel: { color: token('encre-2'), fontSize: 13, formatter: '{yyyy}', hideOverlap: true },
      minInterval: 365 * 24 * 3600 * 1000,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: {
        color: token('encre-2'),
        fontSize: 13,
        formatter: (value: number) => taux(value).replace(',0', ''),
      },
      splitLine: GRID_LINES,
    },
    series,
  };
}

/** Columns of the table view and of the download. */
export const STADES_COLUMNS: Column[] = [
  { key: 'date', label: 'Date', kind: 'date' },
  ...STACK.flatMap(([, label, rate, people]): Column[] => [
    { key: rate, label, kind: 'taux' },
    { key: people, label: `${label}, habitants`, kind: 'nombre' },
  ]),
  { key: 'tous_stades_taux', label: 'Tous stades', kind: 'taux' },
  { key: 'population_hab', label: 'Habitants', kind: 'nombre' },
];
