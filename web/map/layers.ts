import type { AddLayerObject, ExpressionSpecification } from 'maplibre-gl';

/** Zoom from which the borders and the hatching of the communes can be told apart. */
export const COMMUNES_FROM = 7;

/** Layers of the coverage map, from the bottom up; `colour` resolves a token in the theme on screen. */
export const layers = (
  colour: (token: string) => string,
  radius: ExpressionSpecification,
  { fill, fine }: { fill: ExpressionSpecification; fine: boolean },
): AddLayerObject[] => [
  { id: 'zones', type: 'fill', source: 'zones', paint: { 'fill-color': fill } },
  {
    id: 'hachures',
    type: 'fill',
    source: 'zones',
    minzoom: fine ? COMMUNES_FROM : 0,
    paint: {
      'fill-pattern': 'hachure',
      'fill-opacity': ['case', ['boolean', ['feature-state', 'hachure'], false], 0.45, 0],
      'fill-antialias': false,
    },
  },
  {
    id: 'limites',
    type: 'line',
    source: 'zones',
    minzoom: fine ? COMMUNES_FROM : 0,
    paint: { 'line-color': colour('fond'), 'line-width': fine ? 0.5 : 0.75 },
  },
  {
    id: 'regions',
    type: 'line',
    source: 'regions',
    paint: { 'line-color': colour('fond'), 'line-width': fine ? 1.25 : 2 },
  },
  { id: 'cadres', type: 'line', source: 'cadres', paint: { 'line-color': colour('filet') } },
  {
    id: 'cercles',
    type: 'circle',
    source: 'cpts',
    paint: {
      'circle-radius': radius,
      'circle-color': [
        'match',
        ['get', 'stade'],
        'projet_valide',
        colour('div-6'),
        'lettre_intention',
        colour('div-5'),
        colour('encre'),
      ],
      // A CPTS that has signed lets the colour of its département through.
      'circle-opacity': ['match', ['get', 'stade'], 'aci', 0.3, 1],
      'circle-stroke-color': colour('fond'),
      'circle-stroke-width': 0.75,
    },
  },
];
