import { Type, type Static, type TObject } from 'typebox';
import {
  CPTS_INCONNUE,
  DATE_HORS_BORNES,
  DEPARTEMENT_INCONNU,
  EXERCICE_INCONNU,
  PERIMETRE_CONTRADICTOIRE,
  REGION_INCONNUE,
} from './errors.ts';
import type { Instantane } from './instantane.ts';
import { TAILLES, codes } from './vocabulary.ts';

export type Taille = (typeof TAILLES)[number]['code'];

/** A code of one to four; typed, so that the text of an address is read as a number. */
export const Taille = Type.Unsafe<Taille>({
  type: 'integer',
  enum: codes(TAILLES),
  description: 'Taille de la CPTS',
});

const code = (description: string) => Type.Optional(Type.String({ maxLength: 32, description }));

/** The filters of every figure. Absent means everything. */
export const perimetre = {
  region_code: code('Région, code INSEE'),
  departement_code: code('Département, code INSEE'),
  cpts_id: code('CPTS, FINESS ou à défaut SIRET'),
  taille: Type.Optional(Taille),
};

/** The address of what is of one CPTS. */
export const CptsParams = Type.Object({ cpts_id: Type.String({ maxLength: 32 }) });

/** The year of a figure; by default that of the date d’arrêté. */
export const exercice = {
  exercice: Type.Optional(
    Type.Integer({ description: 'Année civile ; par défaut celle de la date d’arrêté' }),
  ),
};

/** The year of what is listed; by default every year. */
export const exerciceOuTous = {
  exercice: Type.Optional(Type.Integer({ description: 'Année civile ; par défaut toutes' })),
};

/** The day of a figure; by default the date d’arrêté. */
export const date = {
  date: Type.Optional(
    Type.String({ format: 'date', description: 'Jour (AAAA-MM-JJ) ; par défaut la date d’arrêté' }),
  ),
};

/** The snapshot of a figure or an export, declared here for all of them; what it leaves out follows that snapshot’s date d’arrêté. */
export const instantane = {
  instantane: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 999_999_999,
      description: 'Numéro d’un instantané publié ; par défaut le plus récent',
    }),
  ),
};

const strict = { additionalProperties: false } as const;

export const ParExercice = Type.Object({ ...perimetre, ...exercice }, strict);
export const ParDate = Type.Object({ ...perimetre, ...date }, strict);

/** A query with its defaults: every filter of the schema is there, null when it was not given. */
export type Resolved<Q extends TObject> = {
  [K in keyof Static<Q>]-?: K extends 'exercice' | 'date'
    ? NonNullable<Static<Q>[K]>
    : undefined extends Static<Q>[K]
      ? NonNullable<Static<Q>[K]> | null
      : Static<Q>[K];
};

interface Known {
  region_code?: string | null;
  departement_code?: string | null;
  cpts_id?: string | null;
  exercice?: number | null;
  date?: string | null;
}

const given = <T>(filter: T | null | undefined): filter is T => filter !== null && filter !== undefined;

const named = (kind: string, code: string) => `${kind} «\u00a0${code}\u00a0»`;

/** Refuses a place that is not inside the other: it must not look like a place without spend. */
function assertNested({ departements, cpts }: Instantane, { region_code, departement_code, cpts_id }: Known) {
  const home = given(cpts_id) ? cpts.get(cpts_id) : undefined;
  if (home !== undefined && given(departement_code) && departement_code !== home) {
    throw new PERIMETRE_CONTRADICTOIRE(
      named('la CPTS', cpts_id!),
      named('le département', departement_code),
      named('le département', home),
    );
  }
  const inner = home ?? departement_code;
  const region = given(inner) ? departements.get(inner) : undefined;
  if (region === undefined || !given(region_code) || region_code === region) return;
  throw new PERIMETRE_CONTRADICTOIRE(
    home === undefined ? named('le département', departement_code!) : named('la CPTS', cpts_id!),
    named('la région', region_code),
    named('la région', region),
  );
}

/** Refuses what the snapshot does not know: an unknown region must not look like a region without spend. */
export function assertKnown(instantane: Instantane, filters: Known) {
  const { region_code, departement_code, cpts_id, exercice, date } = filters;
  const { regions, departements, cpts, exercices, date_arrete } = instantane;
  if (given(region_code) && !regions.has(region_code)) throw new REGION_INCONNUE(region_code);
  if (given(departement_code) && !departements.has(departement_code)) {
    throw new DEPARTEMENT_INCONNU(departement_code);
  }
  if (given(cpts_id) && !cpts.has(cpts_id)) throw new CPTS_INCONNUE(cpts_id);
  assertNested(instantane, filters);
  if (given(exercice) && !exercices.includes(exercice)) {
    throw new EXERCICE_INCONNU(exercice, exercices[0]!, exercices.at(-1)!);
  }
  const premiere = `${exercices[0]}-01-01`;
  if (given(date) && (date < premiere || date > date_arrete)) {
    throw new DATE_HORS_BORNES(date, premiere, date_arrete);
  }
}

/** The exercice and the date of a figure when its address says none: those of the date d’arrêté of the snapshot. */
export function defaultsOf(instantane: Instantane, schema: TObject) {
  const defaults: Record<string, string | number> = {
    exercice: instantane.exercice_courant,
    date: instantane.date_arrete,
  };
  if (schema.properties.exercice === exerciceOuTous.exercice) delete defaults.exercice;
  return defaults;
}

/** Fills the defaults of a validated query and refuses unknown codes. */
export function resolveQuery<Q extends TObject>(instantane: Instantane, schema: Q, query: Static<Q>) {
  const given = query as Record<string, unknown>;
  const defaults = defaultsOf(instantane, schema);
  const resolved = Object.fromEntries(
    Object.keys(schema.properties).map((name) => [name, given[name] ?? defaults[name] ?? null]),
  );
  assertKnown(instantane, resolved);
  return resolved as Resolved<Q>;
}
