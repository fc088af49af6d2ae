-- couverture_departements: the population of each département by stade, over time.
--
-- grain  : one row per (departement_code, date_debut); intervals of one département follow each other
-- unit   : inhabitants; date_fin excluded and null while it lasts; the first interval begins on 1 January 2000, the origin of the tool
-- reads  : couverture_communes, ref_communes
-- source : DOMAIN 6: sums of communes, where inhabitants are rounded
-- leaves : nothing: every département has rows
-- caveat : populations are those of the package's vintage at every date
create table couverture_departements as
with

mouvements as (
    select
        ref_communes.departement_code,
        any_value(ref_communes.region_code)                                                           as region_code,
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
    group by ref_communes.departement_code, communes.date_debut
)

select
    departement_code,
    region_code,
    date_debut,
    lead(date_debut) over cumul                                                                                   as date_fin,
    sum(aci_hab + projet_valide_hab + lettre_intention_hab + aucune_hab) over cumul::integer                      as population_hab,
    sum(aci_hab) over cumul::integer                                                                              as aci_hab,
    sum(projet_valide_hab) over cumul::integer                                                                    as projet_valide_hab,
    sum(lettre_intention_hab) over cumul::integer                                                                 as lettre_intention_hab,
    sum(aucune_hab) over cumul::integer                                                                           as aucune_hab,
from mouvements
window cumul as (partition by departement_code order by date_debut)
order by date_debut, departement_code;
