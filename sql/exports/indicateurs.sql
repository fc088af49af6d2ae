-- GET /api/exports/indicateurs: one row per CPTS x annee_contrat x indicator.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_indicateurs.cpts_id,
    stg_indicateurs.annee_contrat,
    stg_indicateurs.poste,
    stg_indicateurs.action,
    stg_indicateurs.indicateur,
    stg_indicateurs.nature,
    stg_indicateurs.points_max,
    stg_indicateurs.points_obtenus,
    stg_indicateurs.date_dialogue,
from stg_indicateurs
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_indicateurs.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_indicateurs.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by stg_indicateurs.cpts_id, stg_indicateurs.annee_contrat, stg_indicateurs.poste, stg_indicateurs.indicateur, stg_indicateurs.action;
