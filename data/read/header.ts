import type { Feed, Field } from '../feeds.ts';
import { FichierRefuse, guillemets } from './refus.ts';

/** A column of the schema and where it stands in the file; null when an optional column is absent. */
export interface Column {
  field: Field;
  index: number | null;
}

/** The column that a report adds to the sender’s own file: sent again, it says nothing. */
export const MOTIF = 'motif_de_rejet';

/** A column name without what senders vary: case, accents, apostrophes, spaces, underscores and hyphens. */
export const normalise = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/[\s_-]/g, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();

/** Splits one CSV line; a cell between double quotes may hold the delimiter, `""` is one quote. */
export function splitLine(line: string, delimiter: string) {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (quoted && char === '"' && line[i + 1] === '"') [cell, i] = [cell + '"', i + 1];
    else if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) [cells[cells.length], cell] = [cell, ''];
    else cell += char;
  }
  return [...cells, cell];
}

const required = (field: Field) => field.constraints?.required === true;

const list = (names: string[]) => names.map(guillemets).join(', ');

/** The names under which a column is taken: its own, and the synonyms that the schema declares. */
const namesOf = (feed: Feed, field: Field) =>
  new Set([field.name, ...(feed.alias?.[field.name] ?? [])].map(normalise));

/** Sets the columns of the schema against those of the file, in any order; an unknown, double or missing column refuses the file. */
export function matchColumns(feed: Feed, names: readonly string[], fichier: string): Column[] {
  const known = new Set(feed.fields.flatMap((field) => [...namesOf(feed, field)])).add(normalise(MOTIF));
  const unknown = names.filter((name) => !known.has(normalise(name)));
  const columns = feed.fields.map((field) => {
    const accepted = namesOf(feed, field);
    const found = names.flatMap((name, i) => (accepted.has(normalise(name)) ? [i] : []));
    if (found.length > 1) {
      const given = new Set(found.map((i) => names[i]!));
      const as = given.size > 1 ? ` (${list([...given])})` : '';
      const message = `la colonne ${guillemets(field.name)} y est ${found.length} fois${as}. Gardez-en une seule.`;
      throw new FichierRefuse(fichier, 'colonne_double', message);
    }
    return { field, index: found[0] ?? null };
  });
  const missing = columns
    .filter(({ field, index }) => index === null && required(field))
    .map(({ field }) => field.name);
  if (missing.length > 0) {
    const also = unknown.length > 0 ? ` Colonnes inconnues du flux : ${list(unknown)}.` : '';
    const what =
      missing.length > 1 ? `les colonnes ${list(missing)} manquent` : `la colonne ${list(missing)} manque`;
    const message = `${what} pour le flux ${guillemets(feed.name)}. Ajoutez-la en première ligne, sous ce nom.${also}`;
    throw new FichierRefuse(fichier, 'colonne_absente', message);
  }
  if (unknown.length > 0) {
    const message =
      `colonne ${list(unknown)} inconnue du flux ${guillemets(feed.name)}. Retirez-la ou renommez-la ; ` +
      `colonnes admises : ${feed.fields.map((field) => field.name).join(', ')}.`;
    throw new FichierRefuse(fichier, 'colonne_inconnue', message);
  }
  return columns;
}

export const DELIMITERS = [';', ',', '\t'] as const;

/** How many columns of a feed a header holds, and whether all the required ones are there. */
export function coverage(feed: Feed, names: readonly string[]) {
  const there = names.map(normalise).filter((name) => name !== normalise(MOTIF));
  const found = feed.fields.filter((field) => {
    const accepted = namesOf(feed, field);
    return there.some((name) => accepted.has(name));
  });
  return {
    complete: feed.fields.filter(required).every((field) => found.includes(field)),
    found: found.length,
    whole: found.length === there.length,
  };
}

/** The delimiter whose split of the header line gives the required columns, else the one that finds the most columns. */
export function chooseDelimiter(feed: Feed, line: string) {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, ...coverage(feed, splitLine(line, delimiter)) }));
  const best = tried.find(({ complete }) => complete) ?? [...tried].sort((a, b) => b.found - a.found)[0]!;
  return best.delimiter;
}

/** The only feed whose schema accepts these column names; undefined when none or several do. */
export function feedOfColumns(feeds: readonly Feed[], names: readonly string[]): Feed | undefined {
  const matching = feeds.filter((feed) => {
    const { complete, whole } = coverage(feed, names);
    return complete && whole;
  });
  return matching.length === 1 ? matching[0] : undefined;
}
