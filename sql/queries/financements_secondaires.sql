-- GET /api/financements/secondaires: by kind of source other than the ACI, the CPTS and the CPAM that have at least one, then any of them (`ensemble`).
-- The FIR, and with it the whole, is unknown where no ARS of the perimeter declared a line of the exercice.
with

perimetre as (
    select
        cpts_exercices.cpts_id,
        stg_cpts.organisme_code,
    from cpts_exercices
    inner join stg_cpts using (cpts_id)
    where cpts_exercices.exercice = $exercice
        and cpts_exercices.stade <> 'aucune'
        and ($region_code is null or cpts_exercices.region_code = $region_code)
        and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
        and ($cpts_id is null or cpts_exercices.cpts_id = $cpts_id)
        and ($taille is null or cpts_exercices.taille = $taille)
),

totaux as (
    select
        count(*)                            as cpts_total_nb,
        count(distinct organisme_code)      as organismes_total_nb,
    from perimetre
),

sommes as (
    select
        case when grouping(financements.financeur) = 1 then 'ensemble' else financements.financeur end     as financeur,
        sum(financements.montant_eur)                                    as montant_eur,
        count(distinct perimetre.cpts_id)                                as cpts_nb,
        count(distinct perimetre.organisme_code)                         as organismes_nb,
    from perimetre
    inner join financements
        on financements.cpts_id = perimetre.cpts_id
        and financements.exercice = $exercice
    where financements.financeur <> 'assurance_maladie'
        and financements.montant_eur > 0
    group by grouping sets ((financements.financeur), ())
),

financeurs as (
    select 'ars' as financeur, 'ARS (FIR)' as libelle, -1 as ordre
    union all
    select code, libelle, ordre from ref_financeurs
    union all
    select 'ensemble', 'Une source au moins', 1000
),

lignes as (
    select
        financeurs.*,
        totaux.*,
        coalesce(sommes.montant_eur, 0)        as montant_eur,
        coalesce(sommes.cpts_nb, 0)            as cpts_nb,
        coalesce(sommes.organismes_nb, 0)      as organismes_nb,
        financeurs.financeur not in ('ars', 'ensemble')
        or exists (from fir_declares($region_code, $departement_code, $cpts_id) where exercice = $exercice)
        or exists (from sommes where financeur = 'ars')      as connu,
    from financeurs
    cross join totaux
    left join sommes using (financeur)
)

select
    financeur,
    libelle,
    case when connu then montant_eur end                                                           as montant_eur,
    case when connu then cpts_nb end                                                               as cpts_nb,
    cpts_total_nb,
    round(case when connu then cpts_nb end::double / nullif(cpts_total_nb, 0), 6)                  as cpts_taux,
    case when connu then organismes_nb end                                                         as organismes_nb,
    organismes_total_nb,
    round(case when connu then organismes_nb end::double / nullif(organismes_total_nb, 0), 6)      as organismes_taux,
from lignes
order by ordre;
