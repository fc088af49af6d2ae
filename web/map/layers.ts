import type { AddLayerObject, ExpressionSpecification } from 'maplibre-gl';

/** Zoom from which the borders of the communes can be told apart: below, they cost frames and show nothing. */
export const BORDERS_FROM = 7;

/** Zoom from which few enough of them are in sight to be drawn while the map moves, and not at rest alone. */
export const BORDERS_MOVE_FROM = 8;

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
    filter: ['get', 'hachure'],
    paint: { 'fill-pattern': 'hachure', 'fill-opacity': 0.45, 'fill-antialias': false },
  },
  {
    id: 'limites',
    type: 'line',
    source: 'limites',
    minzoom: fine ? BORDERS_FROM : 0,
    paint: {
      'line-color': colour('fond'),
      'line-width': fine ? 0.5 : 0.75,
      'line-opacity-transition': { duration: 0 },
    },
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
