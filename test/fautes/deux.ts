import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJournal } from '../../data/journal.ts';
import { listSnapshots, openSnapshot, verifySnapshot } from '../../server/snapshot.ts';
import { csv, versement } from '../data/reading.ts';
import { compiler } from './compiler.ts';
import { numeros, releve, type Campagne, type Demande, type Releve } from './campagne.ts';
import { terrain } from './lac.ts';

/** Each round reads again the files of all those before it in the same lake. */
const TOURS_PAR_LAC = 5;

const ENFANT = path.resolve(import.meta.dirname, 'deux_enfant.ts');

/** A file to take into a lake, which is then published. */
export interface Ordre {
  lake: string;
  file: string;
}

/** What a writer says of one order. */
export interface Reponse {
  seq?: number;
  erreur?: string;
}

const ask = (child: ChildProcess, order: Ordre) =>
  new Promise<Reponse>((resolve) => {
    child.once('message', (answer) => resolve(answer as Reponse));
    child.send(order);
  });

async function juger(lake: string, round: number, sent: readonly string[], { perdre }: Releve) {
  const { snapshot, refus } = await openSnapshot(lake);
  const where = `tour ${round}`;
  for (const reason of refus) perdre(`${where} : ${reason}`);
  const flux = snapshot?.manifest.fichiers.find(({ table }) => table === 'feeds.flux_aci');
  // The base has two lines of payment; each writer of each round sends one more, of one euro.
  const expected = 2 + 2 * round;
  if (flux?.lignes !== expected) perdre(`${where} : ${flux?.lignes} lignes servies au lieu de ${expected}`);
  const journal = readJournal(lake);
  for (const name of sent) {
    const lines = journal.filter((line) => line.evenement === 'ingere' && line.fichier === name);
    if (lines.length !== 1) perdre(`${where} : ${name} est ${lines.length} fois au journal`);
  }
  const published = journal.flatMap((line) => (line.evenement === 'publie' ? [line.seq] : []));
  if (new Set(published).size !== 1 + 2 * round)
    perdre(`${where} : instantanés ${published.join(' ')} au journal`);
  const missing = published.filter((seq) => !listSnapshots(lake).includes(seq));
  if (missing.length > 0) perdre(`${where} : instantané(s) ${missing.join(' ')} perdu(s)`);
  for (const seq of published.slice(-2))
    await verifySnapshot(lake, seq).catch((error: Error) => perdre(`${where} : ${error.message}`));
}

/** Two processes send a file and publish at the same moment, round after round: every file, line and snapshot must be there. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const ground = await terrain();
  const programme = await compiler(ENFANT);
  const start = () => fork(programme, { execArgv: [] });
  const writers = [start(), start()];
  let [essais, lake] = [0, ''];
  for (const essai of numeros(demande)) {
    const round = ((essai - 1) % TOURS_PAR_LAC) + 1;
    if (round === 1) lake = ground.neuf();
    const sent = writers.map((_, i) => `flux_aci_${essai}_${i}.csv`);
    const answers = await Promise.all(
      writers.map((writer, i) => {
        const file = path.join(ground.dossier, sent[i]!);
        writeFileSync(file, csv([versement({ flux_id: `T${essai}-${i}`, montant_eur: '1,00' })]));
        return ask(writer, { lake, file });
      }),
    );
    for (const { erreur } of answers) if (erreur) bilan.perdre(`tour ${essai} : ${erreur}`);
    await juger(lake, round, sent, bilan);
    bilan.compter('fichiers', 2);
    bilan.compter('instantanés', 2);
    essais = essai;
  }
  for (const writer of writers) writer.disconnect();
  ground.fermer();
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const deux: Campagne = { titre: 'deux écrivains à la fois dans un lac', essais: 100, mener };
