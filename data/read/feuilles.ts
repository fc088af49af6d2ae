import { xmlReader } from './xml.ts';

/** One sheet of a workbook: its name, its rank among the sheets from 1, and the part that holds its cells. */
export interface Feuille {
  nom: string;
  rang: number;
  visible: boolean;
  partie: string;
}

function reading(bytes: Uint8Array, ouvre: Parameters<typeof xmlReader>[0]['ouvre']) {
  const reader = xmlReader({ ouvre });
  reader.write(bytes);
  reader.end();
}

/** The sheets of a workbook that hold cells, in their order, and its calendar: `date1904` as it is written. */
export function describeWorkbook(workbook: Uint8Array, relations: Uint8Array) {
  const parties = new Map<string, string>();
  reading(relations, (nom, attribut) => {
    if (nom !== 'Relationship' || !attribut('Type')?.endsWith('/worksheet')) return;
    const target = attribut('Target') ?? '';
    parties.set(attribut('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const feuilles: Feuille[] = [];
  let rang = 0;
  let date1904: string | undefined;
  reading(workbook, (nom, attribut) => {
    if (nom === 'workbookPr') date1904 ??= attribut('date1904') ?? '0';
    if (nom !== 'sheet' || !attribut('name')) return;
    rang++;
    const partie = parties.get(attribut('id') ?? '');
    const visible = (attribut('state') ?? 'visible') === 'visible';
    if (partie !== undefined) feuilles.push({ nom: attribut('name')!, rang, visible, partie });
  });
  return { feuilles, date1904 };
}

/** A cell that has no value: an error, or a formula that nothing has computed. Its line from 1, its column from 0. */
export interface Defaut {
  ligne: number;
  colonne: number;
  texte: string;
}

/** What a cell says of itself; a value that is not there is undefined, one that is empty is ''. */
interface Cellule {
  adresse?: string;
  type?: string;
  valeur?: string;
  formule?: string;
}

function placeOf(adresse: string) {
  const [, letters = '', ligne = ''] = /^([A-Z]+)([0-9]+)$/.exec(adresse) ?? [];
  const colonne = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { ligne: Number(ligne), colonne };
}

function faultOf({ type, valeur, formule }: Cellule) {
  if (type === 'e') return valeur || '#VALUE!';
  // A formula whose result is the empty text has a value of that type, and an empty one.
  const computed = valeur !== undefined && (valeur !== '' || type === 'str');
  return formule === undefined || computed ? undefined : `=${formule}`;
}

/** Listens to the cells of a sheet: those at fault, and how many cells the fullest of its lines has. */
export function sheetListener() {
  const defauts: Defaut[] = [];
  let [largeur, remplies] = [0, 0];
  let cellule: Cellule | undefined;
  let dans: 'valeur' | 'formule' | undefined;
  const close = ({ adresse, ...said }: Cellule) => {
    const texte = faultOf(said);
    if (said.valeur) remplies++;
    if (texte !== undefined && adresse) defauts.push({ ...placeOf(adresse), texte });
  };
  const reader = xmlReader({
    ouvre: (nom, attribut) => {
      if (nom === 'row') remplies = 0;
      else if (nom === 'c') cellule = { adresse: attribut('r'), type: attribut('t') };
      else if (cellule && (nom === 'v' || nom === 't')) dans = 'valeur';
      else if (cellule && nom === 'f') dans = 'formule';
      if (cellule && dans) cellule[dans] ??= '';
    },
    texte: (text) => {
      if (cellule && dans) cellule[dans] += text;
    },
    ferme: (nom) => {
      if (nom === 'v' || nom === 't' || nom === 'f') dans = undefined;
      if (nom === 'row') largeur = Math.max(largeur, remplies);
      if (nom !== 'c' || !cellule) return;
      close(cellule);
      cellule = undefined;
    },
  });
  return { ...reader, found: () => ({ defauts, largeur }) };
}
