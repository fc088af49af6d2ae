-- GET /api/cpts/{cpts_id}: the communes of its territory on the date d'arrêté, largest first.
select
    stg_territoires.commune_code,
    ref_communes.nom,
    ref_communes.departement_code,
    ref_communes.population_hab,
    stg_territoires.part_population_taux,
    round(
        (ref_communes.population_hab * stg_territoires.part_population_taux)::double
        / nullif(sum(ref_communes.population_hab * stg_territoires.part_population_taux) over (), 0)::double,
        6
    )                                           as part_territoire_taux,
from stg_territoires
inner join ref_communes using (commune_code)
cross join parametres
where stg_territoires.cpts_id = $cpts_id
    and stg_territoires.date_debut <= parametres.date_arrete
    and parametres.date_arrete < coalesce(stg_territoires.date_fin, 'infinity'::date)
order by ref_communes.population_hab desc, stg_territoires.commune_code;
