-- GET /api/plan_cpts: CPTS by stade at the end of each exercice (at the date d'arrêté for the running one), by région and over all (`ensemble`).
select
    cpts_exercices.exercice,
    coalesce(cpts_exercices.region_code, 'ensemble')                                 as region_code,
    coalesce(any_value(ref_regions.nom) filter (where cpts_exercices.region_code is not null), 'Ensemble')   as nom,
    count(*) filter (where cpts_exercices.stade = 'lettre_intention')                as lettre_intention_nb,
    count(*) filter (where cpts_exercices.stade = 'projet_valide')                   as projet_valide_nb,
    count(*) filter (where cpts_exercices.stade = 'aci')                             as aci_nb,
    count(*) filter (where cpts_exercices.stade <> 'aucune')                         as cpts_nb,
from cpts_exercices
inner join ref_regions using (region_code)
where ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
group by grouping sets ((cpts_exercices.exercice, cpts_exercices.region_code), (cpts_exercices.exercice))
order by cpts_exercices.exercice, cpts_exercices.region_code nulls last;
