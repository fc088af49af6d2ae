-- GET /api/contrats_precoces: the ledger summed by région and over all (`ensemble`), total last.
with

sommes as (
    select
        case when grouping(region_code) = 1 then 'ensemble' else coalesce(region_code, 'inconnue') end     as region_code,
        count(*)                                                                                           as cpts_nb,
        sum(paye_eur)                                                                                      as paye_eur,
        sum(recupere_eur)                                                                                  as recupere_eur,
        sum(reste_eur)                                                                                     as reste_eur,
        count(*) filter (where etat = 'suivi_aci')                                                         as suivis_nb,
        count(*) filter (where etat = 'suivi_aci' and recupere)                                            as suivis_recuperes_nb,
        count(*) filter (where etat = 'recupere')                                                          as recuperes_nb,
        count(*) filter (where etat = 'en_cours')                                                          as en_cours_nb,
        count(*) filter (where etat = 'non_recupere')                                                      as non_recuperes_nb,
        coalesce(sum(reste_eur) filter (where etat = 'non_recupere'), 0)                                   as non_recupere_eur,
        case
            when count(*) filter (where etat = 'suivi_aci') >= any_value(effectifs.valeur)
                then median(mois_ecoules) filter (where etat = 'suivi_aci')
        end                                                                                                as delai_median_mois,
    from contrats_precoces
    inner join regles as effectifs on effectifs.version = '*' and effectifs.regle = 'effectif_publiable_min_nb'
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
        and ($etat is null or etat = $etat)
    group by grouping sets ((region_code), ())
),

regions as (
    select region_code, nom, 0 as rang from ref_regions
    union all
    select 'inconnue', 'CPTS inconnue du référentiel', 1
    union all
    select 'ensemble', 'Ensemble', 2
)

select
    regions.region_code,
    regions.nom,
    coalesce(sommes.cpts_nb, 0)                    as cpts_nb,
    coalesce(sommes.paye_eur, 0)                   as paye_eur,
    coalesce(sommes.recupere_eur, 0)               as recupere_eur,
    coalesce(sommes.reste_eur, 0)                  as reste_eur,
    coalesce(sommes.suivis_nb, 0)                  as suivis_nb,
    coalesce(sommes.suivis_recuperes_nb, 0)        as suivis_recuperes_nb,
    coalesce(sommes.recuperes_nb, 0)               as recuperes_nb,
    coalesce(sommes.en_cours_nb, 0)                as en_cours_nb,
    coalesce(sommes.non_recuperes_nb, 0)           as non_recuperes_nb,
    coalesce(sommes.non_recupere_eur, 0)           as non_recupere_eur,
    sommes.delai_median_mois,
from regions
inner join sommes using (region_code)
order by regions.rang, regions.region_code;
