import { EXPLORATION_ILLISIBLE } from '../errors.ts';

/** Words that no written value can be: encodeURIComponent writes $ as %24. */
const ND = '$nd';
const AUTRES = '$autres';
const TOTAL = '$total';

/** Where a cell is along one axis. */
export type Place =
  { sorte: 'valeur'; cle: string } | { sorte: 'nd' } | { sorte: 'autres' } | { sorte: 'total' };

const VALEURS_MAX = 200;

/** A value as it was before it was written; control characters, which no code has, are refused. */
function lire(quoi: string, text: string): string {
  try {
    const value = decodeURIComponent(text);
    if (!/\p{C}/u.test(value)) return value;
  } catch {
    // What is not a percent encoding is refused below, in French.
  }
  throw new EXPLORATION_ILLISIBLE(
    quoi,
    'des valeurs écrites comme dans une adresse, sans caractère de contrôle',
  );
}

/** Reads `dimension:valeur,valeur;dimension:$nd`: the values kept of each dimension, null for n.d. */
export function lireFiltres(text: string): { nom: string; valeurs: (string | null)[] }[] {
  if (text === '') return [];
  const filtres = text.split(';').map((part) => {
    const at = part.indexOf(':');
    if (at < 1 || at === part.length - 1) {
      throw new EXPLORATION_ILLISIBLE('filtres', 'dimension:valeur,valeur;dimension:valeur');
    }
    const valeurs = part.slice(at + 1).split(',');
    return { nom: part.slice(0, at), valeurs: valeurs.map((v) => (v === ND ? null : lire('filtres', v))) };
  });
  if (filtres.reduce((count, { valeurs }) => count + valeurs.length, 0) > VALEURS_MAX) {
    throw new EXPLORATION_ILLISIBLE('filtres', `au plus ${VALEURS_MAX} valeurs`);
  }
  return filtres;
}

/** Reads the place of a cell: one word by axis, in their order, `$total`, `$autres` and `$nd` among them. */
export function lireCellule(text: string, axes: number): Place[] {
  const mots = text.split(';');
  if (mots.length !== axes) throw new EXPLORATION_ILLISIBLE('cellule', `${axes} valeurs séparées par ;`);
  return mots.map((mot): Place => {
    if (mot === ND) return { sorte: 'nd' };
    if (mot === AUTRES) return { sorte: 'autres' };
    if (mot === TOTAL) return { sorte: 'total' };
    return { sorte: 'valeur', cle: lire('cellule', mot) };
  });
}
