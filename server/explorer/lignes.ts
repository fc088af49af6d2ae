import { Type, type Static } from 'typebox';
import type { Db } from '../db.ts';
import { uniteDe, type Table } from './catalogue.ts';
import type { Demande } from './demande.ts';
import type { Place } from './ecriture.ts';
import { requeteLignes, requeteTotal, valeurDe, type ColonneLigne } from './requete.ts';
import { mesuree } from './tableau.ts';

const Colonne = Type.Object({
  nom: Type.String(),
  libelle: Type.String(),
  genre: Type.Enum(['texte', 'date', 'euros', 'nombre', 'reel', 'taux']),
  unite: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
});

const Valeur = Type.Unsafe<string | number | boolean | null>({
  type: ['string', 'number', 'boolean', 'null'],
});

const Total = Type.Object(mesuree);

/** One page of the lines behind a cell, and the measure over all of them. */
export const Lignes = Type.Object({
  page: Type.Integer(),
  limite: Type.Integer(),
  total: Total,
  colonnes: Type.Array(Colonne),
  lignes: Type.Array(Type.Array(Valeur), { description: 'Une valeur par colonne, dans leur ordre' }),
});

type Lue = ColonneLigne & Static<typeof Colonne>;

const texte = (nom: string, libelle: string, lue: string, noms?: ColonneLigne['noms']): Lue => ({
  nom,
  libelle,
  lue,
  genre: 'texte',
  unite: null,
  ...(noms && { noms }),
});

/** What names a line: its own identifiers, the CPTS by its code and its name, then its dimensions. */
function identite({ ligne = {}, dimensions }: Table): Lue[] {
  const propres = Object.entries(ligne).map(([nom, libelle]): Lue => {
    const date = nom.startsWith('date_');
    return { ...texte(nom, libelle, `lignes.${nom}`), genre: date ? 'date' : 'texte' };
  });
  const cles = Object.entries(dimensions).flatMap(([nom, dimension]): Lue[] => {
    const lue = valeurDe(nom, dimension);
    if (nom === 'cpts_id') return [texte('nom', 'CPTS', lue, 'cpts'), texte(nom, 'Identifiant', lue)];
    return [texte(nom, dimension.libelle, lue, dimension.noms)];
  });
  return [...propres, ...cles];
}

/** The amounts of a line: every column that a measure of the table sums. */
function montants({ mesures }: Table): Lue[] {
  return Object.entries(mesures).flatMap(([nom, mesure]): Lue[] => {
    if (mesure.sorte !== 'somme' && mesure.sorte !== 'maximum') return [];
    const moins = mesure.sorte === 'somme' && mesure.moins ? ` - lignes.${mesure.moins}` : '';
    const lue = `lignes.${mesure.de ?? nom}${moins}`;
    return [{ nom: `m_${nom}`, libelle: mesure.libelle, lue, ...uniteDe(nom) }];
  });
}

/** Asks for one page of the lines behind a cell, with the measure over all of them. */
export async function lireLignes(
  db: Db,
  demande: Demande,
  places: readonly Place[],
  { page, limite }: { page: number; limite: number },
): Promise<Static<typeof Lignes>> {
  const colonnes = [...identite(demande.table), ...montants(demande.table)];
  const somme = requeteTotal(demande, places);
  const liste = requeteLignes(demande, places, colonnes, { page, limite });
  const Ligne = Type.Object(Object.fromEntries(colonnes.map(({ nom }) => [nom, Valeur])));
  const [[total], lignes] = await Promise.all([
    db.composed(somme.text, Total, somme.parametres),
    db.composed(liste.text, Ligne, liste.parametres),
  ]);
  return {
    page,
    limite,
    total: total!,
    colonnes: colonnes.map(({ nom, libelle, genre, unite }) => ({ nom, libelle, genre, unite })),
    lignes: lignes.map((ligne) => colonnes.map(({ nom }) => ligne[nom]!)),
  };
}
