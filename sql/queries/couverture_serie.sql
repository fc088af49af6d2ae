-- GET /api/couverture/serie: the population by stade at each end of quarter and on the date d'arrêté, oldest first.
select
    trimestres.date,
    sum(population_hab)                                                                          as population_hab,
    sum(aci_hab)                                                                                 as aci_hab,
    sum(projet_valide_hab)                                                                       as projet_valide_hab,
    sum(lettre_intention_hab)                                                                    as lettre_intention_hab,
    sum(aucune_hab)                                                                              as aucune_hab,
    round(sum(aci_hab)::double / sum(population_hab), 6)                                         as aci_taux,
    round(sum(projet_valide_hab)::double / sum(population_hab), 6)                               as projet_valide_taux,
    round(sum(lettre_intention_hab)::double / sum(population_hab), 6)                            as lettre_intention_taux,
    round(sum(aucune_hab)::double / sum(population_hab), 6)                                      as aucune_taux,
    round((sum(population_hab) - sum(aucune_hab))::double / sum(population_hab), 6)              as tous_stades_taux,
from trimestres
inner join couverture_departements
    on couverture_departements.date_debut <= trimestres.date
    and trimestres.date < coalesce(couverture_departements.date_fin, 'infinity'::date)
where ($region_code is null or region_code = $region_code)
    and ($departement_code is null or departement_code = $departement_code)
group by trimestres.date
order by trimestres.date;
