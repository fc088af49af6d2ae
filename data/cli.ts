import { parseArgs } from 'node:util';
import { lakeFolder } from '../server/snapshot.ts';
import { memoireTropPetite } from './atelier.ts';
import { ChaineRompue } from './chain.ts';
import { ConfirmationAttendue } from './confirm.ts';
import { panneDisque } from './disque.ts';
import { USAGE, VERBES, type Contexte } from './verbs.ts';
import { LacOccupe } from './lock.ts';
import { showProgress, type Suivi } from './progress.ts';
import { PublicationRefusee } from './publish.ts';
import { openMemory } from './sql.ts';

/** What a script can tell apart. */
const SORTIES = {
  fait: 0,
  refus: 1,
  usage: 2,
  occupe: 3,
  rompu: 4,
  attente: 5,
  panne: 6,
  defaut: 70,
} as const;

function read(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      flux: { type: 'string' },
      classification: { type: 'string' },
      arrete: { type: 'string' },
      echelle: { type: 'string' },
      garder: { type: 'string' },
      lac: { type: 'string' },
      rapport: { type: 'string' },
      rapports: { type: 'string' },
      nom: { type: 'string' },
      emetteur: { type: 'string' },
      'sans-demo': { type: 'boolean', default: false },
      vers: { type: 'string' },
      region: { type: 'string' },
      depuis: { type: 'string' },
      serveur: { type: 'string' },
      confirmer: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      aide: { type: 'boolean', default: false },
    },
  });
}

/** What the machine, and not the tool, lacks. */
const panne = (error: unknown) => panneDisque(error) ?? memoireTropPetite(error);

function exitCode(error: unknown) {
  if (error instanceof LacOccupe) return SORTIES.occupe;
  if (error instanceof ChaineRompue) return SORTIES.rompu;
  if (error instanceof ConfirmationAttendue) return SORTIES.attente;
  if (panne(error)) return SORTIES.panne;
  return error instanceof PublicationRefusee ? SORTIES.refus : SORTIES.defaut;
}

/** Whoever started this process with a channel is told there; a person sees a bar; a pipe gets nothing. */
function progress() {
  if (!process.send) return showProgress(process.stderr);
  const suivi: Suivi = (avance) => {
    if (process.connected) process.send?.(avance, () => {});
  };
  return { suivi, fin: () => {} };
}

async function run(verbe: string, fichiers: string[], options: ReturnType<typeof read>['values']) {
  const { connection, close } = await openMemory();
  const { suivi, fin } = progress();
  const contexte: Contexte = { lake: lakeFolder(options.lac), fichiers, options, connection, suivi };
  try {
    const { texte, json, refus, attente } = await VERBES[verbe]!(contexte);
    fin();
    process.stdout.write(options.json ? `${JSON.stringify(json)}\n` : `${texte.join('\n')}\n`);
    if (refus) return SORTIES.refus;
    return attente ? SORTIES.attente : SORTIES.fait;
  } catch (error) {
    fin();
    const message = panne(error) ?? (error instanceof Error ? error.message : String(error));
    const known = exitCode(error) !== SORTIES.defaut;
    const ecarts = error instanceof ConfirmationAttendue ? { ecarts: error.ecarts } : {};
    if (options.json) process.stdout.write(`${JSON.stringify({ erreur: message, ...ecarts })}\n`);
    process.stderr.write(
      known ? `${message}\n` : `Défaut de l’outil : ${(error as Error).stack ?? message}\n`,
    );
    return exitCode(error);
  } finally {
    close();
  }
}

/** What is wrong with the options, in French; node says it in English. */
function usageFault(error: unknown) {
  const { code, message } = error as Error & { code?: string };
  const [option = 'une option'] = /--?[\p{L}\d-]+/u.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `L’option ${option} n’existe pas.`;
  return /does not take an argument/.test(message)
    ? `L’option ${option} ne prend pas de valeur.`
    : `L’option ${option} attend une valeur.`;
}

/** A command that is written wrong: why, then the usage; JSON alone when it is asked. */
function badUsage(argv: readonly string[], fault: string) {
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ erreur: fault })}\n`);
  process.stderr.write(`${fault}\n\n${USAGE}\n`);
  return SORTIES.usage;
}

/** The command line: one verb, French messages, exit codes that scripts can use. */
async function main(argv: string[]) {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    return badUsage(argv, usageFault(error));
  }
  const [verbe, ...fichiers] = parsed.positionals;
  if (parsed.values.aide) {
    process.stdout.write(`${USAGE}\n`);
    return SORTIES.fait;
  }
  if (verbe === undefined) return badUsage(argv, 'Donnez un verbe.');
  if (!Object.hasOwn(VERBES, verbe)) return badUsage(argv, `Le verbe « ${verbe} » n’existe pas.`);
  return run(verbe, fichiers, parsed.values);
}

process.exitCode = await main(process.argv.slice(2));
