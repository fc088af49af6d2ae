-- cpts_stades: the stade of each CPTS over time.
--
-- grain  : one row per (cpts_id, date_debut); intervals of one CPTS follow each other
-- unit   : dates, date_fin excluded and null while the stade lasts
-- reads  : stg_cpts, aci
-- source : DOMAIN 2: after its ACI ends a CPTS is back at projet_valide until its own date_fin
-- leaves : a CPTS with no date at all has no row
-- caveat : the highest stade reached wins where the dates of a CPTS are out of order
create table cpts_stades as
with

bornes as (
    select cpts_id, date_lettre_intention as date_debut from stg_cpts
    union
    select cpts_id, date_projet_valide from stg_cpts
    union
    select cpts_id, date_signature from aci
    union
    select cpts_id, date_fin from aci
),

stades as (
    select
        bornes.cpts_id,
        bornes.date_debut,
        stg_cpts.date_fin,
        case
            when bool_or(coalesce(aci.date_signature <= bornes.date_debut and bornes.date_debut < coalesce(aci.date_fin, 'infinity'::date), false)) then 'aci'
            when least(stg_cpts.date_projet_valide, min(aci.date_signature)) <= bornes.date_debut then 'projet_valide'
            else 'lettre_intention'
        end as stade,
    from bornes
    inner join stg_cpts using (cpts_id)
    left join aci using (cpts_id)
    where bornes.date_debut < coalesce(stg_cpts.date_fin, 'infinity'::date)
    group by bornes.cpts_id, bornes.date_debut, stg_cpts.date_fin, stg_cpts.date_projet_valide
),

changements as (
    select *
    from stades
    qualify stade is distinct from lag(stade) over (partition by cpts_id order by date_debut)
)

select
    cpts_id,
    stade,
    date_debut,
    coalesce(lead(date_debut) over (partition by cpts_id order by date_debut), date_fin) as date_fin,
from changements
order by cpts_id, date_debut;
