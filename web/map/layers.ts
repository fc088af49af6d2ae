import type { AddLayerObject, ExpressionSpecification } from 'maplibre-gl';

/** Layers of the coverage map, from the bottom up; `colour` resolves a token in the theme on screen. */
export const layers = (
  colour: (token: string) => string,
  radius: ExpressionSpecification,
): AddLayerObject[] => [
  { id: 'zones', type: 'fill', source: 'zones', paint: { 'fill-color': colour('fond-nav') } },
  {
    id: 'hachures',
    type: 'fill',
    source: 'zones',
    filter: ['in', ['get', 'code'], ['literal', []]],
    paint: { 'fill-pattern': 'hachure', 'fill-opacity': 0.45 },
  },
  {
    id: 'limites',
    type: 'line',
    source: 'zones',
    paint: { 'line-color': colour('fond'), 'line-width': 0.75 },
  },
  {
    id: 'regions',
    type: 'line',
    source: 'regions',
    paint: { 'line-color': colour('fond'), 'line-width': 2 },
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
