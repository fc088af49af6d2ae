import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SQL = path.resolve(import.meta.dirname, '../sql');

/** The folders of sql/ whose files say what a relation means, by the family shown to readers. */
export const FAMILLES = {
  reference: 'reference',
  source: 'staging',
  table: 'marts',
  macro: 'macros',
  controle: 'controles',
} as const;

export type Famille = keyof typeof FAMILLES;

/** The header of one relation. `cles` holds its `-- key : text` lines, in their order. */
export interface Entete {
  famille: Famille;
  fichier: string;
  nom: string;
  titre: string;
  cles: ReadonlyMap<string, string>;
}

const TITLE = /^([a-z0-9_]+(?:\([a-z_, ]*\))?(?:, [a-z0-9_]+)*): (.+)$/;
const KEY = /^([a-z]+) *: (.+)$/;

/** The comment lines before the first statement, without their dashes. */
function comment(text: string) {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('--')) break;
    lines.push(line.slice(2));
  }
  return lines;
}

/** Macros that share a file are each said by a line of their own. */
const macros = (fichier: string, text: string): Entete[] =>
  [...text.matchAll(/^-- ([a-z0-9_]+)\([^)]*\): (.+)$/gm)].map(([, nom, titre]) => ({
    famille: 'macro',
    fichier,
    nom: nom!,
    titre: titre!,
    cles: new Map(),
  }));

/** The relations that a header says it reads, without its remarks between brackets. */
export const readsOf = ({ cles }: Entete) =>
  (cles.get('reads') ?? '')
    .replace(/\s*\([^)]*\)/g, '')
    .split(/,\s*/)
    .filter((nom) => nom !== '');

/** Reads a header: `-- name, name: title`, then `-- key : text`, where an indented line goes on with the one above. */
export function readHeader(famille: Famille, fichier: string, text: string): Entete[] {
  const [first = '', ...lines] = comment(text);
  const title = TITLE.exec(first.trim());
  if (!title) return famille === 'macro' ? macros(fichier, text) : [];
  const cles = new Map<string, string>();
  let current: string | undefined;
  let titre = title[2]!;
  for (const line of lines) {
    const key = /^ {1}\S/.test(line) ? KEY.exec(line.trim()) : null;
    if (key) cles.set((current = key[1]!), key[2]!.trim());
    else if (line.trim() !== '' && current) cles.set(current, `${cles.get(current)} ${line.trim()}`);
    else if (line.trim() !== '') titre += ` ${line.trim()}`;
  }
  return title[1]!
    .replace(/\(.*\)/, '')
    .split(', ')
    .map((nom) => ({ famille, fichier, nom, titre, cles }));
}

/** The header of every file, folder by folder; a file without one gives nothing, which a test refuses. */
export function readHeaders(folder = SQL): Entete[] {
  return (Object.keys(FAMILLES) as Famille[]).flatMap((famille) =>
    readdirSync(path.join(folder, FAMILLES[famille]))
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .flatMap((name) => {
        const fichier = `${FAMILLES[famille]}/${name}`;
        return readHeader(famille, fichier, readFileSync(path.join(folder, fichier), 'utf8'));
      }),
  );
}
