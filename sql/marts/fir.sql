-- fir: what the ARS engaged and paid to CPTS on their FIR.
--
-- grain  : one row per (region_code, cpts_id, exercice, fir_mission, objet)
-- unit   : euros courants; exercice is the budget year that the ARS gives, not the year of payment
-- reads  : stg_flux_fir, parametres
-- source : feed flux_fir
-- leaves : a CPTS without FIR line has no row
-- caveat : region_code is that of the paying ARS; the money is seen only as far as the ARS declared it; *_meme_jour_eur: on or before the day of the date d'arrêté
create table fir as
select
    stg_flux_fir.region_code,
    stg_flux_fir.cpts_id,
    stg_flux_fir.exercice,
    stg_flux_fir.fir_mission,
    stg_flux_fir.objet,
    coalesce(sum(montant_eur) filter (where type = 'engage'), 0)::decimal(14, 2)     as engage_eur,
    coalesce(sum(montant_eur) filter (where type = 'paye'), 0)::decimal(14, 2)       as paye_eur,
    coalesce(
        sum(montant_eur) filter (
            where type = 'paye'
                and stg_flux_fir.date <= (parametres.date_arrete + to_years((stg_flux_fir.exercice - year(parametres.date_arrete))::integer))::date
        ), 0
    )::decimal(14, 2)                                                               as paye_meme_jour_eur,
from stg_flux_fir
cross join parametres
group by all
order by exercice, region_code, cpts_id, fir_mission, objet;
