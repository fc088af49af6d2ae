// What must be there before anything runs: Node, the packages, the web application, the demo snapshot, a browser for the tests.
// Built-in modules only: this runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const LAKE = path.resolve(process.env.LAC ?? path.join(ROOT, 'data/lake'));

const NODE_MIN = [20, 19];
const inRoot = (...names) => path.join(ROOT, ...names);

export const say = (message) => process.stdout.write(`${message}\n`);

/** Says what to do and stops. */
export function giveUp(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Runs a command to its end; what it prints is shown only when it fails, unless asked otherwise. */
function run(command, args, { show = false, env = {}, failure }) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  if (!show) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  giveUp(`${failure}${result.error ? ` (${result.error.message})` : ''}`);
}

export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  giveUp(
    `Node ${NODE_MIN.join('.')} ou plus récent est nécessaire ; celui-ci est Node ${process.versions.node}.`,
  );
}

/** The packages that are there are those of the lockfile, and none is missing but those of other platforms. */
function isInstalled() {
  const file = inRoot('node_modules/.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional;
  });
}

export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installation des paquets (une à deux minutes)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['ci', '--no-audit', '--no-fund'], { failure: 'Les paquets n’ont pas pu être installés.' });
}

function* files(folder, without) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = path.join(folder, entry.name);
    if (without.includes(path.relative(ROOT, file))) continue;
    if (entry.isDirectory()) yield* files(file, without);
    else if (entry.isFile()) yield file;
  }
}

/** SHA-256 of the names and contents of files and folders. */
function fingerprint(names, without = []) {
  const hash = createHash('sha256');
  for (const name of names) {
    const found = existsSync(inRoot(name)) ? [inRoot(name)] : [];
    for (const file of found.flatMap((one) => (path.extname(one) ? [one] : [...files(one, without)]))) {
      const content = readFileSync(file);
      hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

const stamped = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

export function ensureWeb() {
  const sources = ['web', 'data/reference/carte', 'vite.config.ts', 'svelte.config.js', 'package-lock.json'];
  const stamp = inRoot('web/dist/.empreinte');
  const value = fingerprint(sources, ['web/dist']);
  if (stamped(stamp, value)) return;
  say('Construction de l’application web…');
  run(process.execPath, [inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    failure: 'L’application web n’a pas pu être construite.',
  });
  writeFileSync(stamp, value);
}

/** Whether a file that is not invented ever came in: the demo no longer writes in such a lake. */
const holdsReal = () =>
  /"evenement":"ingere".*"classification":"(?!synthetique")/.test(
    readFileSync(path.join(LAKE, 'journal'), 'utf8'),
  );

/** The snapshot that CURRENT names was made by `demo`, and by nothing else. */
function isDemo() {
  const [seq] = readFileSync(path.join(LAKE, 'CURRENT'), 'utf8').split(' ');
  const manifest = JSON.parse(readFileSync(path.join(LAKE, 'snapshots', seq, 'manifest.json'), 'utf8'));
  return (
    manifest.classification === 'synthetique' && existsSync(path.join(LAKE, '.demonstration')) && !holdsReal()
  );
}

/** Makes the demo snapshot when nothing is published, and again when what computes it has changed; real data is left alone. */
export function ensureDemo() {
  const stamp = path.join(LAKE, '.demonstration');
  // Queries and exports are read at each request: they make nothing of what is published.
  const apart = ['data/lake', path.join('sql', 'queries'), path.join('sql', 'exports')];
  const value = fingerprint(['sql', 'data', 'server/vocabulary.ts'], apart);
  const published = existsSync(path.join(LAKE, 'CURRENT'));
  if (published && (!isDemo() || stamped(stamp, value))) return;
  say(published ? 'Mise à jour des données de démonstration…' : 'Fabrication des données de démonstration…');
  run(process.execPath, ['--import', 'tsx', inRoot('data/cli.ts'), 'demo'], {
    failure: 'Les données de démonstration n’ont pas pu être fabriquées.',
  });
  writeFileSync(stamp, value);
}

const found = (name) => {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder && existsSync(file)) return file;
  }
};

const findChromium = () =>
  process.env.CHROMIUM_PATH ||
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(found).find(Boolean);

/** The path of a Chromium: the one that is there, else Debian’s when we may install it. */
export function ensureChromium() {
  const there = findChromium();
  if (there) return there;
  const how =
    'Installez Chromium (Debian : apt-get install chromium) ou donnez son chemin dans CHROMIUM_PATH.';
  if (process.getuid?.() !== 0 || !found('apt-get')) giveUp(`Les tests demandent un navigateur. ${how}`);
  say('Installation de Chromium…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env, failure: `La liste des paquets Debian n’a pas pu être lue. ${how}` });
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    failure: `Chromium n’a pas pu être installé. ${how}`,
  });
  return findChromium() ?? giveUp(how);
}

/** Everything that serving needs. */
export function ensureReady() {
  ensureNode();
  ensureInstalled();
  ensureWeb();
  ensureDemo();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureReady();
