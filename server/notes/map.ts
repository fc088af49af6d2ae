import { geoMercator, geoPath } from 'd3-geo';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { taux } from '../../web/format.ts';
import { unfold } from '../../web/map/unfold.ts';
import type { Contenu } from './content.ts';
import { html, type Html } from './html.ts';

const FILE = path.resolve(import.meta.dirname, '../../data/reference/carte/france.topojson');

const [WIDTH, HEIGHT] = [300, 290];

/** Lower bounds of the classes of coverage; below the first, one more. */
const BOUNDS = [0.5, 0.6, 0.7, 0.8, 0.9];

const classOf = (value: number) => BOUNDS.filter((bound) => value >= bound).length + 1;

/** Share of the population that an ACI covers: the départements of a région, or the régions of France, in six classes. */
export function coverageMap(region_code: string | undefined, rows: Contenu['couverture']): Html {
  const { regions, departements } = unfold(JSON.parse(readFileSync(FILE, 'utf8')));
  const shapes =
    region_code === undefined
      ? regions.features.map((shape) => ({ shape, code: shape.properties.region_code }))
      : departements.features
          .filter(({ properties }) => properties.region_code === region_code)
          .map((shape) => ({ shape, code: shape.properties.departement_code }));
  const drawn = { type: 'FeatureCollection' as const, features: shapes.map(({ shape }) => shape) };
  const outline = geoPath(
    geoMercator().fitExtent(
      [
        [2, 2],
        [WIDTH - 2, HEIGHT - 2],
      ],
      drawn,
    ),
  ).digits(1);
  const values = new Map(rows.map(({ code, aci_taux }) => [code, aci_taux]));
  const areas = shapes.map(({ shape, code }) => {
    const value = values.get(code) ?? null;
    const fill = value === null ? 'var(--inconnu)' : `var(--classe-${classOf(value)})`;
    return html`<path d="${outline(shape)}" style="fill:${fill}"></path>`;
  });
  const legend = [1, ...BOUNDS.map((bound) => classOf(bound))].map((step, i) => {
    const label = i === 0 ? `moins de ${taux(BOUNDS[0]!)}` : `${taux(BOUNDS[i - 1]!)} et plus`;
    return html`<li><i style="background:var(--classe-${step})"></i>${label.replaceAll(',0', '')}</li>`;
  });
  return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="Carte de la part de la population couverte par un ACI"
    >
      ${areas}
    </svg>
    <ul class="legende">
      ${legend}
    </ul>`;
}
