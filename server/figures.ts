import { Type } from 'typebox';

/** A property that may be unknown: null, shown "n.d.". */
const orUnknown = <T>(type: 'number' | 'integer' | 'string', description: string) =>
  Type.Unsafe<T | null>({ type: [type, 'null'], description });

/** An amount known to the cent. */
export const euros = (description: string) => Type.Number({ description: `${description}, euros courants` });

/** An amount that may be unknown. */
export const eurosInconnus = (description: string) =>
  orUnknown<number>('number', `${description}, euros courants, null si inconnu`);

/** A ratio from 0, of two figures of the same answer; null when its denominator is 0 or unknown. */
export const taux = (description: string) =>
  orUnknown<number>('number', `${description}, en part de 1, null si inconnu`);

/** A count. */
export const nombre = (description: string) => Type.Integer({ description });

/** A count that may be unknown. */
export const nombreInconnu = (description: string) =>
  orUnknown<number>('integer', `${description}, null si inconnu`);

/** Points of indicators that may be unknown. */
export const pointsInconnus = (description: string) =>
  orUnknown<number>('number', `${description}, null si inconnu`);

/** A text that may be absent. */
export const texteInconnu = (description: string) =>
  orUnknown<string>('string', `${description}, null si inconnu`);

/** A day, or null. */
export const dateInconnue = (description: string) =>
  orUnknown<string>('string', `${description} (AAAA-MM-JJ), null si inconnue`);

/** Why an amount of the FIR is unknown. */
export const FIR_NON_DECLARE = 'null : aucune ARS du territoire n’a déclaré de ligne';

/** Why a figure of the exercice before the one asked for is unknown. */
export const AVANT_LES_DONNEES = 'null : avant les données';

/** The amounts that every table of spend carries. */
export const depense = {
  enveloppe_eur: euros('Enveloppe théorique de l’exercice entier'),
  enveloppe_a_date_eur: euros('Enveloppe de l’exercice jusqu’à la date d’arrêté'),
  verse_eur: euros('Versé dans l’exercice'),
  verse_precedent_eur: eurosInconnus(
    `Versé dans l’exercice précédent, au même jour de l’année si l’exercice est en cours ; ${AVANT_LES_DONNEES}`,
  ),
  ecart_eur: euros('Versé moins enveloppe à date'),
  consommation_taux: taux('Versé rapporté à l’enveloppe à date'),
};
