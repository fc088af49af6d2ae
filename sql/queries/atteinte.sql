-- GET /api/atteinte: share of variable and attainment by poste, région, contract year or nature of indicator ($par), then over all (`ensemble`).
with

points as (
    select
        case $par
            when 'poste' then poste
            when 'region' then region_code
            when 'annee_contrat' then annee_contrat::varchar
            else nature
        end                                                                  as code,
        *,
    from atteintes
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
        and ($poste is null or poste = $poste)
        and ($annee_contrat is null or annee_contrat = $annee_contrat)
),

parts as (
    select
        case $par
            when 'poste' then poste
            when 'region' then region_code
            when 'annee_contrat' then annee_contrat::varchar
        end                                                                  as code,
        *,
    from parts_variables
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
        and ($poste is null or poste = $poste)
        and ($annee_contrat is null or annee_contrat = $annee_contrat)
),

points_sommes as (
    select
        case when grouping(code) = 1 then 'ensemble' else code end          as code,
        sum(points_max)                                                      as points_max,
        sum(points_obtenus)                                                  as points_obtenus,
        sum(indicateurs_nb)                                                  as indicateurs_nb,
        sum(indicateurs_connus_nb)                                           as indicateurs_connus_nb,
        count(distinct cpts_id) filter (where indicateurs_connus_nb > 0)     as cpts_connues_nb,
    from points
    group by grouping sets ((code), ())
),

-- an indicator belongs to no line of the envelope: by nature only the whole is known
parts_sommes as (
    select
        case when grouping(code) = 1 then 'ensemble' else code end          as code,
        sum(fixe_eur)                                                        as fixe_eur,
        sum(variable_eur)                                                    as variable_eur,
        sum(variable_connue_eur)                                             as variable_connue_eur,
        sum(variable_due_eur)                                                as variable_due_eur,
    from parts
    group by grouping sets ((code), ())
),

lignes as (
    select code, libelle, ordre from ref_postes where $par = 'poste' and code <> 'fonctionnement'
    union all
    select region_code, nom, row_number() over (order by region_code) from ref_regions where $par = 'region'
    union all
    select code, 'Année ' || code, code::integer
    from (select code from points_sommes union select code from parts_sommes)
    where $par = 'annee_contrat' and code <> 'ensemble'
    union all
    select code, libelle, ordre from ref_natures_indicateur where $par = 'nature'
    union all
    select 'ensemble', 'Ensemble', 1000
)

select
    lignes.code,
    lignes.libelle,
    parts_sommes.fixe_eur,
    parts_sommes.variable_eur,
    round(parts_sommes.variable_eur::double / nullif(parts_sommes.fixe_eur + parts_sommes.variable_eur, 0)::double, 6)     as variable_taux,
    parts_sommes.variable_connue_eur,
    parts_sommes.variable_due_eur,
    round(parts_sommes.variable_due_eur::double / nullif(parts_sommes.variable_connue_eur, 0)::double, 6)                  as due_taux,
    points_sommes.points_obtenus,
    points_sommes.points_max,
    round(points_sommes.points_obtenus::double / nullif(points_sommes.points_max, 0)::double, 6)                           as atteinte_taux,
    coalesce(points_sommes.indicateurs_nb, 0)                                                                              as indicateurs_nb,
    coalesce(points_sommes.indicateurs_connus_nb, 0)                                                                       as indicateurs_connus_nb,
    coalesce(points_sommes.cpts_connues_nb, 0)                                                                             as cpts_connues_nb,
from lignes
left join points_sommes using (code)
left join parts_sommes using (code)
where lignes.code = 'ensemble' or points_sommes.code is not null or parts_sommes.code is not null
order by lignes.ordre, lignes.code;
