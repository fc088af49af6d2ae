import type { Answer } from './api.ts';
import { jour } from './format.ts';

type Chosen = { region_code?: string; departement_code?: string; cpts_id?: string; taille?: number };

/** The perimeter in words, for the line under the title of a figure. */
export function territory(chosen: Chosen, vocabulary: Answer<'/api/vocabulaire'>): string {
  const { region_code, departement_code, cpts_id, taille } = chosen;
  const place =
    (cpts_id && `CPTS ${cpts_id}`) ||
    (departement_code &&
      (vocabulary.departements.find((entry) => entry.departement_code === departement_code)?.nom ??
        `département ${departement_code}`)) ||
    (region_code &&
      (vocabulary.regions.find((entry) => entry.region_code === region_code)?.nom ??
        `région ${region_code}`)) ||
    'France';
  return taille === undefined ? place : `${place}, CPTS de taille ${taille}`;
}

/** Where a figure comes from and at what date, for the line under it. */
export function sourceLine(sante: Answer<'/api/sante'>, what: string): string {
  const nature = sante.classification === 'synthetique' ? ', données de démonstration' : '';
  return `Source\u00a0: ${what}${nature}, arrêté au ${jour(sante.date_arrete)}, instantané n°\u202f${sante.instantane}.`;
}

/** What a download says of its rows. */
export const natureOf = (sante: Answer<'/api/sante'>) =>
  ({ synthetique: 'démonstration', ouvert: 'ouvertes', restreint: 'accès restreint' })[sante.classification];
