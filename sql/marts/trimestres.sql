-- trimestres: the days at which a series over time is read: the ends of quarter since the first exercice, and the date d'arrêté.
--
-- grain  : one row per date
-- unit   : days
-- reads  : cpts_exercices, parametres
-- source : a parameter of the tool [P]: a quarter is fine enough for a series
-- leaves : days after the date d'arrêté
-- caveat : the last one may fall inside a quarter
create table trimestres as
select fin.jour::date - 1 as date
from parametres, generate_series(
    make_date((select coalesce(min(exercice), year(parametres.date_arrete)) from cpts_exercices), 4, 1)::timestamp,
    parametres.date_arrete + 1,
    to_months(3)
) as fin (jour)
union
select date_arrete from parametres
order by date;
