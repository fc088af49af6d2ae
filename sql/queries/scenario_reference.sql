-- GET /api/scenario/reference: what is in force at the date d'arrêté, from which a scenario starts, and the versions it may start from.
with

valeurs as (
    select
        max(valeur) filter (where regle = 'avance_taux') * 100                            as avance_pct,
        max(valeur) filter (where regle = 'majoration_taux') * 100                        as majoration_pct,
        (max(valeur) filter (where regle = 'majoration_membres_min_nb'))::integer         as majoration_membres,
        (max(valeur) filter (where regle = 'majoration_taille'))::integer                 as majoration_taille,
    from regles
    where version = version_en_vigueur()
)

select
    version_en_vigueur()                                                                  as version,
    (select list(distinct version order by version) from bareme)                          as versions,
    make_date(year(parametres.date_arrete) + 1, 1, 1)::varchar                            as date_effet,
    valeurs.avance_pct::double                                                            as avance_pct,
    valeurs.majoration_pct::double                                                        as majoration_pct,
    valeurs.majoration_membres,
    valeurs.majoration_taille,
    (select population_min_hab from ref_tailles where code = 2)                           as seuil_taille_2,
    (select population_min_hab from ref_tailles where code = 3)                           as seuil_taille_3,
    (select population_max_hab from ref_tailles where code = 3)                           as seuil_taille_4,
from valeurs
cross join parametres;
