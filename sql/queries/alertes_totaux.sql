-- GET /api/alertes: the same findings counted and summed along three axes: every control in their order (`code`), the régions that have any
-- (`region`; `inconnue`: of no known région), what was said of them (`verdict`); and over all (`ensemble`, last). The key and the name of a line stand
-- under the name of every axis.
with

sommes as (
    select
        case
            when grouping(code) = 0 then 'code'
            when grouping(region_code) = 0 then 'region'
            when grouping(verdict) = 0 then 'verdict'
            else 'ensemble'
        end                                                            as axe,
        case
            when grouping(code) = 0 then code
            when grouping(region_code) = 0 then coalesce(region_code, 'inconnue')
            when grouping(verdict) = 0 then verdict
            else 'ensemble'
        end                                                            as code,
        count(*)                                                       as alertes_nb,
        count(distinct cpts_id)                                        as cpts_nb,
        sum(enjeu_eur)                                                 as enjeu_eur,
        count(*) filter (where enjeu_eur is null)                      as enjeu_inconnu_nb,
    from alertes_retenues(
        $region_code, $departement_code, $cpts_id, $taille, $exercice, $code, $severite, $verdict, $verdicts
    )
    group by grouping sets ((code), (region_code), (verdict), ())
),

-- every line that is told: a control without any finding is one of them
lignes as (
    select 'code' as axe, code, titre as libelle, severite, ordre from ref_controles
    union all
    select 'region', region_code, nom, null, row_number() over (order by region_code) from ref_regions
    union all
    select 'region', 'inconnue', 'Région inconnue', null, 1000
    union all
    select 'verdict', code, code, null, 0 from sommes where axe = 'verdict'
    union all
    select 'ensemble', 'ensemble', 'Ensemble', null, 0
)

select
    lignes.axe,
    lignes.code,
    lignes.code                                                                      as region_code,
    lignes.code                                                                      as verdict,
    lignes.libelle                                                                   as titre,
    lignes.libelle                                                                   as nom,
    lignes.severite,
    coalesce(sommes.alertes_nb, 0)                                                   as alertes_nb,
    coalesce(sommes.cpts_nb, 0)                                                      as cpts_nb,
    case when coalesce(sommes.alertes_nb, 0) = 0 then 0 else sommes.enjeu_eur end    as enjeu_eur,
    coalesce(sommes.enjeu_inconnu_nb, 0)                                             as enjeu_inconnu_nb,
from lignes
left join sommes using (axe, code)
where sommes.axe is not null or lignes.axe in ('code', 'ensemble')
order by lignes.axe = 'ensemble', lignes.axe, lignes.ordre, lignes.code;
