import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyLake } from '../../data/backup.ts';
import { ingestFiles } from '../data/lake.ts';
import { sansStrace, SEUL, tracer } from './appels.ts';
import { releve, sautee, type Campagne, type Demande, type Releve } from './campagne.ts';
import { hasard } from './hasard.ts';
import { converger, defauts, terrain, type Terrain } from './lac.ts';
import { programmeEcrivain } from './lancer.ts';

/** What changes a file or a folder; copy_file_range starts again for ever when it is frozen, and is seen at the call after it. */
const APPELS = 'openat,fsync,fdatasync,rename,mkdir,rmdir,unlink,link,write,pwrite64,ftruncate,chmod,fchmod';

/** An opening that changes nothing. */
const LECTURE = /^\d+ +openat\((?!.*(?:O_CREAT|O_TRUNC))/;

/** States of a thread that is frozen, as /proc says them. */
const FIGE = /^[tT]$/;

/** Whether every thread is frozen; one that ends while it is looked at says that the process still runs. */
function stopped(pid: number) {
  const tasks = `/proc/${pid}/task`;
  try {
    const states = readdirSync(tasks).map(
      (task) => /\) (\w)/.exec(readFileSync(`${tasks}/${task}/stat`, 'utf8'))?.[1] ?? 'X',
    );
    return states.every((state) => FIGE.test(state));
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code!)) return false;
    throw error;
  }
}

/** The writer under a trace that freezes it after each call; `pid` is its own, not that of the trace, and zero when it has ended. */
async function lancer(ground: Terrain, lake: string, log: string) {
  const [command, ...args] = tracer(log, '-e', `trace=${APPELS}`, '-e', `inject=${APPELS}:signal=SIGSTOP`);
  const programme = [process.execPath, await programmeEcrivain(), lake, ...ground.envois];
  const trace = spawn(command!, [...args, ...programme], {
    stdio: 'ignore',
    // A group of its own: the system hangs up on frozen processes whose group loses its last parent.
    detached: true,
    env: { ...process.env, ...SEUL.env },
  });
  const ended = new Promise<number | null>((resolve) => trace.once('close', resolve));
  let thread: string | undefined;
  while (thread === undefined && trace.exitCode === null) {
    await sleep(5);
    thread = existsSync(log) ? /^\d+(?= )/.exec(readFileSync(log, 'utf8'))?.[0] : undefined;
  }
  const status = `/proc/${thread}/status`;
  const pid = existsSync(status) ? Number(/^Tgid:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]) : 0;
  return { trace, pid, ended };
}

/** Text that a file has gained since byte `from`, its last line left out while it is unfinished. */
function gained(file: string, from: number) {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
  readSync(handle, bytes, 0, bytes.length, from);
  closeSync(handle);
  return bytes.subarray(0, bytes.lastIndexOf(10) + 1);
}

/** The calls on the lake that the trace has told since byte `from`, and how far it has been read. */
function newCalls(log: string, lake: string, from: number) {
  const bytes = gained(log, from);
  const text = bytes.toString('latin1');
  const calls = text
    .split('\n')
    .filter((line) => line.includes(`${lake}/`) && !LECTURE.test(line))
    .map((line) => /^\d+ +(\w+)\((.*)/.exec(line)?.slice(1))
    .filter((call) => call !== undefined);
  return { calls, to: from + bytes.length, frozen: /--- stopped by SIGSTOP/.test(text) };
}

/** What a kill would leave at this instant: the lake as it lies, copied while nobody writes. */
async function juger(
  lake: string,
  copy: string,
  ground: Terrain,
  bilan: Releve,
  where: string,
  reprise: boolean,
) {
  rmSync(copy, { recursive: true, force: true });
  cpSync(lake, copy, { recursive: true });
  const { wrong, seq } = await defauts(copy, ground);
  for (const one of wrong) bilan.perdre(`${where} : ${one}`);
  bilan.compter(seq === ground.avant.seq ? 'ancien instantané servi' : 'nouvel instantané servi');
  try {
    await ingestFiles(copy, []);
    await verifyLake(copy);
  } catch (error) {
    bilan.perdre(`${where}, réparation : ${(error as Error).message}`);
  }
  if (reprise) await converger(copy, ground, bilan, where);
}

const REPRISE_TOUS_LES = 25;

/** The calls on the tables of a snapshot that has no name yet are all alike: a part of them is judged, drawn, and every other call. */
const TABLE = /\/stage\/[^/]*\.parquet/;
const PART_DES_TABLES = 0.25;

type Ecrivain = Awaited<ReturnType<typeof lancer>>;

const tourne = ({ trace, pid }: Ecrivain) => pid > 0 && trace.exitCode === null && trace.signalCode === null;

/** Each time that the writer is frozen after calls on the lake: those calls. It goes on once the next one is asked for. */
async function* arrets(ecrivain: Ecrivain, lake: string, log: string) {
  let from = 0;
  let pending: string[][] = [];
  for (; tourne(ecrivain); await sleep(1)) {
    const { calls, to, frozen } = newCalls(log, lake, from);
    [from, pending] = [to, [...pending, ...calls]];
    if (!existsSync(`/proc/${ecrivain.pid}/task`) || !stopped(ecrivain.pid)) continue;
    if (frozen && pending.length > 0) {
      yield pending;
      pending = [];
    }
    process.kill(ecrivain.pid, 'SIGCONT');
  }
}

/** Freezes the writer after each call on the lake, and judges the lake as a kill at that instant would leave it. */
async function mener({ essais: max, graine, dire, limite = Infinity }: Demande) {
  const why = sansStrace();
  if (why) return sautee(why);
  const bilan = releve(dire);
  const { reel } = hasard(graine);
  const ground = await terrain();
  const [lake, log] = [ground.neuf(), path.join(ground.dossier, 'figer.log')];
  const ecrivain = await lancer(ground, lake, log);
  let essais = 0;
  for await (const calls of arrets(ecrivain, lake, log)) {
    bilan.compter('appels sur le lac', calls.length);
    const [appel, reste] = calls.at(-1)! as [string, string];
    if (TABLE.test(reste) && reel() >= PART_DES_TABLES) continue;
    const where = `figé après ${appel} (${++essais}) ${reste.replaceAll(lake, '').slice(0, 80)}`;
    await juger(lake, `${lake}-fige`, ground, bilan, where, essais % REPRISE_TOUS_LES === 0);
    if (essais % 50 === 0) dire(`         ${essais} arrêts`);
    if (essais >= max || Date.now() > limite) break;
  }
  if (tourne(ecrivain)) process.kill(ecrivain.pid, 'SIGKILL');
  const code = await ecrivain.ended;
  if (code === 0) for (const one of (await defauts(lake, ground)).wrong) bilan.perdre(`à la fin : ${one}`);
  ground.fermer();
  const fini = code === 0 ? 'oui' : 'non';
  return { essais, pertes: bilan.pertes, detail: { ...bilan.detail, 'jusqu’au bout': fini } };
}

export const figer: Campagne = {
  titre: 'l’écrivain figé après chaque appel, le lac jugé tel qu’un kill le laisserait',
  essais: 2000,
  mener,
};
