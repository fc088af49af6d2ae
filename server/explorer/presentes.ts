import { Type } from 'typebox';
import { TABLE_ABSENTE } from '../errors.ts';
import type { Instantane } from '../instantane.ts';
import { RELATIONS, TABLES, type Table } from './catalogue.ts';
import { NOMS, type Noms } from './noms.ts';

const Colonnes = Type.Object({
  nom: Type.String(),
  colonnes: Type.Array(
    Type.Object({
      nom: Type.String(),
      type: Type.String(),
      unite: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
    }),
  ),
});

type Besoin = readonly [relation: string, colonne: string];

const besoinsDe = (nom: string, table: Table): Besoin[] => {
  const dimensions = Object.entries(table.dimensions).flatMap(
    ([dimension, { colonne, de, noms }]): Besoin[] => {
      const labels: Noms | undefined = noms && NOMS[noms];
      const lus = Object.entries(labels?.lit ?? {}).flatMap(([lu, cols]) => cols.map((c): Besoin => [lu, c]));
      return [[de ? RELATIONS[de] : nom, colonne ?? dimension], ...lus];
    },
  );
  const mesures = Object.entries(table.mesures).flatMap(([mesure, given]): Besoin[] => {
    if (given.sorte === 'lignes') return [];
    const termes = [given.de ?? mesure];
    if (given.sorte === 'somme' && given.moins) termes.push(given.moins);
    if (given.sorte === 'rapport') termes.push(given.sur ?? given.parmi);
    return termes.map((colonne): Besoin => [nom, colonne]);
  });
  const ligne = Object.keys(table.ligne ?? {}).map((colonne): Besoin => [nom, colonne]);
  const jour: Besoin[] = table.au_jour
    ? [
        [nom, 'date_debut'],
        [nom, 'date_fin'],
      ]
    : [];
  return [...dimensions, ...mesures, ...ligne, ...jour];
};

/** What of the catalogue a snapshot lacks, table by table: `relation.colonne`. */
async function manques({ db }: Instantane): Promise<ReadonlyMap<string, string[]>> {
  const tables = await db.all('dictionnaire', Colonnes);
  const connues = new Set(tables.flatMap(({ nom, colonnes }) => colonnes.map((c) => `${nom}.${c.nom}`)));
  return new Map(
    [...TABLES].map(([nom, table]) => [
      nom,
      [...new Set(besoinsDe(nom, table).map((besoin) => besoin.join('.')))].filter((c) => !connues.has(c)),
    ]),
  );
}

const lus = new WeakMap<Instantane, ReturnType<typeof manques>>();

/** Read once by snapshot: an older one may lack a table that the catalogue describes. */
export function manquesDe(instantane: Instantane): ReturnType<typeof manques> {
  let lu = lus.get(instantane);
  if (!lu) lus.set(instantane, (lu = manques(instantane)));
  return lu;
}

/** Refuses a table that the snapshot does not hold as the catalogue describes it. */
export async function assertPresente(instantane: Instantane, nom: string) {
  const manque = (await manquesDe(instantane)).get(nom) ?? [];
  if (manque.length > 0) throw new TABLE_ABSENTE(nom, manque.slice(0, 3).join(', '));
}
