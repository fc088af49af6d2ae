-- GET /api/fir/notifications: FIR engaged, paid, left and lapsed by région, objet and year of notification, with the totals of each (`niveau`).
with

sommes as (
    select
        case
            when grouping(region_code) = 0 and grouping(annee_notification) = 0 then 'detail'
            when grouping(region_code) = 0 then 'region'
            when grouping(annee_notification) = 0 then 'annee'
            else 'ensemble'
        end                                                                                  as niveau,
        coalesce(region_code, 'ensemble')                                                    as region_code,
        coalesce(objet, 'ensemble')                                                          as objet,
        annee_notification,
        min(date_caducite)                                                                   as date_caducite,
        sum(engage_eur)                                                                      as engage_eur,
        sum(paye_eur)                                                                        as paye_eur,
        sum(reste_eur)                                                                       as reste_eur,
        sum(caduc_eur)                                                                       as caduc_eur,
        sum(caduc_sous_6_mois_eur)                                                           as caduc_sous_6_mois_eur,
        sum(caducite_inconnue_eur)                                                           as caducite_inconnue_eur,
        count(distinct cpts_id)                                                              as cpts_nb,
    from fir_notifications
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by grouping sets ((region_code, objet, annee_notification), (region_code), (annee_notification), ())
)

select
    sommes.niveau,
    sommes.region_code,
    coalesce(ref_regions.nom, 'Ensemble')                                                    as nom,
    sommes.objet,
    sommes.annee_notification,
    if(sommes.niveau in ('detail', 'annee'), sommes.date_caducite, null)                     as date_caducite,
    sommes.engage_eur,
    sommes.paye_eur,
    sommes.reste_eur,
    sommes.caduc_eur,
    sommes.caduc_sous_6_mois_eur,
    sommes.caducite_inconnue_eur,
    sommes.cpts_nb,
from sommes
left join ref_regions using (region_code)
left join ref_objets_fir on ref_objets_fir.code = sommes.objet
where sommes.engage_eur is not null
order by
    case sommes.niveau when 'ensemble' then 0 when 'region' then 1 when 'annee' then 2 else 3 end,
    sommes.region_code, ref_objets_fir.ordre, sommes.annee_notification nulls last;
