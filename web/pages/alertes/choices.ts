import { filters, perimeter } from '../../filters.svelte.ts';
import type { Session } from '../../pages.ts';
import { territory } from '../../territory.ts';

/** The perimeter and the year of the facts, every year by default; read from the address. */
export const retained = () => ({ ...perimeter(), exercice: filters.exercice });

/** What was retained, in words. */
export const inWords = ({ vocabulary }: Session) =>
  `${territory(filters, vocabulary)}, ${filters.exercice === undefined ? 'tous exercices' : `faits de ${filters.exercice}`}`;
