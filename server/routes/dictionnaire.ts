import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { FAMILLES, type Entete, type Famille, readHeaders, readsOf } from '../dictionnaire.ts';
import { figure } from '../figure.ts';
import { texteInconnu } from '../figures.ts';

const Colonne = Type.Object({
  nom: Type.String(),
  type: Type.String({ description: 'Type de la base' }),
  unite: texteInconnu('Unité que dit le suffixe du nom'),
});

const Colonnes = Type.Object({ nom: Type.String(), colonnes: Type.Array(Colonne) });

const Entree = Type.Object({
  famille: Type.Enum(Object.keys(FAMILLES) as Famille[], {
    description: 'reference : faits ; source : flux ; table : résultats ; macro ; controle : règle d’alerte',
  }),
  nom: Type.String(),
  titre: Type.String({ description: 'Ce que la relation contient, en une phrase' }),
  grain: texteInconnu('Ce que vaut une ligne'),
  unite: texteInconnu('Unité'),
  lit: Type.Array(Type.String(), { description: 'Relations lues' }),
  source: texteInconnu('Texte ou flux d’où vient la règle'),
  laisse: texteInconnu('Ce qui est laissé de côté'),
  attention: texteInconnu('Ce dont il faut se méfier'),
  autres: Type.Array(Type.Object({ cle: Type.String(), texte: Type.String() })),
  fichier: Type.String({ description: 'Fichier du calcul, sous sql/' }),
  colonnes: Type.Array(Colonne, {
    description: 'Vide quand la relation n’est pas une table de l’instantané',
  }),
});

const NOMMEES = ['grain', 'unit', 'reads', 'source', 'leaves', 'caveat'];

function entree(entete: Entete, colonnes: Map<string, unknown[]>) {
  const { famille, fichier, nom, titre, cles } = entete;
  const text = (key: string) => cles.get(key) ?? null;
  return {
    famille,
    nom,
    titre,
    grain: text('grain'),
    unite: text('unit'),
    lit: readsOf(entete),
    source: text('source'),
    laisse: text('leaves'),
    attention: text('caveat'),
    autres: [...cles].filter(([cle]) => !NOMMEES.includes(cle)).map(([cle, texte]) => ({ cle, texte })),
    fichier,
    colonnes: (colonnes.get(nom) ?? []) as { nom: string; type: string; unite: string | null }[],
  };
}

const Parametre = Type.Object({
  version: Type.String({ description: 'Version du barème, ou * pour toutes' }),
  regle: Type.String({ description: 'Nom du paramètre' }),
  valeur: Type.Number({ description: 'Valeur, dans son unité' }),
  unite: Type.String(),
  confiance: Type.String({ description: 'A, B, C ou P' }),
  source: Type.String({ description: 'Texte, ou raison du choix quand les textes sont muets' }),
});

/** What every table means, from the headers of the files that compute them, and the parameters of the rules. */
export const dictionnaire: FastifyPluginAsync = async (app) => {
  const entetes = readHeaders();
  figure(
    app,
    '/dictionnaire',
    {
      summary: 'Dictionnaire des tables : sens, grain, unité, source, réserves, colonnes',
      description: 'Tiré des en-têtes des fichiers de calcul, qui sont en anglais avec les termes du métier.',
      response: Type.Array(Entree),
    },
    async ({ db }) => {
      const tables = await db.all('dictionnaire', Colonnes);
      const colonnes = new Map(tables.map((table) => [table.nom, table.colonnes]));
      return entetes.map((entete) => entree(entete, colonnes));
    },
  );
  figure(
    app,
    '/parametres',
    {
      summary: 'Paramètres des règles : valeur, unité, source et confiance',
      response: Type.Array(Parametre),
    },
    ({ db }) => db.all('parametres', Parametre),
  );
};
