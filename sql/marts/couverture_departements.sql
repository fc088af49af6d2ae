-- couverture_departements: the population of each département by stade, at each end of quarter and on the date d'arrêté.
--
-- grain  : one row per (date, departement_code)
-- unit   : inhabitants
-- reads  : couverture_communes, ref_communes, cpts_stades, parametres
-- source : DOMAIN 6
-- leaves : quarters before the first stade of a CPTS
-- caveat : populations are those of the package's vintage at every date
create table couverture_departements as
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
),

niveaux as (
    select
        departement_code,
        region_code,
        date_debut,
        sum(aci_hab) over cumul                 as aci_hab,
        sum(projet_valide_hab) over cumul       as projet_valide_hab,
        sum(lettre_intention_hab) over cumul    as lettre_intention_hab,
        sum(aucune_hab) over cumul              as aucune_hab,
    from mouvements
    window cumul as (partition by departement_code order by date_debut)
),

departements as (
    select distinct departement_code from ref_communes
)

select
    dates.date,
    departements.departement_code,
    niveaux.region_code,
    (niveaux.aci_hab + niveaux.projet_valide_hab + niveaux.lettre_intention_hab + niveaux.aucune_hab)::integer    as population_hab,
    niveaux.aci_hab::integer                                                                                      as aci_hab,
    niveaux.projet_valide_hab::integer                                                                            as projet_valide_hab,
    niveaux.lettre_intention_hab::integer                                                                         as lettre_intention_hab,
    niveaux.aucune_hab::integer                                                                                   as aucune_hab,
from dates
cross join departements
asof inner join niveaux
    on niveaux.departement_code = departements.departement_code
    and niveaux.date_debut <= dates.date
order by dates.date, departements.departement_code;
