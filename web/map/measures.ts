import { euros, eurosParHabitant, heading, taux, type Figure } from '../format.ts';
import { aroundZero, fixed, quantiles, type Classes } from './classes.ts';

/** A measure that the reader may lay on the map of the front page. */
export interface Measure {
  code: 'consommation_taux' | 'ecart_eur' | 'verse_par_habitant_eur' | 'couverture_taux' | 'verse_eur';
  label: string;
  unit: string;
  write: (value: Figure) => string;
  short: (value: Figure) => string;
  classes: (values: Figure[]) => Classes;
  definition: string;
}

const percent = (value: Figure) => taux(value).replace(',0', '');

export const MEASURES: [Measure, ...Measure[]] = [
  {
    code: 'consommation_taux',
    label: 'Consommation de l’enveloppe',
    unit: 'versé / enveloppe, %',
    write: taux,
    short: percent,
    classes: () => fixed([0.6, 0.7, 0.8, 0.9, 1]),
    definition: 'Montants versés rapportés à l’enveloppe, à date si l’exercice est en cours.',
  },
  {
    code: 'ecart_eur',
    label: 'Écart à l’enveloppe',
    unit: 'versé moins enveloppe, €',
    write: euros,
    short: (value) => heading(value).replace(',0', ''),
    classes: aroundZero,
    definition: 'Versé moins enveloppe, à date si l’exercice est en cours : positif en dépassement.',
  },
  {
    code: 'verse_par_habitant_eur',
    label: 'Versé par habitant couvert',
    unit: 'versé / habitants des CPTS signataires, €',
    write: eurosParHabitant,
    short: eurosParHabitant,
    classes: quantiles,
    definition: 'Montants versés rapportés à la population des CPTS qui ont signé l’ACI.',
  },
  {
    code: 'couverture_taux',
    label: 'Couverture par l’ACI',
    unit: 'habitants au stade ACI / habitants, %',
    write: taux,
    short: percent,
    classes: () => fixed([0.5, 0.6, 0.7, 0.8, 0.9]),
    definition: 'Part de la population dans une CPTS qui a signé l’ACI.',
  },
  {
    code: 'verse_eur',
    label: 'Versé',
    unit: 'montants versés, €',
    write: euros,
    short: heading,
    classes: quantiles,
    definition: 'Montants ACI versés par l’Assurance maladie dans l’exercice.',
  },
];

export const measureOf = (code: string | undefined): Measure =>
  MEASURES.find((measure) => measure.code === code) ?? MEASURES[0];
