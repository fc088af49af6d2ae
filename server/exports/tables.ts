const CPTS = ['region_code', 'departement_code', 'cpts_id', 'taille'] as const;

/** Filters of exports, named as those of the figures. */
export type Filtre =
  | (typeof CPTS)[number]
  | 'exercice'
  | 'date'
  | 'poste'
  | 'part'
  | 'organisme_code'
  | 'etat'
  | 'age'
  | 'code'
  | 'severite'
  | 'verdict';

/** A table that can be taken away: the statement is `sql/exports/<name>.sql`, whose parameters are `filtres`. */
export interface TableExportee {
  titre: string;
  /** Where its rows come from, for readers. */
  source: string;
  filtres: readonly Filtre[];
  /** Text columns with few values, dictionary-encoded in Arrow. */
  dimensions: readonly string[];
  /** The statement joins what was said of each alerte ($verdicts), which is kept apart from the snapshots. */
  verdicts?: true;
}

/** Every table of `/api/exports`. */
export const TABLES: Record<string, TableExportee> = {
  bareme: {
    titre: 'Barème daté : montants par version, taille, poste et volet',
    source: 'Textes conventionnels, un par ligne (colonne source)',
    filtres: [],
    dimensions: ['version', 'poste', 'volet', 'condition', 'confiance', 'source'],
  },
  cpts: {
    titre: 'CPTS',
    source: 'Référentiel des CPTS reçu',
    filtres: CPTS,
    dimensions: ['region_code', 'departement_code', 'organisme_code'],
  },
  territoires: {
    titre: 'Communes des CPTS',
    source: 'Territoires déclarés des CPTS',
    filtres: CPTS,
    dimensions: [],
  },
  contrats: {
    titre: 'ACI signés et avenants',
    source: 'Contrats reçus de l’Assurance maladie',
    filtres: CPTS,
    dimensions: [],
  },
  engagements: {
    titre: 'Missions engagées',
    source: 'Missions engagées, reçues de l’Assurance maladie',
    filtres: CPTS,
    dimensions: ['poste', 'volet'],
  },
  crises: {
    titre: 'Crises reconnues',
    source: 'Crises reconnues, reçues',
    filtres: ['region_code', 'cpts_id'],
    dimensions: ['region_code'],
  },
  indicateurs: {
    titre: 'Indicateurs et points du dialogue de gestion',
    source: 'Dialogues de gestion reçus',
    filtres: CPTS,
    dimensions: ['poste', 'action', 'indicateur', 'nature'],
  },
  flux_aci: {
    titre: 'Lignes de versement ACI',
    source: 'Lignes de paiement reçues de l’Assurance maladie',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'action', 'nature', 'organisme_code'],
  },
  flux_fir: {
    titre: 'Lignes FIR, engagées et payées',
    source: 'Lignes reçues des ARS',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['region_code', 'type', 'objet'],
  },
  enveloppes: {
    titre: 'Enveloppes théoriques par année de contrat',
    source: 'Calcul de l’outil : contrats, missions engagées, barème',
    filtres: CPTS,
    dimensions: ['poste', 'volet', 'part', 'version', 'confiance'],
  },
  enveloppes_exercices: {
    titre: 'Enveloppes théoriques réparties par exercice',
    source: 'Calcul de l’outil : contrats, missions engagées, barème',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'version', 'confiance'],
  },
  versements: {
    titre: 'Versements ACI par CPTS, mois, poste, volet, part et nature',
    source: 'Lignes de paiement ACI, additionnées',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'nature'],
  },
  echeancier: {
    titre: 'Échéancier : ce qui devrait être payé, et quand',
    source: 'Calcul de l’outil : enveloppes, règles de paiement, dialogues de gestion',
    filtres: CPTS,
    dimensions: ['poste', 'volet', 'part', 'nature'],
  },
  echeances: {
    titre: 'Attendu, versé, retard et trop-perçu à une date',
    source: 'Calcul de l’outil : échéancier et paiements ACI rattachés',
    filtres: [...CPTS, 'date', 'poste', 'part', 'organisme_code', 'etat', 'age'],
    dimensions: ['region_code', 'departement_code', 'organisme_code', 'poste', 'part'],
  },
  rattachements: {
    titre: 'Versements ACI et l’année de contrat à laquelle chacun est rattaché',
    source: 'Lignes de paiement ACI, rattachées par l’outil',
    filtres: [...CPTS, 'exercice', 'date', 'poste', 'part', 'etat'],
    dimensions: ['poste', 'volet', 'part', 'nature', 'etat', 'motif'],
  },
  financements: {
    titre: 'Financements par CPTS, exercice, financeur et objet',
    source: 'Lignes ACI, lignes FIR payées, autres financements',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['financeur', 'objet', 'region_code', 'departement_code'],
  },
  comptes: {
    titre: 'Comptes : dépense effective par CPTS, exercice et poste',
    source: 'Comptes transmis par les CPTS',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste'],
  },
  contrats_precoces: {
    titre: 'Registre des contrats précoces',
    source: 'Lignes de paiement ACI de nature contrat précoce',
    filtres: CPTS,
    dimensions: ['region_code', 'departement_code', 'etat'],
  },
  publies: {
    titre: 'Chiffres publiés, en regard de ceux de l’outil',
    source: 'Sources publiées, une par ligne, et calcul de l’outil',
    filtres: [],
    dimensions: ['grandeur', 'unite', 'perimetre'],
  },
  couverture_communes: {
    titre: 'Population des communes par stade, dans le temps',
    source: 'Territoires, contrats et populations municipales INSEE',
    filtres: ['region_code', 'departement_code'],
    dimensions: [],
  },
  alertes: {
    titre: 'Constats des contrôles',
    source: 'Contrôles de l’outil',
    filtres: [...CPTS, 'exercice', 'code', 'severite', 'verdict'],
    dimensions: ['code', 'titre', 'severite', 'region_code', 'departement_code', 'poste', 'part', 'verdict'],
    verdicts: true,
  },
  alertes_preuves: {
    titre: 'Lignes qui prouvent chaque constat',
    source: 'Contrôles de l’outil et lignes reçues',
    filtres: [...CPTS, 'exercice', 'code', 'severite', 'verdict'],
    dimensions: ['code', 'table_source', 'libelle'],
    verdicts: true,
  },
  quarantaine: {
    titre: 'Lignes refusées à l’import, avec leur motif',
    source: 'Fichiers reçus',
    filtres: [],
    dimensions: ['flux', 'fichier', 'colonne', 'motif_code'],
  },
  changements: {
    titre: 'Lignes remplacées par un envoi plus récent, avec l’ancien et le nouveau montant',
    source: 'Fichiers reçus',
    filtres: [],
    dimensions: ['flux', 'fichier', 'ancien_fichier'],
  },
  avis: {
    titre: 'Avis de l’import : anciens codes de commune lus comme les nouveaux, lignes corrigées depuis',
    source: 'Fichiers reçus',
    filtres: [],
    dimensions: ['flux', 'fichier', 'colonne', 'avis_code'],
  },
};

/** The parameters of the statement of a table: filters that were not given are null, and so is what is not known of the verdicts. */
export function parametersOf(
  table: string,
  given: Partial<Record<Filtre, string | number>> = {},
  verdicts: string | null = null,
) {
  const { filtres, verdicts: joined } = TABLES[table]!;
  const filters = Object.fromEntries(filtres.map((name) => [name, given[name] ?? null]));
  return joined ? { ...filters, verdicts } : filters;
}
