-- GET /api/exports/crises: one row per recognised crisis.
-- filters : region_code of the crisis, or of its CPTS; cpts_id keeps the crises recognised for that CPTS alone
select
    stg_crises.crise_id,
    stg_crises.date_reconnaissance,
    stg_crises.region_code,
    stg_crises.cpts_id,
from stg_crises
left join stg_cpts on stg_cpts.cpts_id = stg_crises.cpts_id
where
    ($region_code is null or coalesce(stg_crises.region_code, stg_cpts.region_code) = $region_code)
    and ($cpts_id is null or stg_crises.cpts_id = $cpts_id)
order by stg_crises.date_reconnaissance, stg_crises.crise_id;
