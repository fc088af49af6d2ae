-- GET /api/cpts/{cpts_id}: its payment lines, latest first.
select
    flux_id,
    date_paiement,
    exercice,
    poste,
    volet,
    part,
    nature,
    annee_contrat,
    verse_eur,
from stg_flux_aci
where cpts_id = $cpts_id
order by date_paiement desc, flux_id desc;
