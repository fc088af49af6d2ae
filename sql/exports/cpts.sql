-- GET /api/exports/cpts: one row per CPTS, under its present identifier.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_cpts.cpts_id,
    stg_cpts.siret,
    stg_cpts.nom,
    stg_cpts.region_code,
    stg_cpts.departement_code,
    stg_cpts.organisme_code,
    stg_cpts.date_lettre_intention,
    stg_cpts.date_projet_valide,
    stg_cpts.date_fin,
from stg_cpts
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_cpts.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_cpts.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by stg_cpts.cpts_id;
