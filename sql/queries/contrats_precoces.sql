-- GET /api/contrats_precoces: one page of the ledger, what is left to recover first.
select
    cpts_id,
    nom,
    region_code,
    departement_code,
    date_premier_versement,
    date_signature,
    date_recuperation,
    mois_ecoules,
    paye_eur,
    recupere_eur,
    reste_eur,
    suivi_aci,
    recupere,
    etat,
from contrats_precoces
where ($region_code is null or region_code = $region_code)
    and ($departement_code is null or departement_code = $departement_code)
    and ($cpts_id is null or cpts_id = $cpts_id)
    and ($taille is null or taille = $taille)
    and ($etat is null or etat = $etat)
order by
    case etat when 'non_recupere' then 0 when 'en_cours' then 1 when 'suivi_aci' then 2 else 3 end,
    reste_eur desc,
    cpts_id
limit $limite
offset ($page - 1) * $limite;
