-- GET /api/fir/avant_apres: FIR paid before and after the first ACI of each CPTS, by région and objet, with the totals (`ensemble`) of both.
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
),

sommes as (
    select
        case when grouping(flux.region_code) = 1 then 'ensemble' else flux.region_code end                       as region_code,
        case when grouping(flux.objet) = 1 then 'ensemble' else flux.objet end                                   as objet,
        sum(flux.montant_eur)                                                                                    as paye_eur,
        coalesce(sum(flux.montant_eur) filter (where flux.date < signatures.date_signature), 0)                  as avant_eur,
        coalesce(sum(flux.montant_eur) filter (where flux.date >= signatures.date_signature), 0)                 as apres_eur,
        coalesce(sum(flux.montant_eur) filter (where signatures.date_signature is null), 0)                      as sans_aci_eur,
        count(distinct flux.cpts_id)                                                                             as cpts_nb,
        count(distinct flux.cpts_id) filter (where flux.date < signatures.date_signature)                        as avant_cpts_nb,
        count(distinct flux.cpts_id) filter (where flux.date >= signatures.date_signature)                       as apres_cpts_nb,
        count(distinct flux.cpts_id) filter (where signatures.date_signature is null)                            as sans_aci_cpts_nb,
    from stg_flux_fir as flux
    left join signatures using (cpts_id)
    left join cpts_exercices as cpts on cpts.cpts_id = flux.cpts_id and cpts.exercice = $exercice
    where flux.type = 'paye'
        and flux.exercice = $exercice
        and ($region_code is null or flux.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or flux.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
    group by cube (flux.region_code, flux.objet)
)

select
    sommes.region_code,
    coalesce(ref_regions.nom, 'Ensemble')                                                    as nom,
    sommes.objet,
    sommes.paye_eur,
    sommes.avant_eur,
    sommes.apres_eur,
    sommes.sans_aci_eur,
    round(sommes.apres_eur::double / nullif(sommes.paye_eur, 0)::double, 6)                  as apres_taux,
    sommes.cpts_nb,
    sommes.avant_cpts_nb,
    sommes.apres_cpts_nb,
    sommes.sans_aci_cpts_nb,
from sommes
left join ref_regions using (region_code)
left join ref_objets_fir on ref_objets_fir.code = sommes.objet
where sommes.paye_eur is not null
order by sommes.region_code = 'ensemble', sommes.region_code, ref_objets_fir.ordre nulls last;
