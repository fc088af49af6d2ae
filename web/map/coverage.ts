import type { ExpressionSpecification } from 'maplibre-gl';
import type { Row } from '../api.ts';
import type { Figure } from '../format.ts';
import { fixed, tokenOf, type Classes } from './classes.ts';

type Place = Row<'/api/couverture'>;

/** A share of the population that the coverage map may show. */
export interface Stage {
  code: 'aci' | 'projet_valide' | 'lettre_intention' | 'tous_stades' | 'aucune';
  label: string;
  rate: 'aci_taux' | 'projet_valide_taux' | 'lettre_intention_taux' | 'tous_stades_taux' | 'aucune_taux';
  /** Written by hand, so that a colour means the same at every date. */
  classes: Classes;
}

const WIDE = fixed([0.2, 0.4, 0.6, 0.8, 0.9]);
const LOW = fixed([0.05, 0.1, 0.2, 0.4, 0.6]);

export const STAGES: [Stage, ...Stage[]] = [
  { code: 'aci', label: 'ACI signé', rate: 'aci_taux', classes: WIDE },
  { code: 'projet_valide', label: 'Projet validé', rate: 'projet_valide_taux', classes: LOW },
  { code: 'lettre_intention', label: 'Lettre d’intention', rate: 'lettre_intention_taux', classes: LOW },
  { code: 'tous_stades', label: 'Tous stades', rate: 'tous_stades_taux', classes: WIDE },
  { code: 'aucune', label: 'Zone blanche', rate: 'aucune_taux', classes: LOW },
];

export const stageOf = (code: string | undefined): Stage =>
  STAGES.find((stage) => stage.code === code) ?? STAGES[0];

/** Share of inhabitants without CPTS from which a territory is hatched; written in the legend. */
export const HATCHED_FROM = 0.5;

/** The colour of each territory, as maplibre paints it; `colour` resolves a token. */
export function fillColour(
  places: Place[],
  stage: Stage,
  colour: (token: string) => string,
): ExpressionSpecification | string {
  const known = places.filter(({ code }) => code !== 'ensemble');
  if (known.length === 0) return colour('fond-nav');
  const pairs = known.flatMap((place) => [
    place.code,
    colour(tokenOf(place[stage.rate], stage.classes) ?? 'filet'),
  ]);
  return ['match', ['get', 'code'], ...pairs, colour('fond-nav')] as unknown as ExpressionSpecification;
}

/** Territories mostly without CPTS, which the map hatches. */
export const hatched = (places: Place[]): string[] =>
  places.filter(({ aucune_taux }) => (aucune_taux ?? 0) >= HATCHED_FROM).map(({ code }) => code);

/** Circles whose area follows the population of the CPTS, larger when one zooms in. */
export const circleRadius = [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  ['*', 0.007, ['sqrt', ['get', 'population_hab']]],
  9,
  ['*', 0.05, ['sqrt', ['get', 'population_hab']]],
] as unknown as ExpressionSpecification;

/** One CPTS as a point of the map. */
export interface Point {
  cpts_id: string;
  nom: string;
  stade: string;
  population_hab: Figure;
  position: [number, number];
}
