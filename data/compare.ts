import type { DuckDBConnection } from '@duckdb/node-api';
import { verifySnapshot, type Snapshot } from '../server/snapshot.ts';
import { literal, name, rows } from './sql.ts';

/** What is looked at: one dimension at a time, within a feed, then all of them together. */
export const NIVEAUX = ['flux', 'region', 'exercice', 'poste', 'detail'] as const;

/** A sum that is not the same in two snapshots; a code that is null is not said or not known. */
export interface Changement {
  niveau: (typeof NIVEAUX)[number];
  flux: string;
  region_code: string | null;
  exercice: number | null;
  poste: string | null;
  avant_nb: number;
  apres_nb: number;
  avant_eur: string;
  apres_eur: string;
  ecart_eur: string;
}

/** Euros that some CPTS lost and others won within one région, exercice and poste of a feed: no sum shows them. */
export interface Deplacement {
  flux: string;
  /** CPTS whose amount changed where this happened. */
  cpts_nb: number;
  deplace_eur: string;
}

/** An envelope of an exercice that is not the same in two snapshots. */
export interface EcartEnveloppe {
  exercice: number;
  avant_eur: string;
  apres_eur: string;
  ecart_eur: string;
}

/** Every line of money of a snapshot; the FIR keeps commitments and payments apart. */
const COMPOSANTES = `
  select 'flux_aci' as flux, cpts_id, null as region_code, exercice, poste, verse_eur as montant_eur from stg_flux_aci
  union all by name
  select 'flux_fir' as flux, cpts_id, region_code, exercice, type || ' ' || objet as poste, montant_eur from stg_flux_fir
  union all by name
  select 'autres_financements' as flux, cpts_id, null as region_code, exercice, financeur_type as poste, montant_eur from stg_autres_financements
  union all by name
  select 'comptes' as flux, cpts_id, null as region_code, exercice, poste, depense_effective_eur as montant_eur from stg_comptes`;

/** Sums the money of a snapshot, in a database of its own, by the views that it was published with. */
async function load(connection: DuckDBConnection, { fichiers, manifest }: Snapshot, base: string) {
  await connection.run(`attach ':memory:' as ${base}; use ${base}; create schema feeds`);
  for (const { table, chemin } of fichiers) {
    const [first, second] = table.split('.');
    const target = second ? `${name(first!)}.${name(second)}` : name(table);
    await connection.run(`create view ${target} as select * from read_parquet(${literal(chemin)})`);
  }
  for (const { sql } of manifest.vues) await connection.run(sql);
  await connection.run(`create table composantes as
    select lignes.flux, coalesce(lignes.region_code, cpts.region_code) as region_code, lignes.exercice, lignes.poste, lignes.cpts_id,
      count(*) as nb, sum(lignes.montant_eur)::decimal(18, 2) as eur
    from (${COMPOSANTES}) as lignes left join stg_cpts as cpts on cpts.cpts_id = lignes.cpts_id group by all`);
}

const CHANGEMENTS = `
  with reunies as (
    select flux, region_code, exercice, poste, nb as avant_nb, 0 as apres_nb, eur as avant_eur, 0 as apres_eur from avant.composantes
    union all select flux, region_code, exercice, poste, 0, nb, 0, eur from apres.composantes
  ), sommes as (
    select case grouping(region_code, exercice, poste)
        when 7 then 'flux' when 3 then 'region' when 5 then 'exercice' when 6 then 'poste' else 'detail' end as niveau,
      flux, region_code, exercice, poste,
      sum(avant_nb)::integer as avant_nb, sum(apres_nb)::integer as apres_nb,
      sum(avant_eur)::decimal(18, 2) as avant_eur, sum(apres_eur)::decimal(18, 2) as apres_eur
    from reunies
    group by grouping sets ((flux), (flux, region_code), (flux, exercice), (flux, poste), (flux, region_code, exercice, poste))
  )
  select *, (apres_eur - avant_eur)::decimal(18, 2) as ecart_eur from sommes
  where avant_eur <> apres_eur or avant_nb <> apres_nb
  order by array_position([${NIVEAUX.map(literal).join(', ')}], niveau), flux, region_code nulls last, exercice, poste`;

/** A CPTS whose identifier changed between the two snapshots is still the same one. */
const DEPLACEMENTS = `
  with identifiees as (
    select flux, region_code, exercice, poste, cpts_id, -eur as eur from avant.composantes
    union all select flux, region_code, exercice, poste, cpts_id, eur from apres.composantes
  ), par_cpts as (
    select flux, region_code, exercice, poste, coalesce(depuis.cpts_id, jadis.cpts_id, identifiees.cpts_id) as cpts_id, sum(eur) as ecart_eur
    from identifiees
    left join apres.identites as depuis on depuis.ancien_id = identifiees.cpts_id
    left join avant.identites as jadis on jadis.ancien_id = identifiees.cpts_id
    group by all having sum(eur) <> 0
  ), groupes as (
    select flux, list(cpts_id) as cpts,
      least(sum(ecart_eur) filter (where ecart_eur > 0), -sum(ecart_eur) filter (where ecart_eur < 0)) as deplace_eur
    from par_cpts group by flux, region_code, exercice, poste
    having bool_or(ecart_eur > 0) and bool_or(ecart_eur < 0)
  )
  select flux, len(list_distinct(flatten(list(cpts))))::integer as cpts_nb, sum(deplace_eur)::decimal(18, 2) as deplace_eur
  from groupes group by flux order by flux`;

const ENVELOPPES = `
  with reunies as (
    select exercice, enveloppe_eur as avant_eur, 0 as apres_eur from avant.enveloppes_exercices
    union all select exercice, 0, enveloppe_eur from apres.enveloppes_exercices
  ), sommes as (
    select exercice, sum(avant_eur)::decimal(18, 2) as avant_eur, sum(apres_eur)::decimal(18, 2) as apres_eur
    from reunies group by exercice
  )
  select *, (apres_eur - avant_eur)::decimal(18, 2) as ecart_eur from sommes where avant_eur <> apres_eur order by exercice`;

/** The tables whose rows are not the same; a table that one of the two lacks is one of them. */
function differentTables(avant: Snapshot, apres: Snapshot) {
  const [before, after] = [avant, apres].map(
    ({ manifest }) => new Map(manifest.fichiers.map(({ table, sha256 }) => [table, sha256])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((table) => before.get(table) !== after.get(table))
    .sort();
}

/** What changed between two snapshots, in euros: made in SQL on their verified files. */
export async function compare(connection: DuckDBConnection, lake: string, seqs: readonly [number, number]) {
  const [avant, apres] = [await verifySnapshot(lake, seqs[0]), await verifySnapshot(lake, seqs[1])];
  await load(connection, avant, 'avant');
  await load(connection, apres, 'apres');
  const changements = await rows<Changement>(connection, CHANGEMENTS);
  const side = ({ seq, manifest }: Snapshot) => ({ seq, date_arrete: manifest.date_arrete });
  return {
    avant: side(avant),
    apres: side(apres),
    changements,
    deplacements: await rows<Deplacement>(connection, DEPLACEMENTS),
    enveloppes: await rows<EcartEnveloppe>(connection, ENVELOPPES),
    tables: differentTables(avant, apres),
  };
}
