import type { ExpressionSpecification } from 'maplibre-gl';
import type { Row } from '../api.ts';
import type { Figure } from '../format.ts';
import { fixed, tokenOf, type Classes } from './classes.ts';

/** What the map reads of a territory. */
type Place = Pick<Row<'/api/couverture'>, Stage['rate'] | 'code'>;

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

/** How the map draws a territory: the rank of its class, or none when it is unknown, and whether it is hatched. */
export interface Paint {
  classe: number | null;
  hachure: boolean;
}

/** The paint of each territory by code; the same colour means the same share at every date. */
export function paints(places: Iterable<Place>, stage: Stage): Map<string, Paint> {
  const { tokens } = stage.classes;
  const all = new Map<string, Paint>();
  for (const place of places) {
    const token = tokenOf(place[stage.rate], stage.classes);
    const hachure = (place.aucune_taux ?? 0) >= HATCHED_FROM;
    all.set(place.code, { classe: token === undefined ? null : tokens.indexOf(token), hachure });
  }
  return all;
}

const UNKNOWN = -1;
const OUTSIDE = -2;

/** What the map calls a class: its rank, or one of two others for an unknown share and for a place outside of the perimeter. */
export const rankOf = (paint: Paint | undefined) => (paint ? (paint.classe ?? UNKNOWN) : OUTSIDE);

/** The colour of a territory by the rank of its class; a place outside of the perimeter is pale. */
export const fillColour = (tokens: string[], colour: (token: string) => string): ExpressionSpecification =>
  [
    'match',
    ['get', 'classe'],
    UNKNOWN,
    colour('filet'),
    ...tokens.flatMap((token, rank) => [rank, colour(token)]),
    colour('fond-nav'),
  ] as unknown as ExpressionSpecification;

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
