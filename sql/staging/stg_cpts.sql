-- stg_cpts: one row per CPTS under its present identifier.
-- source : feed cpts
-- cleans : identifiers through identites
-- keeps  : every CPTS; the row of a former identifier gives way to the row of the present one
create view stg_cpts as
select
    coalesce(identites.cpts_id, cpts.cpts_id) as cpts_id,
    cpts.siret,
    cpts.nom,
    cpts.region_code,
    cpts.departement_code,
    cpts.organisme_code,
    cpts.date_lettre_intention,
    cpts.date_projet_valide,
    cpts.date_fin,
from feeds.cpts
left join identites on identites.ancien_id = cpts.cpts_id
qualify row_number() over (
    partition by coalesce(identites.cpts_id, cpts.cpts_id)
    order by identites.cpts_id is not null, cpts.cpts_id
) = 1;
