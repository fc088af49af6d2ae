import type { EChartsOption } from 'echarts';
import type { Answer } from '../api.ts';
import { euros } from '../format.ts';
import { bubble, TEXT, TOOLTIP } from './common.ts';
import { token } from './geometry.ts';

type Link = Answer<'/api/financeurs'>['liens'][number];

/** Links that have a width: what a source took back is in the table. */
export const drawn = (links: Link[]) => links.filter(({ montant_eur }) => montant_eur > 0);

/** The label of each node. */
function nodes(links: Link[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { source, source_libelle, cible, cible_libelle } of links) {
    found.set(source, source_libelle);
    found.set(cible, cible_libelle);
  }
  return found;
}

const colourOf = (code: string) =>
  code.startsWith('financeur:') ? token(code.replace('financeur:', 'financeur-')) : token('encre-2');

const depthOf = (code: string) => (code.startsWith('financeur:') ? 0 : code.startsWith('objet:') ? 1 : 2);

/** Pixels for the names of who receives, beside the last bars: those of the longest, which goes to the line beyond 240. */
const room = (links: Link[]) =>
  Math.min(
    240,
    7 * Math.max(...links.map(({ etage, cible_libelle }) => (etage === 2 ? cible_libelle.length : 0))),
  );

/** From financers to objects to who receives; the figures are those of the links, none is added here. */
export function sankeyOption(links: Link[], narrow: boolean): EChartsOption {
  const shown = drawn(links);
  const labels = nodes(shown);
  const width = narrow ? 160 : room(shown);
  const around = (code: string) => links.filter(({ source, cible }) => source === code || cible === code);
  const totalOf = (code: string) =>
    links.find(({ cible }) => cible === code)?.cible_eur ??
    links.find(({ source }) => source === code)?.source_eur;
  return {
    animation: false,
    textStyle: TEXT,
    tooltip: {
      ...TOOLTIP,
      trigger: 'item',
      formatter: (given) => {
        const item = (Array.isArray(given) ? given[0]! : given) as { name: string; data: unknown };
        const data = item.data as { source?: string; target?: string; name?: string };
        const code = data.name ?? item.name;
        const of = data.source
          ? shown.filter(({ source, cible }) => source === data.source && cible === data.target)
          : around(code);
        const total = data.source ? undefined : totalOf(code);
        return bubble(data.source ? 'Payé' : (labels.get(code) ?? ''), [
          ...of.map((link): [string, string] => [
            `${link.source_libelle} › ${link.cible_libelle}${link.regroupe_nb > 1 ? ` (${link.regroupe_nb})` : ''}`,
            euros(link.montant_eur),
          ]),
          ...(total === undefined ? [] : [['Ensemble', euros(total)] satisfies [string, string]]),
        ]);
      },
    },
    series: [
      {
        type: 'sankey',
        left: 0,
        right: narrow ? 4 : width + 8,
        top: 8,
        bottom: 8,
        nodeWidth: 12,
        nodeGap: 16,
        nodeAlign: 'left',
        draggable: false,
        emphasis: { disabled: true },
        layoutIterations: 32,
        label: {
          fontSize: narrow ? 11 : 13,
          color: token('encre'),
          formatter: ({ name }) => labels.get(name) ?? name,
        },
        data: [...labels.keys()].map((name) => ({
          name,
          depth: depthOf(name),
          itemStyle: { color: colourOf(name), borderWidth: 0 },
          // On a telephone the line above the figure already names the financers, and the others read inwards.
          label: {
            show: !narrow || depthOf(name) > 0,
            position: narrow ? ('left' as const) : ('right' as const),
            ...(depthOf(name) === 2 && { width, overflow: 'break' as const, lineHeight: 15 }),
          },
        })),
        links: shown.map(({ source, cible, montant_eur }) => ({
          source,
          target: cible,
          value: montant_eur,
          lineStyle: { color: colourOf(source), opacity: 0.28, curveness: 0.5 },
        })),
      },
    ],
  };
}
