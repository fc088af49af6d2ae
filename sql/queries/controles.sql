-- GET /api/controles: every control with its thresholds and what it found in all, in their order.
with

declares as (
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
        ref_controles.ordre,
        coalesce(
            list(
                {regle: regles.regle, valeur: regles.valeur, unite: regles.unite, confiance: regles.confiance, source: regles.source}
                order by regles.regle
            ) filter (where regles.regle is not null),
            []
        )                                     as parametres,
    from ref_controles
    left join regles on regles.version = '*' and list_contains(ref_controles.parametres, regles.regle)
    group by all
),

sommes as (
    select
        code,
        count(*)                                      as alertes_nb,
        count(distinct cpts_id)                       as cpts_nb,
        sum(enjeu_eur)                                as enjeu_eur,
        count(*) filter (where enjeu_eur is null)     as enjeu_inconnu_nb,
    from alertes
    group by code
)

select
    declares.code,
    declares.titre,
    declares.regle,
    declares.source,
    declares.confiance,
    declares.severite,
    declares.severite_raison,
    declares.enjeu,
    declares.reserve,
    declares.parametres,
    coalesce(sommes.alertes_nb, 0)                                                   as alertes_nb,
    coalesce(sommes.cpts_nb, 0)                                                      as cpts_nb,
    case when coalesce(sommes.alertes_nb, 0) = 0 then 0 else sommes.enjeu_eur end    as enjeu_eur,
    coalesce(sommes.enjeu_inconnu_nb, 0)                                             as enjeu_inconnu_nb,
from declares
left join sommes using (code)
order by declares.ordre;
