-- GET /api/alertes/{alerte_id}: the control that made the finding, and its thresholds.
select
    ref_controles.code,
    ref_controles.titre,
    ref_controles.regle,
    ref_controles.source,
    ref_controles.confiance,
    ref_controles.severite,
    ref_controles.severite_raison,
    ref_controles.enjeu,
    ref_controles.reserve,
    coalesce(
        list(
            {regle: regles.regle, valeur: regles.valeur, unite: regles.unite, confiance: regles.confiance, source: regles.source}
            order by regles.regle
        ) filter (where regles.regle is not null),
        []
    )                                     as parametres,
from ref_controles
left join regles on regles.version = '*' and list_contains(ref_controles.parametres, regles.regle)
where ref_controles.code = $code
group by all;
