import type { Row } from '../../api.ts';
import { ecart, euros, eurosParHabitant, evolution, taux, type Figure } from '../../format.ts';
import type { Column, Kind, Record_ } from '../../ui/table.ts';

export type Ligne = Row<'/api/comparaison'>;
export type Niveau = 'region' | 'departement';

/** Why the FIR of a territory is unknown, and its share. */
export const NO_FIR = 'L’ARS n’a déclaré aucune ligne de FIR';
export const NO_FIR_SHARE = `${NO_FIR}, ou rien n’est payé`;

/** What territories are ranked by: how it is written, in words, and where it is unknown. */
export interface Measure {
  code: string;
  libelle: string;
  kind: Kind;
  reason: string;
  /** What is divided by what. */
  terms: string;
}

export const MEASURES: Measure[] = [
  {
    code: 'consommation_taux',
    libelle: 'Versé / enveloppe',
    kind: 'taux',
    reason: 'Enveloppe nulle',
    terms: 'le versé rapporté à l’enveloppe de l’exercice, coupée à la date d’arrêté s’il est en cours',
  },
  {
    code: 'verse_par_habitant_eur',
    libelle: 'Versé par habitant couvert',
    kind: 'centimes',
    reason: 'Aucun habitant couvert, ou une taille choisie',
    terms: 'le versé rapporté aux habitants des communes d’une CPTS signataire',
  },
  {
    code: 'verse_par_cpts_eur',
    libelle: 'Versé par CPTS signataire',
    kind: 'euros',
    reason: 'Aucune signataire',
    terms: 'le versé rapporté aux CPTS signataires au dernier jour compté de l’exercice',
  },
  {
    code: 'couverture_taux',
    libelle: 'Couverture par l’ACI',
    kind: 'taux',
    reason: 'La couverture est celle d’un territoire, non d’une taille',
    terms: 'les habitants couverts par une CPTS signataire rapportés aux habitants',
  },
  {
    code: 'fir_part_taux',
    libelle: 'Part du FIR',
    kind: 'taux',
    reason: NO_FIR_SHARE,
    terms: 'le FIR payé au titre de l’exercice rapporté au FIR et au versé ensemble',
  },
  {
    code: 'retard_taux',
    libelle: 'Retard / échu',
    kind: 'taux',
    reason: 'Rien n’est échu à la fin de l’exercice',
    terms:
      'ce qui est échu et impayé au-delà du délai rapporté à ce qui est échu, toutes années de contrat, au 31 décembre de l’exercice, à la date d’arrêté s’il est en cours',
  },
];

export const measureOf = (code: string | undefined): Measure =>
  MEASURES.find((measure) => measure.code === code) ?? MEASURES[0]!;

/** A value with its unit, for what is not under a column head. */
export const valued = ({ kind }: Measure, value: Figure): string =>
  kind === 'taux' ? taux(value) : kind === 'centimes' ? eurosParHabitant(value) : euros(value);

/** A gap to the median, in points for a rate. */
export const gap = ({ kind }: Measure, value: Figure): string =>
  kind === 'taux' ? evolution(value).replace('%', 'pt') : ecart.euros(value);

/** The territories themselves, without the unknown, the group, the others and France. */
export const isTerritory = ({ code }: Record_) =>
  !['inconnue', 'groupe', 'reste', 'ensemble'].includes(String(code));

/** The codes of a group as the address holds them. */
export const codesOf = (groupe: string | undefined): string[] => (groupe ?? '').split(',').filter(Boolean);

/** The group after a code joined or left it; none is no group. */
export function toggled(groupe: string | undefined, code: string): string | undefined {
  const codes = codesOf(groupe);
  const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  return next.toSorted().join(',') || undefined;
}

/** Columns of the ranking, of its table view and of its download. */
export const rankColumns = (measure: Measure, head: string): Column[] => [
  { key: 'rang', label: 'Rang', kind: 'nombre', reason: measure.reason },
  { key: 'nom', label: head, kind: 'texte' },
  { key: 'valeur', label: measure.libelle, kind: measure.kind, reason: measure.reason },
  { key: 'mediane', label: 'Médiane', kind: measure.kind, reason: 'Moins de cinq territoires ou CPTS' },
  {
    key: 'ecart_mediane',
    label: 'Écart à la médiane',
    kind: measure.kind,
    reason: 'Sans valeur ou sans médiane',
  },
  { key: 'signataires_nb', label: 'Signataires', kind: 'nombre' },
];
