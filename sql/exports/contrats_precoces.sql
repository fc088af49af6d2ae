-- GET /api/exports/contrats_precoces: one row per CPTS that had an early contract; see sql/marts/contrats_precoces.sql.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    contrats_precoces.cpts_id,
    contrats_precoces.nom,
    contrats_precoces.region_code,
    contrats_precoces.departement_code,
    contrats_precoces.taille,
    contrats_precoces.date_premier_versement,
    contrats_precoces.date_signature,
    contrats_precoces.date_recuperation,
    contrats_precoces.mois_ecoules,
    contrats_precoces.paye_eur,
    contrats_precoces.recupere_eur,
    contrats_precoces.reste_eur,
    contrats_precoces.suivi_aci,
    contrats_precoces.recupere,
    contrats_precoces.etat,
from contrats_precoces
left join cpts_exercices
    on cpts_exercices.cpts_id = contrats_precoces.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or contrats_precoces.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by contrats_precoces.cpts_id;
