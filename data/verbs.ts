import type { DuckDBConnection } from '@duckdb/node-api';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf } from '../server/lake_files.ts';
import { openSnapshot, type Classification } from '../server/snapshot.ts';
import { CLASSIFICATIONS, codes } from '../server/vocabulary.ts';
import { judgeAlone, RESTE_A_JUGER } from './alone.ts';
import { assertSeparate, attenteOf } from './arrival.ts';
import { describeReprises, readReprises } from './changes.ts';
import { calculChange } from './fingerprint.ts';
import { ingest, Lectures, verify, withdraw, type Bilan, type Envoi } from './ingest.ts';
import { importTotals } from './imports.ts';
import { readJournal, type Ligne } from './journal.ts';
import type { Suivi } from './progress.ts';
import { publish, PublicationRefusee, type Demande } from './publish.ts';
import { contours, convertir, damir } from './verbs_connecteurs.ts';
import { notes } from './verbs_notes.ts';
import { comparer, purger, reconstruire, rejouer, restaurer, sauvegarder } from './verbs_lake.ts';
import { filesMeant } from './retire.ts';
import { writeRapport, writeRapports, type Annote } from './rapport.ts';
import { bilanJson, count, describeBilan, euros, plural } from './report.ts';

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

function classificationOf(given: string | undefined): Classification {
  if (given === undefined) return 'restreint';
  const found = codes(CLASSIFICATIONS).find((code) => code === given);
  if (!found) {
    throw new PublicationRefusee(
      `Classification « ${given} » inconnue. Admises : ${codes(CLASSIFICATIONS).join(', ')}.`,
    );
  }
  return found;
}

async function answer(connection: DuckDBConnection, bilans: readonly Bilan[]): Promise<Reponse> {
  const texte: string[] = [];
  const json: unknown[] = [];
  for (const bilan of bilans) {
    texte.push(...(await describeBilan(connection, bilan)));
    json.push(await bilanJson(connection, bilan));
  }
  const some = (what: Bilan['resultat']) => bilans.some(({ resultat }) => resultat === what);
  return { texte, json: { fichiers: json }, refus: some('refuse'), attente: some('attend') };
}

/** The files to read: a sidecar that a wildcard also named goes with its file. */
const withoutSidecars = (fichiers: readonly string[]) =>
  fichiers.filter((file) => !(file.endsWith('.json') && fichiers.includes(file.slice(0, -5))));

function requireFiles(fichiers: readonly string[]) {
  if (fichiers.length === 0) throw new PublicationRefusee('Donnez au moins un fichier.');
}

/** Refuses a report that would hold several files, or erase something. */
function assertRapport({ rapport, nom }: Contexte['options'], fichiers: readonly string[]) {
  if (nom !== undefined && fichiers.length !== 1)
    throw new PublicationRefusee('--nom prend un seul fichier à la fois.');
  if (rapport === undefined) return;
  if (fichiers.length !== 1) throw new PublicationRefusee('--rapport prend un seul fichier à la fois.');
  if (existsSync(rapport)) throw new PublicationRefusee(`${rapport} existe déjà. Choisissez un autre nom.`);
}

/** Writes the report of the only file; one that was there already is read again for it, one that is refused has none. */
async function reported(
  { options: { rapport, flux, nom }, connection }: Contexte,
  file: string,
  bilan: Bilan,
  reponse: Reponse,
) {
  if (rapport === undefined || bilan.resultat === 'refuse') return reponse;
  const read =
    bilan.resultat === 'deja_la' ? await verify({ file, flux, nom }, new Lectures(connection)) : bilan;
  if (read.resultat !== 'ingere' && read.resultat !== 'attend') return reponse;
  await writeRapport(connection, file, rapport, read.lecture);
  const texte = [
    ...reponse.texte,
    `RAPPORT  ${rapport} : corrigez les lignes qui ont un motif, puis renvoyez-le.`,
  ];
  return { ...reponse, texte };
}

const ingerer: Verbe = async (contexte) => {
  const { lake, options, connection, suivi } = contexte;
  const { flux, nom, confirmer, 'sans-demo': sansDemo } = options;
  const fichiers = withoutSidecars(contexte.fichiers);
  requireFiles(fichiers);
  assertRapport(options, fichiers);
  const classification = classificationOf(options.classification);
  assertSeparate(lake, classification, sansDemo);
  const attente = attenteOf(lake, confirmer);
  // A file that is in the lake keeps its classification unless another one is said.
  const said = options.classification === undefined ? undefined : classification;
  const envois: Envoi[] = fichiers.map((file) => ({ file, nom, flux, classification: said, attente }));
  const bilans = await ingest(lake, envois, new Lectures(connection), suivi);
  if (sansDemo && bilans.some(({ resultat }) => resultat === 'ingere'))
    await withdraw(lake, (file) => file.classification === 'synthetique', 'remplacé par des données réelles');
  return reported(contexte, fichiers[0]!, bilans[0]!, await answer(connection, bilans));
};

const verifier: Verbe = async (contexte) => {
  const { options, connection } = contexte;
  const fichiers = withoutSidecars(contexte.fichiers);
  requireFiles(fichiers);
  assertRapport(options, fichiers);
  const lectures = new Lectures(connection);
  const read: Bilan[] = [];
  for (const file of fichiers)
    read.push(await verify({ file, flux: options.flux, nom: options.nom }, lectures));
  const bilans = await judgeAlone(connection, read);
  const answered = await answer(connection, bilans);
  const texte = bilans.some(({ resultat }) => resultat === 'ingere')
    ? [...answered.texte, RESTE_A_JUGER]
    : answered.texte;
  const reponse = await reported(contexte, fichiers[0]!, bilans[0]!, { ...answered, texte });
  const aside = bilans.some((bilan) => bilan.resultat === 'ingere' && bilan.lecture.ecartees_nb > 0);
  return { ...reponse, refus: reponse.refus || aside };
};

function describeAnnote({ chemin, lignes_nb, posterieures_nb }: Annote) {
  const wrong = lignes_nb > 0 ? [plural(lignes_nb, 'ligne à corriger', 'lignes à corriger')] : [];
  const days = plural(posterieures_nb, 'ligne postérieure', 'lignes postérieures');
  const later = posterieures_nb > 0 ? [`${days} à la date d’arrêté, à reprendre par un arrêté suivant`] : [];
  return `RAPPORT  ${chemin} : ${[...wrong, ...later].join(' ; ')}.`;
}

async function published(
  lake: string,
  { date_arrete, confirmer, suivi }: Demande,
  lectures: Lectures,
  rapports?: string,
): Promise<Reponse> {
  const { manifest, empreinte, lues } = await publish(lake, { date_arrete, confirmer, suivi }, lectures);
  const totals = await importTotals(lectures.connection);
  const reprises = await readReprises(lectures.connection);
  const annotes =
    rapports === undefined ? [] : await writeRapports(lectures.connection, lake, lues, rapports);
  const { seq, classification } = manifest;
  const texte = [
    `PUBLIÉ   instantané ${seq}, arrêté au ${date_arrete}, ${classification}.`,
    `         ${plural(totals.fichiers_nb, 'fichier', 'fichiers')}, ${plural(totals.lignes_nb, 'ligne lue', 'lignes lues')} : ` +
      `${plural(totals.acceptees_nb, 'acceptée', 'acceptées')}, ${count(totals.quarantaine_nb)} en quarantaine, ` +
      `${plural(totals.remplacees_nb, 'remplacée', 'remplacées')} par un envoi plus récent.`,
    ...describeReprises(reprises),
    ...annotes.map(describeAnnote),
  ];
  return {
    texte,
    json: { seq, date_arrete, classification, empreinte, ...totals, ...reprises, annotes },
    refus: false,
  };
}

/** Refuses a folder where something is already. */
function assertEmpty(rapports: string | undefined) {
  if (rapports === undefined || !existsSync(rapports) || readdirSync(rapports).length === 0) return;
  throw new PublicationRefusee(`${rapports} n’est pas un dossier vide. Choisissez-en un autre.`);
}

const publier: Verbe = async ({ lake, options, connection, suivi }) => {
  if (options.arrete === undefined)
    throw new PublicationRefusee('Donnez la date d’arrêté : --arrete AAAA-MM-JJ.');
  const { arrete: date_arrete, confirmer, rapports } = options;
  assertEmpty(rapports);
  return published(lake, { date_arrete, confirmer, suivi }, new Lectures(connection), rapports);
};

const retirer: Verbe = async ({ lake, fichiers, options: { emetteur } }) => {
  requireFiles(fichiers);
  const meant = filesMeant(fichiers, filesOf(readJournal(lake)), emetteur);
  const lines = new Set([...meant].map(({ empreinte }) => empreinte));
  const left = await withdraw(lake, ({ empreinte }) => lines.has(empreinte), 'à la demande');
  const texte = left.map(
    ({ flux, fichier, sha256 }) =>
      `RETIRÉ   ${flux} : ${fichier} (${sha256.slice(0, 12)}). Publiez pour que les chiffres changent.`,
  );
  return { texte, json: left, refus: false };
};

const etat: Verbe = async ({ lake }) => {
  const { snapshot, refus } = await openSnapshot(lake);
  const files = filesOf(readJournal(lake));
  const outdated = snapshot !== null && calculChange(snapshot.manifest);
  const texte = refus.map((reason) => `REFUSÉ   ${reason}`);
  if (snapshot) {
    const { seq, manifest } = snapshot;
    texte.push(
      `SERVI    instantané ${seq}, arrêté au ${manifest.date_arrete}, ${manifest.classification}, vérifié.`,
    );
  } else texte.push('SERVI    aucun instantané.');
  for (const { flux, fichier, lignes_nb, ecartees_nb, lu_eur } of files) {
    const amount = lu_eur === null ? '' : `, ${euros(lu_eur)}`;
    texte.push(
      `FICHIER  ${flux} : ${fichier}, ${plural(lignes_nb, 'ligne', 'lignes')}, ${count(ecartees_nb)} en quarantaine${amount}.`,
    );
  }
  const json = {
    lac: lake,
    instantane: snapshot && { ...snapshot.manifest, empreinte: snapshot.empreinte },
    a_republier: outdated,
    refus,
    fichiers: files,
  };
  return { texte, json, refus: refus.length > 0 };
};

function describeLine(line: Ligne) {
  const start = `${String(line.rang).padStart(4)}  ${line.date.slice(0, 19).replace('T', ' ')}  `;
  if (line.evenement === 'publie') return `${start}publié   instantané ${line.seq}`;
  if (line.evenement === 'purge') return `${start}purgé    instantané ${line.seq}`;
  if (line.evenement === 'refuse') return `${start}refusé   ${line.motif}`;
  if (line.evenement === 'retire') return `${start}retiré   ${line.flux} : ${line.fichier}, ${line.motif}`;
  return `${start}ingéré   ${line.flux} : ${line.fichier}, ${plural(line.lignes_nb, 'ligne', 'lignes')}, ${line.classification}`;
}

const journal: Verbe = async ({ lake }) => {
  const lines = readJournal(lake);
  return {
    texte: [...lines.map(describeLine), `Chaîne vérifiée : ${plural(lines.length, 'ligne', 'lignes')}.`],
    json: lines,
    refus: false,
  };
};

const ARRETE_DEMO = '2026-10-31';

/** Takes the demo files, puts out those of an earlier demo, publishes. */
async function demonstrate(
  lake: string,
  written: { flux: string; path: string }[],
  { connection, suivi }: Contexte,
) {
  const lectures = new Lectures(connection);
  const envois: Envoi[] = written.map(({ flux, path: file }) => ({
    file,
    flux,
    classification: 'synthetique',
  }));
  const bilans = await ingest(lake, envois, lectures, suivi);
  const taken = await answer(connection, bilans);
  if (taken.refus) return taken;
  const present = new Set(bilans.map((bilan) => (bilan.resultat === 'refuse' ? '' : bilan.sha256)));
  await withdraw(lake, ({ sha256 }) => !present.has(sha256), 'remplacé par une démonstration plus récente');
  const snapshot = await published(lake, { date_arrete: ARRETE_DEMO, confirmer: true, suivi }, lectures);
  const json = { ingestion: taken.json, publication: snapshot.json };
  return { texte: [...taken.texte, ...snapshot.texte], json, refus: false };
}

const demo: Verbe = async (contexte) => {
  const { lake, options, suivi } = contexte;
  const echelle = Number(options.echelle ?? '1');
  if (!Number.isInteger(echelle) || echelle < 1)
    throw new PublicationRefusee('--echelle est un nombre entier, 1 au moins.');
  const real = filesOf(readJournal(lake)).find(({ classification }) => classification !== 'synthetique');
  if (real) {
    throw new PublicationRefusee(
      `Ce lac contient des données réelles (${real.fichier}) : choisissez un autre dossier avec --lac.`,
    );
  }
  // Loaded here only: the other verbs start without the demo’s geography.
  const { writeDemo } = await import('./demo/index.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'pilotage-demo-'));
  suivi?.({ phase: 'demonstration', fait: 0, total: 1 });
  try {
    return await demonstrate(lake, await writeDemo(folder, { echelle }), contexte);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

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
