import type { Table } from './catalogue.ts';
import * as d from './communs.ts';

const ENVELOPPE = { libelle: 'Enveloppe de l’exercice', sorte: 'somme' } as const;
const VERSE = { libelle: 'Versé', sorte: 'somme' } as const;
const VERSE_PAR_CPTS = {
  libelle: 'Versé par CPTS',
  sorte: 'rapport',
  de: 'verse_eur',
  parmi: 'cpts_id',
} as const;

const MESURES_DEPENSE: Table['mesures'] = {
  verse_eur: VERSE,
  enveloppe_eur: ENVELOPPE,
  enveloppe_a_date_eur: { libelle: 'Enveloppe à la date d’arrêté', sorte: 'somme' },
  ecart_eur: {
    libelle: 'Versé moins enveloppe à date',
    sorte: 'somme',
    de: 'verse_eur',
    moins: 'enveloppe_a_date_eur',
  },
  enveloppe_incertaine_eur: { libelle: 'Enveloppe de confiance C ou P', sorte: 'somme' },
  consommation_taux: {
    libelle: 'Versé sur enveloppe à date',
    sorte: 'rapport',
    de: 'verse_eur',
    sur: 'enveloppe_a_date_eur',
  },
  cpts_nb: d.CPTS_NB,
  verse_par_cpts_eur: VERSE_PAR_CPTS,
};

const PAYE = { libelle: 'A donné lieu à versement', noms: 'oui_non' } as const;
const INCONNUES =
  'Les versements à une CPTS inconnue du registre n’ont ni région ni département : ils sont en n.d.';

/** What is paid, against what the contracts provide, and what others pay. */
export const DEPENSE: Record<string, Table> = {
  rattachements: {
    famille: 'Dépense',
    libelle: 'Paiements ACI, ligne à ligne',
    grain: 'une ligne de paiement de l’Assurance maladie',
    cpts: 'exercice',
    registre: true,
    reserve: `L’exercice est l’année civile du paiement. ${INCONNUES}`,
    ligne: { flux_id: 'Ligne de paiement', date_paiement: 'Payée le' },
    dimensions: {
      ...d.DE_LA_CPTS,
      stade: d.STADE,
      organisme_code: d.CPAM,
      exercice: d.EXERCICE,
      mois_paiement: { libelle: 'Mois de paiement', colonne: 'date_paiement', pas: 'mois', temps: true },
      poste: d.POSTE,
      volet: d.VOLET,
      part: d.PART,
      nature: { libelle: 'Nature', noms: 'natures' },
      annee_contrat: { ...d.ANNEE_CONTRAT, libelle: 'Année de contrat rattachée' },
      etat: { libelle: 'État du rattachement', noms: 'etats_rattachement' },
      motif: { libelle: 'Motif du rattachement', noms: 'motifs_rattachement' },
    },
    mesures: {
      verse_eur: VERSE,
      lignes_nb: d.LIGNES('Nombre de paiements'),
      cpts_nb: { ...d.CPTS_NB, libelle: 'Nombre de CPTS payées' },
      verse_par_cpts_eur: { ...VERSE_PAR_CPTS, libelle: 'Versé par CPTS payée' },
    },
  },
  depenses: {
    famille: 'Dépense',
    libelle: 'Enveloppe et versé',
    grain: 'une CPTS, un exercice, un poste et une part',
    reserve: `L’enveloppe à date s’arrête à la date d’arrêté pour l’exercice en cours. ${INCONNUES}`,
    dimensions: { ...d.EN_PROPRE, exercice: d.EXERCICE, poste: d.POSTE, part: d.PART, paye: PAYE },
    mesures: MESURES_DEPENSE,
  },
  depenses_mois: {
    famille: 'Dépense',
    libelle: 'Enveloppe et versé, par mois',
    grain: 'une CPTS, un mois, un poste et une part',
    reserve: INCONNUES,
    dimensions: {
      ...d.EN_PROPRE,
      exercice: d.EXERCICE,
      mois: d.MOIS,
      poste: d.POSTE,
      part: d.PART,
      paye: PAYE,
    },
    mesures: MESURES_DEPENSE,
  },
  versements: {
    famille: 'Dépense',
    libelle: 'Versé par mois, nature et année de contrat',
    grain: 'une CPTS, un mois, une ligne de contrat et une nature',
    cpts: 'exercice',
    registre: true,
    reserve: 'L’année de contrat est celle que donne l’émetteur, n.d. quand il n’en donne pas.',
    dimensions: {
      ...d.DE_LA_CPTS,
      organisme_code: d.CPAM,
      exercice: d.EXERCICE,
      mois: d.MOIS,
      poste: d.POSTE,
      volet: d.VOLET,
      part: d.PART,
      nature: { libelle: 'Nature', noms: 'natures' },
      annee_contrat: { ...d.ANNEE_CONTRAT, libelle: 'Année de contrat déclarée' },
    },
    mesures: {
      verse_eur: VERSE,
      verse_meme_jour_eur: {
        libelle: 'Versé au même jour de l’année',
        sorte: 'somme',
        reserve: 'Jusqu’au jour et au mois de la date d’arrêté, dans chaque exercice.',
      },
      paiements_nb: { libelle: 'Nombre de paiements', sorte: 'somme', de: 'lignes_nb' },
      cpts_nb: d.CPTS_NB,
    },
  },
  depenses_effectives: {
    famille: 'Dépense',
    libelle: 'Enveloppe, versé et dépense effective',
    grain: 'une CPTS, un exercice et un poste',
    cpts: 'exercice',
    reserve:
      'La dépense effective est n.d. quand la CPTS n’a pas transmis ses comptes : jamais zéro, jamais extrapolée.',
    dimensions: { ...d.DE_LA_CPTS, exercice: d.EXERCICE, poste: d.POSTE },
    mesures: {
      depense_effective_eur: { libelle: 'Dépense effective', sorte: 'somme' },
      verse_eur: VERSE,
      enveloppe_eur: ENVELOPPE,
      emploi_taux: {
        libelle: 'Dépense effective sur versé',
        sorte: 'rapport',
        de: 'depense_effective_eur',
        sur: 'verse_eur',
        reserve: 'Sur les seules lignes dont les comptes sont connus.',
      },
      cpts_nb: d.CPTS_NB,
    },
  },
  fir: {
    famille: 'Dépense',
    libelle: 'FIR, engagé et payé',
    grain: 'une ARS, une CPTS, un exercice, une mission et un objet',
    cpts: 'exercice',
    reserve: 'La région est celle de l’ARS qui paie, l’exercice celui de son budget.',
    dimensions: {
      ...d.DE_LA_CPTS,
      region_code: { ...d.REGION, libelle: 'Région de l’ARS' },
      exercice: d.EXERCICE,
      fir_mission: { libelle: 'Mission du FIR', noms: 'missions_fir', entier: true },
      objet: { libelle: 'Objet', noms: 'objets_fir' },
    },
    mesures: {
      paye_eur: { libelle: 'FIR payé', sorte: 'somme' },
      engage_eur: { libelle: 'FIR engagé', sorte: 'somme' },
      paye_taux: { libelle: 'Payé sur engagé', sorte: 'rapport', de: 'paye_eur', sur: 'engage_eur' },
      cpts_nb: d.CPTS_NB,
    },
  },
  fir_notifications: {
    famille: 'Dépense',
    libelle: 'FIR, reste à payer et caducité',
    grain: 'une ARS, une CPTS, un objet et un exercice',
    dimensions: {
      ...d.EN_PROPRE,
      region_code: { ...d.REGION, libelle: 'Région de l’ARS' },
      exercice: d.EXERCICE,
      objet: { libelle: 'Objet', noms: 'objets_fir' },
      annee_notification: { libelle: 'Année de notification', entier: true, temps: true },
      annee_caducite: {
        libelle: 'Année de caducité',
        colonne: 'date_caducite',
        pas: 'annee',
        entier: true,
        temps: true,
      },
    },
    mesures: {
      reste_eur: { libelle: 'Reste à payer', sorte: 'somme' },
      engage_eur: { libelle: 'FIR engagé', sorte: 'somme' },
      paye_eur: { libelle: 'FIR payé', sorte: 'somme' },
      caduc_eur: { libelle: 'Caduc', sorte: 'somme' },
      caduc_sous_6_mois_eur: { libelle: 'Caduc dans les six mois', sorte: 'somme' },
      caducite_inconnue_eur: { libelle: 'Reste dont la caducité est n.d.', sorte: 'somme' },
      cpts_nb: d.CPTS_NB,
    },
  },
  financements: {
    famille: 'Dépense',
    libelle: 'Tous les financeurs',
    grain: 'une CPTS, un exercice, un financeur et un objet',
    reserve: 'La région est celle de l’ARS pour le FIR, celle de la CPTS pour les autres.',
    dimensions: {
      ...d.EN_PROPRE,
      exercice: d.EXERCICE,
      financeur: { libelle: 'Financeur', noms: 'financeurs' },
      objet: { libelle: 'Poste ou objet', noms: 'objets' },
    },
    mesures: {
      montant_eur: { libelle: 'Financement payé', sorte: 'somme' },
      cpts_nb: d.CPTS_NB,
      montant_par_cpts_eur: {
        libelle: 'Financement par CPTS',
        sorte: 'rapport',
        de: 'montant_eur',
        parmi: 'cpts_id',
      },
    },
  },
  contrats_precoces: {
    famille: 'Dépense',
    libelle: 'Contrats précoces',
    grain: 'une CPTS qui a eu un contrat précoce',
    ligne: { date_premier_versement: 'Premier versement', date_signature: 'ACI signé le' },
    dimensions: {
      ...d.EN_PROPRE,
      etat: { libelle: 'État', noms: 'etats_precoces' },
      annee_versement: {
        libelle: 'Année du premier versement',
        colonne: 'date_premier_versement',
        pas: 'annee',
        entier: true,
        temps: true,
      },
    },
    mesures: {
      paye_eur: { libelle: 'Payé', sorte: 'somme' },
      recupere_eur: { libelle: 'Récupéré', sorte: 'somme' },
      reste_eur: { libelle: 'Payé moins récupéré', sorte: 'somme' },
      cpts_nb: d.CPTS_NB,
      ecoule_mois: { libelle: 'Plus grand nombre de mois écoulés', sorte: 'maximum', de: 'mois_ecoules' },
    },
  },
};
