-- GET /api/atterrissage: how often the intervals of région x poste held what happened, by day of forecast and closed exercice, and over all (null).
select
    repere,
    exercice,
    count(dans_80)                                                                           as cellules_nb,
    count(*) filter (where dans_80)                                                          as dans_80_nb,
    count(*) filter (where dans_95)                                                          as dans_95_nb,
    round(count(*) filter (where dans_80)::double / nullif(count(dans_80), 0), 6)            as dans_80_taux,
    round(count(*) filter (where dans_95)::double / nullif(count(dans_95), 0), 6)            as dans_95_taux,
from atterrissages
where repere <> 'arrete'
    and region_code not in ('ensemble', 'inconnue')
    and poste <> 'ensemble'
    and dans_80 is not null
    and ($region_code is null or region_code = $region_code)
    and ($poste is null or poste = $poste)
group by grouping sets ((repere, exercice), (repere), ())
order by exercice nulls last, case repere when 'mars' then 0 when 'juin' then 1 when 'septembre' then 2 else 3 end;
