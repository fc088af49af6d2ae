import type { Answer } from '../../api.ts';
import type { Column } from '../../ui/table.ts';

type Plan = Answer<'/api/plan_cpts'>;

/** One région, or the whole, as the plan « 100 % CPTS » looks at it; a figure that was never told is null. */
export type LignePlan = ReturnType<typeof linesAt>[number];

export const COLUMNS: Column[] = [
  { key: 'nom', label: 'Région', kind: 'texte' },
  { key: 'tous_stades_taux', label: 'Population couverte, tous stades', kind: 'taux' },
  { key: 'aci_taux', label: 'ACI signé', kind: 'taux' },
  { key: 'aucune_hab', label: 'Habitants sans CPTS', kind: 'nombre' },
  { key: 'cpts_nb', label: 'CPTS', kind: 'nombre' },
  { key: 'aci_nb', label: 'ACI signés', kind: 'nombre' },
  { key: 'projet_valide_nb', label: 'Projets validés', kind: 'nombre' },
  { key: 'lettre_intention_nb', label: 'Lettres d’intention', kind: 'nombre' },
  {
    key: 'lettre_projet_jours',
    label: 'Lettre au projet, jours',
    kind: 'nombre',
    reason: 'Moins de cinq CPTS ont franchi les deux étapes',
  },
  {
    key: 'projet_aci_jours',
    label: 'Projet à l’ACI, jours',
    kind: 'nombre',
    reason: 'Moins de cinq CPTS ont franchi les deux étapes',
  },
  { key: 'en_attente_nb', label: 'Projets en attente d’ACI', kind: 'nombre' },
  { key: 'adherents_taux', label: 'Adhérents parmi les professionnels', kind: 'taux' },
];

/** The last quarter known at a date. */
export const quarterAt = ({ couverture }: Plan, date: string) =>
  couverture.findLast((row) => row.date <= date)?.date;

/** The plan on one day: coverage of the last quarter, stades and members of its exercice, delays over every CPTS known. */
export function linesAt(plan: Plan, date: string) {
  const quarter = quarterAt(plan, date);
  const exercice = Number(date.slice(0, 4));
  return plan.couverture
    .filter((row) => row.date === quarter)
    .map((row) => {
      const same = ({ region_code }: { region_code: string }) => region_code === row.region_code;
      const stades = plan.stades.find((one) => same(one) && one.exercice === exercice);
      const adhesions = plan.adhesions.find((one) => same(one) && one.exercice === exercice);
      const delai = (etape: string) => plan.delais.find((one) => same(one) && one.etape === etape);
      return {
        ...row,
        cpts_nb: stades?.cpts_nb ?? null,
        aci_nb: stades?.aci_nb ?? null,
        projet_valide_nb: stades?.projet_valide_nb ?? null,
        lettre_intention_nb: stades?.lettre_intention_nb ?? null,
        lettre_projet_jours: delai('lettre_projet')?.delai_median_jours ?? null,
        projet_aci_jours: delai('projet_aci')?.delai_median_jours ?? null,
        lettre_aci_jours: delai('lettre_aci')?.delai_median_jours ?? null,
        lettre_aci_nb: delai('lettre_aci')?.cpts_nb ?? null,
        en_attente_nb: delai('projet_aci')?.en_attente_nb ?? null,
        adherents_taux: adhesions?.adherents_taux ?? null,
        professionnels_adherents_nb: adhesions?.professionnels_adherents_nb ?? null,
        professionnels_nb: adhesions?.professionnels_nb ?? null,
      };
    });
}

export const isWhole = ({ region_code }: { region_code?: unknown }) => region_code === 'ensemble';
