import { decimalValue, type DuckDBConnection } from '@duckdb/node-api';
import { rows } from '../sql.ts';
import type { Damir } from './damir.ts';
import { openServed } from './known.ts';

/** Zones of Open DAMIR (ORG_CLE_REG): overseas is one, Provence and Corse are one. */
const ZONES: [zone: string, libelle: string, regions: string[]][] = [
  ['05', 'Outre-mer', ['01', '02', '03', '04', '06']],
  ['11', 'Île-de-France', ['11']],
  ['24', 'Centre-Val de Loire', ['24']],
  ['27', 'Bourgogne-Franche-Comté', ['27']],
  ['28', 'Normandie', ['28']],
  ['32', 'Hauts-de-France', ['32']],
  ['44', 'Grand Est', ['44']],
  ['52', 'Pays de la Loire', ['52']],
  ['53', 'Bretagne', ['53']],
  ['75', 'Nouvelle-Aquitaine', ['75']],
  ['76', 'Occitanie', ['76']],
  ['84', 'Auvergne-Rhône-Alpes', ['84']],
  ['93', 'Provence-Alpes-Côte d’Azur et Corse', ['93', '94']],
  ['99', 'Inconnue', []],
];

/** One month of one zone, then `ensemble`: what DAMIR counts, what the tool was told of, in exact euros. */
export interface LigneControle {
  mois: string;
  zone: string;
  libelle: string;
  lignes_nb: number;
  damir_rembourse_eur: string;
  damir_paye_eur: string;
  /** Null when the month is not over at the date d’arrêté, or nothing was published. */
  outil_verse_eur: string | null;
  ecart_eur: string | null;
}

async function fillTables(connection: DuckDBConnection, files: readonly Damir[]) {
  await connection.run(`create table damir (mois varchar, zone varchar, lignes_nb bigint, rembourse_eur decimal(18, 2), paye_eur decimal(18, 2));
    create table zones (zone varchar, libelle varchar, regions varchar[])`);
  const appender = await connection.createAppender('damir');
  for (const { mois, zone, lignes_nb, paye, rembourse } of files.flatMap(({ cumuls }) => cumuls)) {
    appender.appendVarchar(mois);
    appender.appendVarchar(zone);
    appender.appendBigInt(BigInt(lignes_nb));
    appender.appendDecimal(decimalValue(rembourse, 18, 2));
    appender.appendDecimal(decimalValue(paye, 18, 2));
    appender.endRow();
  }
  appender.closeSync();
  for (const [zone, libelle, regions] of ZONES) {
    await connection.run("insert into zones values ($1, $2, string_split_regex($3, ','))", [
      zone,
      libelle,
      regions.join(','),
    ]);
  }
}

/** What the tool was told of, by month and zone; empty before any publication. */
const OUTIL = `
  select strftime(lignes.date_paiement, '%Y-%m') as mois, coalesce(zones.zone, '99') as zone, sum(lignes.verse_eur) as verse_eur
  from stg_flux_aci as lignes
  left join stg_cpts using (cpts_id)
  left join zones on list_contains(zones.regions, stg_cpts.region_code)
  group by all`;

const CONTROLE = (outil: string, arrete: string) => `
  with outil as (${outil}),
  comptes as (
    select mois, zone, sum(lignes_nb) as lignes_nb, sum(rembourse_eur) as rembourse_eur, sum(paye_eur) as paye_eur
    from damir group by mois, zone
  ), reunies as (
    select coalesce(comptes.mois, outil.mois) as mois, coalesce(comptes.zone, outil.zone) as zone,
      coalesce(comptes.lignes_nb, 0) as lignes_nb, coalesce(rembourse_eur, 0) as rembourse_eur, coalesce(paye_eur, 0) as paye_eur,
      case when last_day((coalesce(comptes.mois, outil.mois) || '-01')::date) <= ${arrete}::date then coalesce(verse_eur, 0) end as verse_eur
    from comptes full join outil using (mois, zone)
    where coalesce(comptes.mois, outil.mois) in (select mois from damir)
  ), sommes as (
    select mois, coalesce(zone, 'ensemble') as zone, sum(lignes_nb)::integer as lignes_nb,
      sum(rembourse_eur)::decimal(18, 2) as rembourse_eur, sum(paye_eur)::decimal(18, 2) as paye_eur, sum(verse_eur)::decimal(18, 2) as verse_eur
    from reunies group by grouping sets ((mois, zone), (mois))
  )
  select mois, sommes.zone, coalesce(zones.libelle, case sommes.zone when 'ensemble' then 'Ensemble' else 'Zone ' || sommes.zone end) as libelle,
    lignes_nb, rembourse_eur as damir_rembourse_eur, paye_eur as damir_paye_eur, verse_eur as outil_verse_eur,
    (verse_eur - rembourse_eur)::decimal(18, 2) as ecart_eur
  from sommes left join zones using (zone) order by mois, sommes.zone = 'ensemble', sommes.zone`;

/** Sets the control totals of DAMIR beside the payments of the served snapshot, month by month and zone by zone. */
export async function confront(connection: DuckDBConnection, lake: string, files: readonly Damir[]) {
  const snapshot = await openServed(connection, lake);
  await fillTables(connection, files);
  const outil = snapshot
    ? OUTIL
    : 'select null::varchar as mois, null::varchar as zone, null::decimal(18, 2) as verse_eur where false';
  const arrete = snapshot ? `'${snapshot.manifest.date_arrete}'` : 'null';
  const lignes = await rows<LigneControle>(connection, CONTROLE(outil, arrete));
  return { seq: snapshot?.seq ?? null, date_arrete: snapshot?.manifest.date_arrete ?? null, lignes };
}
