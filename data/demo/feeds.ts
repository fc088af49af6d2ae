import { contractsOf } from './amendments.ts';
import type { Cpts } from './cpts.ts';
import { crisesOf } from './crises.ts';
import { engagementsOf } from './missions.ts';
import { indicatorsOf } from './indicators.ts';
import { groupBy } from './groups.ts';
import type { Rows } from './rows.ts';
import { holdTerritory } from './territories.ts';

const cptsRow = (cpts: Cpts): Rows['cpts'] => ({
  cpts_id: cpts.id,
  siret: cpts.siret,
  nom: cpts.nom,
  region_code: cpts.region,
  departement_code: cpts.departement,
  organisme_code: cpts.organisme,
  date_lettre_intention: cpts.lettre,
  date_projet_valide: cpts.projet,
  date_fin: cpts.fin,
});

const territoryRows = (cpts: Cpts): Rows['territoires'][] =>
  cpts.held.map(({ commune, taux, debut, fin }) => ({
    cpts_id: cpts.id,
    commune_code: commune.code,
    date_debut: debut,
    date_fin: fin,
    part_population_taux: taux === 1 ? null : Math.round(taux * 1e6),
  }));

/** What the CPTS are, do and earn, before any payment. */
export function lifeFeeds(list: readonly Cpts[]) {
  for (const cpts of list) cpts.held = holdTerritory(cpts);
  const engagements = list.flatMap(engagementsOf);
  const byCpts = groupBy(engagements, ({ cpts_id }) => cpts_id);
  return {
    cpts: list.map(cptsRow),
    territoires: list.flatMap(territoryRows),
    correspondances: [] as Rows['correspondances'][],
    contrats: list.flatMap(contractsOf),
    engagements,
    crises: crisesOf(list),
    indicateurs: list.flatMap((cpts) => indicatorsOf(cpts, byCpts.get(cpts.id) ?? [])),
  };
}
