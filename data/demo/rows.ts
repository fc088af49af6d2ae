import type { Day } from './days.ts';

type Cents = number;

/** Rows of the feeds as they are built: dates as days, money and points in hundredths, shares in millionths. */
export type Rows = {
  cpts: {
    cpts_id: string;
    siret: string | null;
    nom: string;
    region_code: string;
    departement_code: string;
    organisme_code: string | null;
    date_lettre_intention: Day | null;
    date_projet_valide: Day | null;
    date_fin: Day | null;
  };
  territoires: {
    cpts_id: string;
    commune_code: string;
    date_debut: Day;
    date_fin: Day | null;
    part_population_taux: number | null;
  };
  correspondances: { ancien_id: string; nouveau_id: string; date_effet: Day; nature: string };
  contrats: {
    cpts_id: string;
    date_effet: Day;
    taille: number;
    membres_nb: number | null;
    date_fin: Day | null;
  };
  engagements: {
    cpts_id: string;
    poste: string;
    volet: string;
    date_demarrage: Day;
    date_fin: Day | null;
    date_deploiement: Day | null;
  };
  crises: { crise_id: string; date_reconnaissance: Day; region_code: string | null; cpts_id: string | null };
  indicateurs: {
    cpts_id: string;
    annee_contrat: number;
    poste: string;
    action: string | null;
    indicateur: string;
    nature: string;
    points_max: Cents;
    points_obtenus: Cents;
    date_dialogue: Day | null;
  };
  flux_aci: {
    flux_id: string;
    cpts_id: string;
    date_paiement: Day;
    poste: string;
    volet: string | null;
    part: string;
    action: string | null;
    nature: string;
    annee_contrat: number | null;
    montant_eur: Cents;
    organisme_code: string | null;
  };
  flux_fir: {
    flux_id: string;
    region_code: string;
    cpts_id: string;
    date: Day;
    type: string;
    exercice: number;
    fir_mission: number | null;
    objet: string;
    date_notification: Day | null;
    montant_eur: Cents;
  };
  autres_financements: {
    flux_id: string;
    cpts_id: string;
    date: Day;
    financeur_type: string;
    financeur: string | null;
    montant_eur: Cents;
  };
  adhesions: {
    cpts_id: string;
    exercice: number;
    professionnels_territoire_nb: number | null;
    adherents_nb: number;
    actifs_nb: number | null;
  };
  comptes: {
    cpts_id: string;
    exercice: number;
    poste: string;
    depense_effective_eur: Cents;
    date_transmission: Day | null;
  };
};

/** The name of a feed. */
export type Flux = keyof Rows;

/** The rows of every feed. */
export type Feeds = { [F in Flux]: Rows[F][] };
