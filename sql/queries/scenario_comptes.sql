-- GET /api/scenario/comptes: by poste, a full year of the contracts in force and under a scenario against what their CPTS spent in the last exercice whose
-- accounts some of them sent; then all of them (`ensemble`), with what fungible envelopes would cover beside.
with

choix as (
    from scenario_choix($scenario)
),

lignes as (
    select
        cpts_id,
        poste,
        sum(en_vigueur_eur)   as en_vigueur_eur,
        sum(scenario_eur)     as scenario_eur,
    from scenario_lignes($scenario)
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by cpts_id, poste
),

comptes as (
    select
        depenses_effectives.exercice,
        depenses_effectives.cpts_id,
        depenses_effectives.poste,
        depenses_effectives.depense_effective_eur,
    from depenses_effectives
    where depenses_effectives.depense_effective_eur is not null
        and depenses_effectives.cpts_id in (select cpts_id from lignes)
),

connus as (
    select
        exercice,
        cpts_id,
        poste,
        depense_effective_eur,
    from comptes
    where exercice = (select max(exercice) from comptes)
),

-- every poste of a CPTS whose accounts are known: spent, provided, or both
cotes as (
    select
        coalesce(lignes.cpts_id, connus.cpts_id)                   as cpts_id,
        coalesce(lignes.poste, connus.poste)                       as poste,
        coalesce(lignes.en_vigueur_eur, 0)                         as en_vigueur_eur,
        coalesce(lignes.scenario_eur, 0)                           as scenario_eur,
        coalesce(connus.depense_effective_eur, 0)                  as depense_eur,
    from (select * from lignes where cpts_id in (select cpts_id from connus)) as lignes
    full join connus using (cpts_id, poste)
),

contrats as (
    select
        cotes.cpts_id,
        cotes.poste,
        sum(cotes.en_vigueur_eur)                                               as en_vigueur_eur,
        sum(cotes.scenario_eur)                                                 as scenario_eur,
        sum(cotes.depense_eur)                                                  as depense_eur,
        sum(greatest(0, least(cotes.depense_eur, cotes.en_vigueur_eur)))        as en_vigueur_couvert_eur,
        sum(greatest(0, least(cotes.depense_eur, cotes.scenario_eur)))          as scenario_couvert_eur,
        -- what a mission leaves, up to the share of its envelope that may serve another
        sum(case
            when cotes.poste = 'fonctionnement' then 0
            else least(
                greatest(0, cotes.scenario_eur - cotes.depense_eur),
                euros(demi_haut(centimes(cotes.scenario_eur) * (choix.fongibilite_pct * 100)::bigint, 10000))
            )
        end)                                                                    as fongible_eur,
        -- what it may serve: another mission, and the fonctionnement when missions are given its envelope
        sum(case
            when cotes.poste = 'fonctionnement' and not choix.fonctionnement_fondu then 0
            else greatest(0, cotes.depense_eur - cotes.scenario_eur)
        end)                                                                    as decouvert_eur,
    from cotes
    cross join choix
    group by grouping sets ((cotes.cpts_id, cotes.poste), (cotes.cpts_id))
)

select
    coalesce(contrats.poste, 'ensemble')                                                                       as poste,
    (select max(exercice) from comptes)                                                                        as exercice,
    count(*)                                                                                                   as comptes_nb,
    (select count(distinct cpts_id) from lignes)                                                               as cpts_nb,
    sum(contrats.depense_eur)                                                                                  as depense_effective_eur,
    sum(contrats.en_vigueur_eur)                                                                               as en_vigueur_eur,
    sum(contrats.scenario_eur)                                                                                 as scenario_eur,
    sum(contrats.en_vigueur_couvert_eur)                                                                       as en_vigueur_couvert_eur,
    sum(contrats.scenario_couvert_eur)                                                                         as scenario_couvert_eur,
    case
        when contrats.poste is null
            then sum(contrats.scenario_couvert_eur) + sum(least(contrats.fongible_eur, contrats.decouvert_eur))
    end                                                                                                        as fongible_couvert_eur,
from contrats
left join ref_postes on ref_postes.code = contrats.poste
group by contrats.poste, ref_postes.ordre
order by ref_postes.ordre nulls last;
