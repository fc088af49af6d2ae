import type { Column, Record_ } from '../../ui/table.ts';

/** One table of the page. */
export interface Section {
  id: string;
  title: string;
  /** What the sums of the table are, made by the API. */
  note?: string;
  columns: Column[];
  rows: Record_[];
  folded: boolean;
}

export const EXERCICES: Column[] = [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'verse_eur', label: 'ACI versé', kind: 'euros' },
  { key: 'enveloppe_a_date_eur', label: 'Enveloppe à date', kind: 'euros' },
  { key: 'ecart_eur', label: 'Écart', kind: 'euros' },
  {
    key: 'consommation_taux',
    label: 'Versé / enveloppe',
    kind: 'taux',
    reason: 'Pas d’enveloppe dans l’exercice',
  },
  { key: 'enveloppe_eur', label: 'Enveloppe de l’exercice', kind: 'euros' },
  { key: 'fir_paye_eur', label: 'FIR payé', kind: 'euros' },
];

export const ENGAGEMENTS: Column[] = [
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'date_demarrage', label: 'Démarrage', kind: 'date' },
  { key: 'date_deploiement', label: 'Déploiement', kind: 'date' },
  { key: 'date_fin', label: 'Fin (exclue)', kind: 'date' },
];

export const ENVELOPPE: Column[] = [
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'version', label: 'Barème', kind: 'texte' },
  { key: 'taux_annuel_eur', label: 'Taux annuel', kind: 'centimes' },
  { key: 'jours', label: 'Jours', kind: 'texte' },
  { key: 'calcul', label: 'Calcul', kind: 'texte' },
  { key: 'enveloppe_eur', label: 'Enveloppe', kind: 'centimes' },
  { key: 'confiance', label: 'Confiance', kind: 'texte' },
  { key: 'taux_source', label: 'Source du taux', kind: 'texte' },
];

const INCONNU = 'Le taux d’atteinte n’est pas connu';

export const ECHEANCES: Column[] = [
  { key: 'date_echeance', label: 'Échéance', kind: 'date' },
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'nature', label: 'Nature', kind: 'texte' },
  { key: 'attendu_eur', label: 'Attendu', kind: 'centimes', reason: INCONNU },
  { key: 'regle_eur', label: 'Couvert par les versements', kind: 'centimes', reason: INCONNU },
  { key: 'reste_eur', label: 'Reste', kind: 'centimes', reason: INCONNU },
  { key: 'etat', label: 'État', kind: 'texte' },
];

export const ALERTES: Column[] = [
  { key: 'date_fait', label: 'Fait du', kind: 'date' },
  { key: 'titre', label: 'Contrôle', kind: 'texte' },
  { key: 'constat', label: 'Constat', kind: 'texte' },
  {
    key: 'enjeu_eur',
    label: 'En jeu',
    kind: 'centimes',
    reason: 'Ce contrôle ne met pas d’euros en jeu, ou ils ne sont pas connus',
  },
];

export const FINANCEURS: Column[] = [
  { key: 'financeur_libelle', label: 'Financeur', kind: 'texte' },
  { key: 'objet_libelle', label: 'Objet', kind: 'texte' },
  { key: 'montant_eur', label: 'Payé', kind: 'centimes' },
];

export const VERSEMENTS: Column[] = [
  { key: 'date_paiement', label: 'Date', kind: 'date' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'nature', label: 'Nature', kind: 'texte' },
  { key: 'annee_contrat', label: 'Année de contrat', kind: 'nombre', reason: 'L’émetteur ne la donne pas' },
  { key: 'verse_eur', label: 'Montant', kind: 'centimes' },
  { key: 'flux_id', label: 'Ligne', kind: 'texte' },
];

export const COMMUNES: Column[] = [
  { key: 'nom', label: 'Commune', kind: 'texte' },
  { key: 'commune_code', label: 'Code', kind: 'texte' },
  { key: 'population_hab', label: 'Habitants', kind: 'nombre' },
  { key: 'part_population_taux', label: 'Part couverte', kind: 'taux' },
];
