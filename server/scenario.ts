import { Type, type Static, type TObject } from 'typebox';
import type { Instantane } from './instantane.ts';
import { VALEUR_INVALIDE } from './errors.ts';
import { POSTES, codes } from './vocabulary.ts';

type Poste = (typeof POSTES)[number]['code'];

/** What is in force at the date d’arrêté: where every scenario starts. */
export const Reference = Type.Object({
  version: Type.String({ description: 'Version du barème en vigueur à la date d’arrêté' }),
  versions: Type.Array(Type.String(), { description: 'Versions dont un scénario peut partir' }),
  date_effet: Type.String({ description: 'Date d’effet par défaut : le 1er janvier qui suit' }),
  avance_pct: Type.Number({ description: 'Part avancée du fonctionnement et des parts fixes, %' }),
  majoration_pct: Type.Number({ description: 'Majoration des missions, %' }),
  majoration_membres: Type.Integer({ description: 'Membres à partir desquels elle s’applique' }),
  majoration_taille: Type.Integer({ description: 'Taille à laquelle elle s’applique' }),
  seuil_taille_2: Type.Integer({ description: 'Habitants, première population de la taille 2' }),
  seuil_taille_3: Type.Integer({ description: 'Habitants, première population de la taille 3' }),
  seuil_taille_4: Type.Integer({ description: 'Habitants, dernière population de la taille 3' }),
});

const percent = (minimum: number, maximum: number, description: string) =>
  Type.Optional(Type.Number({ minimum, maximum, description: `${description}, en % (deux décimales)` }));
const whole = (maximum: number, description: string) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum, description }));

const variation = (poste: Poste) =>
  percent(-100, 500, `Variation des taux du poste ${poste}, fixe et variable`);

/** What a reader chooses; what is absent is as in force. */
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
    -100,
    100,
    'Part de la part fixe des missions qui devient variable ; négative : de la variable qui devient fixe',
  ),
  fonctionnement_fondu: Type.Optional(
    Type.Boolean({ description: 'Le fonctionnement est fondu dans les parts fixes du socle' }),
  ),
  seuil_taille_2: whole(10_000_000, 'Habitants à partir desquels une CPTS est de taille 2'),
  seuil_taille_3: whole(10_000_000, 'Habitants à partir desquels une CPTS est de taille 3'),
  seuil_taille_4: whole(10_000_000, 'Habitants au-dessus desquels une CPTS est de taille 4'),
  majoration_pct: percent(0, 500, 'Majoration des missions d’une taille 4'),
  majoration_membres: whole(100_000, 'Membres à partir desquels elle s’applique'),
  avance_pct: percent(0, 100, 'Part avancée du fonctionnement et des parts fixes'),
  avance_entiere_annee: whole(100, 'Année de contrat dont ces parts sont avancées en entier'),
  fongibilite_pct: percent(0, 100, 'Part de l’enveloppe d’une mission qui peut servir à une autre'),
};

/** What was chosen, what was not being absent or null. */
type Choisi = { [K in keyof Static<TObject<typeof choix>>]?: Static<TObject<typeof choix>>[K] | null };
type Scenario = Omit<Static<typeof Reference>, 'versions' | 'majoration_taille'> & Choisi;

/** What changes nothing. */
const NEUTRE = {
  ...Object.fromEntries(codes(POSTES).map((poste) => [`${poste}_pct`, 0])),
  bascule_pct: 0,
  fonctionnement_fondu: false,
  fongibilite_pct: 0,
  avance_entiere_annee: null,
};

/** More than two decimals would be rounded in silence. */
function assertDecimals(choisi: Choisi) {
  for (const [name, value] of Object.entries(choisi)) {
    if (!name.endsWith('_pct') || typeof value !== 'number') continue;
    if (Number(value.toFixed(2)) !== value) throw new VALEUR_INVALIDE(name, String(value), 'deux décimales');
  }
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
  const { versions, majoration_taille: _, ...reference } = await db.one('scenario_reference', Reference);
  const isChoice = ([name]: [string, unknown]) => name in choix;
  const given = Object.entries(query).filter((entry) => isChoice(entry) && entry[1] !== null);
  const scenario: Scenario = { ...NEUTRE, ...reference, ...Object.fromEntries(given) };
  if (!versions.includes(scenario.version)) {
    throw new VALEUR_INVALIDE('version', scenario.version, versions.join(', '));
  }
  assertDecimals(scenario);
  assertSeuils(scenario);
  assertDate(scenario, date_arrete);
  const others = Object.fromEntries(Object.entries(query).filter((entry) => !isChoice(entry)));
  return { ...(others as Omit<Q, keyof Choisi>), scenario: JSON.stringify(scenario) };
}
