import type { Dimension, Mesure } from './catalogue.ts';

/** Dimensions that several tables share, read in the table itself or in the CPTS of the line. */
export const REGION = { libelle: 'Région', noms: 'regions' } as const satisfies Dimension;
export const DEPARTEMENT = { libelle: 'Département', noms: 'departements' } as const satisfies Dimension;
export const TAILLE = { libelle: 'Taille', noms: 'tailles', entier: true } as const satisfies Dimension;
export const CPTS = { libelle: 'CPTS', noms: 'cpts' } as const satisfies Dimension;
export const STADE = { libelle: 'Stade', noms: 'stades', de: 'cpts' } as const satisfies Dimension;
export const EXERCICE = { libelle: 'Exercice', temps: true, entier: true } as const satisfies Dimension;
export const MOIS = { libelle: 'Mois', noms: 'mois', temps: true, entier: true } as const satisfies Dimension;
export const ANNEE_CONTRAT = { libelle: 'Année de contrat', entier: true } as const satisfies Dimension;
export const POSTE = { libelle: 'Poste', noms: 'postes' } as const satisfies Dimension;
export const VOLET = { libelle: 'Volet', noms: 'volets' } as const satisfies Dimension;
export const PART = { libelle: 'Part', noms: 'parts' } as const satisfies Dimension;
export const VERSION = { libelle: 'Version du barème' } as const satisfies Dimension;
export const CONFIANCE = { libelle: 'Confiance', noms: 'confiances' } as const satisfies Dimension;
export const PROJETE = {
  libelle: 'Commence après la date d’arrêté',
  noms: 'oui_non',
} as const satisfies Dimension;

/** The territory and the taille of the CPTS, where the table does not hold them itself. */
export const DE_LA_CPTS = {
  region_code: { ...REGION, de: 'cpts' },
  departement_code: { ...DEPARTEMENT, de: 'cpts' },
  taille: { ...TAILLE, de: 'cpts' },
  cpts_id: CPTS,
} as const satisfies Record<string, Dimension>;

/** The same, where the table holds them. */
export const EN_PROPRE = {
  region_code: REGION,
  departement_code: DEPARTEMENT,
  taille: TAILLE,
  cpts_id: CPTS,
} as const satisfies Record<string, Dimension>;

/** The CPAM of the register, under its code. */
export const CPAM = {
  libelle: 'CPAM',
  colonne: 'organisme_code',
  de: 'registre',
} as const satisfies Dimension;

export const LIGNES = (libelle: string): Mesure => ({ libelle, sorte: 'lignes' });
export const CPTS_NB: Mesure = { libelle: 'Nombre de CPTS', sorte: 'distinct', de: 'cpts_id' };
