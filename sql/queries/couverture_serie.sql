-- GET /api/couverture/serie: the population by stade at each end of quarter and on the date d'arrêté, oldest first.
with

dates as (
    select fin.jour::date - 1 as date
    from parametres, generate_series(
        date_trunc('quarter', (select min(date_debut) from cpts_stades)) + to_months(3), parametres.date_arrete + 1, to_months(3)
    ) as fin (jour)
    union
    select date_arrete from parametres
),

-- the population changes only on some days: cumulate the changes, then read them at each date
mouvements as (
    select
        communes.date_debut,
        sum(communes.aci_hab - coalesce(precedentes.aci_hab, 0))                                      as aci_hab,
        sum(communes.projet_valide_hab - coalesce(precedentes.projet_valide_hab, 0))                  as projet_valide_hab,
        sum(communes.lettre_intention_hab - coalesce(precedentes.lettre_intention_hab, 0))            as lettre_intention_hab,
        sum(communes.aucune_hab - coalesce(precedentes.aucune_hab, 0))                                as aucune_hab,
    from couverture_communes as communes
    inner join ref_communes using (commune_code)
    left join couverture_communes as precedentes
        on precedentes.commune_code = communes.commune_code
        and precedentes.date_fin = communes.date_debut
    where ($region_code is null or ref_communes.region_code = $region_code)
        and ($departement_code is null or ref_communes.departement_code = $departement_code)
    group by communes.date_debut
),

niveaux as (
    select
        date_debut,
        sum(aci_hab) over (order by date_debut)                 as aci_hab,
        sum(projet_valide_hab) over (order by date_debut)       as projet_valide_hab,
        sum(lettre_intention_hab) over (order by date_debut)    as lettre_intention_hab,
        sum(aucune_hab) over (order by date_debut)              as aucune_hab,
    from mouvements
)

select
    dates.date,
    (niveaux.aci_hab + niveaux.projet_valide_hab + niveaux.lettre_intention_hab + niveaux.aucune_hab)::bigint    as population_hab,
    niveaux.aci_hab::bigint                                                                                      as aci_hab,
    niveaux.projet_valide_hab::bigint                                                                            as projet_valide_hab,
    niveaux.lettre_intention_hab::bigint                                                                         as lettre_intention_hab,
    niveaux.aucune_hab::bigint                                                                                   as aucune_hab,
    round(niveaux.aci_hab::double / population_hab, 6)                                                           as aci_taux,
    round(niveaux.projet_valide_hab::double / population_hab, 6)                                                 as projet_valide_taux,
    round(niveaux.lettre_intention_hab::double / population_hab, 6)                                              as lettre_intention_taux,
    round(niveaux.aucune_hab::double / population_hab, 6)                                                        as aucune_taux,
    round((population_hab - niveaux.aucune_hab)::double / population_hab, 6)                                     as tous_stades_taux,
from dates
asof inner join niveaux on niveaux.date_debut <= dates.date
order by dates.date;
