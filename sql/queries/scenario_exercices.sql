-- GET /api/scenario/exercices: what the contracts that run at the date d'arrêté are worth in the three exercices from the date of effect, in force and
-- under a scenario that each contract meets at its first anniversary from that date on.
-- Shares by days of DOMAIN 4, rule 8: the first civil year half up, the second takes the rest of the contract year.
with

choix as (
    from scenario_choix($scenario)
),

lignes as (
    select
        lignes.cpts_id,
        lignes.date_signature,
        centimes(lignes.en_vigueur_eur)   as en_vigueur,
        centimes(lignes.scenario_eur)     as scenario,
    from scenario_lignes($scenario) as lignes
    where ($region_code is null or lignes.region_code = $region_code)
        and ($departement_code is null or lignes.departement_code = $departement_code)
        and ($cpts_id is null or lignes.cpts_id = $cpts_id)
        and ($taille is null or lignes.taille = $taille)
),

-- the contract years that begin in the exercice, or in the one before
annees as (
    select
        signatures.date_signature,
        (signatures.date_signature + to_years((debuts.annee - year(signatures.date_signature))::integer))::date       as date_debut,
        (signatures.date_signature + to_years((debuts.annee + 1 - year(signatures.date_signature))::integer))::date   as date_fin,
        make_date(debuts.annee + 1, 1, 1)                                                                             as date_partage,
    from (select distinct date_signature from lignes) as signatures
    cross join (
        select
            unnest(range(year(choix.date_effet) - 1, year(choix.date_effet) + 3))::integer as annee,
        from choix
    ) as debuts
),

parts as (
    select
        lignes.cpts_id,
        year(annees.date_debut) as premier,
        annees.date_debut >= choix.date_effet as bascule,
        lignes.en_vigueur,
        case when annees.date_debut >= choix.date_effet then lignes.scenario else lignes.en_vigueur end as scenario,
        annees.date_partage - annees.date_debut as jours,
        annees.date_fin - annees.date_debut as total,
    from lignes
    inner join annees using (date_signature)
    cross join choix
),

partages as (
    select
        *,
        demi_haut(en_vigueur * jours, total)   as en_vigueur_premier,
        demi_haut(scenario * jours, total)     as scenario_premier,
    from parts
),

montants as (
    select premier as exercice, en_vigueur_premier as en_vigueur, scenario_premier as scenario, cpts_id, bascule, from partages
    union all
    select premier + 1, en_vigueur - en_vigueur_premier, scenario - scenario_premier, cpts_id, bascule, from partages
)

select
    montants.exercice,
    euros(sum(montants.en_vigueur))                                                                            as en_vigueur_eur,
    euros(sum(montants.scenario))                                                                              as scenario_eur,
    euros(sum(montants.scenario)) - euros(sum(montants.en_vigueur))                                            as ecart_eur,
    round((sum(montants.scenario) - sum(montants.en_vigueur))::double / nullif(sum(montants.en_vigueur), 0)::double, 6)  as ecart_taux,
    count(distinct montants.cpts_id) filter (where montants.bascule)                                           as cpts_passees_nb,
    count(distinct montants.cpts_id)                                                                           as cpts_nb,
from montants
cross join choix
where montants.exercice between year(choix.date_effet) and year(choix.date_effet) + 2
group by montants.exercice
order by montants.exercice;
