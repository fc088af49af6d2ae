import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { installContours } from './connectors/contours.ts';
import { assertTarget, sumOf, writeConversion, type Conversion } from './connectors/conversion.ts';
import { readDamir } from './connectors/damir.ts';
import { confront, type LigneControle } from './connectors/damir_controle.ts';
import { readFiness } from './connectors/finess.ts';
import { knownCpts, type CptsConnue } from './connectors/known.ts';
import { readSubventions } from './connectors/scdl_subventions.ts';
import { regionsOfCog } from './connectors/cog.ts';
import type { FeedName } from './feeds.ts';
import { writeAtomic } from './lake.ts';
import { PublicationRefusee } from './publish.ts';
import { FichierRefuse } from './read/refus.ts';
import { count, euros, plural } from './report.ts';
import type { Contexte, Reponse, Verbe } from './verbs.ts';

interface Connecteur {
  flux: FeedName;
  lire: (file: string, fichier: string, known: CptsConnue[], region?: string) => Promise<Conversion>;
}

const CONNECTEURS: Record<string, Connecteur> = {
  finess: { flux: 'cpts', lire: readFiness },
  scdl: {
    flux: 'flux_fir',
    lire: (file, fichier, known, region) => readSubventions(file, fichier, { known, region }),
  },
};

/** A file that is refused is an answer, not a defect. */
const refusable = <R>(work: () => Promise<R>) =>
  work().catch((error: unknown) => {
    throw error instanceof FichierRefuse ? new PublicationRefusee(error.message) : error;
  });

async function assertFile(file: string | undefined): Promise<string> {
  if (file === undefined) throw new PublicationRefusee('Donnez un fichier.');
  if (!existsSync(file) || !(await stat(file)).isFile())
    throw new PublicationRefusee(`${file} n’existe pas. Vérifiez le chemin.`);
  return file;
}

const EXEMPLES = 5;

function describeConversion(fichier: string, conversion: Conversion) {
  const { flux, lues_nb, lignes, ecarts, laissees, avis } = conversion;
  const money = flux === 'flux_fir' ? `, ${euros(sumOf(lignes.map((line) => line.montant_eur ?? '0')))}` : '';
  return [
    `LU       ${fichier} : ${plural(lues_nb, 'ligne', 'lignes')}, ${count(lignes.length)} pour le flux ${flux}${money}, ${plural(ecarts.length, 'mise', 'mises')} à part.`,
    ...Object.entries(laissees).map(
      ([what, nb]) => `         ${plural(nb, 'laissée', 'laissées')} : ${what}.`,
    ),
    ...ecarts.slice(0, EXEMPLES).map(({ ligne, motif }) => `À PART   ligne ${ligne} : ${motif}`),
    ...(ecarts.length > EXEMPLES
      ? [`         … et ${plural(ecarts.length - EXEMPLES, 'autre', 'autres')}.`]
      : []),
    ...avis.map((sentence) => `         ${sentence}`),
  ];
}

function regionOption(region: string | undefined) {
  if (region !== undefined && !regionsOfCog().some(({ code }) => code === region))
    throw new PublicationRefusee(`--region ${region} : aucune région ne porte ce code.`);
  return region;
}

/** Turns a foreign file into a file of a feed, which is then taken with `ingerer` like any other. */
export const convertir: Verbe = async ({ lake, fichiers, options, connection }) => {
  const [name, file, ...rest] = fichiers;
  const connecteur = name !== undefined && Object.hasOwn(CONNECTEURS, name) ? CONNECTEURS[name] : undefined;
  if (!connecteur || rest.length > 0) {
    const known = Object.keys(CONNECTEURS).join(', ');
    throw new PublicationRefusee(
      `Écrivez : convertir CONNECTEUR FICHIER --vers FICHIER.csv. Connecteurs : ${known}.`,
    );
  }
  const source = await assertFile(file);
  assertTarget(options.vers, connecteur.flux);
  const region = regionOption(options.region);
  const known = await knownCpts(connection, lake);
  const fichier = path.basename(source);
  const conversion = await refusable(() => connecteur.lire(source, fichier, known, region));
  const { ecartes } = await writeConversion(options.vers, conversion);
  const { flux, lues_nb, lignes, ecarts, laissees, avis } = conversion;
  const texte = [
    ...describeConversion(fichier, conversion),
    `ÉCRIT    ${options.vers} et son bordereau${ecartes ? ` ; à part : ${ecartes}` : ''}.`,
    `         Suite : npm run pilotage -- ingerer ${options.vers} --flux ${flux}`,
  ];
  const json = {
    flux,
    fichier,
    lues_nb,
    lignes_nb: lignes.length,
    laissees,
    ecarts,
    avis,
    vers: options.vers,
    ecartes,
  };
  return { texte, json, refus: false };
};

const shown = (eur: string | null) => (eur === null ? 'n.d.' : euros(eur));

const describeControl = (line: LigneControle) =>
  `${line.zone === 'ensemble' ? 'TOTAL   ' : '        '} ${line.mois} ${line.libelle} : DAMIR ${euros(line.damir_rembourse_eur)}, ` +
  `outil ${shown(line.outil_verse_eur)}, écart ${shown(line.ecart_eur)}`;

const COLONNES = [
  'mois',
  'zone',
  'libelle',
  'lignes_nb',
  'damir_rembourse_eur',
  'damir_paye_eur',
  'outil_verse_eur',
  'ecart_eur',
] as const;

async function writeControl(vers: string, lignes: readonly LigneControle[]) {
  const rows = lignes.map((line) => COLONNES.map((column) => line[column] ?? '').join(';'));
  await writeAtomic(vers, `${[COLONNES.join(';'), ...rows].join('\n')}\n`);
}

/** Sums Open DAMIR files over the remuneration of CPTS, and sets it beside what the tool was told of. */
export const damir: Verbe = async ({ lake, fichiers, options, connection }) => {
  if (fichiers.length === 0)
    throw new PublicationRefusee('Donnez au moins un fichier Open DAMIR (A202401.csv.gz).');
  if (options.vers !== undefined && existsSync(options.vers))
    throw new PublicationRefusee(`${options.vers} existe déjà. Choisissez un autre nom.`);
  const files = [];
  for (const given of fichiers) {
    const file = await assertFile(given);
    files.push(await refusable(() => readDamir(file, path.basename(file))));
  }
  const { seq, date_arrete, lignes } = await confront(connection, lake, files);
  if (options.vers !== undefined) await writeControl(options.vers, lignes);
  const texte = files.flatMap(({ fichier, lignes_nb, retenues_nb, ecartees_nb, exemples }) => [
    `LU       ${fichier} : ${plural(lignes_nb, 'ligne', 'lignes')}, ${count(retenues_nb)} de rémunération des CPTS (PRS_NAT 1927), ${plural(ecartees_nb, 'mise', 'mises')} à part.`,
    ...exemples.map((sentence) => `À PART   ${sentence}`),
  ]);
  texte.push(...lignes.map(describeControl));
  texte.push(
    seq === null
      ? '         Aucun instantané publié : la part de l’outil est n.d.'
      : `         Outil : instantané ${seq}, arrêté au ${date_arrete}. Écart = outil moins DAMIR (montant remboursé).`,
  );
  if (options.vers !== undefined) texte.push(`ÉCRIT    ${options.vers}`);
  return {
    texte,
    json: { seq, date_arrete, fichiers: files.map(({ cumuls: _, ...file }) => file), lignes },
    refus: false,
  };
};

/** Installs the outlines of communes and EPCI for the map. */
export const contours: Verbe = async ({ lake, fichiers, options }: Contexte): Promise<Reponse> => {
  if (options.depuis === undefined || fichiers.length > 0)
    throw new PublicationRefusee('Écrivez : contours --depuis ADRESSE, ou contours --depuis DOSSIER.');
  const { empreinte, manifeste, inconnus } = await installContours(lake, options.depuis);
  const texte = manifeste.couches.map(({ couche, contours_nb, sans_contour, octets, source }) => {
    const missing = sans_contour.length > 0 ? `, ${count(sans_contour.length)} sans contour` : '';
    return `COUCHE   ${couche} : ${plural(contours_nb, 'contour', 'contours')}${missing}, ${count(Math.round(octets / 1000))} ko (de ${source.fichier}, ${source.date ?? 'sans date'}).`;
  });
  for (const { couche, inconnus: codes } of inconnus) {
    if (codes.length > 0)
      texte.push(
        `         ${couche} : ${count(codes.length)} codes hors du code officiel géographique, laissés (${codes.slice(0, 5).join(', ')}).`,
      );
  }
  if (!manifeste.empreintes_annoncees)
    texte.push(
      '         L’éditeur ne donne pas d’empreintes (SHA256SUMS) : celles des fichiers reçus sont gardées.',
    );
  texte.push(
    `INSTALLÉ ${empreinte.slice(0, 12)}, ${manifeste.licence}. La page Couverture propose EPCI et communes.`,
  );
  return { texte, json: { empreinte, ...manifeste, inconnus }, refus: false };
};
