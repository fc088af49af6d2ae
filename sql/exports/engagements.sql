-- GET /api/exports/engagements: one row per CPTS x poste x volet x interval.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_engagements.cpts_id,
    stg_engagements.poste,
    stg_engagements.volet,
    stg_engagements.date_demarrage,
    stg_engagements.date_fin,
    stg_engagements.date_deploiement,
from stg_engagements
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_engagements.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_engagements.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by stg_engagements.cpts_id, stg_engagements.poste, stg_engagements.volet, stg_engagements.date_demarrage;
