import { heading, mois, unitFor } from '../../web/format.ts';
import type { Contenu } from './content.ts';
import { html, type Html } from './html.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT] = [260, 104, 40, 14, 8];

/** Cumulated payments of the exercice, of the earlier one, and the envelope, month after month, from zero. */
export function monthCurve({ series, synthese }: Contenu): Html {
  const lines = [
    { label: 'enveloppe', colour: '#c8411b', values: series.map((month) => month.enveloppe_cumulee_eur) },
    {
      label: `versé ${synthese.exercice - 1}`,
      colour: '#98a3ac',
      values: series.map((month) => month.verse_precedent_cumule_eur),
    },
    {
      label: `versé ${synthese.exercice}`,
      colour: '#0b4a60',
      values: series.map((month) => month.verse_cumule_eur),
    },
  ];
  const top = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = (month: number) => LEFT + ((WIDTH - LEFT - RIGHT) * month) / 11;
  const y = (value: number) => 6 + (HEIGHT - BOTTOM - 6) * (1 - value / top);
  const unit = unitFor([top]);
  const grid = [0, 0.5, 1].map(
    (share) =>
      html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share * top)}" y2="${y(share * top)}"></line
        ><text x="${LEFT - 3}" y="${y(share * top) + 2.5}" text-anchor="end"
          >${unit.write(share * top)} ${unit.label}</text
        >`,
  );
  const months = [0, 3, 6, 9, 11].map(
    (month) => html`<text x="${x(month)}" y="${HEIGHT - 3}" text-anchor="middle">${mois(month + 1)}</text>`,
  );
  const drawn = lines.map(({ colour, values }) => {
    const known = values.flatMap((value, month) =>
      value === null ? [] : [`${x(month).toFixed(1)},${y(value).toFixed(1)}`],
    );
    return html`<polyline style="stroke:${colour}" points="${known.join(' ')}"></polyline>`;
  });
  const legend = lines.map(({ label, colour, values }) => {
    const last = values.findLast((value) => value !== null) ?? null;
    return html`<li><i style="background:${colour}"></i>${label}, ${heading(last)}</li>`;
  });
  return html`<svg
      class="courbe"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="Cumul des versements et de l’enveloppe par mois"
    >
      ${grid}${months}${drawn}
    </svg>
    <ul class="legende">
      ${legend}
    </ul>`;
}
