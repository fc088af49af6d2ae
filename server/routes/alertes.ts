import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { ALERTE_INCONNUE } from '../errors.ts';
import { figure } from '../figure.ts';
import { euros, eurosInconnus, dateInconnue, nombre, nombreInconnu, texteInconnu } from '../figures.ts';
import { exerciceOuTous, perimetre } from '../perimetre.ts';
import { CONTROLES, SEVERITES, VERDICTS, codes } from '../vocabulary.ts';

const code = Type.Enum([...CONTROLES], { description: 'Contrôle' });
const severite = Type.Enum(codes(SEVERITES), { description: 'Sévérité' });
const verdict = Type.Enum(codes(VERDICTS), { description: 'Ce qui en a été dit en dernier' });

const AlertesQuery = Type.Object(
  {
    ...perimetre,
    ...exerciceOuTous,
    code: Type.Optional(code),
    severite: Type.Optional(severite),
    verdict: Type.Optional(verdict),
    tri: Type.Enum(['enjeu_eur', 'date_fait'], {
      default: 'enjeu_eur',
      description:
        'Du plus grand enjeu au plus petit, n.d. à la fin ; ou du fait le plus récent au plus ancien',
    }),
    page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    limite: Type.Integer({ minimum: 1, maximum: 1000, default: 50 }),
  },
  { additionalProperties: false },
);

const alerte = {
  alerte_id: Type.String({ description: 'Le même d’un instantané à l’autre pour les mêmes faits' }),
  code,
  titre: Type.String(),
  severite,
  cpts_id: Type.String(),
  cpts_connue: Type.Boolean({ description: 'false : identifiant absent du référentiel' }),
  nom: texteInconnu('Nom de la CPTS'),
  region_code: texteInconnu('Région de la CPTS, à défaut de l’ARS qui l’a payée'),
  departement_code: texteInconnu('Département'),
  exercice: nombre('Exercice des faits ; celui du budget pour le FIR'),
  annee_contrat: nombreInconnu('Année de contrat'),
  poste: texteInconnu('Poste'),
  part: texteInconnu('Part'),
  date_fait: Type.String({ description: 'Jour du fait (AAAA-MM-JJ)' }),
  enjeu_eur: eurosInconnus('Euros en jeu, au sens du contrôle'),
  constat: Type.String({ description: 'Phrase qui dit le fait et ses chiffres' }),
  preuves_nb: nombre('Lignes de preuve'),
};

const Alerte = Type.Object(alerte);
const Ligne = Type.Object({ ...alerte, verdict });

const somme = {
  alertes_nb: nombre('Alertes retenues par les filtres'),
  cpts_nb: nombre('CPTS concernées'),
  enjeu_eur: eurosInconnus('Somme des enjeux connus, null si aucun ne l’est'),
  enjeu_inconnu_nb: nombre('Alertes dont l’enjeu est n.d.'),
};

const totalCode = {
  code: Type.String({ description: 'Contrôle, ou « ensemble »' }),
  titre: Type.String(),
  severite: texteInconnu('Sévérité, null pour l’ensemble'),
};

const totalRegion = {
  region_code: Type.String({ description: 'Code INSEE, « inconnue » ou « ensemble »' }),
  nom: Type.String(),
};

const totalVerdict = { verdict: Type.String({ description: 'Verdict, ou « ensemble »' }) };

const Total = Type.Object({
  axe: Type.Enum(['code', 'region', 'verdict', 'ensemble']),
  ...totalCode,
  ...totalRegion,
  ...totalVerdict,
  ...somme,
});

const Alertes = Type.Object({
  page: nombre('Page'),
  limite: nombre('Lignes par page'),
  totaux_codes: Type.Array(Type.Object({ ...totalCode, ...somme })),
  totaux_regions: Type.Array(Type.Object({ ...totalRegion, ...somme })),
  totaux_verdicts: Type.Array(Type.Object({ ...totalVerdict, ...somme })),
  lignes: Type.Array(Ligne),
});

const Parametre = Type.Object({
  regle: Type.String(),
  valeur: Type.Number(),
  unite: Type.String(),
  confiance: Type.String({ description: 'A, B, C ou P' }),
  source: Type.String(),
});

const controle = {
  code,
  titre: Type.String(),
  regle: Type.String({ description: 'Ce que le contrôle vérifie' }),
  source: Type.String({ description: 'Texte, rapport ou choix d’où vient la règle' }),
  confiance: Type.String({ description: 'A, B, C ou P' }),
  severite,
  severite_raison: Type.String(),
  enjeu: Type.String({ description: 'Ce que compte enjeu_eur' }),
  reserve: Type.String({ description: 'Ce à quoi prendre garde' }),
  parametres: Type.Array(Parametre),
};

const Controle = Type.Object({ ...controle, ...somme });

const Preuve = Type.Object({
  rang: nombre('Rang'),
  table_source: Type.String({ description: 'Table de la ligne' }),
  cle: Type.String({ description: 'Clé de la ligne dans sa table' }),
  cpts_id: Type.String({ description: 'CPTS de la ligne' }),
  date: dateInconnue('Date de la ligne'),
  libelle: Type.String(),
  montant_eur: eurosInconnus('Montant signé'),
});

const Versement = Type.Object({
  flux_id: Type.String(),
  date_paiement: Type.String(),
  poste: Type.String(),
  volet: texteInconnu('Volet'),
  part: Type.String(),
  nature: Type.String(),
  annee_contrat: nombreInconnu('Année de contrat donnée par l’émetteur'),
  verse_eur: euros('Montant signé'),
  organisme_code: texteInconnu('CPAM'),
  fichier: Type.String({ description: 'Fichier reçu' }),
  ligne: nombre('Ligne du fichier'),
});

const Constat = Type.Object({
  ...alerte,
  controle: Type.Object(controle),
  preuves: Type.Array(Preuve),
  versements: Type.Array(Versement),
});

const AlerteParams = Type.Object({ alerte_id: Type.String({ maxLength: 32 }) });

/** What the controls found, and the rows that prove it. */
export const alertes: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/alertes',
    {
      summary: 'Alertes des contrôles, avec les euros en jeu',
      description:
        'Les enjeux ne sont pas de même nature d’un contrôle à l’autre (trop-perçu, impayé, emploi inconnu), et les mêmes euros peuvent être en jeu dans plusieurs : le total « ensemble » les additionne tels quels.',
      querystring: AlertesQuery,
      response: Alertes,
      selon: () => app.verdicts?.empreinte ?? '',
    },
    async ({ query, db }) => {
      const { page, limite, tri, ...filtres } = query;
      const retenues = { ...filtres, verdicts: app.verdicts?.latest() ?? '[]' };
      const [totaux, lignes] = await Promise.all([
        db.all('alertes_totaux', Total, retenues),
        db.all('alertes', Ligne, { ...retenues, tri, page, limite }),
      ]);
      const along = (axe: string) => totaux.filter((total) => [axe, 'ensemble'].includes(total.axe));
      return {
        page,
        limite,
        totaux_codes: along('code'),
        totaux_regions: along('region'),
        totaux_verdicts: along('verdict'),
        lignes,
      };
    },
  );
  figure(
    app,
    '/alertes/:alerte_id',
    { summary: 'Une alerte, sa règle et ses preuves', params: AlerteParams, response: Constat },
    async ({ params, db }) => {
      const [trouvee] = await db.all('alertes_une', Alerte, params);
      if (!trouvee) throw new ALERTE_INCONNUE(params.alerte_id);
      const [un, preuves, versements] = await Promise.all([
        db.one('alertes_controle', Type.Object(controle), { code: trouvee.code }),
        db.all('alertes_preuves', Preuve, params),
        db.all('alertes_versements', Versement, params),
      ]);
      return { ...trouvee, controle: un, preuves, versements };
    },
  );
  figure(
    app,
    '/controles',
    {
      summary: 'Les contrôles : règle, source, paramètres, et ce qu’ils trouvent',
      response: Type.Array(Controle),
    },
    ({ db }) => db.all('controles', Controle),
  );
};
