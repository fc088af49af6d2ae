// Temporary: replaced by the output of `npm run contrat` as soon as the routes answer.
type Json<A> = { responses: { 200: { content: { 'application/json': A } } } };
type Get<A, Q = never> = { get: { parameters: { query?: Q; path?: never } } & Json<A> };
type N = number | null;

interface Perimetre {
  region_code?: string;
  departement_code?: string;
  cpts_id?: string;
  taille?: number;
}
interface Exercice extends Perimetre {
  exercice?: number;
  date?: string;
}
interface Territoire {
  nom: string;
  population_hab: N;
  couverte_hab: N;
  couverture_taux: N;
  cpts_nb: N;
  signataires_nb: N;
  enveloppe_eur: N;
  enveloppe_a_date_eur: N;
  verse_eur: N;
  verse_precedent_eur: N;
  ecart_eur: N;
  consommation_taux: N;
  verse_par_habitant_eur: N;
  fir_paye_eur: N;
}
interface Stades {
  population_hab: N;
  aci_hab: N;
  projet_valide_hab: N;
  lettre_intention_hab: N;
  aucune_hab: N;
  aci_taux: N;
  projet_valide_taux: N;
  lettre_intention_taux: N;
  aucune_taux: N;
  tous_stades_taux: N;
}
interface Libelle {
  code: string;
  libelle: string;
}

export interface paths {
  '/api/sante': Get<{
    statut: string;
    date_arrete: string;
    instantane: number;
    classification: 'synthetique' | 'ouvert' | 'restreint';
    empreinte: string;
    publie_le: string;
    exercices: number[];
    exercice_courant: number;
    population_millesime: string | number | null;
  }>;
  '/api/vocabulaire': Get<{
    postes: (Libelle & { groupe: string })[];
    volets: Libelle[];
    parts: Libelle[];
    stades: (Libelle & { rang: number })[];
    tailles: { code: number; libelle: string; detail: string }[];
    natures_aci: Libelle[];
    objets_fir: Libelle[];
    missions_fir: { code: number; libelle: string }[];
    financeurs: Libelle[];
    confiances: Libelle[];
    regions: { region_code: string; nom: string }[];
    departements: { departement_code: string; nom: string; region_code: string }[];
  }>;
  '/api/synthese': Get<
    {
      exercice: number;
      en_cours: boolean;
      jusqu_au: string;
      precedent_jusqu_au: string;
      verse_eur: N;
      verse_precedent_eur: N;
      verse_evolution_taux: N;
      enveloppe_eur: N;
      enveloppe_a_date_eur: N;
      enveloppe_precedent_eur: N;
      ecart_eur: N;
      consommation_taux: N;
      consommation_precedent_taux: N;
      signataires_nb: N;
      signataires_precedent_nb: N;
      cpts_nb: N;
      population_hab: N;
      population_couverte_hab: N;
      couverture_taux: N;
      couverture_precedent_taux: N;
      tous_stades_taux: N;
      fir_paye_eur: N;
      fir_engage_eur: N;
      fir_paye_precedent_eur: N;
      variable_part_taux: N;
      enveloppe_pleine_eur: N;
      potentiel_maximal_eur: N;
      non_attribue_eur: N;
      enveloppe_incertaine_eur: N;
    },
    Exercice
  >;
  '/api/postes': Get<
    {
      poste: string;
      part: string;
      enveloppe_eur: N;
      enveloppe_a_date_eur: N;
      verse_eur: N;
      verse_precedent_eur: N;
      ecart_eur: N;
      consommation_taux: N;
      cpts_engagees_nb: N;
      incertaine: boolean;
    }[],
    Exercice
  >;
  '/api/regions': Get<(Territoire & { region_code: string })[], Exercice>;
  '/api/departements': Get<(Territoire & { departement_code: string; region_code: string | null })[], Exercice>;
  '/api/matrice': Get<
    {
      region_code: string;
      nom: string;
      poste: string;
      enveloppe_eur: N;
      enveloppe_a_date_eur: N;
      verse_eur: N;
      taux: N;
    }[],
    Exercice
  >;
  '/api/series': Get<
    {
      mois: number;
      verse_eur: N;
      verse_cumule_eur: N;
      enveloppe_eur: N;
      enveloppe_cumulee_eur: N;
      verse_precedent_cumule_eur: N;
    }[],
    Exercice & { poste?: string }
  >;
  '/api/couverture': Get<
    (Stades & { code: string; nom: string; cpts_nb: N })[],
    {
      niveau?: 'france' | 'region' | 'departement' | 'epci' | 'commune';
      date?: string;
      region_code?: string;
      departement_code?: string;
    }
  >;
  '/api/couverture/serie': Get<
    (Stades & { date: string })[],
    { region_code?: string; departement_code?: string }
  >;
  '/api/couverture/cpts': Get<
    {
      cpts_id: string;
      nom: string;
      stade: string;
      taille: N;
      population_hab: N;
      longitude: N;
      latitude: N;
      region_code: string;
      departement_code: string;
    }[],
    Perimetre & { date?: string }
  >;
  '/api/couverture/zones_blanches': Get<
    {
      code: string;
      nom: string;
      departement_code: string;
      aucune_hab: N;
      population_hab: N;
      aucune_taux: N;
    }[],
    { date?: string; region_code?: string; departement_code?: string; limite?: number }
  >;
  '/api/cpts': Get<
    {
      total_nb: number;
      page: number;
      limite: number;
      lignes: {
        cpts_id: string;
        nom: string;
        region_code: string;
        departement_code: string;
        stade: string | null;
        taille: N;
        population_hab: N;
        membres_nb: N;
        date_signature: string | null;
        enveloppe_eur: N;
        enveloppe_a_date_eur: N;
        verse_eur: N;
        ecart_eur: N;
        consommation_taux: N;
      }[];
    },
    Exercice & {
      recherche?: string;
      tri?: string;
      ordre?: 'asc' | 'desc';
      page?: number;
      limite?: number;
      stade?: string;
    }
  >;
  '/api/cpts/{cpts_id}': {
    get: {
      parameters: { path: { cpts_id: string }; query?: never };
    } & Json<{
      cpts_id: string;
      nom: string;
      siret: string | null;
      region_code: string;
      region: string;
      departement_code: string;
      departement: string;
      organisme_code: string | null;
      stade: string | null;
      taille: N;
      population_hab: N;
      date_lettre_intention: string | null;
      date_projet_valide: string | null;
      date_signature: string | null;
      date_fin: string | null;
      stades: { stade: string; date_debut: string; date_fin: string | null }[];
      contrats: { date_effet: string; taille: number; membres_nb: N; date_fin: string | null }[];
      engagements: { poste: string; volet: string; date_demarrage: string; date_fin: string | null }[];
      exercices: {
        exercice: number;
        enveloppe_eur: N;
        enveloppe_a_date_eur: N;
        verse_eur: N;
        ecart_eur: N;
        consommation_taux: N;
        fir_paye_eur: N;
      }[];
      postes: { annee_contrat: number; poste: string; part: string; enveloppe_eur: N; verse_eur: N }[];
      communes: { commune_code: string; nom: string; population_hab: N; part_population_taux: N }[];
      versements: {
        flux_id: string;
        date_paiement: string;
        poste: string;
        volet: string | null;
        part: string;
        nature: string;
        annee_contrat: N;
        verse_eur: N;
      }[];
    }>;
  };
  '/api/fir': Get<
    {
      region_code: string;
      nom: string;
      objet: string;
      engage_eur: N;
      paye_eur: N;
      reste_eur: N;
      cpts_nb: N;
      dotation_fir_eur: N;
    }[],
    Exercice
  >;
}
