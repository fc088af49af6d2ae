import type { DuckDBConnection } from '@duckdb/node-api';
import type { Feed } from '../feeds.ts';
import { cellText, namesOf, type Lecteur } from './cellules.ts';
import { coverage, matchColumns } from './header.ts';
import type { Decimale } from './parse.ts';
import { FichierRefuse, guillemets } from './refus.ts';
import type { Source } from './source.ts';
import type { Classeur, Valeur } from './workbook.ts';

/** Lines among which the names of the columns are looked for, to say where they are. */
const TITRES_MAX = 30;

/** Refuses a sheet whose columns are named below its first line. */
function assertHeaderFirst(feed: Feed, lignes: readonly Valeur[][], fichier: string) {
  const named = (line: readonly Valeur[]) => coverage(feed, namesOf(line)).complete;
  const found = lignes.slice(0, TITRES_MAX).findIndex(named);
  if (found <= 0) return;
  const above = found === 1 ? 'la ligne 1, qui est au-dessus' : `les ${found} lignes qui sont au-dessus`;
  const message = `les noms des colonnes sont en ligne ${found + 1} au lieu de la ligne 1. Supprimez ${above}.`;
  throw new FichierRefuse(fichier, 'entete_plus_bas', message);
}

/** Names of the sheets that explain the others, the one of our own exports first. */
const NOTES = /^(métadonnées|notes?|notice|lisez[- ]?moi|légende|aide|documentation)$/i;

/** Refuses a workbook that shows other sheets with lines as full as those of the feed; those that explain are left out. */
function assertOneSheet(feed: Feed, { feuille, autres }: Classeur, fichier: string) {
  const least = feed.fields.filter(({ constraints }) => constraints?.required).length;
  const filled = autres
    .filter(({ nom, largeur }) => largeur >= least && !NOTES.test(nom.normalize('NFC').trim()))
    .map(({ nom }) => nom);
  if (filled.length === 0) return;
  const message = `le classeur a plusieurs feuilles remplies : ${[feuille, ...filled].map(guillemets).join(', ')}. Gardez-en une, et envoyez les autres dans leur propre fichier.`;
  throw new FichierRefuse(fichier, 'plusieurs_feuilles', message);
}

/** The lines below the names of the columns; a cell that stands beside them refuses the file. */
function linesBelow(lignes: readonly Valeur[][], width: number, fichier: string) {
  const lines = lignes.slice(1);
  const wider = lines.findIndex((line) => line.slice(width).some((value) => value !== null));
  if (wider < 0) return lines;
  const message = `ligne ${wider + 2}, une cellule est remplie sans nom de colonne. Retirez-la ou nommez la colonne.`;
  throw new FichierRefuse(fichier, 'colonne_inconnue', message);
}

/** The lines of a workbook, as a table of texts. */
async function writeTable(
  connection: DuckDBConnection,
  table: string,
  lines: readonly Valeur[][],
  lecteurs: readonly Lecteur[],
) {
  await connection.run(`create table ${table} (${lecteurs.map((_, i) => `c${i} varchar`).join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const line of lines) {
    lecteurs.forEach((lecteur, i) => {
      const text = cellText(line[i] ?? null, lecteur);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    });
    appender.endRow();
  }
  appender.closeSync();
}

/** The first sheet that a workbook shows, as a table of texts. */
export async function xlsxSource(
  connection: DuckDBConnection,
  feed: Feed,
  classeur: Classeur,
  fichier: string,
  { serial, decimale }: { serial: number; decimale?: Decimale },
): Promise<Source> {
  const { lignes, epoch1904, decalage } = classeur;
  assertHeaderFirst(feed, lignes, fichier);
  assertOneSheet(feed, classeur, fichier);
  const header = namesOf(lignes[0] ?? []);
  const lines = linesBelow(lignes, header.length, fichier);
  const columns = matchColumns(feed, header, fichier);
  const lecteurs = header.map((_, i): Lecteur => {
    const field = columns.find(({ index }) => index === i)?.field;
    return { field, decimale, epoch1904, decalage };
  });
  const table = `classeur_${serial}`;
  await writeTable(connection, table, lines, lecteurs);
  return {
    relation: table,
    columns,
    cell: (i) => `c${i}`,
    premiere_ligne: 2,
    marks: {},
    ordre: 'mois/jour ou cellule',
    delimiteur: null,
    rejets: null,
  };
}
