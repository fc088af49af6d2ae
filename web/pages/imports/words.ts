import type { Answer } from '../../api.ts';
import { accord, jourCourt } from '../../format.ts';
import type { Column, Record_ } from '../../ui/table.ts';
import type { Comparison, Overview, Publication } from './calls.ts';

const PHASES: Record<string, string> = {
  lecture: 'Lecture',
  rapprochement: 'Rapprochement des flux',
  calcul: 'Calcul et contrôle des tables',
  ecriture: 'Écriture de l’instantané',
};

/** What a work is doing, in words. */
export const phaseOf = (avance: { phase: string } | null) =>
  avance === null ? 'Démarrage' : (PHASES[avance.phase] ?? 'Travail en cours');

/** How far a whole work is, in per cent: phases follow each other and are taken as equally long. */
export function shareOf(
  avance: { phase: string; fait: number; total: number } | null,
  phases: readonly string[],
) {
  if (avance === null) return 0;
  const rank = Math.max(0, phases.indexOf(avance.phase));
  return Math.round((100 * (rank + (avance.total === 0 ? 0 : avance.fait / avance.total))) / phases.length);
}

/** Why a line is put aside, in a few words; its sentence says the rest. */
const MOTIFS: Record<string, string> = {
  structure: 'cellules mal séparées',
  fin_de_fichier: 'fin de fichier tronquée',
  obligatoire: 'valeur obligatoire absente',
  date: 'date illisible',
  entier: 'nombre entier illisible',
  nombre: 'nombre illisible ou ambigu',
  liste: 'valeur hors de la liste',
  format: 'forme inattendue',
  minimum: 'valeur trop petite',
  maximum: 'valeur trop grande',
  erreur_tableur: 'erreur de tableur',
  formule: 'formule sans valeur',
  arrondi: 'identifiant arrondi par un tableur',
  invisible: 'caractère invisible',
  exactement_un: 'une valeur et une seule attendue',
  au_plus: 'valeur au-dessus d’une autre',
  ordre_dates: 'dates en désordre',
  reserve: 'valeurs qui ne vont pas ensemble',
  cle_double: 'clé donnée deux fois',
  code_inconnu: 'code inconnu',
  cpts_inconnue: 'CPTS inconnue',
  departement_hors_region: 'département hors de la région',
  parametre: 'paramètre hors de ses bornes',
  version_anterieure: 'version antérieure au premier accord',
  version_connue: 'version déjà donnée',
  version_coupee: 'version dont une ligne est mise à part',
  version_incoherente: 'lignes d’une version qui se contredisent',
  version_incomplete: 'version incomplète',
  version_inconnue: 'version corrigée inconnue',
  version_meme_date: 'deux versions le même jour',
  version_remplacee: 'version déjà corrigée',
};

export const motifOf = (code: string) => MOTIFS[code] ?? code.replaceAll('_', ' ');

export const ETATS = {
  en_cours: 'En cours',
  attend: 'Attend une confirmation',
  fait: 'Reçu',
  refuse: 'Refusé',
  echec: 'Échec',
  abandonne: 'Abandonné',
} as const;

export const EVENEMENTS = { ingere: 'Reçu', refuse: 'Refusé', retire: 'Retiré' } as const;

const hour = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });

/** 31/10/2026 à 14:05, at the reader's clock. */
export const moment = (iso: string) => {
  const local = new Date(iso);
  const day = [local.getFullYear(), local.getMonth() + 1, local.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${jourCourt(day.join('-'))} à ${hour.format(local)}`;
};

/** The feed that the name of a file announces, as the reader of files understands it. */
export function fluxOfName(name: string, flux: Overview['flux']) {
  const text = name.toLowerCase();
  return flux.find(({ code }) => text.startsWith(code) && /^([._-]|$)/.test(text.slice(code.length)))?.code;
}

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** 12,4 Mo, or 3,1 ko below one */
export const poids = (octets: number) =>
  octets < 1024 * 1024
    ? `${decimal.format(octets / 1024)}\u202fko`
    : `${decimal.format(octets / 1024 / 1024)}\u202fMo`;

const text = (key: string, label: string): Column => ({ key, label, kind: 'texte' });
const euros = (key: string, label: string): Column => ({ key, label, kind: 'centimes' });
const nombre = (key: string, label: string): Column => ({ key, label, kind: 'nombre' });

export const ARRIVEES: Column[] = [
  text('quand', 'Date'),
  text('etat', 'Sort'),
  text('fichier', 'Fichier'),
  text('flux', 'Flux'),
  { ...text('emetteur', 'Émetteur'), reason: 'L’émetteur ne s’est pas nommé dans un bordereau' },
  nombre('lignes_nb', 'Lignes lues'),
  nombre('ecartees_nb', 'Mises à part'),
  euros('lu_eur', 'Lu'),
];

/** A feed by its title. */
export const fluxLabel = (code: string, flux: Overview['flux']) =>
  flux.find((one) => one.code === code)?.libelle ?? code;

/** What there is to do with a file that a publication wrote again. */
export function annoteOf({
  lignes_nb,
  posterieures_nb = 0,
}: {
  lignes_nb: number;
  posterieures_nb?: number;
}) {
  const wrong = lignes_nb > 0 ? [accord(lignes_nb, 'ligne à corriger', 'lignes à corriger')] : [];
  const days = accord(posterieures_nb, 'ligne postérieure', 'lignes postérieures');
  const later = posterieures_nb > 0 ? [`${days} à la date d’arrêté, que reprendra un arrêté suivant`] : [];
  return [...wrong, ...later].join('\u00a0; ');
}

/** The feeds whose money is published, and what their sum holds that is never added elsewhere: it proves a file, it is no spend. */
const SOMMES = [
  ['flux_aci', ''],
  ['flux_fir', ', engagé et payé'],
  ['autres_financements', ''],
  ['comptes', ', dépenses et trésorerie'],
] as const;

/** The history of snapshots, one per line, with its totals. */
export function historyOf(list: readonly Publication[], flux: Overview['flux']) {
  const label = (code: string) => fluxLabel(code, flux);
  const columns: Column[] = [
    text('numero', 'Instantané'),
    { key: 'date_arrete', label: 'Arrêté au', kind: 'date' },
    text('publie', 'Publié le'),
    { ...text('emetteurs', 'Émetteurs'), reason: 'Aucun émetteur ne s’est nommé dans un bordereau' },
    nombre('fichiers_nb', 'Fichiers'),
    ...SOMMES.map(([code, holds]) => ({
      ...euros(code, `${label(code)}${holds}`),
      reason: 'Ce service n’affiche pas ces montants',
    })),
  ];
  const rows = list.map((one): Record_ => ({
    numero: `n°\u202f${one.numero}${one.servi ? ', affiché' : ''}`,
    date_arrete: one.date_arrete,
    publie: moment(one.publie_le),
    emetteurs: one.emetteurs.length > 0 ? one.emetteurs.join(', ') : null,
    fichiers_nb: one.lisible ? one.sources.length : null,
    ...Object.fromEntries(
      SOMMES.map(([code]) => [
        code,
        one.lisible ? one.flux.find(({ flux }) => flux === code)?.total_eur : null,
      ]),
    ),
  }));
  return { columns, rows };
}

export const NIVEAUX = [
  { code: 'flux', libelle: 'Par flux' },
  { code: 'region', libelle: 'Par région' },
  { code: 'exercice', libelle: 'Par exercice' },
  { code: 'poste', libelle: 'Par poste' },
] as const;

/** A poste, an object of FIR or a kind of financer by its label. */
function posteOf(code: string | null, vocabulary: Answer<'/api/vocabulaire'>) {
  if (code === null) return null;
  const entries = [...vocabulary.postes, ...vocabulary.financeurs, ...vocabulary.objets_fir];
  const label = (one: string) => entries.find((entry) => entry.code === one)?.libelle ?? one;
  const [type, objet] = code.split(' ');
  return objet === undefined ? label(code) : `${type === 'paye' ? 'Payé' : 'Engagé'}, ${label(objet)}`;
}

/** What changed along one dimension, one line each. */
export function changesOf(
  { changements }: Comparison,
  niveau: string,
  flux: Overview['flux'],
  vocabulary: Answer<'/api/vocabulaire'>,
) {
  const label = (code: string) => fluxLabel(code, flux);
  const what = {
    flux: [],
    region: [text('quoi', 'Région')],
    exercice: [text('quoi', 'Exercice')],
    poste: [text('quoi', 'Poste')],
  };
  const columns: Column[] = [
    text('flux', 'Flux'),
    ...what[niveau as keyof typeof what],
    euros('avant_eur', 'Avant'),
    euros('apres_eur', 'Après'),
    euros('ecart_eur', 'Écart'),
    nombre('avant_nb', 'Lignes avant'),
    nombre('apres_nb', 'Lignes après'),
  ];
  const rows = changements
    .filter((change) => change.niveau === niveau)
    .map(({ region_code, exercice, poste, ...change }): Record_ => ({
      ...change,
      flux: label(change.flux),
      quoi: {
        flux: '',
        region: vocabulary.regions.find((one) => one.region_code === region_code)?.nom ?? null,
        exercice: exercice === null ? null : String(exercice),
        poste: posteOf(poste, vocabulary),
      }[change.niveau],
    }));
  return { columns, rows };
}

/** The theoretical envelope of the exercices where two snapshots differ, one line each. */
export function envelopesOf({ enveloppes }: Comparison) {
  const columns: Column[] = [
    text('exercice', 'Exercice'),
    euros('avant_eur', 'Avant'),
    euros('apres_eur', 'Après'),
    euros('ecart_eur', 'Écart'),
  ];
  const rows = enveloppes.map((one): Record_ => ({ ...one, exercice: String(one.exercice) }));
  return { columns, rows };
}

/** What is said when no sum of lines changes: nothing does, or what follows does, or tables that no sum shows. */
export function nothingOf({ deplacements, enveloppes, tables }: Comparison) {
  if (deplacements.length + enveloppes.length > 0) return 'Aucun total versé ne change à ce détail.';
  if (tables.length === 0) return 'Aucun euro et aucune ligne ne changent.';
  return `Aucun total en euros ne change, mais le contenu de ${accord(tables.length, 'table', 'tables')} diffère\u00a0: ${tables.join(', ')}.`;
}
