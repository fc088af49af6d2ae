-- cpts_positions: where a CPTS is drawn: the middle of its communes, weighted by the inhabitants it covers there.
--
-- grain  : one row per cpts_id
-- unit   : degrees (WGS 84)
-- reads  : stg_territoires, ref_communes, ref_points
-- source : data/reference/points_communes.csv.gz
-- leaves : a CPTS without territory
-- caveat : a point for the map, no address; communes of every period count
create table cpts_positions as
select
    stg_territoires.cpts_id,
    sum((ref_points.longitude * ref_communes.population_hab * stg_territoires.part_population_taux::double)::decimal(18, 6))
        / sum(ref_communes.population_hab * stg_territoires.part_population_taux)   as longitude,
    sum((ref_points.latitude * ref_communes.population_hab * stg_territoires.part_population_taux::double)::decimal(18, 6))
        / sum(ref_communes.population_hab * stg_territoires.part_population_taux)   as latitude,
from stg_territoires
inner join ref_communes using (commune_code)
inner join ref_points using (commune_code)
group by stg_territoires.cpts_id
having sum(ref_communes.population_hab) > 0
order by stg_territoires.cpts_id;
