-- GET /api/couverture/carte: the population by stade of every commune, or of every EPCI, on one day: one row of columns, in the order of the codes.
with

-- Paris, Lyon and Marseille are the sum of their arrondissements
sommes as (
    select
        case $niveau when 'epci' then coalesce(ref_communes.epci_code, 'hors_epci') else ref_communes.commune_mere_code end as code,
        sum(communes.population_hab)::integer                    as population_hab,
        sum(communes.aci_hab)::integer                           as aci_hab,
        sum(communes.projet_valide_hab)::integer                 as projet_valide_hab,
        sum(communes.lettre_intention_hab)::integer              as lettre_intention_hab,
        sum(communes.aucune_hab)::integer                        as aucune_hab,
    from couverture_communes as communes
    inner join ref_communes using (commune_code)
    where communes.date_debut <= $date
        and $date < coalesce(communes.date_fin, 'infinity'::date)
        and ($region_code is null or ref_communes.region_code = $region_code)
        and ($departement_code is null or ref_communes.departement_code = $departement_code)
    group by code
),

parts as (
    select
        *,
        round(aci_hab::double / nullif(population_hab, 0), 6)                         as aci_taux,
        round(projet_valide_hab::double / nullif(population_hab, 0), 6)               as projet_valide_taux,
        round(lettre_intention_hab::double / nullif(population_hab, 0), 6)            as lettre_intention_taux,
        round((population_hab - aucune_hab)::double / nullif(population_hab, 0), 6)   as tous_stades_taux,
        round(aucune_hab::double / nullif(population_hab, 0), 6)                      as aucune_taux,
    from sommes
)

select
    coalesce(list(code order by code), [])                     as code,
    coalesce(list(population_hab order by code), [])           as population_hab,
    coalesce(list(aci_hab order by code), [])                  as aci_hab,
    coalesce(list(projet_valide_hab order by code), [])        as projet_valide_hab,
    coalesce(list(lettre_intention_hab order by code), [])     as lettre_intention_hab,
    coalesce(list(aucune_hab order by code), [])               as aucune_hab,
    coalesce(list(aci_taux order by code), [])                 as aci_taux,
    coalesce(list(projet_valide_taux order by code), [])       as projet_valide_taux,
    coalesce(list(lettre_intention_taux order by code), [])    as lettre_intention_taux,
    coalesce(list(tous_stades_taux order by code), [])         as tous_stades_taux,
    coalesce(list(aucune_taux order by code), [])              as aucune_taux,
from parts;
