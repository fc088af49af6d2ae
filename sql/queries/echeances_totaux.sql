-- GET /api/echeances: the same lines summed by région and over all (`ensemble`), with what is set against no due; by région, total last.
with

lignes as (
    select
        cpts.region_code,
        lignes.*,
    from confrontation([$date]) as lignes
    inner join cpts_exercices as cpts on cpts.cpts_id = lignes.cpts_id and cpts.exercice = year($date)
    inner join stg_cpts on stg_cpts.cpts_id = lignes.cpts_id
    where ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or lignes.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
        and ($poste is null or lignes.poste = $poste)
        and ($part is null or lignes.part = $part)
        and ($organisme_code is null or stg_cpts.organisme_code = $organisme_code)
        and (
            $etat is null
            or ($etat = 'trop_percu' and lignes.trop_percu_eur > 0)
            or ($etat = 'du' and lignes.reste_du_eur > 0)
            or ($etat = 'en_retard' and $age is null and lignes.retard_eur > 0)
            or ($etat = 'en_retard' and $age = '2_6' and lignes.retard_2_6_mois_eur > 0)
            or ($etat = 'en_retard' and $age = 'plus_6' and lignes.retard_plus_6_mois_eur > 0)
        )
),

sommes as (
    select
        case when grouping(region_code) = 1 then 'ensemble' else region_code end     as region_code,
        count(*)                                                                     as lignes_nb,
        count(distinct cpts_id)                                                      as cpts_nb,
        sum(attendu_certain_eur)                                                     as attendu_certain_eur,
        sum(attendu_estime_eur)                                                      as attendu_estime_eur,
        sum(attendu_inconnu_nb)                                                      as attendu_inconnu_nb,
        sum(verse_eur)                                                               as verse_eur,
        sum(ecart_eur)                                                               as ecart_eur,
        sum(trop_percu_eur)                                                          as trop_percu_eur,
        sum(reste_du_eur)                                                            as reste_du_eur,
        sum(retard_2_6_mois_eur)                                                     as retard_2_6_mois_eur,
        sum(retard_plus_6_mois_eur)                                                  as retard_plus_6_mois_eur,
        sum(retard_eur)                                                              as retard_eur,
        max(retard_jours)                                                            as retard_jours,
    from lignes
    group by grouping sets ((region_code), ())
),

-- money that no due awaits, whatever the state asked for
hors_echeances as (
    select
        case when grouping(cpts.region_code) = 1 then 'ensemble' else coalesce(cpts.region_code, 'inconnue') end    as region_code,
        sum(rattachements.verse_eur) filter (where etat = 'contrat_precoce')                                        as contrat_precoce_eur,
        sum(rattachements.verse_eur) filter (where etat = 'non_rattache')                                           as non_rattache_eur,
    from rattachements
    left join cpts_exercices as cpts on cpts.cpts_id = rattachements.cpts_id and cpts.exercice = year($date)
    where rattachements.etat <> 'rattache'
        and rattachements.date_paiement <= $date
        and ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or rattachements.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
        and ($poste is null or rattachements.poste = $poste)
        and ($part is null or rattachements.part = $part)
        and $organisme_code is null
    group by grouping sets ((cpts.region_code), ())
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
    coalesce(sommes.lignes_nb, 0)                           as lignes_nb,
    coalesce(sommes.cpts_nb, 0)                             as cpts_nb,
    coalesce(sommes.attendu_certain_eur, 0)                 as attendu_certain_eur,
    coalesce(sommes.attendu_estime_eur, 0)                  as attendu_estime_eur,
    coalesce(sommes.attendu_inconnu_nb, 0)                  as attendu_inconnu_nb,
    coalesce(sommes.verse_eur, 0)                           as verse_eur,
    coalesce(sommes.ecart_eur, 0)                           as ecart_eur,
    coalesce(sommes.trop_percu_eur, 0)                      as trop_percu_eur,
    coalesce(sommes.reste_du_eur, 0)                        as reste_du_eur,
    coalesce(sommes.retard_2_6_mois_eur, 0)                 as retard_2_6_mois_eur,
    coalesce(sommes.retard_plus_6_mois_eur, 0)              as retard_plus_6_mois_eur,
    coalesce(sommes.retard_eur, 0)                          as retard_eur,
    round(sommes.retard_eur::double / nullif(sommes.attendu_certain_eur, 0), 6)   as retard_taux,
    sommes.retard_jours,
    coalesce(hors_echeances.contrat_precoce_eur, 0)         as contrat_precoce_eur,
    coalesce(hors_echeances.non_rattache_eur, 0)            as non_rattache_eur,
from regions
left join sommes using (region_code)
left join hors_echeances using (region_code)
where regions.region_code = 'ensemble' or sommes.region_code is not null or hors_echeances.region_code is not null
order by regions.rang, regions.region_code;
