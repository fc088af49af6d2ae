import { FEEDS, type Feed } from '../feeds.ts';
import { openMemory, literal, rows } from '../sql.ts';
import { namesOf } from './cellules.ts';
import { firstLine, refuseSeparatorLine } from './csv.ts';
import { DELIMITERS, feedOfColumns, splitLine } from './header.ts';
import { ancienExcel, FichierRefuse } from './refus.ts';
import { scanHead } from './scan.ts';
import { readWorkbook, type Classeur } from './workbook.ts';

async function parquetHeader(file: string) {
  const { connection, close } = await openMemory();
  try {
    const sql = `describe select * from read_parquet(${literal(file)})`;
    const described = await rows<{ column_name: string }>(connection, sql).catch(() => []);
    return described.map(({ column_name }) => column_name);
  } finally {
    close();
  }
}

/** A feed that was recognised by what a file holds, and the workbook that had to be opened for it. */
export interface Reconnu {
  feed: Feed;
  classeur?: Classeur;
}

/** What may be the columns of a file. */
async function headersOf(
  file: string,
  fichier: string,
): Promise<{ headers: string[][]; classeur?: Classeur }> {
  const { format, encodage } = await scanHead(file);
  if (format === 'xls') throw ancienExcel(fichier);
  if (format === 'parquet') return { headers: [await parquetHeader(file)] };
  if (format === 'xlsx') {
    const classeur = await readWorkbook(file, fichier);
    return { headers: [namesOf(classeur.lignes[0] ?? [])], classeur };
  }
  const line = await firstLine(file, encodage);
  refuseSeparatorLine(line, fichier);
  return { headers: DELIMITERS.map((delimiter) => splitLine(line, delimiter)) };
}

/** The feed whose columns are those of the file, when its name does not say; refused when none or several fit. */
export async function recogniseFeed(file: string, fichier: string): Promise<Reconnu> {
  const { headers, classeur } = await headersOf(file, fichier);
  const feeds = headers.map((names) => feedOfColumns(FEEDS, names)).filter((feed) => feed !== undefined);
  if (feeds.length !== 1) {
    const message =
      'le flux ne se reconnaît ni au nom du fichier ni à ses colonnes. Nommez-le comme son flux (par exemple flux_aci_2024.csv) ou ajoutez --flux.';
    throw new FichierRefuse(fichier, 'flux_inconnu', message);
  }
  return { feed: feeds[0]!, classeur };
}
