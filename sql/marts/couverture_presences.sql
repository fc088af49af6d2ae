-- couverture_presences: which CPTS covers which share of which commune, at which stade, and when.
--
-- grain  : one row per (cpts_id, commune_code, date_debut)
-- unit   : part_millioniemes: share of the population of the commune, in millionths; date_fin excluded, null while it lasts
-- reads  : stg_territoires, cpts_stades
-- source : DOMAIN 6
-- leaves : days on which the CPTS has no stade
-- caveat : shares of several CPTS on one commune may exceed the whole: couverture_communes caps them
create table couverture_presences as
select
    stg_territoires.cpts_id,
    stg_territoires.commune_code,
    cpts_stades.stade,
    (stg_territoires.part_population_taux * 1000000)::bigint                    as part_millioniemes,
    greatest(stg_territoires.date_debut, cpts_stades.date_debut)                as date_debut,
    -- least() passes over nulls: null only when both last
    least(stg_territoires.date_fin, cpts_stades.date_fin)                       as date_fin,
from stg_territoires
inner join cpts_stades using (cpts_id)
where greatest(stg_territoires.date_debut, cpts_stades.date_debut)
    < coalesce(least(stg_territoires.date_fin, cpts_stades.date_fin), 'infinity'::date)
order by cpts_id, commune_code, date_debut;
