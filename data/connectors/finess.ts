import { FichierRefuse, guillemets } from '../read/refus.ts';
import { scanFile } from '../read/scan.ts';
import { cellsOf, type Ligne } from './cells.ts';
import { regionOfDepartement } from './cog.ts';
import { bySiret, type CptsConnue } from './known.ts';
import type { Conversion, Ecart } from './conversion.ts';

/** FINESS category of the CPTS. */
const CATEGORIE = '604';

/** The positions of a `structureet` line, as the publisher lists them. */
const POSITIONS = [
  ...[
    'section',
    'nofinesset',
    'nofinessej',
    'rs',
    'rslongue',
    'complrs',
    'compldistrib',
    'numvoie',
    'typvoie',
  ],
  ...['voie', 'compvoie', 'lieuditbp', 'commune', 'departement', 'libdepartement', 'ligneacheminement'],
  ...['telephone', 'telecopie', 'categetab', 'libcategetab', 'categagretab', 'libcategagretab', 'siret'],
  ...['codeape', 'codemft', 'libmft', 'codesph', 'libsph', 'dateouv', 'dateautor', 'datemaj', 'numuai'],
] as const;

type Position = (typeof POSITIONS)[number];

/** FINESS has letters of its own overseas; 9E and the other territories are no département. */
const OUTRE_MER: Record<string, string> = { '9A': '971', '9B': '972', '9C': '973', '9D': '974', '9F': '976' };

const cellIn = ({ cellules }: Ligne) => {
  return (position: Position) => cellules[POSITIONS.indexOf(position)] ?? '';
};

/** What stands in the way of a line, or undefined. */
function refusal(line: Ligne, regions: Map<string, string>, known: readonly CptsConnue[]) {
  const { cellules } = line;
  if (cellules.length !== POSITIONS.length) {
    const motif = `la ligne a ${cellules.length} positions au lieu de ${POSITIONS.length} : sa catégorie n’est pas sûre. Téléchargez à nouveau l’extrait.`;
    return { code: 'structure', motif };
  }
  const of = cellIn(line);
  const departement = of('departement');
  if (!regions.has(OUTRE_MER[departement] ?? departement)) {
    const motif = `le département ${guillemets(departement)} n’est pas dans les 18 régions : la CPTS n’y a pas de place.`;
    return { code: 'code_inconnu', motif };
  }
  const same = of('siret') === '' ? undefined : bySiret(known, of('siret'));
  if (same && same.cpts_id === of('siret')) {
    const motif = `cette CPTS est déjà connue sous son SIRET ${same.cpts_id} : envoyez d’abord une ligne du flux correspondances (nature siret_finess) avec la date du changement.`;
    return { code: 'identite', motif };
  }
  return undefined;
}

/** A line of category 604 as a row of `cpts`; what FINESS does not know stays as the lake serves it. */
function toCpts(line: Ligne, regions: Map<string, string>, known: Map<string, CptsConnue>) {
  const of = cellIn(line);
  const departement_code = OUTRE_MER[of('departement')] ?? of('departement');
  const before = known.get(of('nofinesset'));
  return {
    cpts_id: of('nofinesset'),
    siret: of('siret') || (before?.siret ?? ''),
    nom: of('rslongue') || of('rs'),
    region_code: regions.get(departement_code)!,
    departement_code,
    organisme_code: before?.organisme_code ?? '',
    date_lettre_intention: before?.date_lettre_intention ?? '',
    date_projet_valide: before?.date_projet_valide ?? '',
    date_fin: before?.date_fin ?? '',
  };
}

/**
 * Reads a FINESS extract (`etalab-cs1100502-stock`, windows-1252 or UTF-8) into rows of `cpts`: the establishments of category 604. Identity
 * comes from FINESS; the CPAM and the dates, that FINESS does not have, are those of the CPTS already known, so that a row sent again loses nothing.
 */
export async function readFiness(
  file: string,
  fichier: string,
  known: readonly CptsConnue[],
): Promise<Conversion> {
  const { encodage } = await scanFile(file);
  const regions = regionOfDepartement();
  const byId = new Map(known.map((cpts) => [cpts.cpts_id, cpts]));
  const laissees: Record<string, number> = {};
  const leave = (what: string) => (laissees[what] = (laissees[what] ?? 0) + 1);
  const lignes: Record<string, string>[] = [];
  const ecarts: Ecart[] = [];
  let lues_nb = 0;
  let structures_nb = 0;
  for await (const line of cellsOf(file, fichier, encodage, { delimiter: ';', quote: false })) {
    lues_nb++;
    const { cellules, ligne } = line;
    if (cellules[0] !== 'structureet') {
      leave(`section ${cellules[0] === '' ? 'sans nom' : guillemets(cellules[0]!)}`);
      continue;
    }
    structures_nb++;
    const whole = cellules.length === POSITIONS.length;
    if (whole ? cellIn(line)('categetab') !== CATEGORIE : !cellules.includes(CATEGORIE)) {
      leave('autre catégorie d’établissement');
      continue;
    }
    const refused = refusal(line, regions, known);
    if (refused) ecarts.push({ ligne, ...refused, montant_eur: null, cellules });
    else lignes.push(toCpts(line, regions, byId));
  }
  if (structures_nb === 0) {
    const message =
      'ce n’est pas un extrait FINESS : aucune ligne ne commence par « structureet ». Prenez le fichier etalab-cs1100502 de data.gouv.fr.';
    throw new FichierRefuse(fichier, 'format', message);
  }
  const kept = lignes.filter(({ cpts_id }) => byId.has(cpts_id!)).length;
  const avis = [
    `${lignes.length - kept} CPTS nouvelles, ${kept} déjà connues (CPAM et dates gardées de l’instantané servi).`,
    ...(lignes.length > kept ? ['Une CPTS nouvelle n’a pas de date : FINESS ne dit pas le stade.'] : []),
  ];
  return { flux: 'cpts', lues_nb, laissees, lignes, entete: POSITIONS, ecarts, avis };
}
