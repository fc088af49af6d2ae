-- What requests are checked against: bounds in time and known codes of the snapshot. One row.
select
    parametres.date_arrete,
    extract(year from parametres.date_arrete)::integer                                      as exercice_courant,
    (
        select list(exercice::integer order by exercice)
        from range(
            (select coalesce(min(exercice), extract(year from parametres.date_arrete)) from versements),
            extract(year from parametres.date_arrete) + 1
        ) as annees (exercice)
    )                                                                                       as exercices,
    (select list(region_code order by region_code) from ref_regions)                        as regions,
    (select list(departement_code order by departement_code) from ref_departements)         as departements,
    (select coalesce(list(cpts_id order by cpts_id), []) from feeds.cpts)                   as cpts
from parametres;
