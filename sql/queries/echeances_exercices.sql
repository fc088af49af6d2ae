-- GET /api/echeances/exercices: what was due and late at the end of each exercice (at the date d'arrêté for the running one), all contract years
-- together; oldest exercice first.
select
    soldes.exercice,
    cpts.jour::varchar                                                                              as jour,
    count(*)                                                                                        as cpts_nb,
    count(*) filter (where soldes.retard_eur > 0)                                                   as cpts_retard_nb,
    sum(soldes.attendu_certain_eur)                                                                 as attendu_certain_eur,
    sum(soldes.rattache_eur)                                                                        as rattache_eur,
    sum(soldes.retard_eur)                                                                          as retard_eur,
    round(sum(soldes.retard_eur)::double / nullif(sum(soldes.attendu_certain_eur), 0)::double, 6)   as retard_taux,
    max(soldes.retard_jours)                                                                        as retard_jours,
    (median(soldes.retard_jours) filter (where soldes.retard_eur > 0))::integer                     as retard_median_jours,
    sum(soldes.trop_percu_eur)                                                                      as trop_percu_eur,
from cpts_soldes as soldes
inner join cpts_exercices as cpts using (exercice, cpts_id)
inner join stg_cpts using (cpts_id)
where ($region_code is null or cpts.region_code = $region_code)
    and ($departement_code is null or cpts.departement_code = $departement_code)
    and ($cpts_id is null or soldes.cpts_id = $cpts_id)
    and ($taille is null or cpts.taille = $taille)
    and ($organisme_code is null or stg_cpts.organisme_code = $organisme_code)
group by soldes.exercice, cpts.jour
order by soldes.exercice;
