-- stg_crises: one row per recognised crisis.
-- source : feed crises
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_crises as
select
    coalesce(identites.cpts_id, crises.cpts_id) as cpts_id,
    crises.crise_id,
    crises.date_reconnaissance,
    crises.region_code,
from feeds.crises
left join identites on identites.ancien_id = crises.cpts_id;
