-- GET /api/exports/territoires: one row per CPTS x commune x interval.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_territoires.cpts_id,
    stg_territoires.commune_code,
    stg_territoires.date_debut,
    stg_territoires.date_fin,
    stg_territoires.part_population_taux,
from stg_territoires
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_territoires.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_territoires.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by stg_territoires.cpts_id, stg_territoires.commune_code, stg_territoires.date_debut;
