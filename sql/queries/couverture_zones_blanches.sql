-- GET /api/couverture/zones_blanches: the places of one level with inhabitants outside any CPTS on one day, most inhabitants first.
with

-- Paris, Lyon and Marseille are the sum of their arrondissements; an EPCI that crosses a border is in each of its départements
zones as (
    select
        case $niveau
            when 'epci' then coalesce(ref_communes.epci_code, 'hors_epci')
            when 'commune' then ref_communes.commune_mere_code
            else ref_communes.departement_code
        end                                                                          as code,
        case $niveau
            when 'epci' then coalesce(any_value(ref_epci.nom), 'Hors EPCI')
            when 'commune' then regexp_replace(min(ref_communes.nom), ' \d+er? Arrondissement$', '')
            else any_value(ref_departements.nom)
        end                                                                          as nom,
        ref_communes.departement_code,
        sum(communes.aucune_hab)::bigint                                             as aucune_hab,
        sum(communes.population_hab)::bigint                                         as population_hab,
    from couverture_communes as communes
    inner join ref_communes using (commune_code)
    inner join ref_departements using (departement_code)
    left join ref_epci using (epci_code)
    where communes.date_debut <= $date
        and $date < coalesce(communes.date_fin, 'infinity'::date)
        and ($region_code is null or ref_communes.region_code = $region_code)
        and ($departement_code is null or ref_communes.departement_code = $departement_code)
    group by code, ref_communes.departement_code
)

select
    code,
    nom,
    departement_code,
    aucune_hab,
    population_hab,
    round(aucune_hab::double / population_hab, 6)                                    as aucune_taux,
from zones
where aucune_hab > 0
order by aucune_hab desc, code, departement_code
limit $limite
offset ($page - 1) * $limite;
