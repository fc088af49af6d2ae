-- stg_territoires: one row per CPTS x commune x interval.
-- source : feed territoires
-- cleans : identifiers; an absent part_population_taux is the whole commune
-- keeps  : every accepted line
create view stg_territoires as
select
    coalesce(identites.cpts_id, territoires.cpts_id) as cpts_id,
    territoires.commune_code,
    territoires.date_debut,
    territoires.date_fin,
    coalesce(territoires.part_population_taux, 1)::decimal(7, 6) as part_population_taux,
from feeds.territoires
left join identites on identites.ancien_id = territoires.cpts_id;
