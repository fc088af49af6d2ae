import { createHash } from 'node:crypto';
import { firstLine } from '../read/csv.ts';
import { DELIMITERS, normalise, splitLine } from '../read/header.ts';
import { FichierRefuse, guillemets } from '../read/refus.ts';
import { scanFile } from '../read/scan.ts';
import { cellsOf, type Ligne } from './cells.ts';
import { regionsOfCog } from './cog.ts';
import { bySiret, type CptsConnue } from './known.ts';
import type { Conversion } from './conversion.ts';

/** The columns that the conversion reads; the others of the schema (versions 1 and 2) are let through. */
const REQUISES = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'nomBeneficiaire',
  'objet',
  'montant',
  'nature',
] as const;
const LUES = [...REQUISES, 'referenceDecision', 'idBeneficiaire'] as const;
type Colonne = (typeof LUES)[number];
type Cellules = Record<Colonne, string>;

/** Words of `objet` that name one object of the feed; none of them is `autre`, two of them cannot be told apart. */
const OBJETS: [code: string, word: RegExp][] = [
  ['amorcage', /amorcage/],
  ['ingenierie', /ingenierie/],
  ['coordonnateur', /coordonnat(eur|rice)/],
  ['numerique', /numerique|systemes? d'information/],
  ['appel_a_projets', /appels? a (projets?|manifestation)|\baap\b|\bami\b/],
];

/** Words without accents, case nor typographic apostrophes. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();

const ARS = /\bars\b|agence regionale de sante/;
const CPTS = /\bcpts\b|communautes? professionnelles? territoriales? de sante/;

/** Exact text in euros, null when it could be read in two ways or in none. */
function montantOf(text: string) {
  const [, sign, whole, decimals = ''] =
    /^([-+]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,](\d{1,2}))?\s*€?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return `${sign === '-' ? '-' : ''}${whole.replace(/\D/g, '')}.${decimals.padEnd(2, '0')}`;
}

type Refus = [code: string, motif: string];

/** The région of the ARS that grants: the one that the sender declared, else the one whose whole name is in that of the ARS. */
function regionOf(cells: Cellules, declared: string | undefined): string | Refus {
  const said = plain(cells.nomAttribuant);
  if (!ARS.test(said))
    return [
      'attribuant',
      `l’attribuant ${guillemets(cells.nomAttribuant)} n’est pas une ARS : ce n’est pas du FIR. Voyez le flux autres_financements.`,
    ];
  const named = regionsOfCog().filter(({ nom }) => said.includes(plain(nom)));
  // « Île-de-France » is no part of another name; « Centre-Val de Loire » and « Pays de la Loire » are told whole.
  if (named.length > 1 || (named.length === 1 && declared !== undefined && named[0]!.code !== declared))
    return [
      'region',
      `l’attribuant ${guillemets(cells.nomAttribuant)} désigne une autre région que celle annoncée. Séparez les fichiers par ARS.`,
    ];
  const code = declared ?? named[0]?.code;
  return (
    code ?? [
      'region',
      `la région de ${guillemets(cells.nomAttribuant)} ne se lit pas dans son nom. Dites-la : --region CODE.`,
    ]
  );
}

function objetOf({ objet }: Cellules): string | Refus {
  const said = plain(objet);
  const found = OBJETS.filter(([, word]) => word.test(said)).map(([code]) => code);
  if (found.length > 1)
    return [
      'objet',
      `l’objet ${guillemets(objet)} désigne plusieurs emplois (${found.join(', ')}). Séparez les montants.`,
    ];
  return found[0] ?? 'autre';
}

function beneficiaryOf(cells: Cellules, known: readonly CptsConnue[]): string | Refus {
  const { idBeneficiaire: siret, nomBeneficiaire: nom } = cells;
  if (!/^\d{14}$/.test(siret))
    return [
      'beneficiaire',
      `le bénéficiaire ${guillemets(nom)} n’a pas de SIRET (14 chiffres). Complétez idBeneficiaire.`,
    ];
  return bySiret(known, siret)?.cpts_id ?? siret;
}

function amountOf({ montant, nature }: Cellules): string | Refus {
  const said = plain(nature);
  if (!said.includes('numeraire') || said.includes('nature'))
    return [
      'nature',
      `la nature ${guillemets(nature)} n’est pas une aide en numéraire seule : sa part en euros n’est pas connue.`,
    ];
  return (
    montantOf(montant) ?? ['montant', `le montant ${guillemets(montant)} ne se lit pas. Écrivez-le 1234.56.`]
  );
}

const JOUR = /^(?:(\d{4})-\d\d-\d\d|\d\d\/\d\d\/(\d{4}))$/;

/** A grant of an ARS to a CPTS as a commitment of the FIR, or why it cannot be one. */
function toFir(
  cells: Cellules,
  known: readonly CptsConnue[],
  region: string | undefined,
): Record<string, string> | Refus {
  const region_code = regionOf(cells, region);
  if (typeof region_code !== 'string') return region_code;
  const [, iso, french] = JOUR.exec(cells.dateConvention) ?? [];
  const exercice = iso ?? french;
  if (exercice === undefined)
    return ['date', `la date ${guillemets(cells.dateConvention)} ne se lit pas. Écrivez-la 2024-12-31.`];
  const [cpts_id, objet, montant_eur] = [beneficiaryOf(cells, known), objetOf(cells), amountOf(cells)];
  for (const found of [cpts_id, objet, montant_eur]) if (typeof found !== 'string') return found;
  const identity = [
    cells.idAttribuant,
    cells.referenceDecision,
    cells.dateConvention,
    cells.idBeneficiaire,
    plain(cells.objet),
  ];
  return {
    flux_id: `scdl-${createHash('sha256').update(identity.join('\0')).digest('hex').slice(0, 16)}`,
    region_code,
    cpts_id: cpts_id as string,
    date: cells.dateConvention,
    type: 'engage',
    exercice,
    objet: objet as string,
    montant_eur: montant_eur as string,
  };
}

/** Whether a beneficiary is a CPTS: known by its SIRET, or said so by its name. */
const isCpts = ({ idBeneficiaire, nomBeneficiaire }: Cellules, known: readonly CptsConnue[]) =>
  bySiret(known, idBeneficiaire) !== undefined || CPTS.test(plain(nomBeneficiaire));

async function headerOf(file: string, fichier: string) {
  const { encodage, format } = await scanFile(file);
  const line = format === 'csv' ? await firstLine(file, encodage) : '';
  const read = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: splitLine(line, delimiter).map((one) => one.trim()),
  }));
  const { delimiter, names } = read.sort((a, b) => b.names.length - a.names.length)[0]!;
  const place = (column: Colonne) => names.findIndex((name) => normalise(name) === normalise(column));
  const missing = REQUISES.filter((column) => place(column) < 0);
  if (missing.length > 0) {
    const message = `ce n’est pas un fichier SCDL « subventions » : il y manque ${missing.map(guillemets).join(', ')}. Le schéma est sur schema.data.gouv.fr (scdl/subventions).`;
    throw new FichierRefuse(fichier, 'format', message);
  }
  const places = LUES.map((column) => [column, place(column)] as const);
  return { encodage, delimiter, names, places };
}

const AUTRE = 'bénéficiaire qui n’est pas une CPTS';

/** Judges one line at a time; a grant met twice is told apart from nothing, and goes aside. */
class Tri {
  readonly conversion: Conversion;
  readonly #seen = new Map<string, number>();

  constructor(
    entete: readonly string[],
    readonly known: readonly CptsConnue[],
    readonly region: string | undefined,
  ) {
    const avis = [
      'Une subvention est un engagement au jour de sa convention : le schéma ne dit pas les paiements.',
    ];
    this.conversion = { flux: 'flux_fir', lues_nb: 0, laissees: {}, lignes: [], entete, ecarts: [], avis };
  }

  #judge(cells: Cellules, width: number, ligne: number): Record<string, string> | Refus | undefined {
    const expected = this.conversion.entete.length;
    if (width !== expected)
      return ['structure', `la ligne a ${width} cellules au lieu de ${expected}. Vérifiez ses séparateurs.`];
    if (!isCpts(cells, this.known)) return undefined;
    const row = toFir(cells, this.known, this.region);
    if (Array.isArray(row)) return row;
    const before = this.#seen.get(row.flux_id!);
    if (before !== undefined)
      return [
        'cle_double',
        `même attribuant, décision, date, bénéficiaire et objet que la ligne ${before} : double, ou deux versements que rien ne distingue. Précisez l’objet ou retirez-la.`,
      ];
    this.#seen.set(row.flux_id!, ligne);
    return row;
  }

  add(cells: Cellules, { ligne, cellules }: Ligne) {
    const { laissees, lignes, ecarts } = this.conversion;
    this.conversion.lues_nb++;
    const judged = this.#judge(cells, cellules.length, ligne);
    if (judged === undefined) laissees[AUTRE] = (laissees[AUTRE] ?? 0) + 1;
    else if (!Array.isArray(judged)) lignes.push(judged);
    else {
      const [code, motif] = judged;
      ecarts.push({ ligne, code, motif, montant_eur: montantOf(cells.montant), cellules });
    }
  }
}

/**
 * Reads a list of grants of the SCDL « subventions » schema into commitments of `flux_fir`. Only what an ARS grants to a CPTS: a grant is a
 * commitment on the day of its convention, never a payment (the schema has none); its exercice is the year of that day.
 */
export async function readSubventions(
  file: string,
  fichier: string,
  { known, region }: { known: readonly CptsConnue[]; region?: string },
): Promise<Conversion> {
  const { encodage, delimiter, names, places } = await headerOf(file, fichier);
  const tri = new Tri(names, known, region);
  let header = true;
  for await (const line of cellsOf(file, fichier, encodage, { delimiter })) {
    const cells = places.map(([column, i]) => [column, line.cellules[i] ?? '']);
    if (!header) tri.add(Object.fromEntries(cells) as Cellules, line);
    header = false;
  }
  return tri.conversion;
}
