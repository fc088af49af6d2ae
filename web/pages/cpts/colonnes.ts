import type { Column } from '../../ui/table.ts';
import { NO_FIR } from '../regions/measures.ts';

/** A column that the list may show. */
export interface Colonne extends Column {
  definition: string;
  /** Null says that there is none, not that it is unknown. */
  none?: true;
}

/** Columns that are read together. */
interface Groupe {
  titre: string;
  /** What all of them have in common. */
  note?: string;
  colonnes: Colonne[];
}

/** Always there, and first. */
export const NOM: Colonne = { key: 'nom', label: 'CPTS', kind: 'texte', definition: 'Nom de la CPTS.' };

/** Every column, in the order of the screen and of the files, whatever the order of the address. */
export const GROUPES: Groupe[] = [
  {
    titre: 'Qui et où',
    colonnes: [
      { key: 'cpts_id', label: 'Identifiant', kind: 'texte', definition: 'FINESS, à défaut SIRET.' },
      { key: 'region', label: 'Région', kind: 'texte', definition: 'Région du siège.' },
      { key: 'departement', label: 'Département', kind: 'texte', definition: 'Département du siège.' },
      { key: 'departement_code', label: 'Dép.', kind: 'texte', definition: 'Code du département du siège.' },
      {
        key: 'organisme_code',
        label: 'CPAM',
        kind: 'texte',
        reason: 'CPAM non renseignée',
        definition: 'Code de la caisse qui paie.',
      },
    ],
  },
  {
    titre: 'Stade et contrat',
    note: 'Au dernier jour compté de l’exercice.',
    colonnes: [
      {
        key: 'stade',
        label: 'Stade',
        kind: 'texte',
        definition:
          'Stade au dernier jour compté ; « Sans stade à cette date » : pas encore créée, ou terminée.',
      },
      {
        key: 'taille',
        label: 'Taille',
        kind: 'nombre',
        reason: 'Pas de contrat ni de territoire connu',
        definition: 'Taille du dernier avenant, à défaut celle de la population.',
      },
      {
        key: 'population_hab',
        label: 'Habitants',
        kind: 'nombre',
        reason: 'Pas de territoire connu ce jour-là',
        definition: 'Population couverte.',
      },
      {
        key: 'membres_nb',
        label: 'Membres',
        kind: 'nombre',
        reason: 'Le contrat ne donne pas le nombre de membres',
        definition: 'Membres au contrat.',
      },
      {
        key: 'date_signature',
        label: 'Signature ACI',
        kind: 'date',
        none: true,
        definition: 'Signature du premier ACI ; « - » : aucun.',
      },
      {
        key: 'date_fin_contrat',
        label: 'Fin du contrat',
        kind: 'date',
        none: true,
        definition: 'Fin, exclue, du dernier contrat signé ; « - » : aucune fin connue.',
      },
    ],
  },
  {
    titre: 'Dans l’exercice',
    colonnes: [
      {
        key: 'verse_eur',
        label: 'Versé',
        kind: 'euros',
        none: true,
        definition: 'ACI versé dans l’exercice ; « - » : aucun paiement.',
      },
      {
        key: 'enveloppe_a_date_eur',
        label: 'Enveloppe à date',
        kind: 'euros',
        definition: 'Enveloppe jusqu’au dernier jour compté.',
      },
      { key: 'ecart_eur', label: 'Écart', kind: 'euros', definition: 'Versé moins enveloppe à date.' },
      {
        key: 'consommation_taux',
        label: 'Taux',
        kind: 'taux',
        reason: 'Pas d’enveloppe dans l’exercice',
        definition:
          'Versé rapporté à l’enveloppe à date. Élevé l’année de la signature : le versement initial paie toute la première année de contrat, l’enveloppe n’en compte que les jours.',
      },
      {
        key: 'enveloppe_eur',
        label: 'Enveloppe de l’exercice',
        kind: 'euros',
        definition: 'Enveloppe de l’exercice entier.',
      },
      {
        key: 'date_dernier_versement',
        label: 'Dernier versement',
        kind: 'date',
        none: true,
        definition: 'Dernier paiement de l’ACI, au dernier jour compté.',
      },
      {
        key: 'fir_paye_eur',
        label: 'FIR payé',
        kind: 'euros',
        none: true,
        reason: NO_FIR,
        definition:
          'Payé par les ARS au titre de l’exercice ; « - » : aucune ligne ; total « n.d. » : aucune ligne déclarée par l’ARS.',
      },
      {
        key: 'autres_eur',
        label: 'Autres financeurs',
        kind: 'euros',
        none: true,
        definition: 'Payé par d’autres que l’Assurance maladie et les ARS ; « - » : aucune ligne.',
      },
      {
        key: 'depense_effective_eur',
        label: 'Dépense effective',
        kind: 'euros',
        reason: 'Comptes non transmis, ou sans tous les postes payés',
        definition: 'Ce que la CPTS a dépensé, d’après ses comptes.',
      },
      {
        key: 'alertes_nb',
        label: 'Alertes',
        kind: 'nombre',
        definition: 'Constats dont les faits sont de l’exercice, au nom de la CPTS.',
      },
    ],
  },
  {
    titre: 'Dû et versé depuis la première signature',
    note: 'Toutes années de contrat, au dernier jour compté de l’exercice ; « - » : rien d’échu.',
    colonnes: [
      {
        key: 'attendu_certain_eur',
        label: 'Attendu certain',
        kind: 'euros',
        none: true,
        definition: 'Échu et connu.',
      },
      {
        key: 'attendu_estime_eur',
        label: 'Attendu estimé',
        kind: 'euros',
        none: true,
        definition: 'Échu, part variable estimée faute de dialogue de gestion.',
      },
      {
        key: 'attendu_inconnu_nb',
        label: 'Échéances n.d.',
        kind: 'nombre',
        none: true,
        definition: 'Échéances échues dont aucun taux n’est connu : elles manquent à l’attendu.',
      },
      {
        key: 'rattache_eur',
        label: 'Versé rattaché',
        kind: 'euros',
        none: true,
        definition: 'Versé et rattaché à une échéance.',
      },
      {
        key: 'ecart_attendu_eur',
        label: 'Écart à l’attendu',
        kind: 'euros',
        none: true,
        definition: 'Versé rattaché moins attendu, certain et estimé.',
      },
      {
        key: 'trop_percu_eur',
        label: 'Trop-perçu',
        kind: 'euros',
        none: true,
        definition: 'Versé au-delà de l’attendu.',
      },
      {
        key: 'retard_eur',
        label: 'Retard',
        kind: 'euros',
        none: true,
        definition: 'Impayé au-delà du délai de deux mois.',
      },
      {
        key: 'retard_jours',
        label: 'Jours au-delà du délai, au plus',
        kind: 'nombre',
        none: true,
        definition:
          'De la plus ancienne somme en retard, comptés du délai de deux mois passé ; « - » : aucun retard.',
      },
    ],
  },
];

const ALL = GROUPES.flatMap(({ colonnes }) => colonnes);

const DEFAULT = [
  'departement_code',
  'stade',
  'taille',
  'population_hab',
  'membres_nb',
  'date_signature',
  'verse_eur',
  'enveloppe_a_date_eur',
  'ecart_eur',
  'consommation_taux',
];

/** What the reader sees of the list. */
export interface Choix {
  columns: Colonne[];
  /** Written in the address, and of no column. */
  inconnues: string[];
}

/** The columns that an address asks for; without one, those of the first visit. The name alone is `nom`. */
export function choixOf(text: string | undefined): Choix {
  const asked = text === undefined ? DEFAULT : text.split(',');
  const columns = [NOM, ...ALL.filter(({ key }) => asked.includes(key))];
  return {
    columns,
    inconnues: asked.filter((key) => key !== NOM.key && !ALL.some((column) => column.key === key)),
  };
}

/** The address after a column came or went; undefined for the columns of the first visit. */
export function toggled(text: string | undefined, key: string): string | undefined {
  const shown = choixOf(text).columns.map((column) => column.key);
  const next = shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key];
  const chosen = ALL.map((column) => column.key).filter((one) => next.includes(one));
  if (chosen.join() === DEFAULT.join()) return undefined;
  return chosen.join(',') || NOM.key;
}

/** How many columns there are to choose. */
export const COLONNES_NB = ALL.length;
