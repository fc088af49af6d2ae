import type { Column, Record_ } from '../../ui/table.ts';

/** One table of the page. */
export interface Section {
  id: string;
  title: string;
  /** What a row is, and how its figures are made. */
  definition: string;
  /** What the sums of the table are, made by the API. */
  note?: string;
  /** Where the rows come from. */
  source: string;
  columns: Column[];
  rows: Record_[];
  /** Whether a row sums the others: it stays last, whatever the order. */
  total?: (row: Record_) => boolean;
  /** Said when there is no row. */
  empty?: string;
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
  { key: 'connaissance', label: 'Connu ou estimé', kind: 'texte', reason: INCONNU },
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
  {
    key: 'part_territoire_taux',
    label: 'Part du territoire',
    kind: 'taux',
    reason: 'Aucun habitant couvert',
  },
];

const PAS_DE_POINTS = 'Indicateurs non transmis, ou dialogue de gestion pas encore tenu';

export const PARTS: Column[] = [
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'date_debut', label: 'Depuis le', kind: 'date' },
  { key: 'poste', label: 'Mission', kind: 'texte' },
  { key: 'indicateurs_nb', label: 'Indicateurs', kind: 'nombre' },
  { key: 'indicateurs_connus_nb', label: 'Dialogue tenu', kind: 'nombre' },
  { key: 'points_obtenus', label: 'Points obtenus', kind: 'reel', reason: PAS_DE_POINTS },
  { key: 'points_max', label: 'Points au plus', kind: 'reel', reason: PAS_DE_POINTS },
  { key: 'atteinte_taux', label: 'Atteinte', kind: 'taux', reason: PAS_DE_POINTS },
  { key: 'variable_eur', label: 'Part variable', kind: 'centimes' },
  { key: 'survenue_eur', label: 'Dont survenue de crise', kind: 'centimes' },
  { key: 'variable_connue_eur', label: 'Atteinte connue', kind: 'centimes', reason: PAS_DE_POINTS },
  { key: 'variable_due_eur', label: 'Dû par l’atteinte', kind: 'centimes', reason: PAS_DE_POINTS },
  { key: 'rattache_eur', label: 'Versé', kind: 'centimes' },
];

export const INDICATEURS: Column[] = [
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'poste', label: 'Mission', kind: 'texte' },
  { key: 'action', label: 'Action', kind: 'texte', reason: 'L’émetteur ne la donne pas' },
  { key: 'indicateur', label: 'Indicateur', kind: 'texte' },
  { key: 'nature', label: 'Nature', kind: 'texte' },
  { key: 'points_obtenus', label: 'Points obtenus', kind: 'reel' },
  { key: 'points_max', label: 'Points au plus', kind: 'reel' },
  { key: 'atteinte_taux', label: 'Atteinte', kind: 'taux', reason: 'Dialogue de gestion pas encore tenu' },
  { key: 'date_dialogue', label: 'Dialogue de gestion', kind: 'date' },
  { key: 'etat', label: 'État', kind: 'texte' },
];

const PAS_DE_COMPTES = 'Comptes non transmis';
const INCOMPLET = 'Comptes non transmis, ou sans tous les postes payés';

export const COMPTES: Column[] = [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'etat', label: 'Comptes', kind: 'texte' },
  { key: 'date_transmission', label: 'Transmis le', kind: 'date' },
  { key: 'aci_eur', label: 'ACI reçu', kind: 'centimes' },
  { key: 'fir_eur', label: 'FIR reçu', kind: 'centimes' },
  { key: 'autres_eur', label: 'Autres financeurs', kind: 'centimes' },
  { key: 'recettes_eur', label: 'Reçu de tous', kind: 'centimes' },
  { key: 'depense_effective_eur', label: 'Dépense effective', kind: 'centimes', reason: PAS_DE_COMPTES },
  { key: 'postes_inconnus_nb', label: 'Postes n.d.', kind: 'nombre' },
  { key: 'solde_eur', label: 'Reçu moins dépensé', kind: 'centimes', reason: INCOMPLET },
  { key: 'depense_recettes_taux', label: 'Dépensé / reçu', kind: 'taux', reason: INCOMPLET },
  { key: 'tresorerie_eur', label: 'Trésorerie de clôture', kind: 'centimes', reason: PAS_DE_COMPTES },
];

export const COMPTES_POSTES: Column[] = [
  { key: 'exercice', label: 'Exercice', kind: 'texte' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'enveloppe_eur', label: 'Enveloppe', kind: 'centimes' },
  { key: 'verse_eur', label: 'Versé', kind: 'centimes' },
  { key: 'depense_effective_eur', label: 'Dépense effective', kind: 'centimes', reason: PAS_DE_COMPTES },
  { key: 'ecart_verse_eur', label: 'Dépensé moins versé', kind: 'centimes', reason: PAS_DE_COMPTES },
  { key: 'date_transmission', label: 'Transmis le', kind: 'date' },
];
