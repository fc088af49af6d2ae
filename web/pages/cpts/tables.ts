import type { Column } from '../../ui/table.ts';

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

export const ENVELOPPES: Column[] = [
  { key: 'annee_contrat', label: 'Année', kind: 'nombre' },
  { key: 'poste', label: 'Poste', kind: 'texte' },
  { key: 'volet', label: 'Volet', kind: 'texte' },
  { key: 'part', label: 'Part', kind: 'texte' },
  { key: 'date_debut', label: 'Du', kind: 'date' },
  { key: 'date_fin', label: 'Au (exclu)', kind: 'date' },
  { key: 'version', label: 'Barème', kind: 'texte' },
  { key: 'jours', label: 'Jours', kind: 'texte' },
  { key: 'enveloppe_eur', label: 'Enveloppe', kind: 'centimes' },
  { key: 'confiance', label: 'Confiance', kind: 'texte' },
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
