import { Type, type Static } from 'typebox';
import { texteInconnu } from '../figures.ts';
import type { Db } from '../db.ts';
import type { Axe, Demande } from './demande.ts';
import { CELLULES_MAX } from './demande.ts';
import { requeteTableau } from './requete.ts';

const inconnu = (description: string) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], description });
const rang = (description: string) =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], description: `${description}, null au total` });

/** The measure over some lines, and what it is made of. */
export const mesuree = {
  valeur: inconnu('Mesure, dans son unité ; null si inconnue'),
  num: inconnu('Premier terme d’un rapport, ou montant sommé'),
  den: inconnu('Second terme d’un rapport'),
  lignes_nb: Type.Integer({ description: 'Lignes de la cellule' }),
  trous_nb: Type.Integer({ description: 'Lignes dont la mesure est n.d. : la valeur est celle des autres' }),
};

const Brute = Type.Object({
  r0: rang('Premier axe'),
  r1: rang('Deuxième axe'),
  r2: rang('Troisième axe'),
  cle: Type.Any(),
  libelle: Type.Any(),
  valeurs_nb: Type.Any(),
  ...mesuree,
});

const ValeurAxe = Type.Object({
  rang: Type.Integer(),
  sorte: Type.Enum(['valeur', 'autres', 'nd']),
  cle: texteInconnu('Code de la valeur'),
  libelle: Type.String(),
});

const AxeLu = Type.Object({
  dimension: Type.String(),
  libelle: Type.String(),
  colonne: Type.Boolean({ description: 'En colonnes ; sinon en lignes, du plus large au plus fin' }),
  temps: Type.Boolean(),
  valeurs: Type.Array(ValeurAxe, { description: 'Dans leur ordre ; « Autres » et n.d. à la fin' }),
  valeurs_nb: Type.Integer({ description: 'Valeurs différentes, sans n.d.' }),
  haut: Type.Integer({ description: 'Valeurs montrées par leur nom' }),
});

/** A pivot table: its axes, and its cells by the rank of their place on each. */
export const Tableau = Type.Object({
  axes: Type.Array(AxeLu),
  cellules: Type.Array(
    Type.Object({
      rangs: Type.Array(rang('Place sur l’axe'), { description: 'Un par axe' }),
      ...mesuree,
    }),
    { description: 'Cellules, sous-totaux et totaux, chacun calculé sur ses lignes' },
  ),
  remarques: Type.Array(Type.String(), { description: 'Ce qui est regroupé ou inconnu, en français' }),
});

type Brutes = Static<typeof Brute>[];

/** The place on an axis when a cell is alone on it, which is where its label is read. */
const seul = ({ r0, r1, r2 }: Static<typeof Brute>, i: number) => {
  const rangs = [r0, r1, r2];
  return rangs.every((at, j) => (at !== null) === (i === j)) ? rangs[i]! : undefined;
};

function lireAxe({ nom, dimension, colonne, haut }: Axe, i: number, brutes: Brutes): Static<typeof AxeLu> {
  let valeurs_nb = 0;
  const valeurs = brutes.flatMap((brute): Static<typeof ValeurAxe>[] => {
    const at = seul(brute, i);
    if (at === undefined) return [];
    valeurs_nb = Math.max(valeurs_nb, brute.valeurs_nb as number);
    if (at === 0) return [{ rang: 0, sorte: 'nd', cle: null, libelle: 'n.d.' }];
    if (at > haut) return [{ rang: at, sorte: 'autres', cle: null, libelle: 'Autres' }];
    return [{ rang: at, sorte: 'valeur', cle: brute.cle as string, libelle: brute.libelle as string }];
  });
  const ordre = [...valeurs.filter((v) => v.rang > 0), ...valeurs.filter((v) => v.rang === 0)];
  const nommees = ordre.map((v) =>
    v.sorte === 'autres' ? { ...v, libelle: `Autres (${valeurs_nb - haut})` } : v,
  );
  const temps = dimension.temps === true;
  return { dimension: nom, libelle: dimension.libelle, colonne, temps, valeurs: nommees, valeurs_nb, haut };
}

function remarques(axes: readonly Static<typeof AxeLu>[], brutes: Brutes, { mesure }: Demande): string[] {
  const groupes = axes.flatMap(({ libelle, valeurs_nb, haut }) =>
    valeurs_nb > haut
      ? [
          `${libelle} : ${haut} valeurs sur ${valeurs_nb} sont montrées par leur nom ; les ${valeurs_nb - haut} autres sont réunies sous « Autres », calculé sur leurs lignes.`,
        ]
      : [],
  );
  const total = brutes.find(({ r0, r1, r2 }) => r0 === null && r1 === null && r2 === null);
  const trous = total?.trous_nb ?? 0;
  if (trous > 0) {
    groupes.push(
      `${trous} ${trous < 2 ? 'ligne dont la mesure est n.d. n’est pas comptée' : 'lignes dont la mesure est n.d. ne sont pas comptées'} : les cellules concernées portent une marque.`,
    );
  }
  if ('stock' in mesure && mesure.stock) {
    groupes.push(
      'Un état de fin d’exercice ne s’additionne pas d’un exercice à l’autre : n.d. sur plusieurs.',
    );
  }
  return groupes;
}

/** Asks for every cell of a pivot table; beyond the bound of cells the composition itself is wrong. */
export async function lireTableau(db: Db, demande: Demande): Promise<Static<typeof Tableau>> {
  const { text, parametres } = requeteTableau(demande);
  const brutes = await db.composed(text, Brute, parametres);
  if (brutes.length > 2 * CELLULES_MAX) throw new RangeError(`${brutes.length} cells`);
  const axes = demande.axes.map((axe, i) => lireAxe(axe, i, brutes));
  const cellules = brutes.map(({ r0, r1, r2, valeur, num, den, lignes_nb, trous_nb }) => ({
    rangs: [r0, r1, r2].slice(0, axes.length),
    valeur,
    num,
    den,
    lignes_nb,
    trous_nb,
  }));
  return { axes, cellules, remarques: remarques(axes, brutes, demande) };
}
