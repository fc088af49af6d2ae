import type { DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { filesOf } from '../server/lake_files.ts';
import type { Classification } from '../server/snapshot.ts';
import { CLASSIFICATIONS, codes } from '../server/vocabulary.ts';
import { judgeAlone, RESTE_A_JUGER } from './alone.ts';
import { assertSeparate, attenteOf } from './arrival.ts';
import { ingest, verify, type Bilan, type Envoi } from './ingest.ts';
import { readJournal } from './journal.ts';
import { Lectures } from './lectures.ts';
import { PublicationRefusee } from './publish.ts';
import { writeRapport } from './rapport.ts';
import { bilanJson, describeBilan } from './report.ts';
import { filesMeant, withdraw } from './retire.ts';
import type { Contexte, Reponse, Verbe } from './verbs.ts';

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

/** What became of files, in text and as plain data. */
export async function answer(connection: DuckDBConnection, bilans: readonly Bilan[]): Promise<Reponse> {
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

/** Takes files into the lake. */
export const ingerer: Verbe = async (contexte) => {
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

/** Reads files, and judges each alone, without keeping anything. */
export const verifier: Verbe = async (contexte) => {
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

/** Takes files out of the next snapshot. */
export const retirer: Verbe = async ({ lake, fichiers, options: { emetteur } }) => {
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
