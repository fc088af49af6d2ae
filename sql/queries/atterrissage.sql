-- GET /api/atterrissage: the forecast of the running exercice made on the date d'arrêté, by région and poste with their totals (`ensemble`).
select
    atterrissages.exercice,
    atterrissages.origine,
    atterrissages.region_code,
    coalesce(
        ref_regions.nom, case atterrissages.region_code when 'inconnue' then 'CPTS inconnue du référentiel' else 'Ensemble' end
    )                                            as nom,
    atterrissages.poste,
    atterrissages.cpts_nb,
    atterrissages.paye_eur,
    atterrissages.certain_eur,
    atterrissages.estime_eur,
    atterrissages.retard_eur,
    atterrissages.certain_attendu_eur,
    atterrissages.estime_attendu_eur,
    atterrissages.retard_attendu_eur,
    atterrissages.autres_attendu_eur,
    atterrissages.prevision_eur,
    atterrissages.bas_80_eur,
    atterrissages.haut_80_eur,
    atterrissages.bas_95_eur,
    atterrissages.haut_95_eur,
from atterrissages
cross join parametres
left join ref_regions using (region_code)
left join ref_postes on ref_postes.code = atterrissages.poste
where atterrissages.repere = 'arrete'
    and atterrissages.exercice = year(parametres.date_arrete)
    and ($region_code is null or atterrissages.region_code = $region_code)
    and ($poste is null or atterrissages.poste = $poste)
order by
    case atterrissages.region_code when 'inconnue' then 1 when 'ensemble' then 2 else 0 end,
    atterrissages.region_code, ref_postes.ordre nulls last;
