-- GET /api/couverture/zones_blanches: how many places of the level have inhabitants outside any CPTS, and the sum of the whole perimeter; one row.
select
    count(
        distinct case $niveau
            when 'epci' then coalesce(ref_communes.epci_code, 'hors_epci') || ' ' || ref_communes.departement_code
            when 'commune' then ref_communes.commune_mere_code
            else ref_communes.departement_code
        end
    ) filter (where communes.aucune_hab > 0)                                         as zones_nb,
    coalesce(sum(communes.aucune_hab), 0)::bigint                                    as aucune_hab,
    coalesce(sum(communes.population_hab), 0)::bigint                                as population_hab,
    round(sum(communes.aucune_hab)::double / nullif(sum(communes.population_hab), 0), 6)   as aucune_taux,
from couverture_communes as communes
inner join ref_communes using (commune_code)
where communes.date_debut <= $date
    and $date < coalesce(communes.date_fin, 'infinity'::date)
    and ($region_code is null or ref_communes.region_code = $region_code)
    and ($departement_code is null or ref_communes.departement_code = $departement_code);
