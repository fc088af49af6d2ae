import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiler } from './compiler.ts';
import { numeros, releve, type Campagne, type Demande, type Releve } from './campagne.ts';
import { hasard } from './hasard.ts';
import { abimer, graines } from './octets_graines.ts';

const ENFANT = path.resolve(import.meta.dirname, 'octets_enfant.ts');

/** Time and memory that one file may take. The reader holds about 200 MB before it has read anything. */
const LIMITES = { ms: 20_000, octets: 1_000_000_000 } as const;

/** What a reader says of one file. */
export interface Lu {
  resultat: 'lu' | 'refuse' | 'defaut';
  message: string;
  rss: number;
}

/** A reader in a process of its own: each file gets an answer, the word `tombe` or the word `trop long`. */
function lecteur(programme: string) {
  let child: ChildProcess | undefined;
  let count = 0;
  const start = () =>
    fork(programme, {
      execArgv: ['--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  const stop = () => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };
  const ask = (file: string) =>
    new Promise<Lu | 'tombe' | 'trop long'>((resolve) => {
      // A new process now and then: what a thousand files leave behind is not the fault of the next one.
      if (++count % 500 === 0) stop();
      const reader = (child ??= start());
      const end = (answer: Lu | 'tombe' | 'trop long') => {
        clearTimeout(timer);
        reader.removeAllListeners();
        if (typeof answer === 'string') stop();
        resolve(answer);
      };
      const timer = setTimeout(() => end('trop long'), LIMITES.ms);
      reader.once('message', (answer) => end(answer as Lu));
      reader.once('exit', () => end('tombe'));
      reader.send(file);
    });
  return { ask, stop };
}

function juger(
  answer: Lu | 'tombe' | 'trop long',
  format: string,
  where: string,
  { perdre, compter }: Releve,
) {
  if (answer === 'trop long') return perdre(`${where} : sans réponse au bout de ${LIMITES.ms / 1000} s`);
  // DuckDB may fall on bytes that are no Parquet any more: the process that reads does, the one that waits goes on.
  if (answer === 'tombe') return compter(`${format} : lecteur tombé, parent debout`);
  if (answer.rss > LIMITES.octets) perdre(`${where} : ${Math.round(answer.rss / 1e6)} Mo`);
  if (answer.resultat === 'defaut') return perdre(`${where} : ${answer.message.slice(0, 400)}`);
  return compter(`${format} : ${answer.resultat === 'lu' ? 'lus' : 'refusés en français'}`);
}

/** Files whose bytes were damaged, read in a child process: an answer for each, no hang, no memory without end. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotage-fautes-'));
  const [seeds, tirage] = [await graines(folder), hasard(demande.graine)];
  const { ask, stop } = lecteur(await compiler(ENFANT));
  let [essais, rss] = [0, 0];
  for (const essai of numeros(demande)) {
    const { format, octets } = tirage.un(seeds);
    const file = path.join(folder, `flux_aci.${format}`);
    writeFileSync(file, abimer(octets, tirage));
    const answer = await ask(file);
    if (typeof answer === 'object') rss = Math.max(rss, answer.rss);
    juger(answer, format, `graine ${demande.graine}, essai ${essai} (${format})`, bilan);
    essais = essai;
  }
  stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    essais,
    pertes: bilan.pertes,
    detail: { ...bilan.detail, 'mémoire au plus, en Mo': Math.round(rss / 1e6) },
  };
}

export const octets: Campagne = {
  titre: 'Parquet, XLSX et CSV aux octets abîmés, lus dans un autre processus',
  essais: 10_000,
  mener,
};
