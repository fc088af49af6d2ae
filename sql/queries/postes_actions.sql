-- GET /api/postes/actions: what is paid by the action that a payment line names, within each poste, largest first; what names none is a line of its
-- own (sans_action), then the poste, then all of them (`ensemble`).
with

lignes as (
    select
        flux.cpts_id,
        flux.poste,
        flux.action,
        flux.verse_eur,
    from stg_flux_aci as flux
    left join cpts_exercices as cpts on cpts.cpts_id = flux.cpts_id and cpts.exercice = $exercice
    where flux.exercice = $exercice
        and ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or flux.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
),

sommes as (
    select
        case when grouping(poste) = 1 then 'ensemble' else poste end                                  as poste,
        action,
        case
            when grouping(poste) = 1 then 'ensemble'
            when grouping(action) = 1 then 'poste'
            when action is null then 'sans_action'
            else 'action'
        end                                                                                           as niveau,
        sum(verse_eur)                                                                                as verse_eur,
        sum(case when action is not null then verse_eur else 0 end)                                   as nomme_eur,
        count(*)                                                                                      as lignes_nb,
        count(distinct cpts_id)                                                                       as cpts_nb,
    from lignes
    group by grouping sets ((poste, action), (poste), ())
),

points as (
    select
        indicateurs.poste,
        indicateurs.action,
        sum(indicateurs.points_obtenus) filter (where indicateurs.date_dialogue <= parametres.date_arrete)   as points_obtenus,
        sum(indicateurs.points_max) filter (where indicateurs.date_dialogue <= parametres.date_arrete)       as points_max,
        count(*)                                                                                             as indicateurs_nb,
    from stg_indicateurs as indicateurs
    cross join parametres
    inner join cpts_exercices as cpts on cpts.cpts_id = indicateurs.cpts_id and cpts.exercice = year(parametres.date_arrete)
    where indicateurs.action is not null
        and ($region_code is null or cpts.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or cpts.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
    group by indicateurs.poste, indicateurs.action
)

select
    sommes.poste,
    sommes.action,
    sommes.niveau,
    coalesce(sommes.verse_eur, 0)                                                                     as verse_eur,
    round(sommes.verse_eur::double / nullif(entiers.verse_eur, 0)::double, 6)                         as part_taux,
    case
        when sommes.niveau in ('poste', 'ensemble') then round(sommes.nomme_eur::double / nullif(sommes.verse_eur, 0)::double, 6)
    end                                                                                               as nomme_taux,
    sommes.lignes_nb,
    sommes.cpts_nb,
    points.points_obtenus,
    points.points_max,
    round(points.points_obtenus::double / nullif(points.points_max, 0)::double, 6)                    as atteinte_taux,
    points.indicateurs_nb,
from sommes
left join sommes as entiers
    on entiers.poste = case when sommes.niveau = 'poste' then 'ensemble' else sommes.poste end
    and entiers.niveau in ('poste', 'ensemble')
left join points on sommes.niveau = 'action' and points.poste = sommes.poste and points.action = sommes.action
left join ref_postes on ref_postes.code = sommes.poste
order by
    ref_postes.ordre nulls last,
    case sommes.niveau when 'action' then 0 when 'sans_action' then 1 else 2 end,
    sommes.verse_eur desc,
    sommes.action;
