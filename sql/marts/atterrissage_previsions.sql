-- atterrissage_previsions: what is expected to be paid from a day of an exercice to its end, before any interval.
--
-- grain  : one row per (repere, exercice, region_code, poste)
-- unit   : euros; *_eur: open on the origin; *_attendu_eur: what is expected to be paid of it; apres_eur: what was paid, null for the running exercice
-- reads  : atterrissage_origines, atterrissage_bases, stg_flux_aci, stg_cpts, regles, parametres
-- source : open amounts x the share of such amounts that was paid by 31 December in the last closed exercices, from the same day [P: window in
--          regles]; then the rest (new contracts, payments that no due awaits): its yearly mean by poste in those exercices, shared among régions
--          as what is expected of their open amounts
-- leaves : nothing paid: the région `inconnue` holds payments to unknown CPTS, for which nothing is expected
-- caveat : prevue is false, and nothing is expected, where no closed exercice comes before
create table atterrissage_previsions as
with

parametrages as (
    select
        max(valeur) filter (where regle = 'atterrissage_fenetre_ans')::integer       as fenetre_ans,
        max(valeur) filter (where regle = 'atterrissage_tirages_nb')::integer        as tirages_nb,
        max(valeur) filter (where regle = 'effectif_publiable_min_nb')::integer      as effectif_min_nb,
    from regles
    where version = '*'
),

versements as (
    select
        jours.repere,
        jours.exercice,
        coalesce(stg_cpts.region_code, 'inconnue')                                                    as region_code,
        flux.poste,
        coalesce(sum(flux.verse_eur) filter (where flux.date_paiement <= jours.origine), 0)           as paye_eur,
        coalesce(sum(flux.verse_eur) filter (where flux.date_paiement > jours.origine), 0)            as apres_eur,
    from atterrissage_origines as jours
    inner join stg_flux_aci as flux using (exercice)
    left join stg_cpts using (cpts_id)
    group by all
),

-- a kind of the display gathers kinds of the computation
bases as (
    select
        *,
        case
            when composante like 'a\_echoir%' escape '\' or composante = 'du' then 'certain'
            when composante like 'estime%' then 'estime'
            else 'retard'
        end                                                                                          as groupe,
    from atterrissage_bases
    where composante <> 'ensemble'
),

propensions as (
    select
        jours.repere,
        jours.exercice,
        bases.composante,
        sum(bases.regle_eur)::double / sum(bases.ouvert_eur)::double                                  as part_payee,
    from atterrissage_origines as jours
    cross join parametrages
    inner join bases
        on bases.repere = jours.repere
        and bases.exercice between jours.exercice - parametrages.fenetre_ans and jours.exercice - 1
    group by jours.repere, jours.exercice, bases.composante
),

-- what was paid beyond that in each exercice of the window (new contracts, payments that no due awaits), by poste: their mean
restes as (
    select
        propensions.repere,
        propensions.exercice,
        realises.poste,
        (sum(realises.apres_eur) - sum(coalesce(ouverts.attendu, 0)))::double / count(distinct realises.exercice)    as reste,
    from (select distinct repere, exercice from propensions) as propensions
    cross join parametrages
    inner join (
        select repere, exercice, poste, sum(apres_eur) as apres_eur
        from versements
        where region_code <> 'inconnue'
        group by repere, exercice, poste
    ) as realises
        on realises.repere = propensions.repere
        and realises.exercice between propensions.exercice - parametrages.fenetre_ans and propensions.exercice - 1
    left join (
        select
            propensions.repere,
            propensions.exercice,
            bases.exercice                                                                            as exercice_passe,
            bases.poste,
            sum((bases.ouvert_eur::double * propensions.part_payee)::decimal(18, 4))                  as attendu,
        from propensions
        inner join bases on bases.repere = propensions.repere and bases.composante = propensions.composante
        where bases.exercice < propensions.exercice
        group by propensions.repere, propensions.exercice, bases.exercice, bases.poste
    ) as ouverts
        on ouverts.repere = propensions.repere
        and ouverts.exercice = propensions.exercice
        and ouverts.exercice_passe = realises.exercice
        and ouverts.poste = realises.poste
    group by propensions.repere, propensions.exercice, realises.poste
),

attendus as (
    select
        bases.repere,
        bases.exercice,
        bases.region_code,
        bases.poste,
        coalesce(sum(bases.ouvert_eur) filter (where groupe = 'certain'), 0)                          as certain_eur,
        coalesce(sum(bases.ouvert_eur) filter (where groupe = 'estime'), 0)                           as estime_eur,
        coalesce(sum(bases.ouvert_eur) filter (where groupe = 'retard'), 0)                           as retard_eur,
        sum((bases.ouvert_eur::double * part_payee)::decimal(18, 4)) filter (where groupe = 'certain')                          as certain_attendu,
        sum((bases.ouvert_eur::double * part_payee)::decimal(18, 4)) filter (where groupe = 'estime')                           as estime_attendu,
        sum((bases.ouvert_eur::double * part_payee)::decimal(18, 4)) filter (where groupe = 'retard')                           as retard_attendu,
    from bases
    left join propensions using (repere, exercice, composante)
    group by bases.repere, bases.exercice, bases.region_code, bases.poste
),

parts as (
    select
        repere,
        exercice,
        region_code,
        sum(coalesce(certain_attendu, 0) + coalesce(estime_attendu, 0) + coalesce(retard_attendu, 0))::double
            / nullif(sum(sum(coalesce(certain_attendu, 0) + coalesce(estime_attendu, 0) + coalesce(retard_attendu, 0))) over exercice_entier, 0) as part,
    from attendus
    group by repere, exercice, region_code
    window exercice_entier as (partition by repere, exercice)
),

cellules as (
    select repere, exercice, region_code, poste from attendus
    union
    select repere, exercice, region_code, poste from versements
)

select
    cellules.repere,
    cellules.exercice,
    jours.origine,
    cellules.region_code,
    cellules.poste,
    coalesce(effectifs.cpts_nb, 0)                                                                    as cpts_nb,
    coalesce(versements.paye_eur, 0)::decimal(14, 2)                                                  as paye_eur,
    coalesce(attendus.certain_eur, 0)::decimal(14, 2)                                                 as certain_eur,
    coalesce(attendus.estime_eur, 0)::decimal(14, 2)                                                  as estime_eur,
    coalesce(attendus.retard_eur, 0)::decimal(14, 2)                                                  as retard_eur,
    coalesce(attendus.certain_attendu, 0)::decimal(14, 2)                                             as certain_attendu_eur,
    coalesce(attendus.estime_attendu, 0)::decimal(14, 2)                                              as estime_attendu_eur,
    coalesce(attendus.retard_attendu, 0)::decimal(14, 2)                                              as retard_attendu_eur,
    coalesce(restes.reste * parts.part, 0)::decimal(14, 2)                                            as autres_attendu_eur,
    if(jours.exercice < year(parametres.date_arrete), coalesce(versements.apres_eur, 0), null)::decimal(14, 2)    as apres_eur,
    exists (select 1 from propensions where propensions.repere = jours.repere and propensions.exercice = jours.exercice) as prevue,
from cellules
inner join atterrissage_origines as jours using (repere, exercice)
cross join parametres
left join attendus using (repere, exercice, region_code, poste)
left join versements using (repere, exercice, region_code, poste)
left join restes using (repere, exercice, poste)
left join parts using (repere, exercice, region_code)
left join atterrissage_bases as effectifs
    on effectifs.repere = cellules.repere and effectifs.exercice = cellules.exercice
    and effectifs.region_code = cellules.region_code and effectifs.poste = cellules.poste
    and effectifs.composante = 'ensemble'
order by cellules.exercice, cellules.repere, cellules.region_code, cellules.poste;
