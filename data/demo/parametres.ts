import { day } from './days.ts';

/** Seed of every draw. */
export const GRAINE = 'cpts-demo-1';

/** Last day that the data knows about. */
export const DATE_ARRETE = day('2026-10-31');

/** Mean inhabitants of a territory, before the scale that gives the published number of CPTS: denser régions have larger ones. */
export const TERRITOIRE_CIBLE_HAB: Record<string, number> = {
  france: 78_000,
  '01': 75_000,
  '02': 75_000,
  '03': 60_000,
  '04': 95_000,
  '06': 70_000,
  '11': 96_000,
  '24': 72_000,
  '27': 62_000,
  '28': 76_000,
  '32': 86_000,
  '44': 74_000,
  '52': 82_000,
  '53': 78_000,
  '75': 70_000,
  '76': 72_000,
  '84': 80_000,
  '93': 88_000,
  '94': 42_000,
};

/** Log-normal spread of the territories of one département around their mean. */
export const TAILLE_DISPERSION = 0.6;

/** Below this, a territory joins its neighbour: a CPTS needs professionals. */
export const TERRITOIRE_MIN_HAB = 29_000;

/** An EPCI, then a commune, above a multiple of the mean territory (drawn between two bounds) is cut. */
export const FRACTION_MAX = { epci: [0.9, 4.5], commune: [1.9, 3.2] } as const;

/** EPCI of two départements that make one CPTS across the border, as Redon does: small enough, and really on both sides. */
export const EPCI_INTERDEPARTEMENTAUX = { population_max_hab: 110_000, part_min: 0.15, part_gardee: 0.6 };

/**
 * Share of the population without any CPTS at the end of 2025, by région.
 * Corse and Normandie are published; the others are plausible orders, scaled together to the national 9 %.
 */
export const ZONES_BLANCHES = {
  france: 0.09,
  publiees: { '28': 0.2658, '94': 0.7893 } as Record<string, number>,
  ordres: {
    '01': 2.6,
    '02': 2.2,
    '03': 4.2,
    '04': 0.9,
    '06': 3.8,
    '11': 0.95,
    '24': 0.7,
    '27': 1.5,
    '32': 0.65,
    '44': 1.15,
    '52': 0.7,
    '53': 0.55,
    '75': 1.1,
    '76': 1.05,
    '84': 1.0,
    '93': 1.1,
  } as Record<string, number>,
};

/** CPTS alive (all stades) at a date; those marked are published, the others keep the curve smooth. */
export const TOUS_STADES: readonly (readonly [string, number])[] = [
  ['2018-02-28', 0],
  ['2018-12-31', 92],
  ['2019-12-31', 222],
  ['2020-12-31', 346],
  ['2021-06-30', 403], // published
  ['2021-12-31', 480],
  ['2022-12-31', 606],
  ['2023-06-30', 644], // published
  ['2023-12-31', 698],
  ['2024-12-31', 791],
  ['2025-05-31', 809], // published: 700 + 24 + 85
  ['2025-12-31', 809], // published
  ['2026-10-31', 816],
];

/** CPTS with a running ACI at a date; those marked are published. */
export const SIGNATAIRES: readonly (readonly [string, number])[] = [
  ['2019-09-15', 0],
  ['2019-12-31', 21],
  ['2020-12-31', 94],
  ['2021-06-30', 134], // published
  ['2021-12-20', 173], // published
  ['2022-06-30', 305], // avenant 2, in force on 31 March 2022, was waited for
  ['2022-12-31', 348], // published
  ['2023-06-30', 444],
  ['2023-12-31', 508], // published
  ['2024-06-30', 590],
  ['2024-12-31', 653],
  ['2025-05-31', 700], // published
  ['2025-12-31', 726],
  ['2026-10-31', 748],
];

/** Published counts and coverages at a date that the lives are fitted to. */
export const PUBLIES = {
  projets_valides: { date: day('2025-05-31'), cpts_nb: 24 },
  couverture_aci: { date: day('2025-05-31'), taux: 0.82 },
  couverture_tous_stades: { date: day('2023-06-30'), taux: 0.75 },
};

/** Weight of each month in the letters and signatures of a year: campaigns close in June and December, August sleeps. */
export const SAISON = [0.6, 0.8, 1, 0.9, 0.9, 1.3, 1.1, 0.35, 0.8, 1.1, 1.2, 1.9];

/** Months by which a région is ahead (negative) or behind the others in forming its CPTS: the report finds such gaps. */
export const AVANCE_MOIS: Record<string, number> = {
  '01': 8,
  '02': 6,
  '03': 9,
  '04': -1,
  '06': 14,
  '11': -5,
  '24': -9,
  '27': 2,
  '28': 8,
  '32': 1,
  '44': 3,
  '52': -3,
  '53': 2,
  '75': -4,
  '76': 1,
  '84': -1,
  '93': -3,
  '94': 12,
};

/** Months of chance in the order of letters (forming) and of signatures (negotiating). */
export const ORDRE_DISPERSION_MOIS = { lettre: 16, signature: 9 };

/** A contract is never signed sooner after the letter than this. */
export const LETTRE_SIGNATURE_MIN_JOURS = 150;

/** What becomes of a contract at its fifth anniversary, and before. Few end: the report counts hardly any departure. */
export const FINS = {
  terme: [
    ['tacite', 0.56],
    ['renouvele', 0.31],
    ['interruption', 0.07],
    ['fin', 0.06],
  ] as const,
  anticipee_part: 0.014,
  anticipee_mois: [20, 46] as const,
  interruption_mois: [1, 5] as const,
  reprise_part: 0.5,
  reprise_mois: [6, 13] as const,
};

/** CPTS given up before signing, by date of dissolution; their communes are without CPTS again. */
export const ABANDONS = [
  '2021-10-01',
  '2022-04-15',
  '2023-02-01',
  '2024-03-01',
  '2025-07-01',
  '2025-09-15',
  '2025-10-01',
  '2025-12-15',
];

/** CPTS absorbed by a neighbour, by date. */
export const FUSIONS = ['2022-01-01', '2023-10-01', '2025-01-01'];

/** Part of the CPTS whose territory grows after the signature, and by how much of it. */
export const EXTENSIONS = { part: 0.06, population: [0.1, 0.3] as const, mois: [9, 34] as const };

/** Days from the letter to a signature that has not come yet: the project is validated on the way. */
export const SANS_SIGNATURE_JOURS = [500, 1300] as const;

/** Communes that leave a territory: part of the CPTS that lose one, and the date. */
export const DEPARTS_COMMUNE = { part: 0.012, date: '2025-01-01' };

/** Members at the signature per 1 000 inhabitants, their yearly growth, and the part of the amendments that do not say them. */
export const MEMBRES = {
  pour_mille: 0.85,
  dispersion: 0.45,
  croissance_an: 0.13,
  plafond: 1.7,
  inconnus_part: 0.07,
};

/** Amendments: adhesion to avenant 2 in 2022, then updates of membership every so many months for a part of the CPTS. */
export const AVENANTS = {
  avenant_2: { part: 0.75, de: '2022-04-15', a: '2022-11-30' },
  mise_a_jour: { part: 0.62, mois: [20, 34] as const },
};

/** Professionals per 1 000 inhabitants, and the part of the members who are active. */
export const PROFESSIONNELS = { pour_mille: 8.4, dispersion: 0.16, actifs: [0.22, 0.6] as const };

/**
 * Missions: part of the CPTS that engage them, months from the signature (median, spread), the month they must start by and be deployed by
 * (DOMAIN 7), and the part that starts late. Reasons: socle missions are required; the report finds prevention slow and crise prompt.
 */
export const MISSIONS = {
  acces_soins: { part: 0.992, mois: 1.6, dispersion: 0.7, demarrage: 6, deploiement: 18, tardif: 0.025 },
  parcours: { part: 0.985, mois: 3.6, dispersion: 0.55, demarrage: 12, deploiement: 24, tardif: 0.03 },
  prevention: { part: 0.97, mois: 5.6, dispersion: 0.45, demarrage: 12, deploiement: 24, tardif: 0.06 },
  crise: { part: 0.985, mois: 2.2, dispersion: 0.5, demarrage: 6, deploiement: 18, tardif: 0.03 },
} as const;

/** Options and soins non programmés: part of the CPTS, and months from the signature (SNP: from the start of acces_soins). */
export const OPTIONS = {
  snp: { part: 0.92, mois: [1, 13] as const },
  qualite: { part: 0.7, mois: [4, 22] as const },
  accompagnement: { part: 0.66, mois: [4, 24] as const },
};

/** Part of the missions that stop for some months, and part of the deployments that are late. */
export const INTERRUPTIONS = { part: 0.012, apres_mois: [13, 25] as const, mois: [2, 7] as const };
export const DEPLOIEMENT_TARDIF = 0.015;

/** How slow a région is in starting missions (1: as the country), and how many options it engages. */
export const RYTHME: Record<string, { lenteur: number; options: number }> = {
  '01': { lenteur: 1.35, options: 0.7 },
  '02': { lenteur: 1.2, options: 0.8 },
  '03': { lenteur: 1.6, options: 0.5 },
  '04': { lenteur: 0.95, options: 1.0 },
  '06': { lenteur: 1.7, options: 0.4 },
  '11': { lenteur: 0.9, options: 1.08 },
  '24': { lenteur: 0.75, options: 1.15 },
  '27': { lenteur: 1.1, options: 0.9 },
  '28': { lenteur: 1.3, options: 0.8 },
  '32': { lenteur: 1.05, options: 0.95 },
  '44': { lenteur: 0.95, options: 1.12 },
  '52': { lenteur: 0.85, options: 1.1 },
  '53': { lenteur: 0.95, options: 1.0 },
  '75': { lenteur: 0.9, options: 1.05 },
  '76': { lenteur: 1.05, options: 0.95 },
  '84': { lenteur: 1.0, options: 1.0 },
  '93': { lenteur: 0.95, options: 1.05 },
  '94': { lenteur: 1.5, options: 0.6 },
};

const REGIONS = Object.keys(RYTHME);

/**
 * Crises recognised for a région: Covid everywhere early in 2022 and again once avenant 2 pays for it, then regional ones of the
 * kinds that have struck (epidemics, heat, floods, water, cyclone), invented in their detail.
 */
export const CRISES_REGIONALES: readonly { nom: string; date: string; regions: readonly string[] }[] = [
  { nom: 'covid-omicron', date: '2022-01-17', regions: REGIONS },
  { nom: 'covid-ete', date: '2022-07-08', regions: ['11', '53', '93', '94'] },
  { nom: 'triple-epidemie', date: '2023-01-09', regions: ['11', '32', '44', '52', '76', '93'] },
  { nom: 'eau', date: '2023-09-11', regions: ['06'] },
  { nom: 'dengue', date: '2023-10-16', regions: ['01', '02'] },
  { nom: 'crues', date: '2023-11-15', regions: ['32'] },
  { nom: 'grippe', date: '2024-01-08', regions: ['75'] },
  { nom: 'dengue', date: '2024-01-15', regions: ['03'] },
  { nom: 'canicule', date: '2024-08-05', regions: ['93'] },
  { nom: 'cyclone', date: '2024-12-16', regions: ['06'] },
  { nom: 'grippe', date: '2025-01-13', regions: ['24', '28'] },
  { nom: 'chikungunya', date: '2025-03-17', regions: ['04'] },
  { nom: 'canicule', date: '2025-07-03', regions: ['76'] },
  { nom: 'grippe', date: '2026-01-12', regions: ['27', '44'] },
  { nom: 'canicule', date: '2026-07-13', regions: ['84'] },
];

/** Crises recognised for one CPTS (fire, flood, closed hospital): how many, by year. */
export const CRISES_LOCALES: Record<number, number> = { 2022: 9, 2023: 8, 2024: 11, 2025: 14, 2026: 9 };

/** Dialogue de gestion: when it is held, in days from the anniversary, and the part of the years that have had none yet. */
export const DIALOGUE = {
  a_temps: [-12, 56] as const,
  tard: [64, 170] as const,
  tard_part: 0.13,
  aucun_part: 0.012,
  saisi_part: 0.4,
};

/** Attainment of the variable part: base by mission, growth by contract year, spread between CPTS, between years, and by région. */
export const ATTEINTE = {
  postes: {
    acces_soins: 0.85,
    parcours: 0.79,
    prevention: 0.66,
    crise: 0.88,
    qualite: 0.78,
    accompagnement: 0.8,
  } as Record<string, number>,
  croissance_an: 0.025,
  cpts: 0.09,
  annee: 0.08,
  regions: {
    '01': -0.06,
    '02': -0.02,
    '03': -0.1,
    '04': 0.02,
    '06': -0.14,
    '11': -0.02,
    '24': 0.05,
    '27': 0.0,
    '28': -0.04,
    '32': -0.01,
    '44': 0.02,
    '52': 0.05,
    '53': 0.04,
    '75': 0.02,
    '76': 0.0,
    '84': 0.01,
    '93': -0.02,
    '94': -0.08,
  } as Record<string, number>,
};

/** Indicators of each mission: label, nature, share of the points. */
export const INDICATEURS: Record<string, readonly (readonly [string, string, number])[]> = {
  acces_soins: [
    ['Organisation de la réponse aux soins non programmés', 'moyens', 30],
    ['Patients sans médecin traitant pris en charge', 'resultat_national', 40],
    ['Délai moyen de rendez-vous', 'resultat_regional', 30],
  ],
  parcours: [
    ['Protocoles formalisés', 'moyens', 40],
    ['Patients inclus dans un parcours', 'resultat_local', 35],
    ['Réhospitalisations évitées', 'resultat_regional', 25],
  ],
  prevention: [
    ['Actions de prévention menées', 'moyens', 45],
    ['Taux de dépistage du territoire', 'resultat_national', 30],
    ['Couverture vaccinale', 'resultat_national', 25],
  ],
  crise: [
    ['Plan de gestion de crise à jour', 'moyens', 60],
    ['Exercice de mise en situation', 'resultat_local', 40],
  ],
  qualite: [
    ['Groupes d’analyse de pratiques', 'moyens', 50],
    ['Professionnels participants', 'resultat_local', 50],
  ],
  accompagnement: [
    ['Étudiants et remplaçants accueillis', 'resultat_local', 55],
    ['Installations accompagnées', 'resultat_regional', 45],
  ],
};

/**
 * What happens to a due, in parts of all dues. Most are paid in one to ten weeks; the rest are the delays, partial payments,
 * errors and refusals that the report describes without counting them [P].
 */
export const PAIEMENT = {
  issues: [
    ['normal', 0.85],
    ['lent', 0.052],
    ['tres_lent', 0.015],
    ['partiel', 0.035],
    ['erreur', 0.018],
    ['refus', 0.01],
    ['jamais', 0.005],
  ] as const,
  normal: { mediane: 18, dispersion: 0.42, bornes: [6, 75] as const },
  lent: [64, 175] as const,
  tres_lent: [190, 420] as const,
  refus: [150, 390] as const,
  partiel: { part: [0.5, 0.9] as const, reste: [55, 260] as const },
  erreur: { ecart: [0.006, 0.09] as const, corrigee_part: 0.86, correction: [70, 290] as const },
  /** Prevention is refused more often: its actions are the hardest to prove. */
  refus_prevention: 3,
  /** A crisis plan update paid at the rate of the first year, and how often it is recovered. */
  crise_double: { part: 0.045, recuperee_part: 0.7 },
  sans_annee_part: 0.08,
  sans_volet_part: 0.05,
  deux_actions: { part: 0.46, au_moins: 300_000, partage: 0.6 },
};

/** Delay of payment of a région (1: as the country), and how much more often its payments are slow. */
export const DELAIS: Record<string, number> = {
  '01': 1.4,
  '02': 1.3,
  '03': 1.6,
  '04': 1.1,
  '06': 1.8,
  '11': 1.1,
  '24': 0.75,
  '27': 1.05,
  '28': 1.25,
  '32': 0.95,
  '44': 1.0,
  '52': 0.8,
  '53': 0.85,
  '75': 0.95,
  '76': 1.05,
  '84': 0.95,
  '93': 1.15,
  '94': 1.5,
};

/** Early contracts (contrat précoce): who has one, when, how much, and what becomes of it. */
export const PRECOCES = {
  de: '2021-03-01',
  part: 0.6,
  montant_min: 15_000,
  pas: 500,
  pas_nb: 20,
  /** Days before the signature. */
  avant: [50, 250] as const,
  sans_aci_part: 0.14,
  recupere_part: 0.85,
  /** Days after the signature, or months after the payment when no ACI came (nine are allowed). */
  apres_signature: [90, 330] as const,
  sans_aci_mois: [10, 14] as const,
};

/** Actions that a payment line may name. */
export const ACTIONS: Record<string, readonly [string, string]> = {
  fonctionnement: ['Coordination', 'Système d’information'],
  acces_soins: ['Accès à un médecin traitant', 'Soins non programmés'],
  parcours: ['Parcours pluriprofessionnels', 'Lien ville-hôpital'],
  prevention: ['Actions de prévention', 'Dépistage et vaccination'],
  crise: ['Plan de gestion de crise', 'Réponse à une crise'],
  qualite: ['Groupes d’analyse', 'Pertinence des soins'],
  accompagnement: ['Accueil des étudiants', 'Aide à l’installation'],
};

/**
 * Published amounts that the payments meet. The rates above give them within a few points; the rest is payments made just before or
 * just after 31 December, as a payment service closes its year.
 */
export const CALAGE = {
  france: [
    { exercice: 2023, verse_eur: 121_000_000 },
    { exercice: 2024, verse_eur: 170_000_000 },
  ],
  grand_est: { region_code: '44', exercice: 2024, missions_eur: 8_100_000, fir_paye_eur: 505_000 },
  avant_jours: 45,
  apres_jours: 75,
};

/** FIR: part of the living CPTS that have a line in an exercice (the report: fewer than 10 %), objects, amounts and calendar. */
export const FIR = {
  part_max: 0.1,
  part: 0.078,
  avant_aci_part: 0.82,
  objets: [
    ['amorcage', 0.5],
    ['ingenierie', 0.16],
    ['coordonnateur', 0.12],
    ['numerique', 0.09],
    ['appel_a_projets', 0.1],
    ['autre', 0.03],
  ] as const,
  montants: {
    amorcage: [16_000, 50_000],
    ingenierie: [12_000, 35_000],
    coordonnateur: [25_000, 60_000],
    numerique: [8_000, 30_000],
    appel_a_projets: [15_000, 70_000],
    autre: [4_000, 15_000],
  } as Record<string, readonly [number, number]>,
  /** Bretagne starts its CPTS with 40 to 50 k€ (published). */
  amorcage_regions: { '53': [40_000, 50_000] } as Record<string, readonly [number, number]>,
  /** Grants of Grand Est in 2024: enough for the published amount at the usual sums. */
  grand_est_nb: 14,
  missions: {
    amorcage: 2,
    ingenierie: 2,
    coordonnateur: 2,
    numerique: 4,
    appel_a_projets: 1,
    autre: 3,
  } as Record<string, number>,
  mission_inconnue_part: 0.1,
  notification_inconnue_part: 0.12,
  /** First payment soon after the commitment, the balance later in the same year or the next. */
  acompte: { part: 0.7, jours: [15, 70] as const },
  solde_jours: [110, 420] as const,
  /** From 2024 on, part of the balances that are not paid yet. */
  solde_attendu: { depuis: 2024, part: 0.2 },
};

/** Other money: part of the CPTS that receive it each year, and amounts. ACI stays above 90 % of receipts (published). */
export const AUTRES = {
  cotisations: { part: 0.2, eur: [200, 2_400], financeur: 'Adhérents' },
  collectivite: { part: 0.07, eur: [1_000, 12_000], financeur: null },
  etat: { part: 0.02, eur: [2_000, 15_000], financeur: 'Préfecture' },
  fiss_article_51: { part: 0.012, eur: [8_000, 45_000], financeur: 'Assurance maladie' },
  autre: { part: 0.02, eur: [300, 6_000], financeur: null },
} as Record<string, { part: number; eur: readonly [number, number]; financeur: string | null }>;

/**
 * Accounts: part of the CPTS that send them, by exercice (the report: the ARS and CPAM rarely have them), and what is spent of what is received,
 * by mission: prevention spends less than it gets, crisis more.
 */
export const COMPTES = {
  part: { 2020: 0.2, 2021: 0.24, 2022: 0.3, 2023: 0.38, 2024: 0.47, 2025: 0.55 } as Record<number, number>,
  depense: {
    fonctionnement: 0.97,
    acces_soins: 0.86,
    parcours: 0.8,
    prevention: 0.63,
    crise: 1.22,
    qualite: 0.76,
    accompagnement: 0.79,
  } as Record<string, number>,
  cpts: 0.09,
  poste: 0.12,
  tard_part: 0.1,
  sans_date_part: 0.03,
};

/** CPTS that signed and were paid under their SIRET before they had a FINESS: how many, and days from the signature to the FINESS. */
export const IDENTITES = { siret_d_abord_nb: 7, finess_jours: [150, 420] as const };

/** The cut of France comes within so many CPTS of the published number; the rest is settled in régions large enough not to feel it. */
export const AJUSTEMENT = { max_nb: 4, regions: ['11', '75', '76', '84'] };

/**
 * Régions of very few CPTS sign in the first months of a year: fonctionnement is paid whole at the signature, and a single contract of December would
 * show a région at ten times its envelope.
 */
export const SIGNATURE_PRINTEMPS = { regions: ['01', '02', '03', '06', '94'], mois_max: 5 };
