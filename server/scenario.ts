import { Type, type Static, type TObject } from 'typebox';
import type { Instantane } from './instantane.ts';
import { VALEUR_INVALIDE } from './errors.ts';
import { POSTES, codes } from './vocabulary.ts';

type Poste = (typeof POSTES)[number]['code'];

/** A version of the barème and its rules: what holds in a scenario that starts from it, when nothing else is chosen. */
const Version = Type.Object({
  version: Type.String({ description: 'Version du barème' }),
  date_effet: Type.String({ description: 'Jour où elle prend effet' }),
  date_scenario: Type.String({
    description:
      'Date d’effet d’un scénario qui en part : la sienne si elle est à venir, sinon le 1er janvier qui suit',
  }),
  remplacee_par: Type.Union([Type.String(), Type.Null()], {
    description: 'Version qui la corrige : elle ne s’applique plus ; null : elle s’applique',
  }),
  fichier: Type.Union([Type.String(), Type.Null()], {
    description: 'Fichier qui la donne ; null : livrée avec l’outil',
  }),
  avance_pct: Type.Number({ description: 'Part avancée du fonctionnement et des parts fixes, %' }),
  majoration_pct: Type.Number({ description: 'Majoration des missions, %' }),
  majoration_membres: Type.Integer({ description: 'Membres à partir desquels elle s’applique' }),
  majoration_taille: Type.Integer({ description: 'Taille à laquelle elle s’applique' }),
});

/** What is in force at the date d’arrêté: where every scenario starts. */
export const Reference = Type.Object({
  version: Type.String({ description: 'Version du barème en vigueur à la date d’arrêté' }),
  versions: Type.Array(Version, { description: 'Versions dont un scénario peut partir' }),
  seuil_taille_2: Type.Integer({ description: 'Habitants, première population de la taille 2' }),
  seuil_taille_3: Type.Integer({ description: 'Habitants, première population de la taille 3' }),
  seuil_taille_4: Type.Integer({ description: 'Habitants, dernière population de la taille 3' }),
});

/** Bounds of what is chosen in per cent. */
const POURCENTS = {
  ...(Object.fromEntries(codes(POSTES).map((poste) => [`${poste}_pct`, [-100, 500]])) as Record<
    `${Poste}_pct`,
    [number, number]
  >),
  bascule_pct: [-100, 100],
  majoration_pct: [0, 500],
  avance_pct: [0, 100],
  fongibilite_pct: [0, 100],
} as const;

/** A text, so that its digits are read here: the validator takes « 1e1 » and a space for numbers. */
const percent = (name: keyof typeof POURCENTS, description: string) => {
  const [min, max] = POURCENTS[name];
  const bounds = `en %, de ${min} à ${max}, deux décimales au plus`;
  return Type.Optional(Type.String({ maxLength: 32, description: `${description}, ${bounds}` }));
};
const whole = (maximum: number, description: string) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, description }));

const variation = (poste: Poste) =>
  percent(`${poste}_pct`, `Variation des taux du poste ${poste}, fixe et variable`);

/** What a reader chooses; what is absent is as the version of the scenario has it, by default the one in force. */
export const choix = {
  version: Type.Optional(Type.String({ maxLength: 64, description: 'Version du barème dont on part' })),
  date_effet: Type.Optional(
    Type.String({ format: 'date', description: 'Date d’effet, après la date d’arrêté (AAAA-MM-JJ)' }),
  ),
  ...(Object.fromEntries(codes(POSTES).map((poste) => [`${poste}_pct`, variation(poste)])) as Record<
    `${Poste}_pct`,
    ReturnType<typeof variation>
  >),
  bascule_pct: percent(
    'bascule_pct',
    'Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe',
  ),
  fonctionnement_fondu: Type.Optional(
    Type.Enum(['oui'], { description: 'Le fonctionnement est fondu dans les parts fixes du socle' }),
  ),
  seuil_taille_2: whole(10_000_000, 'Habitants à partir desquels une CPTS est de taille 2'),
  seuil_taille_3: whole(10_000_000, 'Habitants à partir desquels une CPTS est de taille 3'),
  seuil_taille_4: whole(10_000_000, 'Habitants au-dessus desquels une CPTS est de taille 4'),
  majoration_pct: percent('majoration_pct', 'Majoration des missions d’une taille 4'),
  majoration_membres: whole(100_000, 'Membres à partir desquels elle s’applique'),
  avance_pct: percent('avance_pct', 'Part avancée du fonctionnement et des parts fixes'),
  avance_entiere_annee: whole(100, 'Année de contrat dont ces parts sont avancées en entier'),
  fongibilite_pct: percent(
    'fongibilite_pct',
    'Part de l’enveloppe d’une mission qui peut servir à une autre',
  ),
};

/** What was chosen, what was not being absent or null. */
type Choisi = { [K in keyof Static<TObject<typeof choix>>]?: Static<TObject<typeof choix>>[K] | null };
type Scenario = Pick<Static<typeof Reference>, 'seuil_taille_2' | 'seuil_taille_3' | 'seuil_taille_4'> & {
  date_effet: string;
};

/** What changes nothing. */
const NEUTRE = {
  ...Object.fromEntries(codes(POSTES).map((poste) => [`${poste}_pct`, 0])),
  bascule_pct: 0,
  fongibilite_pct: 0,
  avance_entiere_annee: null,
};

/** The per cents that are chosen, as numbers; more than two decimals would be rounded in silence. */
function pourcentsDe(choisi: Choisi) {
  return Object.entries(POURCENTS).flatMap(([name, [min, max]]) => {
    const text = choisi[name as keyof typeof POURCENTS];
    if (text === null || text === undefined) return [];
    const value = /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return [[name, value] as const];
    throw new VALEUR_INVALIDE(
      name,
      text,
      `un nombre de ${min} à ${max}, deux décimales au plus après un point`,
    );
  });
}

function assertSeuils({ seuil_taille_2, seuil_taille_3, seuil_taille_4 }: Scenario) {
  if (seuil_taille_2 < seuil_taille_3 && seuil_taille_3 < seuil_taille_4) return;
  const given = [seuil_taille_2, seuil_taille_3, seuil_taille_4].join(', ');
  throw new VALEUR_INVALIDE('seuil_taille_2, seuil_taille_3, seuil_taille_4', given, 'des seuils croissants');
}

function assertDate({ date_effet }: Scenario, date_arrete: string) {
  const derniere = `${Number(date_arrete.slice(0, 4)) + 10}-12-31`;
  if (date_effet > date_arrete && date_effet <= derniere) return;
  const expected = `un jour après le ${date_arrete}, au plus tard le ${derniere}`;
  throw new VALEUR_INVALIDE('date_effet', date_effet, expected);
}

/**
 * A query as a statement reads it: its choices as the one text that the macros of sql/macros/scenario.sql take, what is absent being as in
 * force, and its other parameters as they are. Refuses a version that the snapshot does not have, thresholds out of order, more than two
 * decimals, a date of effect outside the ten years after the date d’arrêté.
 */
export async function parametresDe<Q extends Choisi>({ db, date_arrete }: Instantane, query: Q) {
  const { versions, ...reference } = await db.one('scenario_reference', Reference);
  const version = query.version ?? reference.version;
  const depart = versions.find((one) => one.version === version);
  if (!depart) {
    throw new VALEUR_INVALIDE('version', version, versions.map((one) => one.version).join(', '));
  }
  const { avance_pct, majoration_pct, majoration_membres, date_scenario: date_effet } = depart;
  const isChoice = ([name]: [string, unknown]) => name in choix;
  const given = Object.entries(query).filter((entry) => isChoice(entry) && entry[1] !== null);
  const scenario = {
    ...{ ...NEUTRE, ...reference, version, date_effet, avance_pct, majoration_pct, majoration_membres },
    ...Object.fromEntries(given),
    ...Object.fromEntries(pourcentsDe(query)),
    fonctionnement_fondu: query.fonctionnement_fondu === 'oui',
  };
  assertSeuils(scenario);
  assertDate(scenario, date_arrete);
  const others = Object.fromEntries(Object.entries(query).filter((entry) => !isChoice(entry)));
  return { ...(others as Omit<Q, keyof Choisi>), scenario: JSON.stringify(scenario) };
}
