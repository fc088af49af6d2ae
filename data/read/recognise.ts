import { FEEDS, type Feed } from '../feeds.ts';
import { openMemory, literal, rows } from '../sql.ts';
import { firstLine, refuseSeparatorLine } from './csv.ts';
import { DELIMITERS, feedOfColumns, splitLine } from './header.ts';
import { ancienExcel, FichierRefuse } from './refus.ts';
import { scanHead } from './scan.ts';
import { sheetHeader } from './xlsx.ts';

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

/** The feed whose columns are those of the file, when its name does not say; refused when none or several fit. */
export async function recogniseFeed(file: string, fichier: string): Promise<Feed> {
  const { format, encodage } = await scanHead(file);
  if (format === 'xls') throw ancienExcel(fichier);
  const headers =
    format === 'parquet'
      ? [await parquetHeader(file)]
      : format === 'xlsx'
        ? [await sheetHeader(file)]
        : await firstLine(file, encodage).then((line) => {
            refuseSeparatorLine(line, fichier);
            return DELIMITERS.map((delimiter) => splitLine(line, delimiter));
          });
  const feeds = headers.map((names) => feedOfColumns(FEEDS, names)).filter((feed) => feed !== undefined);
  if (feeds.length !== 1) {
    const message =
      'le flux ne se reconnaît ni au nom du fichier ni à ses colonnes. Nommez-le comme son flux (par exemple flux_aci_2024.csv) ou ajoutez --flux.';
    throw new FichierRefuse(fichier, 'flux_inconnu', message);
  }
  return feeds[0]!;
}
