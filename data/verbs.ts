import type { DuckDBConnection } from '@duckdb/node-api';
import type { Suivi } from './progress.ts';
import { contours, convertir, damir } from './verbs_connecteurs.ts';
import { demo } from './verbs_demo.ts';
import { ingerer, retirer, verifier } from './verbs_fichiers.ts';
import { comparer, purger, reconstruire, rejouer, restaurer, sauvegarder } from './verbs_lake.ts';
import { notes } from './verbs_notes.ts';
import { etat, journal, publier } from './verbs_publier.ts';

export interface Contexte {
  lake: string;
  fichiers: string[];
  options: {
    flux?: string;
    classification?: string;
    arrete?: string;
    echelle?: string;
    garder?: string;
    confirmer?: boolean;
    rapport?: string;
    rapports?: string;
    vers?: string;
    region?: string;
    depuis?: string;
    serveur?: string;
    nom?: string;
    emetteur?: string;
    'sans-demo'?: boolean;
  };
  connection: DuckDBConnection;
  /** Told how far a long work is. */
  suivi?: Suivi;
}

export interface Reponse {
  texte: string[];
  json: unknown;
  /** Something was refused: the exit code says so. */
  refus: boolean;
  /** Something waits for someone to say yes: the exit code says so. */
  attente?: boolean;
}

/** What the command line may ask. */
export type Verbe = (contexte: Contexte) => Promise<Reponse>;

/** The verbs, as a person reads them. */
export const USAGE = `npm run pilotage -- <verbe>
  ingerer FICHIER... [--flux NOM] [--classification restreint|ouvert|synthetique] [--confirmer]   prend des fichiers dans le lac ;
                                         un fichier dont plus de 5 % des lignes vont en quarantaine attend --confirmer, rien n’en est gardé
  … --rapport FICHIER                    et réécrit le fichier avec une colonne de plus, le motif de chaque ligne en quarantaine
  … --nom NOM                            nom que l’émetteur donne au fichier, s’il est rangé sous un autre
  … --sans-demo                          et retire la démonstration du lac, à l’arrivée de données réelles
  verifier FICHIER... [--flux NOM] [--rapport FICHIER]   lit des fichiers sans rien garder ; dit aussi les clés doubles de chacun et les codes
                                         de commune, de département ou de région inconnus, comme la publication les jugera
  retirer FICHIER... [--emetteur NOM]    ôte des fichiers du prochain instantané, par leur nom ou le début de leur empreinte (8 caractères au moins) ;
                                         ce qui désigne plusieurs fichiers est refusé, et les montre
  publier --arrete AAAA-MM-JJ [--confirmer]   rejoue tous les fichiers en un nouvel instantané ; un total qui change de plus de 20 %
                                         ou plus de 5 % de lignes en quarantaine attendent --confirmer
  … --rapports DOSSIER                   et y réécrit chaque fichier dont des lignes sont en quarantaine, avec leur motif, CPTS inconnues et clés
                                         doubles comprises : à corriger et à renvoyer
  etat                                   instantané servi, fichiers du lac
  journal                                toutes les lignes du journal, chaîne vérifiée
  rejouer                                rejoue les fichiers à part : dit si les tables sont celles de l’instantané servi
  reconstruire                           publie à nouveau les fichiers de l’instantané servi, si les règles de calcul ont changé depuis
                                         (le service le fait à son démarrage)
  purger SEQ... | --garder N             efface des instantanés, ou tous sauf les N derniers ; jamais celui qui est servi, ni un fichier reçu.
                                         Sans purge, tout instantané reste lisible (instantane=SEQ)
  comparer SEQ1 SEQ2                     ce qui change entre deux instantanés, en euros
  sauvegarder DOSSIER                    copie le lac entier, vérifié
  restaurer DOSSIER                      refait un lac depuis une sauvegarde, dans un dossier vide
  convertir finess|scdl FICHIER --vers FICHIER.csv [--region CODE]   réécrit un extrait FINESS (flux cpts) ou des subventions SCDL (flux_fir),
                                         à ingérer ensuite ; ce qui ne se traduit pas sans deviner est écrit à part avec son motif
  damir FICHIER.csv.gz... [--vers FICHIER.csv]   totalise Open DAMIR (PRS_NAT 1927) par mois et zone, en face des versements servis
  contours --depuis ADRESSE|DOSSIER      installe les contours des communes et des EPCI pour la carte
  notes DOSSIER [--serveur ADRESSE]      demande au service qui tourne la note de la France et de chaque région (PDF)
  demo [--echelle N]                     écrit, ingère et publie les données de démonstration
Options communes : --lac DOSSIER (sinon la variable LAC, sinon data/lake), --json
Codes de sortie : 0 fait, 1 refus, 2 commande mal écrite, 3 lac occupé, 4 journal rompu, 5 confirmation attendue, 6 disque plein ou en panne, mémoire trop petite, 70 défaut de l’outil`;

/** Each verb by its name. */
export const VERBES: Readonly<Record<string, Verbe>> = {
  ingerer,
  verifier,
  retirer,
  publier,
  etat,
  journal,
  rejouer,
  reconstruire,
  purger,
  comparer,
  sauvegarder,
  restaurer,
  convertir,
  damir,
  contours,
  notes,
  demo,
};
