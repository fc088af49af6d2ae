-- stg_contrats: one row per CPTS x amendment of its ACI.
-- source : feed contrats
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_contrats as
select
    coalesce(identites.cpts_id, contrats.cpts_id) as cpts_id,
    contrats.date_effet,
    contrats.taille,
    contrats.membres_nb,
    contrats.date_fin,
from feeds.contrats
left join identites on identites.ancien_id = contrats.cpts_id;
