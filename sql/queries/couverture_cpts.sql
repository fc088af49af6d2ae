-- GET /api/couverture/cpts: the CPTS of one day as points of the map, largest first.
select
    cpts_stades.cpts_id,
    stg.nom,
    cpts_stades.stade,
    stg.taille,
    coalesce((
        select (2 * sum(ref_communes.population_hab * presences.part_millioniemes) + 1000000) // 2000000
        from couverture_presences as presences
        inner join ref_communes using (commune_code)
        where presences.cpts_id = cpts_stades.cpts_id
            and presences.date_debut <= $date
            and $date < coalesce(presences.date_fin, 'infinity'::date)
    ), 0)::bigint                                   as population_hab,
    cpts_positions.longitude,
    cpts_positions.latitude,
    stg.region_code,
    stg.departement_code,
from cpts_stades
inner join cpts_exercices as stg on stg.cpts_id = cpts_stades.cpts_id and stg.exercice = year($date)
inner join cpts_positions on cpts_positions.cpts_id = cpts_stades.cpts_id
where cpts_stades.date_debut <= $date
    and $date < coalesce(cpts_stades.date_fin, 'infinity'::date)
    and ($region_code is null or stg.region_code = $region_code)
    and ($departement_code is null or stg.departement_code = $departement_code)
    and ($cpts_id is null or stg.cpts_id = $cpts_id)
    and ($taille is null or stg.taille = $taille)
order by population_hab desc, cpts_stades.cpts_id;
