import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { nombreInconnu, taux, texteInconnu } from '../figures.ts';

const inconnu = (description: string) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], description });

const Publie = Type.Object({
  code: Type.String(),
  date_reference: Type.String({ description: 'Jour du chiffre publié' }),
  perimetre: Type.String({ description: '« france » ou code de région' }),
  perimetre_nom: Type.String(),
  grandeur: Type.String(),
  unite: Type.String({ description: 'EUR, CPTS ou pourcent' }),
  valeur_publiee: Type.Number({ description: 'Chiffre de la source, dans son unité' }),
  valeur_outil: inconnu('Valeur de l’outil, même périmètre et même date ; null : n.d., voir motif_nd'),
  terme_num: nombreInconnu('Numérateur, quand la valeur est une part'),
  terme_den: nombreInconnu('Dénominateur, quand la valeur est une part'),
  ecart: inconnu('Outil moins source, dans l’unité de la source'),
  ecart_taux: taux('Écart rapporté au chiffre de la source'),
  motif_nd: texteInconnu('Pourquoi l’outil n’a pas de valeur'),
  methode: texteInconnu('Comment l’outil compte'),
  cause: texteInconnu('Cause connue de l’écart'),
  cause_confiance: texteInconnu('Confiance de la cause : A, B, C ou P'),
  source: Type.String(),
  remarque: texteInconnu('Remarque de la source'),
});

/** The figures that others published, each beside the tool's own. */
export const publies: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/publies',
    {
      summary: 'Chiffres publiés, en regard de ceux de l’outil',
      response: Type.Array(Publie),
    },
    ({ db }) => db.all('publies', Publie),
  );
};
