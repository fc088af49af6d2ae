-- couverture_communes: the population of each commune shared down the stades, over time.
--
-- grain  : one row per (commune_code, date_debut); intervals of one commune follow each other
-- unit   : inhabitants; date_fin excluded and null while it lasts; the first interval begins on 1 January 2000, the origin of the tool
-- reads  : ref_communes, couverture_presences
-- source : DOMAIN 6: aci takes min(1, sum of shares), the next stade the same of what remains, aucune the rest
-- leaves : nothing: every commune of the 18 régions has rows
-- caveat : populations are those of the package's vintage at every date; half up at the commune, aucune taking the difference
create table couverture_communes as
with

mouvements as (
    select commune_code, stade, date_debut as date_mouvement, part_millioniemes from couverture_presences
    union all
    select commune_code, stade, date_fin, -part_millioniemes from couverture_presences where date_fin is not null
    union all
    select commune_code, 'aucune', date '2000-01-01', 0 from ref_communes
),

cumuls as (
    select
        commune_code,
        date_mouvement,
        sum(coalesce(sum(part_millioniemes) filter (where stade = 'aci'), 0)) over dates                as aci,
        sum(coalesce(sum(part_millioniemes) filter (where stade = 'projet_valide'), 0)) over dates      as projet_valide,
        sum(coalesce(sum(part_millioniemes) filter (where stade = 'lettre_intention'), 0)) over dates   as lettre_intention,
    from mouvements
    group by commune_code, date_mouvement
    window dates as (partition by commune_code order by date_mouvement)
),

habitants as (
    select
        cumuls.commune_code,
        cumuls.date_mouvement,
        ref_communes.population_hab,
        demi_haut(ref_communes.population_hab * least(1000000, cumuls.aci), 1000000)                    as aci_hab,
        demi_haut(
            ref_communes.population_hab * least(1000000 - least(1000000, cumuls.aci), cumuls.projet_valide), 1000000
        )                                                                                               as projet_valide_hab,
        demi_haut(
            ref_communes.population_hab * least(
                1000000 - least(1000000, cumuls.aci + cumuls.projet_valide), cumuls.lettre_intention
            ), 1000000
        )                                                                                               as lettre_intention_hab,
    from cumuls
    inner join ref_communes using (commune_code)
),

-- three halves rounded up may exceed the commune by one inhabitant: the lower stades give way
fermees as (
    select
        commune_code,
        date_mouvement,
        population_hab,
        aci_hab,
        least(projet_valide_hab, population_hab - aci_hab)                                              as projet_valide_hab,
        least(lettre_intention_hab, population_hab - aci_hab - least(projet_valide_hab, population_hab - aci_hab)) as lettre_intention_hab,
    from habitants
),

changements as (
    select *
    from fermees
    qualify (aci_hab, projet_valide_hab, lettre_intention_hab)
        is distinct from lag((aci_hab, projet_valide_hab, lettre_intention_hab)) over (partition by commune_code order by date_mouvement)
)

select
    commune_code,
    date_mouvement                                                                           as date_debut,
    lead(date_mouvement) over (partition by commune_code order by date_mouvement)            as date_fin,
    population_hab,
    aci_hab::integer                                                                         as aci_hab,
    projet_valide_hab::integer                                                               as projet_valide_hab,
    lettre_intention_hab::integer                                                            as lettre_intention_hab,
    (population_hab - aci_hab - projet_valide_hab - lettre_intention_hab)::integer           as aucune_hab,
from changements
order by date_debut, commune_code;
