-- GET /api/exports/financements: one row per (cpts_id, exercice, financeur, objet, region_code); see sql/marts/financements.sql.
-- filters : région of the paying ARS for the FIR, else of the CPTS; the others of the CPTS as it stands in the exercice of the line
select
    cpts_id,
    exercice,
    financeur,
    objet,
    region_code,
    departement_code,
    taille,
    montant_eur,
from financements
where
    ($region_code is null or region_code = $region_code)
    and ($departement_code is null or departement_code = $departement_code)
    and ($cpts_id is null or cpts_id = $cpts_id)
    and ($taille is null or taille = $taille)
    and ($exercice is null or exercice = $exercice)
order by exercice, cpts_id, financeur, objet, region_code;
