-- GET /api/exports/couverture_communes: the population of each commune by stade, in intervals; see sql/marts/couverture_communes.sql.
select
    couverture_communes.commune_code,
    couverture_communes.date_debut,
    couverture_communes.date_fin,
    couverture_communes.population_hab,
    couverture_communes.aci_hab,
    couverture_communes.projet_valide_hab,
    couverture_communes.lettre_intention_hab,
    couverture_communes.aucune_hab,
from couverture_communes
inner join ref_communes on ref_communes.commune_code = couverture_communes.commune_code
where
    ($region_code is null or ref_communes.region_code = $region_code)
    and ($departement_code is null or ref_communes.departement_code = $departement_code)
order by couverture_communes.commune_code, couverture_communes.date_debut;
