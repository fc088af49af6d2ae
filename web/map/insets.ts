import type { FeatureCollection, Polygon } from 'geojson';
import { ENCARTS } from './outlines.ts';

/** The frames of the insets as outlines. */
export const insetFrames = (): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: ENCARTS.map(({ cadre: [[west, south], [east, north]] }) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  })),
});

/** The name of an inset, its short form, and where it stands: from the top left corner to the top right one. */
export const insetNames = () =>
  ENCARTS.map(({ departement_code, nom, cadre: [[west], [east, north]] }) => ({
    nom: departement_code === 'PC' ? 'Petite couronne' : nom,
    court: departement_code === 'PC' ? '75, 92 à 94' : departement_code,
    from: [west, north] as [number, number],
    to: [east, north] as [number, number],
  }));
