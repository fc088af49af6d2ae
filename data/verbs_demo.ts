import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf } from '../server/lake_files.ts';
import { ingest, type Envoi } from './ingest.ts';
import { readJournal } from './journal.ts';
import { Lectures } from './lectures.ts';
import { PublicationRefusee } from './publish.ts';
import { withdraw } from './retire.ts';
import type { Contexte, Verbe } from './verbs.ts';
import { answer } from './verbs_fichiers.ts';
import { published } from './verbs_publier.ts';

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

/** Writes, takes and publishes the demo data. */
export const demo: Verbe = async (contexte) => {
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
