import { existsSync, readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from './feeds.ts';
import { cents, type Lecture } from './read/lecture.ts';
import type { Decimale } from './read/parse.ts';
import { FichierRefuse, guillemets } from './read/refus.ts';
import { count, euros, plural } from './report.ts';
import { literal, name, rows } from './sql.ts';

export const MODES = ['ajout', 'complet'] as const;

/** What a sender says of a file, beside it. */
export interface Bordereau {
  sha256?: string;
  lignes?: number;
  /** Exact text in euros. */
  total_eur?: string;
  periode?: string;
  emetteur?: string;
  mode?: (typeof MODES)[number];
  decimale?: Decimale;
}

/** Days [debut, fin[ of a period. */
export interface Jours {
  debut: string;
  fin: string;
}

const KEYS = ['sha256', 'lignes', 'total_eur', 'periode', 'emetteur', 'mode', 'decimale'] as const;

const day = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

const realDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** The days of `2024`, `2024-T3`, `2024-07` or `2024-01-01/2024-07-01` (end excluded); undefined for anything else. */
export function joursDe(periode: string): Jours | undefined {
  const [, year, quarter, month] = /^(20\d\d)(?:-(?:T([1-4])|(0[1-9]|1[0-2])))?$/.exec(periode) ?? [];
  if (year) {
    const first = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1);
    const length = quarter ? 3 : month ? 1 : 12;
    return { debut: day(Number(year), first), fin: day(Number(year), first + length) };
  }
  const [, debut, fin] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(periode) ?? [];
  return debut && fin && realDay(debut) && realDay(fin) && debut < fin ? { debut, fin } : undefined;
}

/** Whether two sidecars name the same sender, however it writes its name. */
export const sameEmetteur = (one: Bordereau | undefined, other: Bordereau | undefined) =>
  (one?.emetteur?.trim() ?? '').localeCompare(other?.emetteur?.trim() ?? '', 'fr', {
    sensitivity: 'base',
  }) === 0;

/** Whether two sidecars say the same days, however they are written. */
export const samePeriode = (one: string, other: string | undefined) =>
  JSON.stringify(joursDe(one)) === JSON.stringify(joursDe(other ?? ''));

const ADMIS: Record<(typeof KEYS)[number], [(value: unknown) => boolean, string]> = {
  sha256: [(value) => /^[0-9a-f]{64}$/i.test(String(value)), '64 chiffres hexadécimaux'],
  lignes: [(value) => Number.isSafeInteger(value) && Number(value) >= 0, 'un nombre entier de lignes'],
  total_eur: [(value) => /^-?\d{1,13}(\.\d{1,2})?$/.test(String(value)), 'un nombre comme 1234.56'],
  periode: [
    (value) => joursDe(String(value)) !== undefined,
    '2024, 2024-T3, 2024-07 ou 2024-01-01/2024-07-01 (fin exclue)',
  ],
  emetteur: [(value) => typeof value === 'string' && value.trim() !== '', 'un nom'],
  mode: [(value) => MODES.some((mode) => mode === value), MODES.join(' ou ')],
  decimale: [(value) => value === ',' || value === '.', '« , » ou « . »'],
};

/** Exact text with two decimals. */
const exact = (value: unknown) => {
  const [whole, decimals = ''] = String(value).split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
};

/** Reads what a sender says; refuses the file when a word of it is not understood. */
export function parseBordereau(text: string, fichier: string): Bordereau {
  const refuse = (message: string) =>
    new FichierRefuse(fichier, 'bordereau', `son bordereau ${guillemets(`${fichier}.json`)} ${message}`);
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw refuse('n’est pas du JSON. Corrigez-le ou retirez-le.');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw refuse('n’est pas un objet JSON. Corrigez-le ou retirez-le.');
  for (const [key, value] of Object.entries(given)) {
    const known = KEYS.find((one) => one === key);
    if (!known) throw refuse(`dit ${guillemets(key)}, qui n’est pas admis. Mots admis : ${KEYS.join(', ')}.`);
    const [admits, shape] = ADMIS[known];
    if (!admits(value))
      throw refuse(`dit ${key} = ${guillemets(JSON.stringify(value))}. Valeur admise : ${shape}.`);
  }
  const bordereau = { ...given } as Bordereau;
  if (bordereau.total_eur !== undefined) bordereau.total_eur = exact(bordereau.total_eur);
  if (bordereau.sha256 !== undefined) bordereau.sha256 = bordereau.sha256.toLowerCase();
  if (bordereau.emetteur !== undefined) bordereau.emetteur = bordereau.emetteur.trim();
  if (bordereau.mode === 'complet' && bordereau.emetteur === undefined)
    throw refuse('dit « complet » sans emetteur. Dites qui envoie : ses envois précédents seront remplacés.');
  return bordereau;
}

/** What the sender says of a file; undefined without `<file>.json` beside it. */
export function readBordereau(file: string, fichier: string): Bordereau | undefined {
  const beside = `${file}.json`;
  return existsSync(beside) ? parseBordereau(readFileSync(beside, 'utf8'), fichier) : undefined;
}

async function outside(
  connection: DuckDBConnection,
  feed: Feed,
  relation: string,
  periode: string,
): Promise<number[]> {
  const jours = joursDe(periode);
  if (!jours || feed.constate === undefined) return [];
  const column = name(feed.constate);
  const found = await rows<{ ligne: number }>(
    connection,
    `select ligne from ${relation} where ${column} < ${literal(jours.debut)}::date or ${column} >= ${literal(jours.fin)}::date order by ligne`,
  );
  return found.map(({ ligne }) => ligne);
}

function totalDisagrees({ feed, lu_eur, montant_illisible_nb }: Lecture, total_eur: string) {
  if (lu_eur === null) return [`un total alors que le flux ${guillemets(feed.name)} n’a pas de montant`];
  if (cents(total_eur) === cents(lu_eur)) return [];
  const unread =
    montant_illisible_nb > 0
      ? `, et ${plural(montant_illisible_nb, 'montant ne se lit pas', 'montants ne se lisent pas')}`
      : '';
  return [`${euros(total_eur)} alors que le fichier en fait ${euros(exact(lu_eur))}${unread}`];
}

/** Refuses the whole file when what was read is not what its sender says. */
export async function assertAgrees(connection: DuckDBConnection, lecture: Lecture, bordereau: Bordereau) {
  const { scan, lignes_nb, feed, fichier } = lecture;
  const { sha256, lignes, total_eur, periode } = bordereau;
  const wrong: string[] = [];
  if (sha256 !== undefined && sha256 !== scan.sha256)
    wrong.push(`l’empreinte ${sha256.slice(0, 12)}… alors que le fichier a ${scan.sha256.slice(0, 12)}…`);
  if (lignes !== undefined && lignes !== lignes_nb)
    wrong.push(`${plural(lignes, 'ligne', 'lignes')} alors que le fichier en a ${count(lignes_nb)}`);
  if (total_eur !== undefined) wrong.push(...totalDisagrees(lecture, total_eur));
  if (periode !== undefined) {
    const lines = await outside(connection, feed, lecture.relation, periode);
    if (lines.length > 0) {
      const where = `${plural(lines.length, 'ligne est', 'lignes sont')} hors d’elle, d’abord la ligne ${lines[0]}`;
      wrong.push(`la période ${guillemets(periode)} alors que ${where}`);
    }
  }
  if (wrong.length === 0) return;
  const message = `son bordereau annonce ${wrong.join(' ; ')}. Le fichier est refusé en entier : envoyez-le complet, ou corrigez le bordereau.`;
  throw new FichierRefuse(fichier, 'bordereau', message);
}
