import type { Row } from '../../api.ts';
import { POSTES_COLUMNS, type Group } from '../../charts/postes.ts';
import { sorted, type Column } from '../../ui/table.ts';

export type Volet = Row<'/api/postes/volets'>;

/** What a line of gaps shows; a poste, a part and a volet all have it. */
export type Line = Pick<
  Volet,
  | 'poste'
  | 'enveloppe_a_date_eur'
  | 'verse_eur'
  | 'ecart_eur'
  | 'consommation_taux'
  | 'attendu_certain_eur'
  | 'attendu_estime_eur'
  | 'cpts_engagees_nb'
  | 'incertaine'
>;

/** The most under its envelope first. */
export const DEFAULT_SORT = 'ecart_eur';

/** Postes with their volets, in the order of the vocabulary; a poste whose only volet is its base is that volet. */
export const byVolet = (rows: Volet[], order: string[]): Group<Volet>[] =>
  order
    .map((code) => {
      const own = rows.filter(({ poste }) => poste === code);
      const under = own.filter(({ niveau }) => niveau !== 'poste');
      return {
        poste: code,
        total: own.find(({ niveau }) => niveau === 'poste'),
        under: under.every(({ volet }) => volet === 'base') ? [] : under,
      };
    })
    .filter(({ total }) => total !== undefined);

/** Postes in the order of a figure of the poste, each with its lines under it. */
export function inOrder<L extends Line>(shown: Group<L>[], sort: string): Group<L>[] {
  const byPoste = new Map(shown.map((group) => [group.poste, group]));
  const lines = shown.map(({ poste, total }) => ({ ...total, poste }));
  return sorted(lines, sort.replace(/^-/, ''), sort.startsWith('-')).map(({ poste }) => byPoste.get(poste)!);
}

const UNNAMED = 'La ligne de paiement ne nomme pas son volet : aucune enveloppe ne lui répond';

/** The table of postes and volets: the columns of parts that an answer by volet has. */
export const VOLETS_COLUMNS: Column[] = POSTES_COLUMNS.filter(({ key }) => key !== 'verse_precedent_eur').map(
  (column) =>
    column.key === 'part'
      ? { key: 'volet', label: 'Volet', kind: 'texte' }
      : { ...column, reason: column.reason ?? UNNAMED },
);
