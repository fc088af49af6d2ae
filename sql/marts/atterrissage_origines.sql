-- atterrissage_origines: the days on which a forecast is made, or made again for the closed exercices.
--
-- grain  : one row per (repere, exercice)
-- unit   : dates; fin is 31 December; en_cours: the exercice of the date d'arrêté, forecast on that very day
-- reads  : contrats_annees, stg_flux_aci, parametres
-- source : ends of March, June and September of the closed exercices, and the day of the year of the date d'arrêté in every exercice
-- leaves : exercices before the first contract or payment
-- caveat : 29 February becomes 28 in other years
create table atterrissage_origines as
select
    reperes.repere,
    annees.exercice,
    case reperes.repere
        when 'mars' then make_date(annees.exercice, 3, 31)
        when 'juin' then make_date(annees.exercice, 6, 30)
        when 'septembre' then make_date(annees.exercice, 9, 30)
        else (parametres.date_arrete + to_years((annees.exercice - year(parametres.date_arrete))::integer))::date
    end                                                                                  as origine,
    make_date(annees.exercice, 12, 31)                                                   as fin,
    annees.exercice = year(parametres.date_arrete)                                       as en_cours,
from parametres
cross join lateral (
    select unnest(range(
        least((select min(year(date_signature)) from contrats_annees), (select min(exercice) from stg_flux_aci)),
        year(parametres.date_arrete) + 1
    ))::integer as exercice
) as annees
cross join (select unnest(['mars', 'juin', 'septembre', 'arrete']) as repere) as reperes
where annees.exercice < year(parametres.date_arrete) or reperes.repere = 'arrete'
order by annees.exercice, origine, reperes.repere;
