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

const rows = readCsv('bareme.csv');

/** Every rate of every version, in cents. */
export const TARIFS: readonly Tarif[] = rows.map((row) => ({
  version: row.version!,
  taille: Number(row.taille),
  poste: row.poste!,
  volet: row.volet!,
  condition: row.condition!,
  fixe: centimes(row.part_fixe_eur!),
  variable: centimes(row.part_variable_eur!),
  confiance: row.confiance!,
}));

const VERSIONS = [...new Map(rows.map((row) => [row.version!, jour(row.date_effet!)]))].sort(
  ([, a], [, b]) => a - b,
);

/** The version in force on a day, or null before the first. */
export const versionAu = (day: Jour): string | null =>
  VERSIONS.findLast(([, effect]) => effect <= day)?.[0] ?? null;

const valeurs = new Map(
  readCsv('regles.csv').map((row) => [`${row.version} ${row.regle}`, fraction(row.valeur!)]),
);

/** A rule parameter of a version; `*` holds those that no version changes. */
export function regle(version: string, name: string): Fraction {
  const value = valeurs.get(`${version} ${name}`);
  if (!value) throw new Error(`regles.csv: no ${name} for ${version}`);
  return value;
}

/** The rates of a version for a taille. */
export const tarifs = (version: string, taille: number): Tarif[] =>
  TARIFS.filter((tarif) => tarif.version === version && tarif.taille === taille);

/** Whether a version has a volet of a poste, for whatever taille. */
export const versionAvec = (version: string, poste: string, volet: string): boolean =>
  TARIFS.some((tarif) => tarif.version === version && tarif.poste === poste && tarif.volet === volet);

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
