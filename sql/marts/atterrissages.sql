-- atterrissages: what will be paid by 31 December, forecast on a day of the exercice, with its interval, and what happened for the closed ones.
--
-- grain  : one row per (repere, exercice, region_code, poste), with `ensemble` in both
-- unit   : euros; prevision_eur is paid plus the four *_attendu_eur, to the cent; intervals at 80 and 95 %
-- reads  : atterrissage_previsions, regles
-- source : interval: bootstrap of the errors of the forecasts of past exercices from the same day [P: window and draws in regles]. A draw takes one
--          past exercice for all cells, then for each cell the error of one région for the same poste in it, scaled by the square root of what was
--          expected; both are chosen by md5 of their keys, so that the draws are the same everywhere
-- leaves : realise_eur of the running exercice
-- caveat : an interval is null under 5 CPTS (the largest poste counts for a total), or with fewer than 2 past exercices of errors; a forecast is
--          null where no closed exercice comes before
create table atterrissages as
with

parametrages as (
    select
        max(valeur) filter (where regle = 'atterrissage_fenetre_ans')::integer       as fenetre_ans,
        max(valeur) filter (where regle = 'atterrissage_tirages_nb')::integer        as tirages_nb,
        max(valeur) filter (where regle = 'effectif_publiable_min_nb')::integer      as effectif_min_nb,
    from regles
    where version = '*'
),

previsions as (
    select
        *,
        certain_attendu_eur + estime_attendu_eur + retard_attendu_eur + autres_attendu_eur              as attendu_eur,
        sqrt(greatest(certain_attendu_eur + estime_attendu_eur + retard_attendu_eur + autres_attendu_eur, plancher.valeur)::double)    as echelle,
    from atterrissage_previsions
    inner join regles as plancher on plancher.version = '*' and plancher.regle = 'atterrissage_plancher_eur'
),

-- errors of past forecasts, per square root of what was expected: a sum of n payments spreads like the root of n
ecarts as (
    select
        repere,
        exercice                                                                                        as exercice_passe,
        poste,
        list((apres_eur - attendu_eur)::double / echelle order by region_code)                          as ecarts,
    from previsions
    where prevue
        and region_code <> 'inconnue'
        and apres_eur is not null
        and certain_eur + estime_eur + retard_eur > 0
    group by repere, exercice, poste
),

exercices_passes as (
    select
        prevus.repere,
        prevus.exercice,
        list(passes.exercice_passe order by passes.exercice_passe)                                      as passes,
    from (select distinct repere, exercice from previsions where prevue) as prevus
    cross join parametrages
    inner join (select distinct repere, exercice_passe from ecarts) as passes
        on passes.repere = prevus.repere
        and passes.exercice_passe between prevus.exercice - parametrages.fenetre_ans and prevus.exercice - 1
    group by prevus.repere, prevus.exercice
    having count(*) >= 2
),

tirages as (
    select
        exercices_passes.repere,
        exercices_passes.exercice,
        passes[1 + (md5_number_lower(repere || ' ' || exercice || ' ' || tirage.b) % len(passes)::ubigint)::bigint]        as exercice_passe,
        tirage.b,
    from exercices_passes
    cross join parametrages
    cross join lateral (select unnest(range(parametrages.tirages_nb)) as b) as tirage
),

simulees as (
    select
        previsions.repere,
        previsions.exercice,
        previsions.region_code,
        previsions.poste,
        tirages.b,
        (previsions.attendu_eur::double + previsions.echelle * ecarts.ecarts[
            1 + (
                md5_number_lower(
                    previsions.repere || ' ' || previsions.exercice || ' ' || previsions.region_code || ' ' || previsions.poste || ' ' || tirages.b
                ) % len(ecarts.ecarts)::ubigint
            )::bigint
        ])::decimal(18, 2)                                                                              as simule,
    from previsions
    inner join tirages using (repere, exercice)
    inner join ecarts using (repere, exercice_passe, poste)
    where previsions.attendu_eur > 0
),

totaux as (
    select
        repere,
        exercice,
        coalesce(region_code, 'ensemble')                                                               as region_code,
        coalesce(poste, 'ensemble')                                                                     as poste,
        b,
        sum(simule)                                                                                     as simule,
    from simulees
    group by grouping sets (
        (repere, exercice, b, region_code, poste), (repere, exercice, b, region_code), (repere, exercice, b, poste), (repere, exercice, b)
    )
),

intervalles as (
    select
        repere,
        exercice,
        region_code,
        poste,
        quantile_cont(simule, [0.025, 0.1, 0.9, 0.975])                                                 as bornes,
    from totaux
    group by repere, exercice, region_code, poste
),

sommes as (
    select
        repere,
        exercice,
        any_value(origine)                                                                              as origine,
        coalesce(region_code, 'ensemble')                                                               as region_code,
        coalesce(poste, 'ensemble')                                                                     as poste,
        max(cpts_nb)                                                                                    as cpts_nb,
        bool_and(prevue)                                                                                as prevue,
        sum(paye_eur)                                                                                   as paye_eur,
        sum(certain_eur)                                                                                as certain_eur,
        sum(estime_eur)                                                                                 as estime_eur,
        sum(retard_eur)                                                                                 as retard_eur,
        sum(certain_attendu_eur)                                                                        as certain_attendu_eur,
        sum(estime_attendu_eur)                                                                         as estime_attendu_eur,
        sum(retard_attendu_eur)                                                                         as retard_attendu_eur,
        sum(autres_attendu_eur)                                                                         as autres_attendu_eur,
        sum(apres_eur)                                                                                  as apres_eur,
    from previsions
    group by grouping sets (
        (repere, exercice, region_code, poste), (repere, exercice, region_code), (repere, exercice, poste), (repere, exercice)
    )
),

bornees as (
    select
        sommes.*,
        sommes.paye_eur + sommes.apres_eur                                                              as realise_eur,
        case
            when sommes.prevue and sommes.cpts_nb >= parametrages.effectif_min_nb
                then list_transform(intervalles.bornes, lambda borne: sommes.paye_eur + borne::decimal(14, 2))
        end                                                                                             as bornes,
    from sommes
    cross join parametrages
    left join intervalles using (repere, exercice, region_code, poste)
)

select
    repere,
    exercice,
    origine,
    region_code,
    poste,
    cpts_nb,
    paye_eur::decimal(14, 2)                                              as paye_eur,
    certain_eur::decimal(14, 2)                                           as certain_eur,
    estime_eur::decimal(14, 2)                                            as estime_eur,
    retard_eur::decimal(14, 2)                                            as retard_eur,
    if(prevue, certain_attendu_eur, null)::decimal(14, 2)                 as certain_attendu_eur,
    if(prevue, estime_attendu_eur, null)::decimal(14, 2)                  as estime_attendu_eur,
    if(prevue, retard_attendu_eur, null)::decimal(14, 2)                  as retard_attendu_eur,
    if(prevue, autres_attendu_eur, null)::decimal(14, 2)                  as autres_attendu_eur,
    if(
        prevue, paye_eur + certain_attendu_eur + estime_attendu_eur + retard_attendu_eur + autres_attendu_eur, null
    )::decimal(14, 2)                                                     as prevision_eur,
    bornes[2]::decimal(14, 2)                                             as bas_80_eur,
    bornes[3]::decimal(14, 2)                                             as haut_80_eur,
    bornes[1]::decimal(14, 2)                                             as bas_95_eur,
    bornes[4]::decimal(14, 2)                                             as haut_95_eur,
    realise_eur::decimal(14, 2)                                           as realise_eur,
    realise_eur between bornes[2] and bornes[3]                           as dans_80,
    realise_eur between bornes[1] and bornes[4]                           as dans_95,
from bornees
order by exercice, repere, region_code, poste;
