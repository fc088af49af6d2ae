import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { compiler } from './compiler.ts';
import { numeros, releve, sautee, type Campagne, type Demande, type Releve } from './campagne.ts';
import { defauts, terrain, type Terrain } from './lac.ts';

const CLI = path.resolve(import.meta.dirname, '../../data/cli.ts');

/** A private set of mounts, which ends with the command: as root, or in a user namespace. */
const ESPACES = [
  ['unshare', '-m'],
  ['unshare', '-rm'],
] as const;

const TMPFS = (size: string) => `mount -t tmpfs -o size=${size} lac "$0"`;

/** How a small disk is made here; undefined when mounting is not allowed. */
export const espace = () =>
  ESPACES.find(([command, flag]) => {
    const { status, error } = spawnSync(command, [flag, 'sh', '-c', TMPFS('64k'), '/mnt'], {
      stdio: 'ignore',
    });
    return !error && status === 0;
  });

const octets = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      const { size } = statSync(path.join(entry.parentPath, entry.name));
      return sum + Math.ceil(size / 4096) * 4096;
    }, 0);

/** How a disk is made small in a shell, where $0 is the folder of the lake. */
interface Maniere {
  quoi: string;
  sous: readonly string[];
  preparer: string;
  /** In the shell of the commands alone. */
  borner: string;
  liberer: string;
}

const petit = (sous: readonly string[], size: number): Maniere => ({
  quoi: `disque de ${size} octets`,
  sous,
  preparer: TMPFS(String(size)),
  borner: ':',
  liberer: 'mount -o remount,size=200m "$0"',
});

/** No file may grow beyond a size: what the system says then is not what it says of a full disk. */
const borne = (size: number): Maniere => ({
  quoi: `fichiers de ${size} octets au plus`,
  sous: [],
  preparer: 'rm -rf "$0" && mkdir "$0"',
  borner: `ulimit -f ${Math.ceil(size / 512)}`,
  liberer: ':',
});

/**
 * Takes the files and publishes where the room is short, on a lake that already holds the base, each by the command line, then again with
 * room. $0 the lake, $1 the base, $2 where the lake is copied as each command left it, then the files.
 */
const SCRIPT = ({ preparer, borner, liberer }: Maniere, programme: string) => `
${preparer} && cp -r "$1/." "$0/" || exit 99
base=$1; copies=$2; shift 2
cli="${process.execPath} ${programme}"
(${borner}
$cli ingerer "$@" --classification ouvert --confirmer --lac "$0" >&2; echo "ingerer $?"
$cli publier --arrete 2026-10-31 --confirmer --lac "$0" >&2; echo "publier $?")
cp -r "$0" "$copies/plein"
${liberer}
$cli ingerer "$@" --classification ouvert --confirmer --lac "$0" >/dev/null 2>&1
$cli publier --arrete 2026-10-31 --confirmer --lac "$0" >/dev/null 2>&1; echo "reprise $?"
cp -r "$0" "$copies/reprise"`;

/** Room left to the writer, in bytes: from nothing to a little more than it needs. */
const places = (needed: number, count: number) =>
  Array.from({ length: count }, (_, i) => Math.ceil((needed * i * 1.1) / Math.max(1, count - 1)));

const PLEIN = /Le disque est plein/;
const SORTIES = { fait: '0', refus: '1', disque: '6' };

async function remplir(ground: Terrain, maniere: Maniere, essai: number, bilan: Releve) {
  const where = maniere.quoi;
  const lake = ground.neuf();
  const copies = path.join(ground.dossier, `copies-${essai}`);
  mkdirSync(copies);
  const script = SCRIPT(maniere, await compiler(CLI));
  const [command, ...args] = [...maniere.sous, 'sh', '-c', script, lake, ground.base, copies];
  const { stdout, stderr } = spawnSync(command!, [...args, ...ground.envois], { encoding: 'utf8' });
  const codes = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
  const full = await defauts(path.join(copies, 'plein'), ground);
  for (const one of full.wrong) bilan.perdre(`${where} : ${one}`);
  const stopped = [codes.ingerer, codes.publier].includes(SORTIES.disque);
  bilan.compter(stopped ? 'disques pleins, dits en français' : 'disques assez grands');
  // One of the files sent is refused whole: that is the only failure of a command that had room.
  const said = stopped ? PLEIN.test(stderr) : codes.ingerer === SORTIES.refus && codes.publier === '0';
  if (!said || /Défaut de l’outil/.test(stderr))
    bilan.perdre(`${where} : sorties ${stdout.replaceAll('\n', ' ')}, ${stderr.slice(-400)}`);
  if (codes.publier === SORTIES.fait && full.seq === ground.avant.seq)
    bilan.perdre(`${where} : dit publié sans l’être`);
  const again = await defauts(path.join(copies, 'reprise'), ground);
  for (const one of again.wrong) bilan.perdre(`${where}, avec de la place : ${one}`);
  if (codes.reprise !== SORTIES.fait || again.seq === ground.avant.seq)
    bilan.perdre(`${where} : la reprise avec de la place échoue (${codes.reprise})`);
}

/** Room of many sizes: whatever it is, the old snapshot or the whole new one, and a sentence that says what to do. */
async function essayer(demande: Demande, manieres: (ground: Terrain) => readonly Maniere[]) {
  const bilan = releve(demande.dire);
  const ground = await terrain();
  const all = manieres(ground);
  let essais = 0;
  for (const essai of numeros(demande)) {
    await remplir(ground, all[essai - 1]!, essai, bilan);
    essais = essai;
  }
  ground.fermer();
  return { essais, pertes: bilan.pertes, detail: bilan.detail };
}

export const disque: Campagne = {
  titre: 'disque plein, de « presque rien » à « juste assez »',
  essais: 20,
  mener: async (demande) => {
    const sous = espace();
    if (!sous) return sautee('un tmpfs ne peut pas être monté ici (ni root, ni espace de noms)');
    return essayer(demande, ({ base, dossier }) => {
      const held = octets(base) + 300_000;
      const needed = octets(path.join(dossier, 'apres')) - octets(base) + 100_000;
      return places(needed, demande.essais).map((room) => petit(sous, held + room));
    });
  },
};

const FICHIER_MIN = 512;

/** From half a kilobyte to a little more than the largest file, each so many times the one before. */
const tailles = (largest: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    Math.ceil(FICHIER_MIN * ((largest * 1.2) / FICHIER_MIN) ** (i / Math.max(1, count - 1))),
  );

export const plafond: Campagne = {
  titre: 'fichiers bornés (RLIMIT_FSIZE), de « presque rien » à « juste assez »',
  essais: 20,
  mener: (demande) =>
    essayer(demande, ({ apres }) =>
      tailles(Math.max(...apres.manifest.fichiers.map(({ octets }) => octets)), demande.essais).map(borne),
    ),
};
