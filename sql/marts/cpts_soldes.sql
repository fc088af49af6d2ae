-- cpts_soldes: what was due to each CPTS by the last day counted of each exercice, all contract years together, against what was paid by that day.
--
-- grain  : one row per (exercice, cpts_id), where something was due or set against a due
-- unit   : euros; retard_jours: days since the oldest late due passed its delay
-- reads  : confrontation, cpts_exercices
-- source : confrontation on 31 December, on the date d'arrêté for the running exercice
-- leaves : CPTS to which nothing is due yet; see confrontation
-- caveat : see confrontation
create table cpts_soldes as
select
    jours.exercice,
    soldes.cpts_id,
    sum(soldes.attendu_certain_eur)::decimal(14, 2)      as attendu_certain_eur,
    sum(soldes.attendu_estime_eur)::decimal(14, 2)       as attendu_estime_eur,
    sum(soldes.attendu_inconnu_nb)::integer              as attendu_inconnu_nb,
    sum(soldes.verse_eur)::decimal(14, 2)                as rattache_eur,
    sum(soldes.ecart_eur)::decimal(14, 2)                as ecart_attendu_eur,
    sum(soldes.trop_percu_eur)::decimal(14, 2)           as trop_percu_eur,
    sum(soldes.retard_eur)::decimal(14, 2)               as retard_eur,
    max(soldes.retard_jours)                             as retard_jours,
from confrontation((select list(distinct jour) from cpts_exercices)) as soldes
inner join (select distinct exercice, jour from cpts_exercices) as jours using (jour)
group by jours.exercice, soldes.cpts_id
order by jours.exercice, soldes.cpts_id;
