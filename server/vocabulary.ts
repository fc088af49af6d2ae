/**
 * The codes of the domain, their French labels and where they are written.
 * Each list becomes a TypeScript type, an enum of OpenAPI, a `ref_*` table of the snapshot and a part of `/api/vocabulaire`.
 */

/**
 * Population bands that size a CPTS and its funding.
 *
 * Unit: habitants, rounded half up before they are classed; both bounds included.
 * Source: Sénat r25-032, citing ACI art. 7.1: "entre 40 000 et 79 999", "entre 80 000 et 175 000",
 * "plus de 175 000". Other summaries say "< 175 000": the report is followed.
 */
export const TAILLES = [
  {
    code: 1,
    libelle: 'Taille 1',
    detail: 'moins de 40 000 habitants',
    population_min_hab: 0,
    population_max_hab: 39_999,
  },
  {
    code: 2,
    libelle: 'Taille 2',
    detail: '40 000 à 79 999 habitants',
    population_min_hab: 40_000,
    population_max_hab: 79_999,
  },
  {
    code: 3,
    libelle: 'Taille 3',
    detail: '80 000 à 175 000 habitants',
    population_min_hab: 80_000,
    population_max_hab: 175_000,
  },
  {
    code: 4,
    libelle: 'Taille 4',
    detail: 'plus de 175 000 habitants',
    population_min_hab: 175_001,
    population_max_hab: null,
  },
] as const;

/** What the ACI pays for, in the order of the agreement. Source: ACI 2019 and avenant 2 (crise). */
export const POSTES = [
  { code: 'fonctionnement', libelle: 'Fonctionnement', groupe: 'fonctionnement' },
  { code: 'acces_soins', libelle: 'Accès aux soins', groupe: 'socle' },
  { code: 'parcours', libelle: 'Parcours', groupe: 'socle' },
  { code: 'prevention', libelle: 'Prévention', groupe: 'socle' },
  { code: 'crise', libelle: 'Crise sanitaire', groupe: 'socle' },
  { code: 'qualite', libelle: 'Qualité', groupe: 'option' },
  { code: 'accompagnement', libelle: 'Accompagnement', groupe: 'option' },
] as const;

/** Lines of a poste; `volet_engagement` is the volet whose engagement opens the line. */
export const VOLETS = [
  { code: 'base', libelle: 'Base', volet_engagement: 'base' },
  { code: 'snp', libelle: 'Soins non programmés', volet_engagement: 'snp' },
  { code: 'plan_annee_1', libelle: 'Plan de crise, première année', volet_engagement: 'base' },
  { code: 'plan_mise_a_jour', libelle: 'Plan de crise, mise à jour', volet_engagement: 'base' },
  { code: 'survenue', libelle: 'Survenue d’une crise', volet_engagement: 'base' },
  { code: 'complement_2019', libelle: 'Complément 2019', volet_engagement: 'base' },
] as const;

/** Fonctionnement is a part of its own: neither fixe nor variable. */
export const PARTS = [
  { code: 'fonctionnement', libelle: 'Fonctionnement' },
  { code: 'fixe', libelle: 'Part fixe' },
  { code: 'variable', libelle: 'Part variable' },
] as const;

/** Steps of a CPTS, from the least to the most advanced; `aucune` is a commune without CPTS ("zone blanche"). */
export const STADES = [
  { code: 'aucune', libelle: 'Aucune CPTS', rang: 0 },
  { code: 'lettre_intention', libelle: 'Lettre d’intention', rang: 1 },
  { code: 'projet_valide', libelle: 'Projet validé', rang: 2 },
  { code: 'aci', libelle: 'ACI signé', rang: 3 },
] as const;

/** Nature of an ACI payment line. */
export const NATURES_ACI = [
  { code: 'versement_initial', libelle: 'Versement initial' },
  { code: 'avance', libelle: 'Avance' },
  { code: 'solde', libelle: 'Solde' },
  { code: 'variable', libelle: 'Part variable' },
  { code: 'regularisation', libelle: 'Régularisation' },
  { code: 'recuperation', libelle: 'Récupération' },
  { code: 'contrat_precoce', libelle: 'Contrat précoce' },
] as const;

/** What an ARS pays a CPTS for. */
export const OBJETS_FIR = [
  { code: 'amorcage', libelle: 'Amorçage' },
  { code: 'ingenierie', libelle: 'Ingénierie' },
  { code: 'coordonnateur', libelle: 'Coordonnateur' },
  { code: 'numerique', libelle: 'Numérique' },
  { code: 'appel_a_projets', libelle: 'Appel à projets' },
  { code: 'autre', libelle: 'Autre' },
] as const;

/** The five missions of the FIR. Source: art. L.1435-8 CSP. */
export const MISSIONS_FIR = [
  { code: 1, libelle: 'Prévention et promotion de la santé' },
  { code: 2, libelle: 'Parcours de santé coordonnés' },
  { code: 3, libelle: 'Permanence des soins et répartition de l’offre' },
  { code: 4, libelle: 'Efficience des structures' },
  { code: 5, libelle: 'Démocratie sanitaire' },
] as const;

/** Who else finances a CPTS. */
export const FINANCEURS = [
  { code: 'fiss_article_51', libelle: 'FISS, article 51' },
  { code: 'collectivite', libelle: 'Collectivité' },
  { code: 'etat', libelle: 'État' },
  { code: 'cotisations', libelle: 'Cotisations' },
  { code: 'laboratoire', libelle: 'Laboratoire' },
  { code: 'prive_autre', libelle: 'Autre privé' },
  { code: 'autre', libelle: 'Autre' },
] as const;

/** What an indicator of the dialogue de gestion measures. */
export const NATURES_INDICATEUR = [
  { code: 'moyens', libelle: 'Moyens' },
  { code: 'resultat_national', libelle: 'Résultat, socle national' },
  { code: 'resultat_regional', libelle: 'Résultat, régional' },
  { code: 'resultat_local', libelle: 'Résultat, local' },
] as const;

/** How sure a rate or a rule is. */
export const CONFIANCES = [
  { code: 'A', libelle: 'lu dans un texte officiel' },
  { code: 'B', libelle: 'lu dans une source secondaire' },
  { code: 'C', libelle: 'déduit' },
  { code: 'P', libelle: 'paramètre de l’outil, les textes sont muets' },
] as const;

/** How much a finding of a control matters. */
export const SEVERITES = [
  { code: 'haute', libelle: 'Haute' },
  { code: 'moyenne', libelle: 'Moyenne' },
  { code: 'basse', libelle: 'Basse' },
] as const;

/** What someone says of a finding after having looked at it; `a_examiner` until then. */
export const VERDICTS = [
  { code: 'a_examiner', libelle: 'À examiner' },
  { code: 'confirmee', libelle: 'Confirmée' },
  { code: 'justifiee', libelle: 'Justifiée' },
  { code: 'sans_suite', libelle: 'Sans suite' },
] as const;

/** The controls, in the order of their list; what each one says is in the header of sql/controles/<code>.sql. */
export const CONTROLES = [
  'doublon_versement',
  'aci_avant_signature',
  'contrat_precoce_non_recupere',
  'fir_apres_aci',
  'fir_hors_fourchette',
  'fir_caducite',
  'depassement_enveloppe',
  'mission_non_demarree',
  'demarrage_tardif',
  'taille_incoherente',
  'majoration_indue',
  'majoration_omise',
  'variable_sans_atteinte',
  'retard_versement',
  'dialogue_tardif',
  'comptes_non_transmis',
  'thesaurisation',
  'financement_prive',
  'indicateurs_de_moyens',
  'chevauchement_territoire',
  'non_rattache',
  'contrat_avant_bareme',
] as const;

/** What may be done with a snapshot: see docs of access. */
export const CLASSIFICATIONS = [
  { code: 'synthetique', libelle: 'Données de démonstration' },
  { code: 'ouvert', libelle: 'Données ouvertes' },
  { code: 'restreint', libelle: 'Données à accès restreint' },
] as const;

/** The codes of a list, as their literal type. */
export const codes = <const T extends readonly { code: string | number }[]>(entries: T) =>
  entries.map(({ code }) => code) as T[number]['code'][];

/** The lists that become a `ref_<name>` table of the snapshot, by that name. */
export const NOMENCLATURES = {
  tailles: TAILLES,
  postes: POSTES,
  volets: VOLETS,
  parts: PARTS,
  stades: STADES,
  natures_aci: NATURES_ACI,
  objets_fir: OBJETS_FIR,
  missions_fir: MISSIONS_FIR,
  financeurs: FINANCEURS,
  natures_indicateur: NATURES_INDICATEUR,
  confiances: CONFIANCES,
} as const;
