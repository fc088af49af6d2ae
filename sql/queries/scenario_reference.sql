-- GET /api/scenario/reference: what is in force at the date d'arrêté, from which a scenario starts, and the versions it may start from with their rules.
with

parametres_des_versions as (
    select
        version,
        max(valeur) filter (where regle = 'avance_taux') * 100                            as avance_pct,
        max(valeur) filter (where regle = 'majoration_taux') * 100                        as majoration_pct,
        max(valeur) filter (where regle = 'majoration_membres_min_nb')                    as majoration_membres,
        max(valeur) filter (where regle = 'majoration_taille')                            as majoration_taille,
    from regles
    group by version
)

select
    version_en_vigueur()                                                                  as version,
    (select population_min_hab from ref_tailles where code = 2)                           as seuil_taille_2,
    (select population_min_hab from ref_tailles where code = 3)                           as seuil_taille_3,
    (select population_max_hab from ref_tailles where code = 3)                           as seuil_taille_4,
    (
        select list(
            {
                version: versions.version,
                date_effet: versions.date_effet::varchar,
                date_scenario: (case
                    when versions.date_effet > parametres.date_arrete
                        and versions.date_effet <= make_date(year(parametres.date_arrete) + 10, 12, 31) then versions.date_effet
                    else make_date(year(parametres.date_arrete) + 1, 1, 1)
                end)::varchar,
                remplacee_par: versions.remplacee_par,
                fichier: versions.fichier,
                avance_pct: regles.avance_pct::double,
                majoration_pct: regles.majoration_pct::double,
                majoration_membres: regles.majoration_membres::integer,
                majoration_taille: regles.majoration_taille::integer
            }
            order by versions.date_effet, versions.version
        )
        from versions
        inner join parametres_des_versions as regles using (version)
    )                                                                                     as versions,
from parametres;
