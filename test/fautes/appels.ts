import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyLake } from '../../data/backup.ts';
import { ingestFiles } from '../data/lake.ts';
import { numeros, releve, sautee, type Campagne, type Demande, type Releve } from './campagne.ts';
import { hasard, type Hasard } from './hasard.ts';
import { converger, defauts, terrain, type Terrain } from './lac.ts';
import { ecrire, type Fin } from './lancer.ts';

const APPELS = ['fsync', 'rename', 'mkdir', 'write', 'copy_file_range', 'chmod'] as const;

const FAUTES = ['signal=KILL', 'error=EIO', 'error=ENOSPC'] as const;

/** One call on the lake: the `rang`-th of its thread, among those on `chemin` when its name is the same at each run. */
interface Point {
  appel: string;
  chemin: string;
  rang: number;
  fixe: boolean;
}

/** One thread for files and one core: calls come in the same order at each run. */
export const SEUL = { env: { UV_THREADPOOL_SIZE: '1' } };
export const tracer = (log: string, ...args: string[]) =>
  ['taskset', '-c', '0', 'strace', '-f', '-y', '-o', log, ...args] as const;
/** Leaves the calls that are not watched at their own speed; a signal is not delivered under it. */
const VITE = '--seccomp-bpf';

/** Why system calls cannot be broken here; undefined when they can. */
export function sansStrace() {
  const [command, ...probe] = tracer('/dev/null', '-e', 'inject=mkdir:error=EIO', 'true');
  const { status, error } = spawnSync(command!, probe, { stdio: 'ignore' });
  return error || status !== 0
    ? 'strace, taskset ou ptrace n’est pas disponible sur cette machine'
    : undefined;
}

/** The calls of a log of strace that touch the lake; names drawn at random are told by their hexadecimal end. */
function pointsOf(log: string, lake: string) {
  const points: Point[] = [];
  const counts = new Map<string, number>();
  const next = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)!;
  };
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread, appel, rest = ''] = /^(\d+) +(\w+)\((.*)/.exec(line) ?? [];
    if (!appel) continue;
    const rang = next(`${thread} ${appel}`);
    const [, chemin] = /[<"]([^<>"]*)[>"]/.exec(rest) ?? [];
    if (!chemin?.startsWith(lake) || rest.includes('EEXIST')) continue;
    const fixe = appel === 'write' && !/\.[0-9a-f-]*[0-9a-f]{12}$/.test(chemin);
    points.push({ appel, chemin, rang: fixe ? next(`${chemin} write`) : rang, fixe });
  }
  return points;
}

const site = ({ appel, chemin }: Point) =>
  `${appel} ${path.basename(path.dirname(chemin))}/${path
    .basename(chemin)
    .replace(/[\w.-]+\.parquet$/, '*.parquet')
    .replace(/[0-9a-f]{12,}/, '*')}`;

/** Each place of the code first, then the other calls of the same places, drawn. */
function order(points: readonly Point[], { reel }: Hasard) {
  const seen = new Set<string>();
  const firsts = points.filter((point) => !seen.has(site(point)) && seen.add(site(point)));
  const others = points.filter((point) => !firsts.includes(point)).map((point) => ({ point, rank: reel() }));
  const all = [...firsts, ...others.sort((a, b) => a.rank - b.rank).map(({ point }) => point)];
  return all.flatMap((point) => FAUTES.map((faute) => ({ point, faute })));
}

/** What may not be after one broken call: a bad lake, a success that is not one, a lake that does not repair itself. */
async function juger(lake: string, ground: Terrain, fin: Fin, { perdre, compter }: Releve, where: string) {
  const { wrong, seq } = await defauts(lake, ground);
  for (const one of wrong) perdre(`${where} : ${one}`);
  if (fin.code === 0 && seq === ground.avant.seq) perdre(`${where} : dit publié sans l’être`);
  compter(fin.tue ? 'tués' : fin.code === 0 ? 'finis malgré la faute' : 'échecs dits');
  try {
    await ingestFiles(lake, []);
    await verifyLake(lake);
  } catch (error) {
    perdre(`${where}, réparation : ${(error as Error).message}`);
  }
}

const REPRISE_TOUS_LES = 10;

/** A kill, an EIO and an ENOSPC at each call that touches the lake during an ingestion and a publication. */
async function mener(demande: Demande) {
  const why = sansStrace();
  if (why) return sautee(why);
  const bilan = releve(demande.dire);
  const ground = await terrain();
  const log = path.join(ground.dossier, 'appels.log');
  const watched = ['-e', `trace=${APPELS.join(',')}`];
  await ecrire(ground.neuf(), ground.envois, { ...SEUL, sous: tracer(log, VITE, ...watched) });
  const points = pointsOf(log, path.join(ground.dossier, 'lac'));
  const shots = order(points, hasard(demande.graine));
  bilan.compter('appels sur le lac', points.length);
  let essais = 0;
  for (const essai of numeros({ ...demande, essais: Math.min(demande.essais, shots.length) })) {
    const { point, faute } = shots[essai - 1]!;
    const lake = ground.neuf();
    const only = point.fixe ? ['-P', point.chemin] : watched;
    const speed = faute.startsWith('error') ? [VITE] : [];
    const inject = [...speed, '-e', `inject=${point.appel}:${faute}:when=${point.rang}`];
    const fin = await ecrire(lake, ground.envois, { ...SEUL, sous: tracer(log, ...only, ...inject) });
    const where = `${faute} à ${site(point)} (${point.rang})`;
    const hit = fin.tue || /INJECTED/.test(readFileSync(log, 'utf8'));
    bilan.compter(hit ? 'fautes faites' : 'fautes qui n’ont pas eu lieu');
    await juger(lake, ground, fin, bilan, where);
    if (essai % REPRISE_TOUS_LES === 0) await converger(lake, ground, bilan, where);
    essais = essai;
  }
  ground.fermer();
  return { essais, pertes: bilan.pertes, detail: { ...bilan.detail, 'fautes possibles': shots.length } };
}

export const appels: Campagne = {
  titre: 'KILL, EIO et ENOSPC à chaque fsync, rename, mkdir, write',
  essais: 2000,
  mener,
};
