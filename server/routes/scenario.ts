import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { euros, eurosInconnus, nombre, nombreInconnu, taux, texteInconnu } from '../figures.ts';
import { perimetre } from '../perimetre.ts';
import { choix, parametresDe, Reference } from '../scenario.ts';
import { POSTES, TAILLES, VOLETS, codes } from '../vocabulary.ts';

const strict = { additionalProperties: false } as const;
const Query = Type.Object({ ...perimetre, ...choix }, strict);
const ContratsQuery = Type.Object(
  {
    ...perimetre,
    ...choix,
    sens: Type.Enum(['ecart', 'gains', 'pertes'], {
      default: 'ecart',
      description: 'Plus grand écart, gain ou perte d’abord',
    }),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 20 }),
  },
  strict,
);
const TarifsQuery = Type.Object(choix, strict);

const annuel = {
  en_vigueur_eur: euros('Enveloppe annuelle pleine des contrats en cours, règles en vigueur'),
  scenario_eur: euros('La même, règles du scénario'),
  ecart_eur: euros('Scénario moins en vigueur'),
  ecart_taux: taux('Écart rapporté à l’enveloppe en vigueur'),
};

const LigneAxe = Type.Object({
  axe: Type.Enum(['ensemble', 'poste', 'part', 'taille', 'region', 'departement']),
  code: texteInconnu('Code du poste, de la part, de la taille, de la région ou du département'),
  nom: texteInconnu('Nom de la région ou du département'),
  cpts_nb: nombre('CPTS dont le contrat court et que la ligne concerne'),
  ...annuel,
  en_vigueur_attendu_eur: eurosInconnus('En vigueur, part variable au taux d’atteinte récent de la région'),
  scenario_attendu_eur: eurosInconnus('Scénario, part variable au même taux d’atteinte'),
  ecart_attendu_eur: eurosInconnus('Scénario moins en vigueur, parts variables au taux d’atteinte'),
  attendu_inconnu_nb: nombre('Lignes de part variable sans taux d’atteinte connu (n.d.)'),
  en_vigueur_avance_eur: euros('Payé d’avance sur une année de contrat, règles en vigueur'),
  scenario_avance_eur: euros('Payé d’avance sur une année de contrat, règles du scénario'),
  en_vigueur_variable_taux: taux('Part variable rapportée à fixe et variable, en vigueur'),
  scenario_variable_taux: taux('Part variable rapportée à fixe et variable, scénario'),
  gagnantes_nb: nombre('CPTS dont l’enveloppe augmente'),
  perdantes_nb: nombre('CPTS dont l’enveloppe baisse'),
  gains_eur: euros('Somme des hausses'),
  pertes_eur: euros('Somme des baisses, négative'),
  change_taille_nb: nombre('CPTS qui changent de taille'),
});

const LigneExercice = Type.Object({
  exercice: nombre('Année civile'),
  ...annuel,
  cpts_passees_nb: nombre('CPTS dont une année de contrat suit le scénario dans l’exercice'),
  cpts_nb: nombre('CPTS dont le contrat court à la date d’arrêté'),
});

const LigneContrat = Type.Object({
  cpts_id: Type.String(),
  nom: texteInconnu('Nom'),
  region_code: texteInconnu('Région'),
  departement_code: texteInconnu('Département'),
  taille: nombreInconnu('Taille du contrat'),
  taille_scenario: nombreInconnu('Taille sous les seuils du scénario'),
  ...annuel,
});

const total_nb = nombre('CPTS du périmètre dont le contrat court');

const Contrats = Type.Object({
  total_nb,
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  ensemble: Type.Object(annuel, { description: 'Total de toutes les pages' }),
  lignes: Type.Array(LigneContrat),
});

/** The first row of the query sums the others. */
const Lue = Type.Object({
  total_nb: nombreInconnu('Sur la première ligne seule'),
  ...LigneContrat.properties,
});

const LigneCompte = Type.Object({
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  exercice: nombre('Dernier exercice dont des comptes sont connus'),
  comptes_nb: nombre('CPTS aux comptes connus'),
  cpts_nb: nombre('CPTS du périmètre dont le contrat court'),
  depense_effective_eur: euros('Dépense effective de l’exercice, CPTS aux comptes connus'),
  en_vigueur_eur: euros('Enveloppe annuelle pleine de ces mêmes CPTS, règles en vigueur'),
  scenario_eur: euros('La même, règles du scénario'),
  en_vigueur_couvert_eur: euros(
    'Dépense que couvre, CPTS par CPTS et poste par poste, l’enveloppe en vigueur',
  ),
  scenario_couvert_eur: euros('Dépense que couvre de même l’enveloppe du scénario'),
  fongible_couvert_eur: eurosInconnus(
    'Dépense que couvre l’enveloppe du scénario, fongible entre missions ; sur l’ensemble seul',
  ),
});

const LigneTarif = Type.Object({
  taille: Type.Enum(codes(TAILLES)),
  poste: Type.Enum(codes(POSTES)),
  volet: Type.Enum(codes(VOLETS)),
  en_vigueur_fixe_eur: eurosInconnus('Part fixe, ou fonctionnement, en vigueur ; null : ligne absente'),
  en_vigueur_variable_eur: eurosInconnus('Part variable en vigueur ; null : ligne absente'),
  scenario_fixe_eur: eurosInconnus('Part fixe, ou fonctionnement, du scénario ; null : ligne absente'),
  scenario_variable_eur: eurosInconnus('Part variable du scénario ; null : ligne absente'),
  confiance: texteInconnu('Confiance du taux en vigueur'),
});

const NOTE =
  'Enveloppe annuelle pleine des contrats qui courent à la date d’arrêté : mêmes engagements, survenue de crise à part. Ce qui n’est pas choisi est comme en vigueur.';

/** What the next agreement would cost: the running contracts under other rules, against those in force. */
export const scenario: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/scenario/reference',
    { summary: 'Règles en vigueur dont part un scénario', response: Reference },
    ({ db }) => db.one('scenario_reference', Reference),
  );
  figure(
    app,
    '/scenario',
    {
      summary: 'Coût annuel d’un scénario, par mission, part, taille, région et département',
      description: `${NOTE} Chaque axe a pour somme l’ensemble.`,
      querystring: Query,
      response: Type.Array(LigneAxe),
    },
    async ({ query, db, instantane }) => db.all('scenario', LigneAxe, await parametresDe(instantane, query)),
  );
  figure(
    app,
    '/scenario/exercices',
    {
      summary: 'Montée en charge d’un scénario, sur trois exercices',
      description: `${NOTE} Chaque contrat passe au scénario à son premier anniversaire à compter de la date d’effet ; contrats supposés prolongés.`,
      querystring: Query,
      response: Type.Array(LigneExercice),
    },
    async ({ query, db, instantane }) =>
      db.all('scenario_exercices', LigneExercice, await parametresDe(instantane, query)),
  );
  figure(
    app,
    '/scenario/cpts',
    {
      summary: 'CPTS qui gagnent et qui perdent à un scénario',
      description: NOTE,
      querystring: ContratsQuery,
      response: Contrats,
    },
    async ({ query, instantane }) => {
      const { page, limite } = query;
      const [ensemble, ...rows] = await instantane.db.all(
        'scenario_cpts',
        Lue,
        await parametresDe(instantane, query),
      );
      const { total_nb, en_vigueur_eur, scenario_eur, ecart_eur, ecart_taux } = ensemble!;
      const sums = { en_vigueur_eur, scenario_eur, ecart_eur, ecart_taux };
      const lignes = rows.map(({ total_nb: _, ...row }) => row);
      return { total_nb: total_nb!, page, limite, ensemble: sums, lignes };
    },
  );
  figure(
    app,
    '/scenario/comptes',
    {
      summary: 'Enveloppe d’un scénario au regard de la dépense effective',
      description: `${NOTE} CPTS dont les comptes du dernier exercice connu ont été transmis.`,
      querystring: Query,
      response: Type.Array(LigneCompte),
    },
    async ({ query, db, instantane }) =>
      db.all('scenario_comptes', LigneCompte, await parametresDe(instantane, query)),
  );
  figure(
    app,
    '/scenario/bareme',
    {
      summary: 'Barème d’un scénario, à côté de celui en vigueur',
      querystring: TarifsQuery,
      response: Type.Array(LigneTarif),
    },
    async ({ query, db, instantane }) =>
      db.all('scenario_bareme', LigneTarif, await parametresDe(instantane, query)),
  );
};
