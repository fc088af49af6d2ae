-- GET /api/couverture: the population by stade on one day, from the département up and for every CPTS, by code.
with

sommes as (
    select
        case $niveau when 'france' then 'france' when 'region' then region_code else departement_code end   as code,
        sum(population_hab)::bigint                  as population_hab,
        sum(aci_hab)::bigint                         as aci_hab,
        sum(projet_valide_hab)::bigint               as projet_valide_hab,
        sum(lettre_intention_hab)::bigint            as lettre_intention_hab,
        sum(aucune_hab)::bigint                      as aucune_hab,
    from couverture_departements
    where date_debut <= $date
        and $date < coalesce(date_fin, 'infinity'::date)
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
    group by code
),

-- a CPTS that crosses a border counts in each territory that it touches
presentes as (
    select
        case $niveau when 'france' then 'france' when 'region' then region_code else departement_code end   as code,
        count(distinct cpts_id)                                        as cpts_nb,
        count(distinct cpts_id) filter (where stade = 'aci')           as signataires_nb,
    from couverture_cpts
    where date_debut <= $date
        and $date < coalesce(date_fin, 'infinity'::date)
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
    group by code
)

select
    sommes.code,
    coalesce(ref_regions.nom, ref_departements.nom, 'France')                                        as nom,
    sommes.population_hab,
    sommes.aci_hab,
    sommes.projet_valide_hab,
    sommes.lettre_intention_hab,
    sommes.aucune_hab,
    round(sommes.aci_hab::double / nullif(sommes.population_hab, 0), 6)                              as aci_taux,
    round(sommes.projet_valide_hab::double / nullif(sommes.population_hab, 0), 6)                    as projet_valide_taux,
    round(sommes.lettre_intention_hab::double / nullif(sommes.population_hab, 0), 6)                 as lettre_intention_taux,
    round(sommes.aucune_hab::double / nullif(sommes.population_hab, 0), 6)                           as aucune_taux,
    round((sommes.population_hab - sommes.aucune_hab)::double / nullif(sommes.population_hab, 0), 6) as tous_stades_taux,
    coalesce(presentes.cpts_nb, 0)                                                                   as cpts_nb,
    coalesce(presentes.signataires_nb, 0)                                                            as signataires_nb,
from sommes
left join presentes using (code)
left join ref_regions on $niveau = 'region' and ref_regions.region_code = sommes.code
left join ref_departements on $niveau = 'departement' and ref_departements.departement_code = sommes.code
order by sommes.code;
