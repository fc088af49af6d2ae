import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FichierRefuse, guillemets } from '../read/refus.ts';

/** Nature of prestation « REMUNERATION CPTS ». */
const PRS_NAT = '1927';

/** The columns that are read, of the 55. */
const LUES = ['FLX_ANN_MOI', 'ORG_CLE_REG', 'PRS_NAT', 'PRS_PAI_MNT', 'PRS_REM_MNT'] as const;
type Colonne = (typeof LUES)[number];

/** A line longer than this is no line of Open DAMIR: memory stays bounded whatever the file holds. */
const LIGNE_MAX = 65_536;
const LF = 10;
const EXEMPLES_MAX = 5;

/** What one month and one zone (région of the paying organisme) amount to, in cents. */
export interface Cumul {
  mois: string;
  zone: string;
  lignes_nb: number;
  paye: bigint;
  rembourse: bigint;
}

/** A DAMIR file summed up: only the totals are kept. */
export interface Damir {
  fichier: string;
  lignes_nb: number;
  retenues_nb: number;
  cumuls: Cumul[];
  ecartees_nb: number;
  /** The first lines put aside, as sentences. */
  exemples: string[];
}

/** Cents of an amount; null when it cannot be read exactly. */
function cents(text: string) {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:[.,](\d{1,2})0*)?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const value = BigInt(`${whole}${decimals.padEnd(2, '0')}`);
  return sign === '-' ? -value : value;
}

/** Whole lines as bytes; the piece of a line that a chunk ends with waits for the next one. */
async function* wholeLines(source: AsyncIterable<Buffer>, fichier: string) {
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const cut = bytes.lastIndexOf(LF) + 1;
    if (bytes.length - cut > LIGNE_MAX) {
      const message = 'une ligne dépasse 64 ko : ce n’est pas un fichier Open DAMIR.';
      throw new FichierRefuse(fichier, 'format', message);
    }
    yield bytes.subarray(0, cut);
    rest = Buffer.from(bytes.subarray(cut));
  }
  if (rest.length > 0) yield rest;
}

function countLines(bytes: Buffer) {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count++;
  return bytes.length > 0 && bytes.at(-1) !== LF ? count + 1 : count;
}

const cellsOf = (line: string) => line.replace(/\r?\n?$/, '').split(';');

class Cumuls {
  readonly #places: Record<Colonne, number>;
  readonly #width: number;
  readonly #sums = new Map<string, Cumul>();
  readonly exemples: string[] = [];
  retenues_nb = 0;
  ecartees_nb = 0;

  constructor(header: string, fichier: string) {
    const names = cellsOf(header.replace(/^\ufeff/, '')).map((name) => name.trim().toUpperCase());
    const missing = LUES.filter((column) => !names.includes(column));
    if (missing.length > 0) {
      const message = `ce n’est pas un fichier Open DAMIR : il y manque ${missing.map(guillemets).join(', ')}. Prenez le fichier mensuel (Aaaaamm.csv.gz).`;
      throw new FichierRefuse(fichier, 'format', message);
    }
    this.#width = names.length;
    this.#places = Object.fromEntries(LUES.map((column) => [column, names.indexOf(column)])) as Record<
      Colonne,
      number
    >;
  }

  /** Adds a line when it is about CPTS; one that cannot be read is put aside. */
  add(line: string, ligne: number) {
    const cells = cellsOf(line);
    const of = (column: Colonne) => cells[this.#places[column]]?.trim() ?? '';
    if (cells.length === this.#width && of('PRS_NAT') !== PRS_NAT) return;
    const aside = (motif: string) => {
      this.ecartees_nb++;
      if (this.exemples.length < EXEMPLES_MAX) this.exemples.push(`ligne ${ligne} : ${motif}`);
    };
    if (cells.length !== this.#width)
      return aside(
        `elle a ${cells.length} cellules au lieu de ${this.#width}. Téléchargez à nouveau le fichier.`,
      );
    const [, year, month] = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(of('FLX_ANN_MOI')) ?? [];
    if (!year) return aside(`le mois ${guillemets(of('FLX_ANN_MOI'))} ne se lit pas (attendu : 202401).`);
    const [paye, rembourse] = [cents(of('PRS_PAI_MNT')), cents(of('PRS_REM_MNT'))];
    if (paye === null || rembourse === null)
      return aside(
        `le montant ${guillemets(of(paye === null ? 'PRS_PAI_MNT' : 'PRS_REM_MNT'))} ne se lit pas au centime.`,
      );
    const [mois, zone] = [`${year}-${month}`, of('ORG_CLE_REG').padStart(2, '0')];
    const sum = this.#sums.get(`${mois} ${zone}`) ?? { mois, zone, lignes_nb: 0, paye: 0n, rembourse: 0n };
    sum.lignes_nb++;
    sum.paye += paye;
    sum.rembourse += rembourse;
    this.#sums.set(`${mois} ${zone}`, sum);
    this.retenues_nb++;
  }

  sorted() {
    return [...this.#sums.values()].sort((a, b) => (`${a.mois} ${a.zone}` < `${b.mois} ${b.zone}` ? -1 : 1));
  }
}

/** Adds the lines of `bytes` that hold the code anywhere: exact columns are looked at only then. */
function addCandidates(cumuls: Cumuls, bytes: Buffer, premiere: number) {
  let counted = 0;
  let ligne = premiere;
  for (let at = bytes.indexOf(PRS_NAT); at >= 0;) {
    const start = bytes.lastIndexOf(LF, at) + 1;
    const next = bytes.indexOf(LF, at);
    const end = next < 0 ? bytes.length : next;
    if (start > counted) ligne += countLines(bytes.subarray(counted, start));
    counted = start;
    cumuls.add(bytes.toString('latin1', start, end), ligne);
    at = bytes.indexOf(PRS_NAT, end);
  }
}

async function* inflated(file: string, fichier: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
  const raw = createReadStream(file, { highWaterMark: 1 << 20 });
  const gzipped = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const source = gzipped ? raw.pipe(createGunzip({ chunkSize: 1 << 20 })) : raw;
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    const message = 'le fichier gzip est tronqué ou abîmé. Téléchargez-le à nouveau.';
    throw new FichierRefuse(fichier, 'gzip', message);
  }
}

/**
 * Sums up an Open DAMIR monthly file (CSV, gzip or not) over `PRS_NAT = 1927`, by month of treatment and zone of the organisme. The file is read as
 * a stream: a few chunks of 1 MB and the totals are all that is held.
 */
export async function readDamir(file: string, fichier: string): Promise<Damir> {
  let cumuls: Cumuls | undefined;
  let lignes_nb = 0;
  for await (const bytes of wholeLines(inflated(file, fichier), fichier)) {
    let body = bytes;
    if (!cumuls) {
      const end = bytes.indexOf(LF);
      cumuls = new Cumuls(bytes.toString('latin1', 0, end < 0 ? bytes.length : end), fichier);
      body = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + 1);
    }
    addCandidates(cumuls, body, lignes_nb + 2);
    lignes_nb += countLines(body);
  }
  if (!cumuls) throw new FichierRefuse(fichier, 'vide', 'le fichier est vide. Téléchargez-le à nouveau.');
  const { retenues_nb, ecartees_nb, exemples } = cumuls;
  return { fichier, lignes_nb, retenues_nb, cumuls: cumuls.sorted(), ecartees_nb, exemples };
}
