-- GET /api/exports/contrats: one row per CPTS x amendment; taille is that of the amendment.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_contrats.cpts_id,
    stg_contrats.date_effet,
    stg_contrats.taille,
    stg_contrats.membres_nb,
    stg_contrats.date_fin,
from stg_contrats
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_contrats.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_contrats.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by stg_contrats.cpts_id, stg_contrats.date_effet;
