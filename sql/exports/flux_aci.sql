-- GET /api/exports/flux_aci: one row per accepted payment line, under the present identifier of the CPTS.
-- filters : of the CPTS in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole
select
    stg_flux_aci.flux_id,
    stg_flux_aci.cpts_id,
    stg_flux_aci.date_paiement,
    stg_flux_aci.poste,
    stg_flux_aci.volet,
    stg_flux_aci.part,
    stg_flux_aci.action,
    stg_flux_aci.nature,
    stg_flux_aci.annee_contrat,
    stg_flux_aci.verse_eur as montant_eur,
    stg_flux_aci.organisme_code,
from stg_flux_aci
left join cpts_exercices
    on cpts_exercices.cpts_id = stg_flux_aci.cpts_id
    and cpts_exercices.exercice = stg_flux_aci.exercice
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or stg_flux_aci.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or stg_flux_aci.exercice = $exercice)
order by stg_flux_aci.date_paiement, stg_flux_aci.flux_id;
