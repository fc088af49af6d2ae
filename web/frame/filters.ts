/** Which choices of the filter bar a page understands. */
export interface Applies {
  exercice: boolean;
  date: boolean;
  territoire: boolean;
  cpts: boolean;
  taille: boolean;
}

/** A page of spend: by exercice, on any perimeter. */
export const SPEND: Applies = { exercice: true, date: false, territoire: true, cpts: true, taille: true };

/** A page of coverage: at a date, for all CPTS of a territory together. */
export const COVERAGE: Applies = {
  exercice: false,
  date: true,
  territoire: true,
  cpts: false,
  taille: false,
};

/** A page of text. */
export const NONE: Applies = { exercice: false, date: false, territoire: false, cpts: false, taille: false };
