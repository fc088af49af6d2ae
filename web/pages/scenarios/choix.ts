import type { Answer, get } from '../../api.ts';
import { filters, perimeter } from '../../filters.svelte.ts';
import { jour, reel } from '../../format.ts';
import { inSentence } from '../explorer/choices.ts';

export type Reference = Answer<'/api/scenario/reference'>;
type Vocabulary = Answer<'/api/vocabulaire'>;

/** What a scenario changes of a poste: the name of its choice in the address. */
export const variationDe = <P extends string>(poste: P) => `${poste}_pct` as const;

/** A choice that is a number, with what the reader is told of it. */
export interface Nombre {
  name: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  step: string;
  /** What holds when nothing is chosen; absent: nothing does. */
  vigueur?: number;
}

/** The version that the scenario starts from: the one chosen, else the one in force. */
export function depart({ version, versions }: Reference) {
  const named = (code: string | undefined) => versions.find((one) => one.version === code);
  return named(filters.text('version')) ?? named(version)!;
}

/** The choices of a page of scenarios, group by group, as they are shown. */
export function groupes(
  reference: Reference,
  vocabulary: Vocabulary,
): { titre: string; nombres: Nombre[] }[] {
  const regles = depart(reference);
  const pct = (name: string, label: string, min: number, max: number, vigueur: number): Nombre => ({
    ...{ name, label, unit: '%', min, max, step: 'any', vigueur },
  });
  const entier = (name: string, label: string, unit: string, max: number, vigueur?: number): Nombre => ({
    ...{ name, label, unit, min: 1, max, step: '1', vigueur },
  });
  return [
    {
      titre: 'Taux, en plus ou en moins',
      nombres: vocabulary.postes.map(({ code, libelle }) => pct(variationDe(code), libelle, -100, 500, 0)),
    },
    {
      titre: 'Tailles et majoration',
      nombres: [
        entier('seuil_taille_2', 'Taille 2 à partir de', 'hab.', 1e7, reference.seuil_taille_2),
        entier('seuil_taille_3', 'Taille 3 à partir de', 'hab.', 1e7, reference.seuil_taille_3),
        entier('seuil_taille_4', 'Taille 4 au-dessus de', 'hab.', 1e7, reference.seuil_taille_4),
        pct(
          'majoration_pct',
          `Majoration de la taille ${regles.majoration_taille}`,
          0,
          500,
          regles.majoration_pct,
        ),
        entier('majoration_membres', 'À partir de', 'membres', 1e5, regles.majoration_membres),
      ],
    },
    {
      titre: 'Parts et versement',
      nombres: [
        pct('bascule_pct', 'Part fixe rendue variable', -100, 100, 0),
        pct('avance_pct', 'Avance', 0, 100, regles.avance_pct),
        entier('avance_entiere_annee', 'Avance entière en année', 'de contrat', 100),
        pct('fongibilite_pct', 'Fongible entre missions', 0, 100, 0),
      ],
    },
  ];
}

/** The names of every choice in the address. */
export const CHOIX = [
  ...['fonctionnement', 'acces_soins', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'].map(
    variationDe,
  ),
  ...['bascule_pct', 'majoration_pct', 'avance_pct', 'fongibilite_pct'],
  ...['seuil_taille_2', 'seuil_taille_3', 'seuil_taille_4', 'majoration_membres', 'avance_entiere_annee'],
  ...['fonctionnement_fondu', 'version', 'date_effet'],
];

type Scenario = NonNullable<Parameters<typeof get<'/api/scenario/bareme'>>[1]>;

/** What the address says of the scenario, as it is written: what makes no sense is refused by the API, with a sentence that names it. */
export const scenario = () => Object.fromEntries(CHOIX.map((name) => [name, filters.text(name)])) as Scenario;

/** The scenario, for the perimeter of the page. */
export const choisi = () => ({ ...perimeter(), ...scenario() });

/** What the scenario changes, in words: under the title of each figure, in its downloads. */
export function enMots(reference: Reference, vocabulary: Vocabulary): string {
  const version = filters.text('version');
  const date = filters.text('date_effet');
  const said = groupes(reference, vocabulary)
    .flatMap(({ nombres }) => nombres)
    .filter(
      ({ name, vigueur }) =>
        filters.text(name) !== undefined && ![vigueur, NaN].includes(Number(filters.text(name))),
    )
    .map(({ name, label, unit, vigueur }) => {
      const value = Number(filters.text(name));
      const sign =
        name.endsWith('_pct') && vigueur === 0 && name !== 'fongibilite_pct' && value > 0 ? '+' : '';
      return `${inSentence(label)} ${sign}${reel(value)}\u202f${unit}`;
    });
  return [
    ...(version !== undefined && version !== reference.version ? [`barème ${version}`] : []),
    ...said,
    ...(filters.text('fonctionnement_fondu') === 'oui' ? ['fonctionnement fondu dans les parts fixes'] : []),
    ...(date !== undefined && date !== depart(reference).date_scenario ? [`à effet du ${jour(date)}`] : []),
  ].join(', ');
}
