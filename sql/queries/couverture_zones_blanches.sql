-- GET /api/couverture/zones_blanches: the EPCI with most inhabitants outside any CPTS on one day, largest first.
select
    coalesce(ref_communes.epci_code, 'hors_epci')                                as code,
    coalesce(any_value(ref_epci.nom), 'Hors EPCI')                               as nom,
    ref_communes.departement_code,
    sum(communes.aucune_hab)::bigint                                             as aucune_hab,
    sum(communes.population_hab)::bigint                                         as population_hab,
    round(sum(communes.aucune_hab)::double / sum(communes.population_hab), 6)    as aucune_taux,
from couverture_communes as communes
inner join ref_communes using (commune_code)
left join ref_epci using (epci_code)
where communes.date_debut <= $date
    and $date < coalesce(communes.date_fin, 'infinity'::date)
    and ($region_code is null or ref_communes.region_code = $region_code)
    and ($departement_code is null or ref_communes.departement_code = $departement_code)
group by ref_communes.epci_code, ref_communes.departement_code
having sum(communes.aucune_hab) > 0
order by aucune_hab desc, code, ref_communes.departement_code
limit $limite;
