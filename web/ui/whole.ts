import { nombre } from '../format.ts';
import { ApiError } from '../messages.ts';

/** Lines asked at a time: the most that the API gives. */
const LIMITE = 1000;

/** What a browser holds without trouble; beyond, the table of the exports is the way. */
const MAX = 100_000;

interface Paged {
  page: number;
  limite: number;
  lignes: unknown[];
}

const apart = (answer: Paged) => JSON.stringify({ ...answer, page: 0, lignes: [] });

/**
 * Every page of an answer as one page, in its order and with its totals. Totals that change on the way come from another snapshot:
 * lines of the two may not be mixed.
 */
export async function wholeOf<A extends Paged>(
  ask: (page: number, limite: number) => Promise<A>,
  count: (answer: A) => number,
): Promise<A> {
  const first = await ask(1, LIMITE);
  const total = count(first);
  if (total > MAX) {
    const message = `Ce choix a ${nombre(total)} lignes, plus que les ${nombre(MAX)} d’un tableau. Restreignez-le, ou prenez la table ligne à ligne.`;
    throw new ApiError({ code: 'TROP_DE_LIGNES', message });
  }
  const lignes = [...first.lignes];
  for (let page = 2; lignes.length < total; page++) {
    const next = await ask(page, LIMITE);
    if (apart(next) !== apart(first) || next.lignes.length === 0) {
      const message = 'Un instantané plus récent vient d’être publié. Relancez le téléchargement.';
      throw new ApiError({ code: 'INSTANTANE_CHANGE', message });
    }
    lignes.push(...next.lignes);
  }
  return { ...first, lignes };
}
