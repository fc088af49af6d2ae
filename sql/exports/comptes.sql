-- GET /api/exports/comptes: one row per CPTS x exercice x poste; poste tresorerie is the closing balance.
-- filters : of the CPTS as it stands in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_comptes.cpts_id,
    stg_comptes.exercice,
    stg_comptes.poste,
    stg_comptes.depense_effective_eur,
    stg_comptes.date_transmission,
from stg_comptes
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_comptes.cpts_id
    and cpts_exercices.exercice = stg_comptes.exercice
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_comptes.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or stg_comptes.exercice = $exercice)
order by stg_comptes.cpts_id, stg_comptes.exercice, stg_comptes.poste;
