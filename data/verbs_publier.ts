import { existsSync, readdirSync } from 'node:fs';
import { filesOf } from '../server/lake_files.ts';
import { openSnapshot } from '../server/snapshot.ts';
import { describeReprises, readReprises } from './changes.ts';
import { calculChange } from './fingerprint.ts';
import { importTotals } from './imports.ts';
import { readJournal, type Ligne } from './journal.ts';
import { Lectures } from './lectures.ts';
import { publish, PublicationRefusee, type Demande } from './publish.ts';
import { writeRapports, type Annote } from './rapport.ts';
import { count, euros, plural } from './report.ts';
import type { Reponse, Verbe } from './verbs.ts';

function describeAnnote({ chemin, lignes_nb, posterieures_nb }: Annote) {
  const wrong = lignes_nb > 0 ? [plural(lignes_nb, 'ligne à corriger', 'lignes à corriger')] : [];
  const days = plural(posterieures_nb, 'ligne postérieure', 'lignes postérieures');
  const later = posterieures_nb > 0 ? [`${days} à la date d’arrêté, à reprendre par un arrêté suivant`] : [];
  return `RAPPORT  ${chemin} : ${[...wrong, ...later].join(' ; ')}.`;
}

/** Publishes a lake; gives what is said of it. */
export async function published(
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

/** Makes a new snapshot of all the files. */
export const publier: Verbe = async ({ lake, options, connection, suivi }) => {
  if (options.arrete === undefined)
    throw new PublicationRefusee('Donnez la date d’arrêté : --arrete AAAA-MM-JJ.');
  const { arrete: date_arrete, confirmer, rapports } = options;
  assertEmpty(rapports);
  return published(lake, { date_arrete, confirmer, suivi }, new Lectures(connection), rapports);
};

/** The snapshot that is served and the files of the lake. */
export const etat: Verbe = async ({ lake }) => {
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

/** Every line of the journal. */
export const journal: Verbe = async ({ lake }) => {
  const lines = readJournal(lake);
  return {
    texte: [...lines.map(describeLine), `Chaîne vérifiée : ${plural(lines.length, 'ligne', 'lignes')}.`],
    json: lines,
    refus: false,
  };
};
