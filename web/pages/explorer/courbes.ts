import type { EChartsOption, LineSeriesOption } from 'echarts';
import { bubble, GRID_LINES, TEXT, TOOLTIP } from '../../charts/common.ts';
import { token } from '../../charts/geometry.ts';
import { taux, unitFor } from '../../format.ts';
import { written } from '../../ui/table.ts';
import type { Mesure, Tableau } from './choices.ts';
import { couleurDe, kindOf, pivot, shownOf } from './pivot.ts';

const UNITE: Record<Mesure['genre'], string> = { euros: '€', taux: '%', nombre: '', reel: '' };

/** The least step between two ticks: what is written of them must tell them apart. */
const TICK: Record<Mesure['genre'], number> = { euros: 1, taux: 0.001, nombre: 1, reel: 0.01 };

/** One line by series over the values of time, which are the columns, or the rows when there is nothing else. */
export function courbesOption(answer: Tableau, mesure: Mesure): { option: EChartsOption; points: number } {
  const view = pivot(answer);
  const kind = kindOf(mesure);
  const rows = view.rows.filter(({ niveau }) => niveau !== 'total');
  const crossed = view.columns.length > 0;
  const times = (crossed ? view.columns : rows.flatMap(({ valeur }) => valeur ?? [])).filter(
    ({ sorte }) => sorte === 'valeur',
  );
  const lines = crossed
    ? rows.map((row, i) => ({
        name: row.libelle,
        colour: couleurDe(answer.axes[0]!.dimension, row.valeur!, i),
        data: times.map((time) => shownOf(view.cell(row, time)) ?? null),
      }))
    : [
        {
          name: mesure.libelle,
          colour: 'accent',
          data: rows
            .filter(({ valeur }) => valeur?.sorte === 'valeur')
            .map((row) => shownOf(view.cell(row)) ?? null),
        },
      ];
  const unit = unitFor(lines.flatMap(({ data }) => data));
  const axis = (value: number) =>
    mesure.genre === 'euros'
      ? unit.write(value)
      : mesure.genre === 'taux'
        ? taux(value)
        : written(value, kind);
  const series = lines.map(({ name, colour, data }): LineSeriesOption => ({
    type: 'line',
    name,
    data,
    symbolSize: 4,
    animation: false,
    emphasis: { disabled: true },
    lineStyle: { color: token(colour), width: 2 },
    itemStyle: { color: token(colour) },
  }));
  const option: EChartsOption = {
    animation: false,
    textStyle: TEXT,
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      ...TOOLTIP,
      formatter: (given) => {
        const at = (Array.isArray(given) ? given[0] : given)?.dataIndex ?? 0;
        const entries = lines.map(({ name, data }): [string, string] => [
          name,
          data[at] === null ? '-' : `${written(data[at], kind)}\u202f${UNITE[mesure.genre]}`,
        ]);
        return bubble(times[at]!.libelle, entries);
      },
    },
    xAxis: {
      type: 'category',
      data: times.map(({ libelle }) => libelle),
      boundaryGap: false,
      axisLine: { lineStyle: { color: token('filet-fort') } },
      axisTick: { show: false },
      axisLabel: { color: token('encre-2'), fontSize: 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      minInterval: TICK[mesure.genre],
      name: mesure.genre === 'euros' ? unit.label : '',
      nameTextStyle: { align: 'right', color: token('encre-2') },
      axisLabel: { color: token('encre-2'), fontSize: 13, formatter: axis },
      splitLine: GRID_LINES,
    },
    series,
  };
  return { option, points: times.length };
}

/** The series of the lines, for the legend beside them. */
export const series = (answer: Tableau) =>
  pivot(answer)
    .rows.filter(({ niveau }) => niveau !== 'total')
    .map(({ libelle, valeur }, i) => ({ libelle, colour: couleurDe(answer.axes[0]!.dimension, valeur!, i) }));
