import type { Answer } from './api.ts';

/** What the letters of confidence mean, in the words of the vocabulary: "A lu dans un texte officiel, B ...". */
export const confiancesInWords = ({ confiances }: Answer<'/api/vocabulaire'>) =>
  confiances.map(({ code, libelle }) => `${code}\u00a0${libelle}`).join(', ');
