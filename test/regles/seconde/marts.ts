import type { Feeds, Row } from '../../fixture.ts';
import type { Base } from '../base.ts';
import type { Cpts } from './contrats.ts';
import type { Pays } from './enveloppes.ts';
import { iso, type Jour } from './jours.ts';
import type { Sondages } from './sondages.ts';

/** The marts that both implementations write. */
export const COMPARES = [
  'enveloppes',
  'enveloppes_exercices',
  'enveloppes_pleines',
  'echeancier',
  'rattachements',
] as const;

export type Compare = (typeof COMPARES)[number];

/** Lines of a mart as texts, by CPTS. */
export type Textes = Map<string, string[]>;

/** What each mart says of a CPTS, written as the second implementation writes it; amounts in cents. */
const READ: Record<Compare, string> = {
  enveloppes: `
    concat_ws('|', annee_contrat, date_debut, date_fin, poste, volet, part, version, taille,
      majoration_taux::decimal(3, 2), jours_actifs_nb, jours_annee_nb, centimes(enveloppe_eur), confiance, projete) as texte
    from enveloppes`,
  enveloppes_exercices: `
    concat_ws('|', annee_contrat, poste, volet, part, exercice, centimes(enveloppe_eur)) as texte
    from enveloppes_exercices
    where enveloppe_eur <> 0`,
  enveloppes_pleines: `
    concat_ws('|', jour, poste, volet, part, version, taille, centimes(pleine_eur), centimes(potentiel_eur)) as texte
    from enveloppes_pleines
    join sondages using (cpts_id)
    where jour >= date_debut and jour < coalesce(date_fin, 'infinity'::date)
      and (pleine_eur <> 0 or potentiel_eur <> 0)`,
  echeancier: `
    concat_ws('|', annee_contrat, poste, volet, part, nature, date_echeance,
      coalesce(centimes(attendu_eur)::varchar, 'n.d.'), estime) as texte
    from echeancier
    where attendu_eur is distinct from 0`,
  rattachements: `
    concat_ws('|', split_part(flux_id, '-', 2), coalesce(annee_contrat::varchar, etat)) as texte
    from rattachements`,
};

/** What SQL says, by CPTS. */
export async function read({ connection }: Base, mart: Compare): Promise<Textes> {
  const reader = await connection.runAndReadAll(
    `select cpts_id, string_agg(texte, chr(10)) from (select cpts_id, ${READ[mart]}) group by cpts_id`,
  );
  return new Map(reader.getRows().map(([id, texts]) => [String(id), String(texts).split('\n').sort()]));
}

const date = (day: Jour | null) => (day === null ? null : iso(day));

const points = (hundredths: bigint) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;

/** The rows that a sender would send for these CPTS. */
export function feeds(pays: Pays): Feeds {
  const each = (rows: (cpts: Cpts) => Row[]) =>
    pays.cpts.flatMap((cpts) => rows(cpts).map((row) => ({ cpts_id: cpts.cpts_id, ...row })));
  return {
    date_arrete: iso(pays.date_arrete),
    bareme: (pays.envoyees?.bareme ?? []).map((row) => ({ ...row, remplace: row.remplace || null })),
    regles: pays.envoyees?.regles ?? [],
    cpts: each(({ region_code }) => [{ nom: 'CPTS', region_code, departement_code: '35' }]),
    contrats: each(({ avenants }) =>
      avenants.map((row) => ({ ...row, date_effet: iso(row.date_effet), date_fin: date(row.date_fin) })),
    ),
    engagements: each(({ engagements }) =>
      engagements.map((row) => ({
        ...row,
        date_demarrage: iso(row.date_demarrage),
        date_fin: date(row.date_fin),
      })),
    ),
    crises: [
      ...each(({ cpts_id, crises }) =>
        crises.map((day, i) => ({ crise_id: `${cpts_id}-${i}`, date_reconnaissance: iso(day) })),
      ),
      ...pays.crises_regions.map(({ region_code, date }, i) => ({
        crise_id: `R${i}`,
        date_reconnaissance: iso(date),
        region_code,
      })),
    ],
    flux_aci: each(({ cpts_id, paiements }) =>
      paiements.map(({ flux_id, date, centimes, ...line }) => ({
        ...line,
        flux_id: `${cpts_id}-${flux_id}`,
        date_paiement: iso(date),
        montant_eur: `${centimes < 0n ? '-' : ''}${points(centimes < 0n ? -centimes : centimes)}`,
      })),
    ),
    indicateurs: each(({ indicateurs }) =>
      indicateurs.map(({ annee_contrat, poste, max, obtenus, date_dialogue }, i) => ({
        annee_contrat,
        poste,
        indicateur: `I${i}`,
        nature: 'moyens',
        points_max: points(max),
        points_obtenus: points(obtenus),
        date_dialogue: date(date_dialogue),
      })),
    ),
  };
}

/** Makes the marts of these CPTS, and the days on which their full envelopes are read. */
export async function poser(base: Base, pays: Pays, sondages: Sondages) {
  await base.poser(feeds(pays), ...COMPARES);
  const rows = [...sondages].flatMap(([id, days]) => days.map((day) => `('${id}', date '${iso(day)}')`));
  await base.connection.run('create or replace table sondages (cpts_id varchar, jour date)');
  if (rows.length > 0) await base.connection.run(`insert into sondages values ${rows.join(', ')}`);
}
