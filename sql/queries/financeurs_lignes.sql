-- GET /api/financeurs: what each financer paid for each object, with the totals (`ensemble`) of both, in the order of the vocabulary.
with

sommes as (
    select
        case when grouping(financeur) = 1 then 'ensemble' else financeur end     as financeur,
        case when grouping(objet) = 1 then 'ensemble' else objet end             as objet,
        sum(montant_eur)                                                         as montant_eur,
        count(distinct cpts_id)                                                  as cpts_nb,
    from financements
    where exercice = $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by grouping sets ((financeur, objet), (financeur), ())
),

financeurs as (
    select 'assurance_maladie' as financeur, 'Assurance maladie' as libelle, -2 as ordre
    union all
    select 'ars', 'ARS (FIR)', -1
    union all
    select code, libelle, ordre from ref_financeurs
    union all
    select 'ensemble', 'Ensemble', 1000
),

objets as (
    select code as objet, libelle, ordre from ref_postes
    union all
    select code, libelle, ordre from ref_objets_fir
    union all
    select 'non_precise', 'Objet non précisé', 100
    union all
    select 'ensemble', 'Ensemble', 1000
)

select
    sommes.financeur,
    financeurs.libelle                      as financeur_libelle,
    sommes.objet,
    objets.libelle                          as objet_libelle,
    coalesce(sommes.montant_eur, 0)         as montant_eur,
    sommes.cpts_nb,
from sommes
inner join financeurs using (financeur)
inner join objets using (objet)
order by financeurs.ordre, objets.ordre;
