import { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import { refuseTooLarge } from './annuaire.ts';
import { describeWorkbook, sheetListener, type Defaut, type Feuille } from './feuilles.ts';
import { FichierRefuse, unreadable } from './refus.ts';
import { storedArchive } from './stored.ts';
import { partsOf, type Parties } from './zip.ts';

/** The value of a cell: null when it is empty, a text when it is an error (#N/A) or a formula without a value (=A1+B1). */
export type Valeur = string | number | boolean | Date | null;

/** Days between the two calendars of workbooks. */
export const JOURS_1904 = 1462;

/** The sheet that is read of a workbook: its lines as they are numbered there, from the first one. */
export interface Classeur {
  /** Of the file that was opened. */
  sha256: string;
  lignes: Valeur[][];
  feuille: string;
  /** The other sheets that are shown, and how many cells the fullest of their lines has. */
  autres: { nom: string; largeur: number }[];
  /** Whether its days are counted from 1904. */
  epoch1904: boolean;
  /** What the library does not see of that calendar, in days. */
  decalage: number;
}

/** The parts that the library of cells may read: all that it asks for are these. */
const isRead = (nom: string) => nom.endsWith('.xml') || nom.endsWith('.xml.rels');

/** What the cells of the sheets say of themselves. */
const listen = (parties: Parties, feuilles: readonly Feuille[]) =>
  feuilles.map(({ nom, partie }) => {
    const listener = sheetListener();
    for (const bytes of parties.get(partie) ?? []) listener.write(bytes);
    return { nom, ...listener.found() };
  });

/** The values of one sheet, by the library: the parts are given to it as they came out, so that it inflates nothing, and the other sheets are let go. */
async function valuesOf(parties: Parties, feuilles: readonly Feuille[], read: Feuille) {
  for (const { partie } of feuilles) if (partie !== read.partie) parties.delete(partie);
  return (await readSheet(Readable.from(storedArchive(parties)), read.rang)) as Valeur[][];
}

/** The lines of the sheet, with what stands in the cells that have no value. */
function withFaults(sheet: Valeur[][], defauts: readonly Defaut[]) {
  const lignes = sheet.map((line) => [...line]);
  for (const { ligne, colonne, texte } of defauts) {
    while (lignes.length < ligne) lignes.push([]);
    const line = lignes[ligne - 1]!;
    while (line.length < colonne) line.push(null);
    line[colonne] = texte;
  }
  return lignes;
}

/**
 * Reads the first sheet that a workbook shows, once its size has been measured. Throws a FichierRefuse when it is too large, damaged
 * or not a workbook.
 */
export async function readWorkbook(file: string, fichier: string): Promise<Classeur> {
  await refuseTooLarge(file, fichier);
  const { parties, sha256 } = await partsOf(file, fichier, isRead);
  const whole = (nom: string) => Buffer.concat(parties.get(nom) ?? []);
  try {
    const { feuilles, date1904 } = describeWorkbook(
      whole('xl/workbook.xml'),
      whole('xl/_rels/workbook.xml.rels'),
    );
    const shown = feuilles.filter(({ visible }) => visible);
    const [first] = shown;
    if (!first) throw unreadable(fichier);
    const [read, ...autres] = listen(parties, shown);
    const sheet = await valuesOf(parties, feuilles, first);
    return {
      sha256,
      lignes: withFaults(sheet, read!.defauts),
      feuille: first.nom,
      autres,
      epoch1904: date1904 === '1' || date1904 === 'true',
      // The library reads `1` and not `true`, which the format allows too.
      decalage: date1904 === 'true' ? JOURS_1904 : 0,
    };
  } catch (error) {
    throw error instanceof FichierRefuse ? error : unreadable(fichier);
  }
}
