import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sansStrace, SEUL, tracer } from './appels.ts';
import { ecrire } from './lancer.ts';
import { terrain, type Terrain } from './lac.ts';

/** One call on the lake, in the order of the trace; the paths are relative to the lake. */
interface Appel {
  appel: string;
  chemins: string[];
}

const pourquoi = sansStrace();

let ground: Terrain;
let appels: Appel[];

const relative = (lake: string, text: string) =>
  [...text.matchAll(/[<"]([^<>"]*)[>"]/g)]
    .map(([, file]) => file!)
    .filter((file) => file === lake || file.startsWith(`${lake}/`))
    .map((file) => path.relative(lake, file));

beforeAll(async () => {
  if (pourquoi) return;
  ground = await terrain();
  const log = path.join(ground.dossier, 'ordre.log');
  const lake = ground.neuf();
  const sous = tracer(log, '--seccomp-bpf', '-e', 'trace=fsync,fdatasync,rename,write');
  await ecrire(lake, ground.envois, { ...SEUL, sous });
  appels = readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, appel, rest] = /^\d+ +(\w+)\((.*)/.exec(line) ?? [];
      return appel ? [{ appel: appel.replace('fdatasync', 'fsync'), chemins: relative(lake, rest!) }] : [];
    })
    .filter(({ chemins }) => chemins.length > 0);
}, 120_000);

afterAll(() => ground?.fermer());

const rang = (appel: string, chemin: string, to?: string) =>
  appels.findIndex(
    (one) => one.appel === appel && one.chemins[0] === chemin && (to === undefined || one.chemins[1] === to),
  );

/** The rank of the rename that gives a file its name, and the temporary name that it had. */
function nomme(final: string) {
  const at = appels.findIndex(({ appel, chemins }) => appel === 'rename' && chemins[1] === final);
  expect(at, `${final} gets its name by a rename`).toBeGreaterThanOrEqual(0);
  return { at, temporaire: appels[at]!.chemins[0]! };
}

const after = (at: number, appel: string, chemin: string) =>
  appels.slice(at + 1).some((one) => one.appel === appel && one.chemins[0] === chemin);

describe.skipIf(pourquoi !== undefined)('what is on the disk before it has its name', () => {
  it('is every file of a snapshot, and the folder after its rename', () => {
    const { at } = nomme('snapshots/2');
    const written = [...ground.apres.manifest.fichiers.map(({ fichier }) => fichier), 'manifest.json'];
    const late = written.filter((fichier) => {
      const synced = rang('fsync', `stage/${fichier}`);
      return synced < 0 || synced > at;
    });

    expect(late).toEqual([]);
    expect(after(at, 'fsync', 'snapshots')).toBe(true);
  });

  it('is CURRENT, never written in place, once its snapshot has its name', () => {
    const { at, temporaire } = nomme('CURRENT');
    const synced = rang('fsync', temporaire);

    expect(synced).toBeGreaterThan(nomme('snapshots/2').at);
    expect(synced).toBeLessThan(at);
    expect(after(at, 'fsync', '')).toBe(true);
    expect(rang('write', 'CURRENT')).toBe(-1);
  });

  it('is each raw copy, then its folder', () => {
    const copies = appels.flatMap(({ appel, chemins }, at) =>
      appel === 'rename' && chemins[1]?.startsWith('raw/') ? [{ at, temporaire: chemins[0]! }] : [],
    );

    expect(copies).toHaveLength(2);
    for (const { at, temporaire } of copies) {
      expect(rang('fsync', temporaire)).toBeGreaterThanOrEqual(0);
      expect(rang('fsync', temporaire)).toBeLessThan(at);
      expect(after(at, 'fsync', 'raw')).toBe(true);
    }
  });

  it('is each line of the journal, before anything else is written', () => {
    const lines = appels.flatMap(({ appel, chemins }, at) =>
      appel === 'write' && chemins[0] === 'journal' ? [appels[at + 1]] : [],
    );

    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const next of lines) expect(next).toEqual({ appel: 'fsync', chemins: ['journal'] });
  });
});
