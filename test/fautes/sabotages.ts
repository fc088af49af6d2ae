import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { numeros, releve, type Campagne, type Demande } from './campagne.ts';
import { SABOTAGES, type Sabotage } from './sabotages_liste.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a copy of the tree does without: it is linked, made again, or not read by the tests that are named. */
const SANS = ['node_modules', '.git', 'data/lake', 'web/dist', 'docs/images'].map((name) =>
  path.join(ROOT, name),
);

interface Rapport {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

function copier() {
  const copy = mkdtempSync(path.join(tmpdir(), 'pilotage-sabotages-'));
  cpSync(ROOT, copy, { recursive: true, filter: (source) => !SANS.includes(source) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Titles that failed and titles that passed among the named tests of the copy; none of either when nothing could run. */
function passer(copy: string, tests: readonly string[], titres: readonly string[]) {
  const report = path.join(copy, 'rapport.json');
  rmSync(report, { force: true });
  const pattern = titres.map((titre) => titre.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const args = ['run', ...tests, '-t', pattern, '--reporter=json', `--outputFile=${report}`];
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { cwd: copy, stdio: 'ignore' });
  if (!existsSync(report)) return { rouges: [], verts: [] };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Rapport;
  const titled = (status: string) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter((one) => one.status === status)
        .map(({ fullName }) => `${path.relative(copy, name)} ${fullName}`),
    );
  return { rouges: titled('failed'), verts: titled('passed') };
}

/** Takes one promise out of the copy, runs the test that must see it, and puts the promise back. */
function saboter(copy: string, { fichier, de, par, test, titre }: Sabotage) {
  const file = path.join(copy, fichier);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(de, () => par),
  );
  try {
    return passer(copy, [test], [titre]);
  } finally {
    writeFileSync(file, text);
  }
}

const named = (all: readonly string[], { test, titre }: Sabotage) =>
  all.filter((title) => title.startsWith(`${test} `) && title.includes(titre));

/** Each promise of the code taken out in turn, on a copy of the tree: its test must be red without it, and green with it. */
async function mener(demande: Demande) {
  const bilan = releve(demande.dire);
  const copy = copier();
  const tried: Sabotage[] = [];
  for (const essai of numeros({ ...demande, essais: Math.min(demande.essais, SABOTAGES.length) })) {
    const sabotage = SABOTAGES[essai - 1]!;
    const { rouges } = saboter(copy, sabotage);
    const where = `${sabotage.nom} (${sabotage.test}, « ${sabotage.titre} »)`;
    if (rouges.length === 0) bilan.perdre(`${where} : reste vert`);
    else demande.dire(`ROUGE    ${where}`);
    bilan.compter('rouges une fois sabotés', rouges.length > 0 ? 1 : 0);
    tried.push(sabotage);
  }
  const whole = passer(
    copy,
    [...new Set(tried.map(({ test }) => test))],
    tried.map(({ titre }) => titre),
  );
  for (const sabotage of tried) {
    const green = named(whole.verts, sabotage).length > 0 && named(whole.rouges, sabotage).length === 0;
    if (!green) bilan.perdre(`${sabotage.nom} : son test n’est pas vert sans le sabotage`);
    bilan.compter('verts sans le sabotage', green ? 1 : 0);
  }
  rmSync(copy, { recursive: true, force: true });
  return { essais: tried.length, pertes: bilan.pertes, detail: bilan.detail };
}

export const sabotages: Campagne = {
  titre: 'une promesse ôtée du code, son test doit rougir',
  essais: SABOTAGES.length,
  mener,
};
