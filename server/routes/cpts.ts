import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { CPTS_INCONNUE } from '../errors.ts';
import { figure } from '../figure.ts';
import {
  dateInconnue,
  depense,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  taux,
  texteInconnu,
} from '../figures.ts';
import { CptsParams } from '../perimetre.ts';
import { points } from '../points.ts';
import { STADES, codes } from '../vocabulary.ts';

const { verse_precedent_eur: _, ...montants } = depense;
const verse_eur = eurosInconnus('Versé dans l’exercice ; null : aucun paiement');

const Fiche = Type.Object({
  cpts_id: Type.String(),
  nom: Type.String(),
  siret: texteInconnu('SIRET'),
  region_code: Type.String(),
  region: Type.String(),
  departement_code: Type.String(),
  departement: Type.String(),
  organisme_code: texteInconnu('CPAM'),
  stade: Type.Enum(codes(STADES)),
  taille: nombreInconnu('Taille'),
  membres_nb: nombreInconnu('Membres'),
  population_hab: nombreInconnu('Habitants couverts'),
  date_lettre_intention: dateInconnue('Lettre d’intention'),
  date_projet_valide: dateInconnue('Projet de santé validé'),
  date_signature: dateInconnue('Signature du premier ACI'),
  stades: Type.Array(
    Type.Object({ stade: Type.String(), date_debut: Type.String(), date_fin: dateInconnue('Fin, exclue') }),
  ),
  contrats: Type.Array(
    Type.Object({
      date_effet: Type.String(),
      contrat_rang: nombreInconnu('Rang du contrat que la ligne ouvre ; null : avenant'),
      taille: nombre('Taille'),
      membres_nb: nombreInconnu('Membres'),
      date_fin: dateInconnue('Fin, exclue'),
    }),
  ),
  engagements: Type.Array(
    Type.Object({
      poste: Type.String(),
      volet: Type.String(),
      date_demarrage: Type.String(),
      date_fin: dateInconnue('Fin, exclue'),
      date_deploiement: dateInconnue('Déploiement'),
    }),
  ),
  correspondances: Type.Array(
    Type.Object({
      nature: Type.String({ description: 'siret_finess, fusion ou scission' }),
      date_effet: Type.String(),
      ancien_id: Type.String({ description: 'Identifiant d’avant ; celui d’aujourd’hui si elle a fusionné' }),
      ancien_nom: texteInconnu('Son nom ; null : aucune CPTS connue sous cet identifiant'),
      nouveau_id: Type.String({ description: 'Identifiant d’aujourd’hui' }),
      nouveau_nom: texteInconnu('Son nom ; null : aucune CPTS connue sous cet identifiant'),
    }),
    { description: 'Changements d’identité, fusions et scissions qui concernent la CPTS' },
  ),
});

const recu = {
  ...montants,
  verse_eur,
  fir_paye_eur: eurosInconnus('FIR payé au titre de l’exercice ; null : aucune ligne'),
};
const ExerciceCpts = Type.Object({ exercice: nombre('Exercice'), ...recu });
const EnsembleCpts = Type.Object(recu, { description: 'Tous les exercices, jusqu’à la date d’arrêté' });

/** The last row of the query sums the others. */
const Lue = Type.Object({ exercice: nombreInconnu('Exercice ; null : tous'), ...recu });

const degres = (description: string) =>
  Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: `${description} d’un point de la commune (WGS 84), null si inconnue`,
  });

const CommuneCpts = Type.Object({
  commune_code: Type.String(),
  nom: Type.String(),
  departement_code: Type.String(),
  population_hab: nombre('Habitants de la commune'),
  part_population_taux: taux('Part de la population couverte'),
  part_territoire_taux: taux('Part de la commune dans les habitants couverts par la CPTS'),
});

const CommunePlacee = Type.Object({
  ...CommuneCpts.properties,
  longitude: degres('Longitude'),
  latitude: degres('Latitude'),
});

const Versement = Type.Object({
  flux_id: Type.String(),
  date_paiement: Type.String(),
  exercice: nombre('Exercice'),
  poste: Type.String(),
  volet: texteInconnu('Volet'),
  part: Type.String(),
  nature: Type.String(),
  annee_contrat: nombreInconnu('Année de contrat donnée par l’émetteur'),
  verse_eur: euros('Montant signé'),
});

const FicheComplete = Type.Object({
  ...Fiche.properties,
  exercices: Type.Array(ExerciceCpts),
  ensemble: EnsembleCpts,
  communes: Type.Array(CommunePlacee),
  versements: Type.Array(Versement),
});

const NULLE_PART = { longitude: null, latitude: null };

/** The CPTS, one by one down to the payment lines. */
export const cpts: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/cpts/:cpts_id',
    { summary: 'Une CPTS, jusqu’à ses lignes de paiement', params: CptsParams, response: FicheComplete },
    async ({ params, db }) => {
      const [fiche] = await db.all('cpts_fiche', Fiche, params);
      if (!fiche) throw new CPTS_INCONNUE(params.cpts_id);
      const [lues, communes, versements, places] = await Promise.all([
        db.all('cpts_fiche_exercices', Lue, params),
        db.all('cpts_fiche_communes', CommuneCpts, params),
        db.all('cpts_fiche_versements', Versement, params),
        points(),
      ]);
      const placees = communes.map((row) => ({ ...row, ...(places.get(row.commune_code) ?? NULLE_PART) }));
      const exercices = lues.flatMap(({ exercice, ...row }) =>
        exercice === null ? [] : [{ exercice, ...row }],
      );
      const { exercice: _, ...ensemble } = lues.at(-1)!;
      return { ...fiche, exercices, ensemble, communes: placees, versements };
    },
  );
};
