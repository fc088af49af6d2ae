-- GET /api/atterrissage: forecasts of the closed exercices for the perimeter asked, beside what happened, oldest first.
select
    repere,
    exercice,
    origine,
    paye_eur,
    prevision_eur,
    bas_80_eur,
    haut_80_eur,
    bas_95_eur,
    haut_95_eur,
    realise_eur,
    (prevision_eur - realise_eur)::decimal(14, 2)                                            as ecart_eur,
    round((prevision_eur - realise_eur)::double / nullif(realise_eur, 0)::double, 6)         as ecart_taux,
    dans_80,
    dans_95,
from atterrissages
where repere <> 'arrete'
    and region_code = coalesce($region_code, 'ensemble')
    and poste = coalesce($poste, 'ensemble')
    and realise_eur is not null
order by exercice, origine;
