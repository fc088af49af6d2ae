-- GET /api/cpts/{cpts_id}/indicateurs: what the points of each contract year and poste are, and what they make due of the variable part,
-- latest contract year first, then in the order of the postes.
with

points as (
    select
        annee_contrat,
        poste,
        sum(indicateurs_nb)            as indicateurs_nb,
        sum(indicateurs_connus_nb)     as indicateurs_connus_nb,
        sum(points_obtenus)            as points_obtenus,
        sum(points_max)                as points_max,
    from atteintes
    where cpts_id = $cpts_id
    group by annee_contrat, poste
),

parts as (
    select
        annee_contrat,
        poste,
        variable_eur,
        variable_connue_eur,
        variable_due_eur,
    from parts_variables
    where cpts_id = $cpts_id
        and variable_eur <> 0
),

-- due in full, whatever the points
survenues as (
    select
        annee_contrat,
        poste,
        sum(enveloppe_eur) as survenue_eur,
    from enveloppes
    where cpts_id = $cpts_id
        and part = 'variable'
        and volet = 'survenue'
    group by annee_contrat, poste
),

verses as (
    select
        annee_contrat,
        poste,
        sum(verse_eur) as rattache_eur,
    from rattachements
    where cpts_id = $cpts_id
        and part = 'variable'
        and etat = 'rattache'
    group by annee_contrat, poste
),

annees as (
    select
        annee_contrat,
        date_debut,
        date_anniversaire,
    from contrats_annees
    where cpts_id = $cpts_id
)

select
    annee_contrat,
    annees.date_debut,
    annees.date_anniversaire,
    poste,
    coalesce(points.indicateurs_nb, 0)                                                           as indicateurs_nb,
    coalesce(points.indicateurs_connus_nb, 0)                                                    as indicateurs_connus_nb,
    case when points.indicateurs_connus_nb > 0 then points.points_obtenus end                    as points_obtenus,
    case when points.indicateurs_connus_nb > 0 then points.points_max end                        as points_max,
    case
        when points.indicateurs_connus_nb > 0 then round(points.points_obtenus::double / nullif(points.points_max, 0)::double, 6)
    end                                                                                          as atteinte_taux,
    parts.variable_eur,
    survenues.survenue_eur,
    case
        when parts.variable_connue_eur > 0 or parts.variable_eur = survenues.survenue_eur then parts.variable_connue_eur
    end                                                                                          as variable_connue_eur,
    case
        when parts.variable_connue_eur > 0 or parts.variable_eur = survenues.survenue_eur then parts.variable_due_eur
    end                                                                                          as variable_due_eur,
    verses.rattache_eur,
from points
full join parts using (annee_contrat, poste)
full join verses using (annee_contrat, poste)
left join survenues using (annee_contrat, poste)
left join annees using (annee_contrat)
inner join ref_postes on ref_postes.code = poste
order by annee_contrat desc, ref_postes.ordre;
