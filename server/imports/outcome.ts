import path from 'node:path';
import { SORTIES, type Issue } from './child.ts';
import { eur } from './lake.ts';
import type { Bilan, Comparaison, TacheImport, TachePublication } from './schemas.ts';

interface FichierDit {
  resultat: 'ingere' | 'deja_la' | 'attend' | 'refuse';
  attente?: string;
  motif?: string;
  depuis?: string;
  suivi_de?: string;
  reclasse?: { avant: string; apres: string };
}

type Money = 'lu_eur' | 'valide_eur' | 'ecarte_eur';
type BilanDit = Omit<Bilan, Money | 'motifs'> &
  Record<Money, string | null> & {
    motifs: (Omit<Bilan['motifs'][number], 'montant_eur'> & { montant_eur: string | null })[];
  };

interface ErreurDite {
  erreur?: string;
  ecarts?: TachePublication['ecarts'];
}

const DEFAUT =
  'L’outil a rencontré un défaut\u00a0: rien n’a changé. Recommencez, ou passez par la ligne de commande.';

/** What a process that gave no answer of its own says. */
function failed({ code, json }: Issue) {
  const { erreur } = (json ?? {}) as ErreurDite;
  const said = code !== null && Object.values(SORTIES).some((known) => known === code) ? erreur : undefined;
  return {
    etat: said === undefined || code === SORTIES.panne ? 'echec' : 'refuse',
    phrase: said ?? DEFAUT,
  } as const;
}

function bilanOf(dit: BilanDit): Bilan {
  return {
    ...dit,
    lu_eur: eur(dit.lu_eur),
    valide_eur: eur(dit.valide_eur),
    ecarte_eur: eur(dit.ecarte_eur),
    motifs: dit.motifs.map((motif) => ({ ...motif, montant_eur: eur(motif.montant_eur) })),
  };
}

/** What to know of a file that was there already. */
function alreadyThere({ depuis, suivi_de, reclasse }: FichierDit) {
  const same = `Même contenu qu’un fichier déjà reçu le ${depuis?.slice(0, 10).split('-').reverse().join('/')}`;
  const phrases = [
    reclasse &&
      `${same}, désormais classé «\u00a0${reclasse.apres}\u00a0» («\u00a0${reclasse.avant}\u00a0» avant). Publiez pour que l’instantané affiché le soit aussi.`,
    suivi_de &&
      `${reclasse ? 'Il' : `${same}. Il`} n’est pas repris\u00a0: des fichiers de ce flux l’ont suivi, le dernier ${suivi_de}, et leurs valeurs restent là où ils donnent les mêmes clés. ` +
        'Pour revenir à celles de ce fichier, retirez-le par la ligne de commande (verbe retirer), puis déposez-le à nouveau.',
  ].filter((phrase) => phrase !== undefined);
  return phrases.length > 0 ? phrases.join(' ') : `${same}\u00a0: rien à faire.`;
}

/** What an import has become, from what the command line answered. */
export function importOutcome(issue: Issue): Partial<TacheImport> {
  const [file] = (issue.json as { fichiers?: (FichierDit & BilanDit)[] } | undefined)?.fichiers ?? [];
  if (!file) return failed(issue);
  if (file.resultat === 'refuse') return { etat: 'refuse', phrase: file.motif ?? DEFAUT };
  if (file.resultat === 'deja_la') {
    return { etat: 'fait', phrase: alreadyThere(file) };
  }
  const bilan = bilanOf(file);
  const rejets = bilan.ecartees_nb > 0;
  if (file.resultat === 'attend') return { etat: 'attend', phrase: file.attente ?? null, bilan, rejets };
  return { etat: 'fait', phrase: null, bilan, rejets };
}

type PublicationDite = NonNullable<TachePublication['totaux']> & {
  seq: number;
  annotes: { fichier: string; format: string; chemin: string; lignes_nb: number; posterieures_nb: number }[];
};

/** What a publication has become, from what the command line answered. */
export function publicationOutcome(issue: Issue): Partial<TachePublication> {
  if (issue.code === SORTIES.attente) {
    const { ecarts = [] } = issue.json as ErreurDite;
    return { etat: 'attend', phrase: 'Des totaux changent beaucoup.', ecarts };
  }
  if (issue.code !== SORTIES.fait) return failed(issue);
  const { seq, annotes, ...totaux } = issue.json as PublicationDite;
  const named = annotes.map(({ chemin, ...annote }) => ({ ...annote, nom: path.basename(chemin) }));
  return { etat: 'fait', phrase: null, numero: seq, totaux, ecarts: [], annotes: named };
}

/** The command line says euros as exact texts. */
type Dit<T> = { [K in keyof T]: K extends `${string}_eur` ? string : T[K] };

type ComparaisonDite = Omit<Comparaison, 'changements' | 'deplacements' | 'enveloppes'> & {
  changements: (Omit<Dit<Comparaison['changements'][number]>, 'niveau'> & {
    niveau: Comparaison['changements'][number]['niveau'] | 'detail';
  })[];
  deplacements: Dit<Comparaison['deplacements'][number]>[];
  enveloppes: Dit<Comparaison['enveloppes'][number]>[];
};

const ecart = (dit: { avant_eur: string; apres_eur: string; ecart_eur: string }) => ({
  avant_eur: Number(dit.avant_eur),
  apres_eur: Number(dit.apres_eur),
  ecart_eur: Number(dit.ecart_eur),
});

/** What changed between two snapshots, one dimension at a time; a sentence when it cannot be said. */
export function comparisonOutcome(issue: Issue): Comparaison | string {
  if (issue.code !== SORTIES.fait) return failed(issue).phrase;
  const { changements, deplacements, enveloppes, ...dite } = issue.json as ComparaisonDite;
  return {
    ...dite,
    changements: changements.flatMap(({ niveau, ...change }) =>
      niveau === 'detail' ? [] : { ...change, niveau, ...ecart(change) },
    ),
    deplacements: deplacements.map((one) => ({ ...one, deplace_eur: Number(one.deplace_eur) })),
    enveloppes: enveloppes.map((one) => ({ ...one, ...ecart(one) })),
  };
}
