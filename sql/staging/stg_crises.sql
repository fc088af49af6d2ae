-- stg_crises: one row per recognised crisis.
-- source : feed crises
-- cleans : identifiers through stg_identites
-- keeps  : every accepted line
create view stg_crises as
select
    coalesce(stg_identites.cpts_id, crises.cpts_id) as cpts_id,
    crises.crise_id,
    crises.date_reconnaissance,
    crises.region_code,
from feeds.crises
left join stg_identites on stg_identites.ancien_id = crises.cpts_id;
