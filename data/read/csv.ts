import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Feed } from '../feeds.ts';
import { literal } from '../sql.ts';
import { chooseDelimiter, matchColumns, splitLine } from './header.ts';
import { FichierRefuse, guillemets } from './refus.ts';
import type { Encodage, Scan } from './scan.ts';
import type { Source } from './source.ts';

const HEADER_MAX = 65_536;

/** The first line of a text file, without its BOM. */
export async function firstLine(file: string, encodage: Encodage = 'utf-8') {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_MAX), 0, HEADER_MAX, 0);
    const text = new TextDecoder(encodage).decode(buffer.subarray(0, bytesRead));
    const [line = ''] = text.split(/\r?\n/, 1);
    return line.replace(/^\ufeff/, '');
  } finally {
    await handle.close();
  }
}

/** Refuses what no reading of lines could survive. */
export function refuseUnreadable(scan: Scan, fichier: string) {
  const refuse = (code: string, message: string) => {
    throw new FichierRefuse(fichier, code, message);
  };
  if (scan.octets === 0) refuse('vide', 'le fichier est vide. Envoyez-le à nouveau.');
  if (scan.nul)
    refuse('nul', 'le fichier contient des octets nuls : il est abîmé. Exportez-le à nouveau en CSV.');
  if (scan.lf_nb > 0 && scan.cr_nb > 0) {
    const what = `${scan.cr_nb} retour(s) chariot isolé(s) dans les cellules.`;
    refuse('retour_chariot', `${what} Retirez les retours à la ligne à l’intérieur des cellules.`);
  }
}

/** Refuses a file that begins with the line by which Excel alone is told the separator. */
export function refuseSeparatorLine(header: string, fichier: string) {
  if (!/^\s*"?sep=.{0,2}"?[;,\t]*\s*$/i.test(header)) return;
  const message = `la ligne 1 est ${guillemets(header.trim())}, qui ne s’adresse qu’à Excel. Supprimez-la\u00a0: la ligne 1 porte les noms des colonnes.`;
  throw new FichierRefuse(fichier, 'ligne_sep', message);
}

/** A CSV file as a relation of texts: everything of its dialect is said to DuckDB, nothing is left to be guessed. */
export async function csvSource(feed: Feed, file: string, fichier: string, serial: number): Promise<Source> {
  const header = await firstLine(file);
  refuseSeparatorLine(header, fichier);
  const delimiteur = chooseDelimiter(feed, header);
  const names = splitLine(header, delimiteur);
  const columns = matchColumns(feed, names, fichier);
  const types = names.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const rejets = `rejets_${serial}`;
  const relation = `read_csv(${literal(file)}, columns = {${types}}, delim = ${literal(delimiteur)}, quote = '"', escape = '"',
    header = false, skip = 1, auto_detect = false, strict_mode = true, null_padding = false, encoding = 'utf-8',
    comment = '', nullstr = '', max_line_size = 2000000, parallel = false,
    store_rejects = true, rejects_limit = 0, rejects_table = '${rejets}', rejects_scan = '${rejets}_scan')`;
  return {
    relation,
    columns,
    cell: (i) => `c${i}`,
    premiere_ligne: 2,
    marks: {},
    ordre: 'mois/jour',
    delimiteur,
    rejets,
  };
}

/** The first line whose double quotes do not pair: where a cell was most likely left open. */
export async function unpairedQuoteLine(file: string) {
  let ligne = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    ligne++;
    if ((line.split('"').length - 1) % 2 === 1) return ligne;
  }
  return null;
}
