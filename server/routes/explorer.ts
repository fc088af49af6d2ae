import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { readHeaders } from '../dictionnaire.ts';
import { additivite, empilable, NON_EXPLOREES, TABLES, uniteDe, type Table } from '../explorer/catalogue.ts';
import { demandeDe, type Tri } from '../explorer/demande.ts';
import { lireCellule } from '../explorer/ecriture.ts';
import { Lignes, lireLignes } from '../explorer/lignes.ts';
import { assertPresente, manquesDe } from '../explorer/presentes.ts';
import { lireTableau, Tableau } from '../explorer/tableau.ts';
import { figure } from '../figure.ts';
import { texteInconnu } from '../figures.ts';
import { date, exerciceOuTous, perimetre } from '../perimetre.ts';

const TRIS: Tri[] = ['valeur', '-valeur', 'libelle', '-libelle', 'ordre', '-ordre'];
const nom = (description: string) => Type.String({ minLength: 1, maxLength: 64, description });

const question = {
  ...perimetre,
  ...exerciceOuTous,
  ...date,
  table: nom('Table explorée'),
  lignes: Type.String({
    minLength: 1,
    maxLength: 130,
    description: 'Dimensions en lignes, une ou deux, séparées par une virgule',
  }),
  colonnes: Type.Optional(nom('Dimension en colonnes')),
  mesure: nom('Mesure'),
  filtres: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'dimension:valeur,valeur;dimension:$nd, chaque valeur écrite comme dans une adresse',
    }),
  ),
  tri: Type.Enum(TRIS, { default: '-valeur', description: 'Ordre des lignes ; - pour décroissant' }),
  tri_colonnes: Type.Optional(Type.Enum(TRIS, { description: 'Ordre des colonnes' })),
  tri_colonne: Type.Optional(
    Type.String({ maxLength: 300, description: 'Colonne selon laquelle les lignes sont triées par valeur' }),
  ),
  haut_lignes: Type.Integer({
    minimum: 1,
    maximum: 1000,
    default: 50,
    description: 'Valeurs montrées par leur nom à chaque niveau des lignes ; les autres sont réunies',
  }),
  haut_colonnes: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

const strict = { additionalProperties: false } as const;
const TableauQuery = Type.Object(question, strict);
const LignesQuery = Type.Object(
  {
    ...question,
    cellule: Type.String({
      minLength: 1,
      maxLength: 900,
      description: 'Une valeur par axe, séparées par ; avec $total, $autres et $nd',
    }),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  },
  strict,
);

const Dimension = Type.Object({
  code: Type.String(),
  libelle: Type.String(),
  temps: Type.Boolean({ description: 'Ses valeurs se suivent dans le temps' }),
});

const Mesure = Type.Object({
  code: Type.String(),
  libelle: Type.String(),
  genre: Type.Enum(['euros', 'nombre', 'reel', 'taux']),
  unite: Type.String(),
  additivite: Type.String({ description: 'Si la mesure s’additionne, en français' }),
  empilable: Type.Boolean({ description: 'La somme d’un niveau est la valeur du niveau supérieur' }),
  rapport: Type.Boolean({ description: 'Rapport de deux termes, recalculé à chaque niveau' }),
  reserve: texteInconnu('Ce à quoi prendre garde'),
});

const Entete = Type.Object({
  titre: Type.String(),
  grain: texteInconnu('Grain'),
  unite: texteInconnu('Unité'),
  source: texteInconnu('Source'),
  laisse: texteInconnu('Ce qui est laissé de côté'),
  attention: texteInconnu('Ce dont il faut se méfier'),
  fichier: Type.String({ description: 'Fichier du calcul, sous sql/' }),
});

const TableExploree = Type.Object({
  table: Type.String(),
  famille: Type.String(),
  libelle: Type.String(),
  grain: Type.String({ description: 'Ce qu’est une ligne' }),
  reserve: texteInconnu('Ce à quoi prendre garde'),
  au_jour: Type.Boolean({ description: 'Lue un jour donné : le filtre date s’applique' }),
  perimetre: Type.Array(Type.String(), { description: 'Filtres de périmètre qui s’appliquent' }),
  dimensions: Type.Array(Dimension),
  mesures: Type.Array(Mesure),
  entete: Type.Unsafe<ReturnType<typeof enteteDe>>(Type.Union([Entete, Type.Null()])),
  absente: texteInconnu('Ce qui manque à l’instantané servi pour explorer cette table'),
});

const Catalogue = Type.Object({
  tables: Type.Array(TableExploree),
  non_explorees: Type.Array(Type.Object({ table: Type.String(), raison: Type.String() })),
});

const PERIMETRE = [...Object.keys(perimetre), 'exercice'];

/** The header of the file that computes a table: in English, with the terms of the field. */
function enteteDe(table: string, entetes: ReturnType<typeof readHeaders>) {
  const entete = entetes.find(({ famille, nom }) => famille === 'table' && nom === table);
  if (!entete) return null;
  const text = (cle: string) => entete.cles.get(cle) ?? null;
  return {
    titre: entete.titre,
    grain: text('grain'),
    unite: text('unit'),
    source: text('source'),
    laisse: text('leaves'),
    attention: text('caveat'),
    fichier: entete.fichier,
  };
}

const mesuresDe = ({ mesures }: Table) =>
  Object.entries(mesures).map(([code, mesure]) => ({
    code,
    libelle: mesure.libelle,
    ...uniteDe(code),
    additivite: additivite(mesure),
    empilable: empilable(mesure),
    rapport: mesure.sorte === 'rapport',
    reserve: mesure.reserve ?? null,
  }));

const dimensionsDe = ({ dimensions }: Table) =>
  Object.entries(dimensions).map(([code, { libelle, temps = false }]) => ({ code, libelle, temps }));

/** Rows, columns, measure and filters chosen over any mart; the one place where SQL is composed, from the catalogue. */
export const explorer: FastifyPluginAsync = async (app) => {
  const entetes = readHeaders();
  figure(
    app,
    '/explorer/tables',
    { summary: 'Tables que l’on peut explorer : grain, dimensions, mesures', response: Catalogue },
    async ({ instantane }) => {
      const manques = await manquesDe(instantane);
      const tables = [...TABLES].map(([table, decrite]) => ({
        table,
        famille: decrite.famille,
        libelle: decrite.libelle,
        grain: decrite.grain,
        reserve: decrite.reserve ?? null,
        au_jour: decrite.au_jour ?? false,
        perimetre: PERIMETRE.filter((filtre) => Object.hasOwn(decrite.dimensions, filtre)),
        dimensions: dimensionsDe(decrite),
        mesures: mesuresDe(decrite),
        entete: enteteDe(table, entetes),
        absente: manques.get(table)!.slice(0, 3).join(', ') || null,
      }));
      const reste = entetes.filter(({ famille, nom }) => famille === 'table' && !TABLES.has(nom));
      const non_explorees = reste.map(({ nom }) => ({
        table: nom,
        raison: NON_EXPLOREES[nom] ?? 'pas encore décrite pour l’exploration',
      }));
      return { tables, non_explorees };
    },
  );
  figure(
    app,
    '/explorer/tableau',
    {
      summary: 'Tableau croisé : une mesure par lignes et colonnes, avec ses totaux',
      description:
        'Chaque cellule, sous-total et total est calculé sur ses lignes. Ce qui dépasse le nombre de valeurs demandé est réuni sous « Autres ».',
      querystring: TableauQuery,
      response: Tableau,
    },
    async ({ query, db, instantane }) => {
      const demande = demandeDe(query, instantane);
      await assertPresente(instantane, demande.nom);
      return lireTableau(db, demande);
    },
  );
  figure(
    app,
    '/explorer/lignes',
    {
      summary: 'Les lignes derrière une cellule, et leur total, qui est la cellule',
      querystring: LignesQuery,
      response: Lignes,
    },
    async ({ query, db, instantane }) => {
      const demande = demandeDe(query, instantane);
      await assertPresente(instantane, demande.nom);
      return lireLignes(db, demande, lireCellule(query.cellule, demande.axes.length), query);
    },
  );
};
