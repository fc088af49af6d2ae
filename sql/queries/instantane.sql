-- What requests are checked against: bounds in time and known codes of the snapshot. One row.
select
    parametres.date_arrete,
    year(parametres.date_arrete)::integer                                                   as exercice_courant,
    (
        select list(annees.exercice::integer order by annees.exercice)
        from range(
            least(
                (select min(year(date_effet)) from bareme),
                (select min(exercice) from versements),
                (select min(exercice) from fir)
            ),
            year(parametres.date_arrete) + 1
        ) as annees (exercice)
    )                                                                                       as exercices,
    (select list(region_code order by region_code) from ref_regions)                        as regions,
    (
        select list([departement_code, region_code] order by departement_code)
        from ref_departements
    )                                                                                       as departements,
    (
        select coalesce(list([cpts_id, departement_code] order by cpts_id), [])
        from (select distinct cpts_id, departement_code from cpts_exercices)
    )                                                                                       as cpts,
from parametres;
