-- GET /api/couverture: the population of each territory of one level shared down the stades on one day, by code.
with

-- shares of each commune on that day, in millionths, for the CPTS of the filters
parts as (
    select
        presences.commune_code,
        least(1000000, coalesce(sum(presences.part_millioniemes) filter (where presences.stade = 'aci'), 0))                    as aci,
        coalesce(sum(presences.part_millioniemes) filter (where presences.stade = 'projet_valide'), 0)                          as projet_valide,
        coalesce(sum(presences.part_millioniemes) filter (where presences.stade = 'lettre_intention'), 0)                       as lettre_intention,
    from couverture_presences as presences
    left join cpts_exercices
        on cpts_exercices.cpts_id = presences.cpts_id
        and cpts_exercices.exercice = year($date)
    where presences.date_debut <= $date
        and $date < coalesce(presences.date_fin, 'infinity'::date)
        and ($cpts_id is null or presences.cpts_id = $cpts_id)
        and ($taille is null or cpts_exercices.taille = $taille)
    group by presences.commune_code
),

-- rounded half up at the commune; the lower stades give way by the inhabitant that three halves may add
habitants as (
    select
        ref_communes.commune_code,
        ref_communes.population_hab,
        (2 * ref_communes.population_hab * aci + 1000000) // 2000000                                                            as aci_hab,
        (2 * ref_communes.population_hab * least(1000000 - aci, projet_valide) + 1000000) // 2000000                            as projet_valide_hab,
        (2 * ref_communes.population_hab * least(1000000 - least(1000000, aci + projet_valide), lettre_intention) + 1000000) // 2000000
                                                                                                                                as lettre_intention_hab,
    from parts
    inner join ref_communes using (commune_code)
),

fermees as (
    select
        commune_code,
        aci_hab,
        least(projet_valide_hab, population_hab - aci_hab)                                                                      as projet_valide_hab,
        least(lettre_intention_hab, population_hab - aci_hab - least(projet_valide_hab, population_hab - aci_hab))              as lettre_intention_hab,
    from habitants
),

territoires as (
    select
        case $niveau
            when 'france' then 'france'
            when 'region' then ref_communes.region_code
            when 'departement' then ref_communes.departement_code
            when 'epci' then coalesce(ref_communes.epci_code, 'hors_epci')
            else ref_communes.commune_code
        end                                                                                                                     as code,
        case when $niveau = 'commune' then ref_communes.nom end                                                                 as commune_nom,
        ref_communes.commune_code,
        ref_communes.population_hab,
        coalesce(fermees.aci_hab, 0)                                                                                            as aci_hab,
        coalesce(fermees.projet_valide_hab, 0)                                                                                  as projet_valide_hab,
        coalesce(fermees.lettre_intention_hab, 0)                                                                               as lettre_intention_hab,
    from ref_communes
    left join fermees using (commune_code)
    where ($region_code is null or ref_communes.region_code = $region_code)
        and ($departement_code is null or ref_communes.departement_code = $departement_code)
),

sommes as (
    select
        code,
        any_value(commune_nom)                                               as commune_nom,
        sum(population_hab)::bigint                                          as population_hab,
        sum(aci_hab)::bigint                                                 as aci_hab,
        sum(projet_valide_hab)::bigint                                       as projet_valide_hab,
        sum(lettre_intention_hab)::bigint                                    as lettre_intention_hab,
        sum(population_hab - aci_hab - projet_valide_hab - lettre_intention_hab)::bigint   as aucune_hab,
    from territoires
    group by code
),

-- a CPTS that crosses a border counts in each territory that it touches
presentes as (
    select
        territoires.code,
        count(distinct presences.cpts_id)                                                            as cpts_nb,
        count(distinct presences.cpts_id) filter (where presences.stade = 'aci')                     as signataires_nb,
    from couverture_presences as presences
    inner join territoires using (commune_code)
    left join cpts_exercices
        on cpts_exercices.cpts_id = presences.cpts_id
        and cpts_exercices.exercice = year($date)
    where presences.date_debut <= $date
        and $date < coalesce(presences.date_fin, 'infinity'::date)
        and ($cpts_id is null or presences.cpts_id = $cpts_id)
        and ($taille is null or cpts_exercices.taille = $taille)
    group by territoires.code
)

select
    sommes.code,
    coalesce(sommes.commune_nom, ref_regions.nom, ref_departements.nom, ref_epci.nom, case sommes.code when 'france' then 'France' else 'Hors EPCI' end)
                                                                                                     as nom,
    sommes.population_hab,
    sommes.aci_hab,
    sommes.projet_valide_hab,
    sommes.lettre_intention_hab,
    sommes.aucune_hab,
    round(sommes.aci_hab::double / nullif(sommes.population_hab, 0), 6)                              as aci_taux,
    round(sommes.projet_valide_hab::double / nullif(sommes.population_hab, 0), 6)                    as projet_valide_taux,
    round(sommes.lettre_intention_hab::double / nullif(sommes.population_hab, 0), 6)                 as lettre_intention_taux,
    round(sommes.aucune_hab::double / nullif(sommes.population_hab, 0), 6)                           as aucune_taux,
    round((sommes.population_hab - sommes.aucune_hab)::double / nullif(sommes.population_hab, 0), 6) as tous_stades_taux,
    coalesce(presentes.cpts_nb, 0)                                                                   as cpts_nb,
    coalesce(presentes.signataires_nb, 0)                                                            as signataires_nb,
from sommes
left join presentes using (code)
left join ref_regions on $niveau = 'region' and ref_regions.region_code = sommes.code
left join ref_departements on $niveau = 'departement' and ref_departements.departement_code = sommes.code
left join ref_epci on $niveau = 'epci' and ref_epci.epci_code = sommes.code
order by sommes.code;
