-- ref_regions, ref_departements, ref_epci, ref_communes, ref_communes_anciennes, ref_points: the COG, the populations, a point per commune.
--
-- grain  : one row per code; ref_communes_anciennes: one row per code that is no longer in use
-- unit   : inhabitants (population municipale of the package's vintage)
-- source : npm @etalab/decoupage-administratif (COG 2026, INSEE populations); data/reference/points_communes.csv.gz (GeoNames)
-- leaves : zones other than the 18 régions; Paris, Lyon and Marseille, replaced by their 45 arrondissements
create table ref_regions as
select
    code        as region_code,
    nom,
from read_json(getvariable('cog') || '/regions.json', columns = {code: 'varchar', nom: 'varchar', zone: 'varchar'})
where zone in ('metro', 'drom')
order by code;

create table ref_departements as
select
    code        as departement_code,
    nom,
    region      as region_code,
from read_json(getvariable('cog') || '/departements.json', columns = {code: 'varchar', nom: 'varchar', region: 'varchar', zone: 'varchar'})
where zone in ('metro', 'drom')
order by code;

create table ref_epci as
select
    code        as epci_code,
    nom,
from read_json(getvariable('cog') || '/epci.json', columns = {code: 'varchar', nom: 'varchar'})
order by code;

create table ref_communes as
with

entites as (
    select *
    from read_json(
        getvariable('cog') || '/communes.json',
        columns = {
            code: 'varchar', nom: 'varchar', type: 'varchar', commune: 'varchar', departement: 'varchar',
            region: 'varchar', population: 'integer'
        }
    )
),

membres as (
    select
        epci.code           as epci_code,
        membre.code         as commune_code,
    from read_json(
        getvariable('cog') || '/epci.json',
        columns = {code: 'varchar', membres: 'struct(code varchar)[]'}
    ) as epci, unnest(epci.membres) as deplie (membre)
),

arrondissements as (
    select * from entites where type = 'arrondissement-municipal'
)

select
    entites.code                                                as commune_code,
    entites.nom,
    entites.departement                                         as departement_code,
    entites.region                                              as region_code,
    membres.epci_code,
    coalesce(entites.population, 0)                             as population_hab,
    coalesce(entites.commune, entites.code)                     as commune_mere_code,
from entites
left join membres on membres.commune_code = coalesce(entites.commune, entites.code)
where entites.type in ('commune-actuelle', 'arrondissement-municipal')
    and entites.region in (select region_code from ref_regions)
    and entites.code not in (select commune from arrondissements)
order by entites.code;

create table ref_communes_anciennes as
select
    ancien_code,
    code        as commune_code,
from (
    select
        code,
        unnest("anciensCodes") as ancien_code,
    from read_json(
        getvariable('cog') || '/communes.json',
        columns = {code: 'varchar', type: 'varchar', "anciensCodes": 'varchar[]'}
    )
    where type = 'commune-actuelle'
)
where ancien_code <> code
order by ancien_code;

create table ref_points as
select
    commune_code,
    longitude::double as longitude,
    latitude::double  as latitude,
    source,
from read_csv(getvariable('dossier') || '/points_communes.csv.gz', all_varchar = true, header = true, delim = ',', quote = '"')
order by commune_code;
