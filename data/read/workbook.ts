import { readSheet } from 'read-excel-file/node';
import { describeWorkbook, sheetListener, type Defaut, type Feuille } from './feuilles.ts';
import { FichierRefuse } from './refus.ts';
import { inflateParts, partsOf, refuseTooLarge, unreadable } from './zip.ts';

/** The value of a cell: null when it is empty, a text when it is an error (#N/A) or a formula without a value (=A1+B1). */
export type Valeur = string | number | boolean | Date | null;

/** Days between the two calendars of workbooks. */
export const JOURS_1904 = 1462;

/** The sheet that is read of a workbook: its lines as they are numbered there, from the first one. */
export interface Classeur {
  lignes: Valeur[][];
  feuille: string;
  /** The other sheets that are shown, and how many cells the fullest of their lines has. */
  autres: { nom: string; largeur: number }[];
  /** Whether its days are counted from 1904. */
  epoch1904: boolean;
  /** What the library does not see of that calendar, in days. */
  decalage: number;
}

/** Reads the cells of the sheets as they come out of the archive. */
async function listen(file: string, fichier: string, feuilles: readonly Feuille[]) {
  const listeners = new Map(feuilles.map(({ partie }) => [partie, sheetListener()]));
  let failed = false;
  await inflateParts(file, fichier, (nom) => {
    const listener = listeners.get(nom);
    return (
      listener &&
      ((bytes) => {
        try {
          if (!failed) listener.write(bytes);
        } catch {
          failed = true;
        }
      })
    );
  });
  if (failed) throw unreadable(fichier);
  return feuilles.map(({ nom, partie }) => ({ nom, ...listeners.get(partie)!.found() }));
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
  const parts = await partsOf(file, fichier, ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);
  try {
    const { feuilles, date1904 } = describeWorkbook(parts[0]!, parts[1]!);
    const shown = feuilles.filter(({ visible }) => visible);
    const [first] = shown;
    if (!first) throw unreadable(fichier);
    const [read, ...autres] = await listen(file, fichier, shown);
    const sheet = (await readSheet(file, first.rang)) as Valeur[][];
    return {
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
