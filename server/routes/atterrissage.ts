import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { euros, eurosInconnus, nombre, nombreInconnu, taux, texteInconnu } from '../figures.ts';
import { perimetre } from '../perimetre.ts';
import { POSTES, codes } from '../vocabulary.ts';

const Query = Type.Object(
  { region_code: perimetre.region_code, poste: Type.Optional(Type.Enum(codes(POSTES))) },
  { additionalProperties: false },
);

const intervalle = {
  bas_80_eur: eurosInconnus('Borne basse à 80 %'),
  haut_80_eur: eurosInconnus('Borne haute à 80 %'),
  bas_95_eur: eurosInconnus('Borne basse à 95 %'),
  haut_95_eur: eurosInconnus('Borne haute à 95 %'),
};

const Prevision = Type.Object({
  exercice: nombre('Exercice'),
  origine: Type.String({ description: 'Jour de la prévision' }),
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  nom: Type.String(),
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  cpts_nb: nombre('CPTS à qui une somme est ouverte ; sur un total, du poste qui en a le plus'),
  paye_eur: euros('Versé du 1er janvier au jour de la prévision'),
  certain_eur: euros('Impayé dans le délai, ou échu d’ici au 31 décembre, montant connu'),
  estime_eur: euros('Parts variables échues d’ici au 31 décembre, atteinte estimée'),
  retard_eur: euros('Impayé au-delà de soixante jours, et depuis moins de vingt-quatre mois'),
  certain_attendu_eur: eurosInconnus('Ce qui en sera versé d’ici au 31 décembre, montants certains'),
  estime_attendu_eur: eurosInconnus('Ce qui en sera versé d’ici au 31 décembre, montants estimés'),
  retard_attendu_eur: eurosInconnus('Retards qui seront rattrapés d’ici au 31 décembre'),
  autres_attendu_eur: eurosInconnus(
    'Nouveaux contrats et versements hors échéances, comme les années passées',
  ),
  prevision_eur: eurosInconnus('Versé au 31 décembre : la somme de ce qui est versé et attendu'),
  ...intervalle,
});

const Passee = Type.Object({
  repere: Type.Enum(['mars', 'juin', 'septembre']),
  exercice: nombre('Exercice clos'),
  origine: Type.String({ description: 'Jour de la prévision' }),
  paye_eur: euros('Versé à ce jour'),
  prevision_eur: eurosInconnus('Prévision faite ce jour-là, avec ce qui était connu'),
  ...intervalle,
  realise_eur: euros('Versé au 31 décembre'),
  ecart_eur: eurosInconnus('Prévision moins réalisé'),
  ecart_taux: taux('Écart rapporté au réalisé'),
  dans_80: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
  dans_95: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
});

const Controle = Type.Object({
  repere: texteInconnu('mars, juin ou septembre ; null : tous'),
  exercice: nombreInconnu('Exercice clos ; null : tous'),
  cellules_nb: nombre('Région x poste dont l’intervalle est publié'),
  dans_80_nb: nombre('Dont l’intervalle à 80 % contient le réalisé'),
  dans_95_nb: nombre('Dont l’intervalle à 95 % contient le réalisé'),
  dans_80_taux: taux('Les premières rapportées à toutes'),
  dans_95_taux: taux('Les secondes rapportées à toutes'),
});

const Atterrissage = Type.Object({
  previsions: Type.Array(Prevision),
  passees: Type.Array(Passee),
  controle: Type.Array(Controle),
});

/** What will have been paid on 31 December, with an interval and its record. */
export const atterrissage: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/atterrissage',
    {
      summary: 'Atterrissage : ce qui sera versé au 31 décembre, avec son intervalle et son contrôle',
      description: [
        'Chaque somme ouverte est attendue dans la part qui en a été versée les trois exercices clos précédents, vus du même jour.',
        'L’intervalle rééchantillonne les écarts des prévisions passées ; il n’est pas publié sous cinq CPTS.',
        'Le contrôle rejoue la prévision fin mars, fin juin et fin septembre des exercices clos, avec ce qui était connu alors.',
      ].join(' '),
      querystring: Query,
      response: Atterrissage,
    },
    async ({ query, db }) => {
      const [previsions, passees, controle] = await Promise.all([
        db.all('atterrissage', Prevision, query),
        db.all('atterrissage_passes', Passee, query),
        db.all('atterrissage_controle', Controle, query),
      ]);
      return { previsions, passees, controle };
    },
  );
};
