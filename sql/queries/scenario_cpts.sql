-- GET /api/scenario/cpts: a full year of each running contract, in force and under a scenario, by its gap: the largest one first, the largest gain or
-- the largest loss ($sens); the first row sums all of them, whatever the page that follows.
with

contrats as (
    select
        cpts_id,
        nom,
        region_code,
        departement_code,
        taille,
        taille_scenario,
        sum(en_vigueur_eur)                         as en_vigueur_eur,
        sum(scenario_eur)                           as scenario_eur,
        sum(scenario_eur) - sum(en_vigueur_eur)     as ecart_eur,
    from scenario_lignes($scenario)
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by all
),

rangees as (
    select
        *,
        row_number() over (order by case $sens when 'pertes' then ecart_eur when 'gains' then -ecart_eur else -abs(ecart_eur) end, cpts_id) as rang,
    from contrats
),

lignes as (
    select *
    from rangees
    where rang > ($page - 1) * $limite and rang <= $page * $limite
    union all by name
    select
        0                                     as rang,
        ''                                    as cpts_id,
        coalesce(sum(en_vigueur_eur), 0)      as en_vigueur_eur,
        coalesce(sum(scenario_eur), 0)        as scenario_eur,
        coalesce(sum(ecart_eur), 0)           as ecart_eur,
        count(*)                              as total_nb,
    from contrats
)

select
    total_nb,
    cpts_id,
    nom,
    region_code,
    departement_code,
    taille,
    taille_scenario,
    en_vigueur_eur,
    scenario_eur,
    ecart_eur,
    round(ecart_eur::double / nullif(en_vigueur_eur, 0)::double, 6)   as ecart_taux,
from lignes
order by rang;
