import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { depense, euros, eurosInconnus, nombre, nombreInconnu, taux, texteInconnu } from '../figures.ts';
import { ParExercice } from '../perimetre.ts';

const comparaison = {
  nom: Type.String(),
  population_hab: nombreInconnu('Habitants'),
  couverte_hab: nombreInconnu('Habitants couverts par une CPTS signataire'),
  couverture_taux: taux('Habitants couverts rapportés aux habitants'),
  cpts_nb: nombre('CPTS à un stade quelconque'),
  signataires_nb: nombre('CPTS signataires de l’ACI'),
  ...depense,
  verse_par_habitant_eur: eurosInconnus('Versé par habitant couvert'),
  fir_paye_eur: euros('FIR payé au titre de l’exercice'),
};

const LigneRegion = Type.Object({
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  ...comparaison,
});

const LigneDepartement = Type.Object({
  departement_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  region_code: texteInconnu('Région du département'),
  ...comparaison,
});

/** Régions and départements compared over one exercice. */
export const territoires: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/regions',
    {
      summary: 'Comparaison des régions',
      description: 'Une CPTS compte dans la région de son siège, le FIR dans celle de l’ARS qui paie.',
      querystring: ParExercice,
      response: Type.Array(LigneRegion),
    },
    ({ query, db }) => db.all('regions', LigneRegion, query),
  );
  figure(
    app,
    '/departements',
    {
      summary: 'Comparaison des départements',
      description: 'Une CPTS compte dans le département de son siège.',
      querystring: ParExercice,
      response: Type.Array(LigneDepartement),
    },
    ({ query, db }) => db.all('departements', LigneDepartement, query),
  );
};
