-- alertes: what the controls found, one finding per row.
--
-- grain  : one row per alerte_id, and per (code, cle)
-- unit   : enjeu_eur: euros at stake as the control counts them, null where they are not known (n.d.)
-- reads  : constats (the findings of sql/controles, one file per control), ref_controles, stg_cpts, stg_flux_fir
-- source : DOMAIN 7
-- leaves : nothing
-- caveat : the same euros may be at stake in several controls: a sum over codes counts them each time. alerte_id is a hash of code and cle, which
--          hold business keys alone, so it is the same in every snapshot that says the same facts. cpts_connue is false for an identifier that the
--          register does not know; its région is then that of the ARS that paid it, if any. exercice: that of the facts (the budget's for the FIR)
create table alertes as
with

ars as (
    select
        cpts_id,
        min(region_code) as region_code,
    from stg_flux_fir
    group by cpts_id
)

select
    left(md5(constats.code || '|' || constats.cle), 16)          as alerte_id,
    constats.code,
    ref_controles.severite,
    constats.cle,
    constats.cpts_id,
    stg_cpts.cpts_id is not null                                 as cpts_connue,
    coalesce(stg_cpts.region_code, ars.region_code)              as region_code,
    stg_cpts.departement_code,
    constats.exercice,
    constats.annee_contrat,
    constats.poste,
    constats.part,
    constats.date_fait,
    constats.enjeu_eur,
    constats.constat,
    coalesce(len(constats.preuves), 0)::integer                  as preuves_nb,
from constats
inner join ref_controles using (code)
left join stg_cpts using (cpts_id)
left join ars using (cpts_id)
order by ref_controles.ordre, constats.cpts_id, constats.cle;
