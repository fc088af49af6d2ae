-- GET /api/alertes: the same findings counted and summed by control and over all (`ensemble`); every control, in their order, total last.
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
        case when grouping(code) = 1 then 'ensemble' else code end     as code,
        count(*)                                                       as alertes_nb,
        count(distinct cpts_id)                                        as cpts_nb,
        sum(enjeu_eur)                                                 as enjeu_eur,
        count(*) filter (where enjeu_eur is null)                      as enjeu_inconnu_nb,
    from retenues
    group by grouping sets ((code), ())
),

controles as (
    select code, titre, severite, ordre from ref_controles
    union all
    select 'ensemble', 'Ensemble', null, 2147483647
)

select
    controles.code,
    controles.titre,
    controles.severite,
    coalesce(sommes.alertes_nb, 0)                                                   as alertes_nb,
    coalesce(sommes.cpts_nb, 0)                                                      as cpts_nb,
    case when coalesce(sommes.alertes_nb, 0) = 0 then 0 else sommes.enjeu_eur end    as enjeu_eur,
    coalesce(sommes.enjeu_inconnu_nb, 0)                                             as enjeu_inconnu_nb,
from controles
left join sommes using (code)
order by controles.ordre;
