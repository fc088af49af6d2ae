-- GET /api/plan_cpts: members among the professionals of the territory, and active ones among the members, by exercice and région, with `ensemble`.
-- Each share counts only the CPTS that gave both of its terms.
with

lignes as (
    select
        stg_adhesions.*,
        stg_cpts.region_code,
    from stg_adhesions
    inner join stg_cpts using (cpts_id)
    where ($region_code is null or stg_cpts.region_code = $region_code)
        and ($departement_code is null or stg_cpts.departement_code = $departement_code)
),

sommes as (
    select
        exercice,
        coalesce(region_code, 'ensemble')                                                        as region_code,
        count(*)                                                                                 as cpts_nb,
        sum(adherents_nb)                                                                        as adherents_nb,
        count(professionnels_territoire_nb)                                                      as professionnels_cpts_nb,
        sum(professionnels_territoire_nb)                                                        as professionnels_nb,
        sum(adherents_nb) filter (where professionnels_territoire_nb is not null)                as professionnels_adherents_nb,
        count(actifs_nb)                                                                         as actifs_cpts_nb,
        sum(actifs_nb)                                                                           as actifs_nb,
        sum(adherents_nb) filter (where actifs_nb is not null)                                   as actifs_adherents_nb,
    from lignes
    group by grouping sets ((exercice, region_code), (exercice))
)

select
    sommes.exercice,
    sommes.region_code,
    coalesce(ref_regions.nom, 'Ensemble')                                                        as nom,
    sommes.cpts_nb,
    sommes.adherents_nb,
    sommes.professionnels_cpts_nb,
    sommes.professionnels_nb,
    sommes.professionnels_adherents_nb,
    round(sommes.professionnels_adherents_nb::double / nullif(sommes.professionnels_nb, 0), 6)   as adherents_taux,
    sommes.actifs_cpts_nb,
    sommes.actifs_nb,
    sommes.actifs_adherents_nb,
    round(sommes.actifs_nb::double / nullif(sommes.actifs_adherents_nb, 0), 6)                   as actifs_taux,
from sommes
left join ref_regions using (region_code)
order by sommes.exercice, sommes.region_code = 'ensemble', sommes.region_code;
