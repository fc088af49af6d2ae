-- stg_flux_fir: one row per FIR payment or commitment line.
-- source : feed flux_fir
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_flux_fir as
select
    coalesce(identites.cpts_id, flux_fir.cpts_id) as cpts_id,
    flux_fir.flux_id,
    flux_fir.region_code,
    flux_fir.date,
    flux_fir.type,
    flux_fir.exercice,
    flux_fir.fir_mission,
    flux_fir.objet,
    flux_fir.date_notification,
    flux_fir.montant_eur,
from feeds.flux_fir
left join identites on identites.ancien_id = flux_fir.cpts_id;
