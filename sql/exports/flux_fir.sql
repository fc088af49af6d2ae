-- GET /api/exports/flux_fir: one row per accepted FIR line; region_code is that of the paying ARS.
-- filters : region_code of the paying ARS, the others of the CPTS in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_flux_fir.flux_id,
    stg_flux_fir.region_code,
    stg_flux_fir.cpts_id,
    stg_flux_fir.date,
    stg_flux_fir.type,
    stg_flux_fir.exercice,
    stg_flux_fir.fir_mission,
    stg_flux_fir.objet,
    stg_flux_fir.date_notification,
    stg_flux_fir.montant_eur,
from stg_flux_fir
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_flux_fir.cpts_id
    and cpts_exercices.exercice = stg_flux_fir.exercice
where
    ($region_code is null or stg_flux_fir.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_flux_fir.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or stg_flux_fir.exercice = $exercice)
order by stg_flux_fir.date, stg_flux_fir.flux_id;
