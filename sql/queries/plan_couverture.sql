-- GET /api/plan_cpts: population by stade of each région at each end of quarter and on the date d'arrêté, oldest first, with their total (`ensemble`).
with

sommes as (
    select
        date,
        coalesce(region_code, 'ensemble')      as region_code,
        sum(population_hab)                    as population_hab,
        sum(aci_hab)                           as aci_hab,
        sum(projet_valide_hab)                 as projet_valide_hab,
        sum(lettre_intention_hab)              as lettre_intention_hab,
        sum(aucune_hab)                        as aucune_hab,
    from trimestres
    inner join couverture_departements
        on couverture_departements.date_debut <= trimestres.date
        and trimestres.date < coalesce(couverture_departements.date_fin, 'infinity'::date)
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
    group by grouping sets ((date, region_code), (date))
)

select
    sommes.date,
    sommes.region_code,
    coalesce(ref_regions.nom, 'Ensemble')                                                        as nom,
    sommes.population_hab,
    sommes.aci_hab,
    sommes.projet_valide_hab,
    sommes.lettre_intention_hab,
    sommes.aucune_hab,
    round(sommes.aci_hab::double / nullif(sommes.population_hab, 0), 6)                          as aci_taux,
    round((sommes.population_hab - sommes.aucune_hab)::double / nullif(sommes.population_hab, 0), 6)     as tous_stades_taux,
from sommes
left join ref_regions using (region_code)
order by sommes.date, sommes.region_code = 'ensemble', sommes.region_code;
