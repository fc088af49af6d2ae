import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Constraints {
  required?: boolean;
  enum?: (string | number)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

export interface Field {
  name: string;
  type: 'string' | 'date' | 'integer' | 'number';
  title: string;
  description?: string;
  /** Decimals that a number may have at most. */
  decimals?: number;
  constraints?: Constraints;
}

export interface ForeignKey {
  fields: string;
  reference: { resource: 'regions' | 'departements' | 'communes' | 'cpts' | 'bareme'; fields: string };
}

/** A Table Schema of data/feeds/, with the rules that Table Schema has no word for. */
export interface Feed {
  name: FeedName;
  title: string;
  description: string;
  fields: Field[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  /** Other names under which senders know a column; nothing else than these and its own name is taken. */
  alias?: Partial<Record<string, string[]>>;
  /** The column whose cents are conserved from the file to the snapshot. */
  total?: string;
  /** The day on which money moved: never after the date d'arrêté. */
  constate?: string;
  /** Intervals [debut, fin[ of one group are disjoint; an absent fin is still open. */
  intervalle?: { par: string[]; debut: string; fin: string };
  /** One of these columns, and only one, has a value. */
  exactementUn?: string[];
  /** These values of a column stand beside some values of another only: a volet belongs to its poste. */
  reserves?: { colonne: string; valeurs: string[]; avec: string; admis: string[] }[];
  /** The lines that share this column make one whole, that one file gives and nothing edits: no later line takes their place. */
  version?: string;
  /** In each pair the first column is at most the second. */
  auPlus?: [string, string][];
  /** In each pair the first date is after the second. */
  apres?: [string, string][];
}

/** The twelve feeds of DOMAIN 3, those that others refer to first, then the two by which a user loads a version of the barème. */
export const FEED_NAMES = [
  'cpts',
  'correspondances',
  'territoires',
  'contrats',
  'engagements',
  'crises',
  'indicateurs',
  'flux_aci',
  'flux_fir',
  'autres_financements',
  'adhesions',
  'comptes',
  'bareme',
  'regles',
] as const;

export type FeedName = (typeof FEED_NAMES)[number];

const FOLDER = path.resolve(import.meta.dirname, 'feeds');

/** The Table Schemas, in the order of FEED_NAMES. */
export const FEEDS: readonly Feed[] = FEED_NAMES.map(
  (name) => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Feed,
);

/** The feed of that name, or undefined. */
export const findFeed = (name: string): Feed | undefined => FEEDS.find((feed) => feed.name === name);

/** The feed that a file name announces: `flux_aci.csv`, `flux_aci_2024.xlsx`, `flux_aci-T3.parquet`. */
export function feedOfFileName(file: string): Feed | undefined {
  const name = path.basename(file).toLowerCase();
  return FEEDS.find((feed) => name.startsWith(feed.name) && /^([._-]|$)/.test(name.slice(feed.name.length)));
}

/** Whether a column names something by a code: an identifier, never a free text. */
export const identifies = ({ name }: Field) => /_(id|code)$|^siret$/.test(name);

/** DECIMAL of a number: 14 digits, of which 2 decimals for money; a share has one digit before its 6 decimals. */
export const digits = ({ decimals: scale = 2 }: Field) => ({ width: scale === 6 ? 7 : 14, scale });

/** The SQL type of a column of `feeds.<flux>`. */
export function sqlType(field: Field) {
  if (field.type === 'string') return 'varchar';
  if (field.type === 'date') return 'date';
  if (field.type === 'integer') return 'integer';
  const { width, scale } = digits(field);
  return `decimal(${width}, ${scale})`;
}

/** Pairs of dates whose first must come after the second: those of `apres` and the bounds of the interval. */
export const dateOrders = (feed: Feed): [string, string][] => [
  ...(feed.apres ?? []),
  ...(feed.intervalle ? [[feed.intervalle.fin, feed.intervalle.debut] as [string, string]] : []),
];
