import type { FastifyPluginAsync } from 'fastify';
import { Type, type Static } from 'typebox';
import { figure } from '../figure.ts';
import {
  FIR_NON_DECLARE,
  dateInconnue,
  depense,
  euros,
  eurosInconnus,
  nombre,
  nombreInconnu,
  texteInconnu,
} from '../figures.ts';
import { exercice, perimetre } from '../perimetre.ts';
import { STADES, codes } from '../vocabulary.ts';

/** What is due by the last day counted. */
const dus = {
  attendu_certain_eur: eurosInconnus('Échu et connu depuis la première signature ; null : rien d’échu'),
  attendu_estime_eur: eurosInconnus('Échu, part variable estimée faute de dialogue de gestion'),
  attendu_inconnu_nb: nombreInconnu('Échéances échues dont aucun taux n’est connu (n.d.)'),
  rattache_eur: eurosInconnus('Versé et rattaché à une échéance'),
  ecart_attendu_eur: eurosInconnus('Versé rattaché moins attendu, certain et estimé'),
  trop_percu_eur: eurosInconnus('Versé au-delà de l’attendu'),
  retard_eur: eurosInconnus('Impayé au-delà du délai'),
  retard_jours: nombreInconnu('Jours de retard de la plus ancienne somme due'),
};

const TRIS = [
  'nom',
  'cpts_id',
  'region_code',
  'region',
  'departement_code',
  'departement',
  'organisme_code',
  'stade',
  'taille',
  'population_hab',
  'membres_nb',
  'date_signature',
  'date_fin_contrat',
  'enveloppe_eur',
  'enveloppe_a_date_eur',
  'verse_eur',
  'ecart_eur',
  'consommation_taux',
  'date_dernier_versement',
  'fir_paye_eur',
  'autres_eur',
  'depense_effective_eur',
  ...(Object.keys(dus) as (keyof typeof dus)[]),
  'alertes_nb',
] as const;

const ListeQuery = Type.Object(
  {
    ...perimetre,
    ...exercice,
    recherche: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Morceau du nom (accents, apostrophes et traits d’union indifférents), début du FINESS, ou SIREN, SIRET et ancien identifiant',
      }),
    ),
    stade: Type.Optional(Type.Enum(codes(STADES), { description: 'Stade au dernier jour compté' })),
    tri: Type.Optional(
      Type.Enum([...TRIS], {
        description:
          'Par défaut le nom ; avec une recherche, d’abord l’identifiant exact et les noms dont un mot commence par elle',
      }),
    ),
    ordre: Type.Enum(['asc', 'desc'], { default: 'asc' }),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  },
  { additionalProperties: false },
);

const { verse_precedent_eur: _, ...montants } = depense;

const autres = {
  depense_effective_eur: eurosInconnus('Dépense effective, n.d. s’il manque le compte d’un poste payé'),
  ...dus,
  alertes_nb: nombre('Constats dont les faits sont de l’exercice, au nom de la CPTS'),
};

const LigneCpts = Type.Object({
  cpts_id: Type.String(),
  nom: Type.String(),
  region_code: Type.String(),
  region: Type.String(),
  departement_code: Type.String(),
  departement: Type.String(),
  organisme_code: texteInconnu('CPAM'),
  stade: Type.Enum(codes(STADES)),
  taille: nombreInconnu('Taille'),
  population_hab: nombreInconnu('Habitants couverts'),
  membres_nb: nombreInconnu('Membres'),
  date_signature: dateInconnue('Signature du premier ACI'),
  date_fin_contrat: dateInconnue('Fin du dernier contrat signé, exclue ; null : aucune fin connue'),
  ...montants,
  verse_eur: eurosInconnus('Versé dans l’exercice ; null : aucun paiement'),
  date_dernier_versement: dateInconnue('Dernier paiement ACI, au dernier jour compté ; null : aucun'),
  fir_paye_eur: eurosInconnus('FIR payé au titre de l’exercice ; null : aucune ligne'),
  autres_eur: eurosInconnus('Payé par d’autres dans l’exercice ; null : aucune ligne'),
  ...autres,
});

const Ensemble = Type.Object(
  {
    ...montants,
    fir_paye_eur: eurosInconnus(`FIR payé au titre de l’exercice ; ${FIR_NON_DECLARE}`),
    autres_eur: euros('Payé par d’autres dans l’exercice'),
    ...autres,
  },
  { description: 'Total de toutes les pages' },
);

const total_nb = nombre('CPTS retenues par les filtres');

const Liste = Type.Object({
  total_nb,
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  ensemble: Ensemble,
  lignes: Type.Array(LigneCpts),
});

/** The first row of the query sums the others. */
const Lue = Type.Object({ total_nb, ...LigneCpts.properties });

/** The CPTS of a perimeter, with all that a reader may put in columns. */
export const cptsListe: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/cpts',
    { summary: 'Liste des CPTS', querystring: ListeQuery, response: Liste },
    async ({ query, db }) => {
      const { page, limite } = query;
      const [ensemble, ...lignes] = await db.all('cpts_liste', Lue, query);
      const { total_nb, ...sums } = ensemble as Static<typeof Lue> & Static<typeof Ensemble>;
      return { total_nb, page, limite, ensemble: sums, lignes };
    },
  );
};
