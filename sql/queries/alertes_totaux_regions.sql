-- GET /api/alertes: the same findings counted and summed by région (`inconnue`: of no known région) and over all (`ensemble`); by région, total last.
with

retenues as (
    select alertes.*
    from alertes
    left join cpts_exercices as cpts
        on cpts.cpts_id = alertes.cpts_id
        and cpts.exercice = coalesce($exercice, (select max(exercice) from cpts_exercices))
    where ($region_code is null or alertes.region_code = $region_code)
        and ($departement_code is null or alertes.departement_code = $departement_code)
        and (
            $cpts_id is null
            or alertes.cpts_id = $cpts_id
            or alertes.alerte_id in (select alertes_preuves.alerte_id from alertes_preuves where alertes_preuves.cpts_id = $cpts_id)
        )
        and ($taille is null or cpts.taille = $taille)
        and ($exercice is null or alertes.exercice = $exercice)
        and ($code is null or alertes.code = $code)
        and ($severite is null or alertes.severite = $severite)
),

sommes as (
    select
        case when grouping(region_code) = 1 then 'ensemble' else coalesce(region_code, 'inconnue') end    as region_code,
        count(*)                                                       as alertes_nb,
        count(distinct cpts_id)                                        as cpts_nb,
        sum(enjeu_eur)                                                 as enjeu_eur,
        count(*) filter (where enjeu_eur is null)                      as enjeu_inconnu_nb,
    from retenues
    group by grouping sets ((region_code), ())
),

regions as (
    select region_code, nom, 0 as rang from ref_regions
    union all
    select 'inconnue', 'Région inconnue', 1
    union all
    select 'ensemble', 'Ensemble', 2
)

select
    regions.region_code,
    regions.nom,
    sommes.alertes_nb,
    sommes.cpts_nb,
    case when sommes.alertes_nb = 0 then 0 else sommes.enjeu_eur end   as enjeu_eur,
    sommes.enjeu_inconnu_nb,
from regions
inner join sommes using (region_code)
order by regions.rang, regions.region_code;
