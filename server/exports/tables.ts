const CPTS = ['region_code', 'departement_code', 'cpts_id', 'taille'] as const;

/** A table that can be taken away: the statement is `sql/exports/<name>.sql`, whose parameters are `filtres`. */
export interface TableExportee {
  titre: string;
  filtres: readonly ('region_code' | 'departement_code' | 'cpts_id' | 'taille' | 'exercice')[];
  /** Text columns with few values, dictionary-encoded in Arrow. */
  dimensions: readonly string[];
}

/** Every table of `/api/exports`. */
export const TABLES: Record<string, TableExportee> = {
  bareme: {
    titre: 'Barème daté : montants par version, taille, poste et volet',
    filtres: [],
    dimensions: ['version', 'poste', 'volet', 'condition', 'confiance', 'source'],
  },
  cpts: { titre: 'CPTS', filtres: CPTS, dimensions: ['region_code', 'departement_code', 'organisme_code'] },
  territoires: { titre: 'Communes des CPTS', filtres: CPTS, dimensions: [] },
  contrats: { titre: 'ACI signés et avenants', filtres: CPTS, dimensions: [] },
  engagements: {
    titre: 'Missions engagées',
    filtres: CPTS,
    dimensions: ['poste', 'volet'],
  },
  crises: { titre: 'Crises reconnues', filtres: ['region_code', 'cpts_id'], dimensions: ['region_code'] },
  indicateurs: {
    titre: 'Indicateurs et points du dialogue de gestion',
    filtres: CPTS,
    dimensions: ['poste', 'action', 'indicateur', 'nature'],
  },
  flux_aci: {
    titre: 'Lignes de versement ACI',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'action', 'nature', 'organisme_code'],
  },
  flux_fir: {
    titre: 'Lignes FIR, engagées et payées',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['region_code', 'type', 'objet'],
  },
  enveloppes: {
    titre: 'Enveloppes théoriques par année de contrat',
    filtres: CPTS,
    dimensions: ['poste', 'volet', 'part', 'version', 'confiance'],
  },
  enveloppes_exercices: {
    titre: 'Enveloppes théoriques réparties par exercice',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'version', 'confiance'],
  },
  versements: {
    titre: 'Versements ACI par CPTS, mois, poste, volet, part et nature',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'nature'],
  },
  echeancier: {
    titre: 'Échéancier : ce qui devrait être payé, et quand',
    filtres: CPTS,
    dimensions: ['poste', 'volet', 'part', 'nature'],
  },
  echeances: {
    titre: 'Attendu, versé, retard et trop-perçu à la date d’arrêté',
    filtres: CPTS,
    dimensions: ['region_code', 'departement_code', 'organisme_code', 'poste', 'part'],
  },
  rattachements: {
    titre: 'Versements ACI et l’année de contrat à laquelle chacun est rattaché',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste', 'volet', 'part', 'nature', 'etat', 'motif'],
  },
  financements: {
    titre: 'Financements par CPTS, exercice, financeur et objet',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['financeur', 'objet', 'region_code', 'departement_code'],
  },
  comptes: {
    titre: 'Comptes : dépense effective par CPTS, exercice et poste',
    filtres: [...CPTS, 'exercice'],
    dimensions: ['poste'],
  },
  contrats_precoces: {
    titre: 'Registre des contrats précoces',
    filtres: CPTS,
    dimensions: ['region_code', 'departement_code', 'etat'],
  },
  publies: {
    titre: 'Chiffres publiés, en regard de ceux de l’outil',
    filtres: [],
    dimensions: ['grandeur', 'unite', 'perimetre'],
  },
  couverture_communes: {
    titre: 'Population des communes par stade, dans le temps',
    filtres: ['region_code', 'departement_code'],
    dimensions: [],
  },
  alertes: {
    titre: 'Constats des contrôles',
    filtres: CPTS,
    dimensions: ['code', 'titre', 'severite', 'region_code', 'departement_code', 'poste', 'part'],
  },
  alertes_preuves: {
    titre: 'Lignes qui prouvent chaque constat',
    filtres: CPTS,
    dimensions: ['code', 'table_source', 'libelle'],
  },
  quarantaine: {
    titre: 'Lignes refusées à l’import, avec leur motif',
    filtres: [],
    dimensions: ['flux', 'fichier', 'colonne', 'motif_code'],
  },
};
