import type { FastifyPluginAsync } from 'fastify';
import { Type } from 'typebox';
import { figure } from '../figure.ts';
import { euros, eurosInconnus, nombre, nombreInconnu, taux } from '../figures.ts';
import { perimetre } from '../perimetre.ts';
import { NATURES_INDICATEUR, POSTES, codes } from '../vocabulary.ts';

const strict = { additionalProperties: false } as const;

const nombreReel = (description: string) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], description });

const Depense = Type.Object({
  exercice: nombre('Exercice'),
  poste: Type.Enum([...codes(POSTES), 'ensemble']),
  cpts_nb: nombre('CPTS qui ont une enveloppe, un versement ou un compte'),
  comptes_nb: nombre('Dont les comptes sont connus'),
  comptes_taux: taux('Les secondes rapportées aux premières'),
  enveloppe_eur: eurosInconnus('Enveloppe des CPTS dont les comptes sont connus'),
  verse_eur: eurosInconnus('Versé aux mêmes'),
  depense_effective_eur: eurosInconnus('Dépense effective des mêmes'),
  ecart_enveloppe_eur: eurosInconnus('Dépense effective moins enveloppe'),
  ecart_verse_eur: eurosInconnus('Dépense effective moins versé'),
  depense_enveloppe_taux: taux('Dépense effective rapportée à l’enveloppe'),
  depense_verse_taux: taux('Dépense effective rapportée au versé'),
  enveloppe_totale_eur: euros('Enveloppe de toutes les CPTS'),
  verse_total_eur: euros('Versé à toutes les CPTS'),
  enveloppe_connue_taux: taux('Part de l’enveloppe dont les comptes sont connus'),
});

const AtteinteQuery = Type.Object(
  {
    ...perimetre,
    par: Type.Enum(['poste', 'region', 'annee_contrat', 'nature'], { default: 'poste' }),
    poste: Type.Optional(Type.Enum(codes(POSTES))),
    annee_contrat: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  strict,
);

const Atteinte = Type.Object({
  code: Type.String({ description: 'Code de la dimension demandée, ou « ensemble »' }),
  libelle: Type.String(),
  fixe_eur: eurosInconnus('Parts fixes de l’enveloppe, années de contrat commencées'),
  variable_eur: eurosInconnus('Parts variables de l’enveloppe'),
  variable_taux: taux('Part variable rapportée aux parts fixe et variable'),
  variable_connue_eur: eurosInconnus('Parts variables dont l’atteinte est connue, survenue de crise à part'),
  variable_due_eur: eurosInconnus('Ce que l’atteinte en rend dû'),
  due_taux: taux('Dû rapporté aux parts variables dont l’atteinte est connue'),
  points_obtenus: nombreReel('Points obtenus, dialogues tenus'),
  points_max: nombreReel('Points au plus, dialogues tenus'),
  atteinte_taux: taux('Points obtenus rapportés aux points au plus'),
  indicateurs_nb: nombre('Lignes d’indicateurs'),
  indicateurs_connus_nb: nombre('Dont le dialogue de gestion est tenu'),
  cpts_connues_nb: nombre('CPTS dont un dialogue au moins est tenu'),
});

const { region_code, departement_code } = perimetre;

const Territoire = {
  region_code: Type.String({ description: 'Code INSEE ou « ensemble »' }),
  nom: Type.String(),
};

const Couverture = Type.Object({
  date: Type.String({ description: 'Fin de trimestre ou date d’arrêté' }),
  ...Territoire,
  population_hab: nombre('Habitants'),
  aci_hab: nombre('Couverts par une CPTS signataire'),
  projet_valide_hab: nombre('Couverts par un projet validé'),
  lettre_intention_hab: nombre('Couverts par une lettre d’intention'),
  aucune_hab: nombre('Sans CPTS'),
  aci_taux: taux('Part couverte par une CPTS signataire'),
  tous_stades_taux: taux('Part couverte par une CPTS à un stade quelconque'),
});

const Stades = Type.Object({
  exercice: nombre('Exercice, à son dernier jour compté'),
  ...Territoire,
  lettre_intention_nb: nombre('CPTS à la lettre d’intention'),
  projet_valide_nb: nombre('CPTS au projet validé'),
  aci_nb: nombre('CPTS signataires'),
  cpts_nb: nombre('CPTS à un stade quelconque'),
});

const Delai = Type.Object({
  etape: Type.Enum(['lettre_aci', 'lettre_projet', 'projet_aci']),
  ...Territoire,
  cpts_nb: nombre('CPTS qui ont franchi les deux étapes'),
  delai_median_jours: nombreReel('Délai médian en jours ; null sous cinq CPTS'),
  en_attente_nb: nombre('CPTS qui n’ont franchi que la première, encore actives'),
});

const Adhesion = Type.Object({
  exercice: nombre('Exercice'),
  ...Territoire,
  cpts_nb: nombre('CPTS qui ont déclaré leurs adhérents'),
  adherents_nb: nombre('Adhérents'),
  professionnels_cpts_nb: nombre('CPTS qui ont aussi déclaré les professionnels du territoire'),
  professionnels_nb: nombreInconnu('Professionnels de leurs territoires'),
  professionnels_adherents_nb: nombreInconnu('Adhérents des mêmes CPTS'),
  adherents_taux: taux('Adhérents rapportés aux professionnels'),
  actifs_cpts_nb: nombre('CPTS qui ont aussi déclaré leurs adhérents actifs'),
  actifs_nb: nombreInconnu('Adhérents actifs'),
  actifs_adherents_nb: nombreInconnu('Adhérents des mêmes CPTS'),
  actifs_taux: taux('Actifs rapportés aux adhérents'),
});

const Plan = Type.Object({
  couverture: Type.Array(Couverture),
  stades: Type.Array(Stades),
  delais: Type.Array(Delai),
  adhesions: Type.Array(Adhesion),
});

/** What CPTS spend and reach, and how far the plan « 100 % CPTS » is. */
export const pilotage: FastifyPluginAsync = async (app) => {
  figure(
    app,
    '/depense_effective',
    {
      summary: 'Enveloppe, versé et dépense effective par poste et exercice (Proposition 5)',
      description:
        'Les montants sont ceux des CPTS dont les comptes du poste sont connus ; rien n’est extrapolé.',
      querystring: Type.Object(perimetre, strict),
      response: Type.Array(Depense),
    },
    ({ query, db }) => db.all('depense_effective', Depense, query),
  );
  figure(
    app,
    '/atteinte',
    {
      summary: 'Part variable et atteinte des indicateurs (Proposition 6)',
      description: `Par nature d’indicateur (${NATURES_INDICATEUR.map(({ libelle }) => libelle.toLowerCase()).join(' ; ')}), l’enveloppe n’est connue que dans l’ensemble.`,
      querystring: AtteinteQuery,
      response: Type.Array(Atteinte),
    },
    ({ query, db }) => db.all('atteinte', Atteinte, query),
  );
  figure(
    app,
    '/plan_cpts',
    {
      summary: 'Plan « 100 % CPTS » : population, stades, délais, adhésions',
      description: 'Un délai médian sur moins de cinq CPTS n’est pas publié.',
      querystring: Type.Object({ region_code, departement_code }, strict),
      response: Plan,
    },
    async ({ query, db }) => {
      const [couverture, stades, delais, adhesions] = await Promise.all([
        db.all('plan_couverture', Couverture, query),
        db.all('plan_stades', Stades, query),
        db.all('plan_delais', Delai, query),
        db.all('plan_adhesions', Adhesion, query),
      ]);
      return { couverture, stades, delais, adhesions };
    },
  );
};
