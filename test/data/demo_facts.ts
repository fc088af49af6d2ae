import { iso } from '../../data/demo/days.ts';
import type { Feeds, Rows } from '../../data/demo/rows.ts';
import { readCommunes } from '../../data/demo/geography.ts';
import { groupBy } from '../../data/demo/groups.ts';

export type Stade = 'aci' | 'projet_valide' | 'lettre_intention';

export const communes = new Map(readCommunes().map((commune) => [commune.code, commune]));

/** Present identifier of a CPTS that was first known by its SIRET. */
const present = ({ correspondances }: Feeds) =>
  new Map(
    correspondances
      .filter(({ nature }) => nature === 'siret_finess')
      .map(({ ancien_id, nouveau_id }) => [ancien_id, nouveau_id]),
  );

/** The amendments of each CPTS under its present identifier, in order of date. */
export function amendments(feeds: Feeds): Map<string, Rows['contrats'][]> {
  const ids = present(feeds);
  const groups = groupBy(feeds.contrats, ({ cpts_id }) => ids.get(cpts_id) ?? cpts_id);
  for (const rows of groups.values()) rows.sort((a, b) => a.date_effet - b.date_effet);
  return groups;
}

/** Whether a contract runs on a day: the date_fin of a contract is on its last amendment. */
function runs(rows: readonly Rows['contrats'][], date: number) {
  const last = rows.findLastIndex(({ date_effet }) => date_effet <= date);
  if (last < 0) return false;
  const end = rows.slice(last).find(({ date_fin }) => date_fin !== null)?.date_fin ?? Infinity;
  return date < end;
}

/** The stade of each CPTS that lives on a day. */
export function stadesAt(feeds: Feeds, date: number): Map<string, Stade> {
  const contracts = amendments(feeds);
  const stades = new Map<string, Stade>();
  for (const { cpts_id, date_lettre_intention, date_projet_valide, date_fin } of feeds.cpts) {
    if (date_lettre_intention! > date || (date_fin !== null && date_fin <= date)) continue;
    const validated = date_projet_valide !== null && date_projet_valide <= date;
    const stade = validated ? 'projet_valide' : 'lettre_intention';
    stades.set(cpts_id, runs(contracts.get(cpts_id) ?? [], date) ? 'aci' : stade);
  }
  return stades;
}

/** Inhabitants of a perimeter covered at some stades: a commune counts once. */
export function coverage(feeds: Feeds, date: number, kept: readonly Stade[], region?: string) {
  const stades = stadesAt(feeds, date);
  const shares = new Map<string, number>();
  for (const { cpts_id, commune_code, date_debut, date_fin, part_population_taux } of feeds.territoires) {
    const stade = stades.get(cpts_id);
    if (!stade || !kept.includes(stade) || date_debut > date || (date_fin !== null && date_fin <= date))
      continue;
    shares.set(
      commune_code,
      Math.min(1, (shares.get(commune_code) ?? 0) + (part_population_taux ?? 1e6) / 1e6),
    );
  }
  let covered = 0;
  let whole = 0;
  for (const { code, population, region: region_code } of communes.values()) {
    if (region !== undefined && region_code !== region) continue;
    covered += population * (shares.get(code) ?? 0);
    whole += population;
  }
  return (100 * covered) / whole;
}

/** Inhabitants of the territory of a CPTS on a day, rounded half up. */
export function populationOf(feeds: Feeds, id: string, date: number) {
  const rows = feeds.territoires.filter(
    ({ cpts_id, date_debut, date_fin }) =>
      cpts_id === id && date_debut <= date && (date_fin === null || date < date_fin),
  );
  return Math.round(
    rows.reduce(
      (sum, row) =>
        sum + (communes.get(row.commune_code)!.population * (row.part_population_taux ?? 1e6)) / 1e6,
      0,
    ),
  );
}

export const yearOf = (date: number) => Number(iso(date).slice(0, 4));

/** Euros of the payments that fit. */
export const euros = (lines: readonly { montant_eur: number }[]) =>
  lines.reduce((sum, { montant_eur }) => sum + montant_eur, 0) / 100;
