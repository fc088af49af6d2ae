import type { AddLayerObject, ExpressionSpecification, FilterSpecification } from 'maplibre-gl';

/** Zooms from which the borders and the hatching of the communes can be told apart: below, they cost frames and show nothing. */
const BORDERS_FROM = 7;
const HATCHING_FROM = 8;

/** The territories that are hatched, as a filter: a layer that is drawn clear everywhere costs as much as a full one. */
export const hatchFilter = (codes: string[]): FilterSpecification =>
  codes.length === 0 ? ['==', ['get', 'code'], ''] : ['match', ['get', 'code'], codes, true, false];

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
    minzoom: fine ? HATCHING_FROM : 0,
    paint: {
      'fill-pattern': 'hachure',
      // Communes are too many for a filter at each date: their state says it.
      'fill-opacity': fine ? ['case', ['boolean', ['feature-state', 'hachure'], false], 0.45, 0] : 0.45,
      'fill-antialias': false,
    },
  },
  {
    id: 'limites',
    type: 'line',
    source: 'zones',
    minzoom: fine ? BORDERS_FROM : 0,
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
