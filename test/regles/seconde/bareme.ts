import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Jour, jour } from './jours.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../data/reference');

/** An exact fraction. */
export interface Fraction {
  num: bigint;
  den: bigint;
}

export interface Tarif {
  version: string;
  taille: number;
  poste: string;
  volet: string;
  condition: string;
  fixe: bigint;
  variable: bigint;
  confiance: string;
}

/** The rows of a CSV file whose texts may hold commas between quotes. */
function readCsv(name: string): Record<string, string>[] {
  const lines = readFileSync(path.join(FOLDER, name), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    );
  const columns = cells(lines[0]!);
  return lines.slice(1).map((line) => {
    const values = cells(line);
    return Object.fromEntries(columns.map((column, i) => [column, values[i]!]));
  });
}

/** A decimal text as an exact fraction. */
export function fraction(text: string): Fraction {
  const [whole, decimals = ''] = text.split('.');
  return { num: BigInt(whole + decimals), den: 10n ** BigInt(decimals.length) };
}

const centimes = (text: string) => {
  const { num, den } = fraction(text);
  return (num * 100n) / den;
};

/** Rows of the files by which a user gives versions, as texts; `remplace` is '' when nothing is corrected. */
export interface Envoyees {
  bareme: Record<string, string>[];
  regles: Record<string, string>[];
}

interface Version {
  version: string;
  effet: Jour;
  remplace: string;
}

const tarif = (row: Record<string, string>): Tarif => ({
  version: row.version!,
  taille: Number(row.taille),
  poste: row.poste!,
  volet: row.volet!,
  condition: row.condition!,
  fixe: centimes(row.part_fixe_eur!),
  variable: centimes(row.part_variable_eur!),
  confiance: row.confiance!,
});

/** The rates that are shipped, as the file has them. */
export const LIVRES: readonly Record<string, string>[] = readCsv('bareme.csv');

let tous: Tarif[];
let versions: Version[];
let valeurs: Map<string, Fraction>;

/** Makes what follows speak of the shipped versions and of those that files give. */
export function poserVersions({ bareme, regles }: Envoyees = { bareme: [], regles: [] }) {
  const rows = [...LIVRES, ...bareme];
  tous = rows.map(tarif);
  const known = new Map(
    rows.map((row) => [
      row.version!,
      { version: row.version!, effet: jour(row.date_effet!), remplace: row.remplace ?? '' },
    ]),
  );
  versions = [...known.values()].sort((a, b) => a.effet - b.effet);
  valeurs = new Map(
    [...readCsv('regles.csv'), ...regles].map((row) => [
      `${row.version} ${row.regle}`,
      fraction(row.valeur!),
    ]),
  );
}

poserVersions();

const corrigee = (version: string) => versions.some(({ remplace }) => remplace === version);

const appliquees = () => versions.filter(({ version }) => !corrigee(version));

/** The version in force on a day, or null before the first. */
export const versionAu = (day: Jour): string | null =>
  appliquees().findLast(({ effet }) => effet <= day)?.version ?? null;

/** A rule parameter of a version, else of the one it corrects or comes after; `*` holds those that no version changes. */
export function regle(version: string, name: string): Fraction {
  const value = valeurs.get(`${version} ${name}`);
  if (value) return value;
  const own = versions.find((one) => one.version === version);
  if (!own) throw new Error(`regles: no ${name} for ${version}`);
  const before = own.remplace || appliquees().findLast(({ effet }) => effet < own.effet)?.version;
  if (before === undefined) throw new Error(`regles: no ${name} for ${version}`);
  return regle(before, name);
}

/** The rates of a version for a taille. */
export const tarifs = (version: string, taille: number): Tarif[] =>
  tous.filter((tarif) => tarif.version === version && tarif.taille === taille);

/** Whether a version has a volet of a poste, for whatever taille. */
export const versionAvec = (version: string, poste: string, volet: string): boolean =>
  tous.some((tarif) => tarif.version === version && tarif.poste === poste && tarif.volet === volet);

/** What a mission line is multiplied by: 1, or more for a large CPTS with enough members. */
export function majoration(version: string, taille: number, membres_nb: number | null): Fraction {
  const { num, den } = regle(version, 'majoration_taux');
  const many = regle(version, 'majoration_membres_min_nb');
  const due = majorable(version, taille) && membres_nb !== null && BigInt(membres_nb) * many.den >= many.num;
  return due ? { num: den + num, den } : { num: 1n, den: 1n };
}

/** Whether members could raise the mission lines of a taille: when their number is unknown, the line is marked. */
export function majorable(version: string, taille: number): boolean {
  const large = regle(version, 'majoration_taille');
  return BigInt(taille) * large.den === large.num && regle(version, 'majoration_taux').num > 0n;
}
