-- GET /api/fir: what the ARS engaged and paid in one exercice by région and object, with the totals (`ensemble`) of both, by région then object.
with

-- who was paid and not promised alone: the mart holds both, and a sum of no line is 0 there
types as (
    select
        region_code,
        cpts_id,
        objet,
        bool_or(type = 'engage')     as engage,
        bool_or(type = 'paye')       as paye,
    from stg_flux_fir
    where exercice = $exercice
    group by region_code, cpts_id, objet
),

sommes as (
    select
        case when grouping(fir.region_code) = 1 then 'ensemble' else fir.region_code end     as region_code,
        case when grouping(fir.objet) = 1 then 'ensemble' else fir.objet end                 as objet,
        sum(fir.engage_eur)                                                                  as engage_eur,
        sum(fir.paye_eur)                                                                    as paye_eur,
        count(distinct fir.cpts_id)                                                          as cpts_nb,
        count(distinct fir.cpts_id) filter (where types.engage)                              as cpts_engagees_nb,
        count(distinct fir.cpts_id) filter (where types.paye)                                as cpts_payees_nb,
    from fir
    left join types using (region_code, cpts_id, objet)
    left join cpts_exercices as cpts on cpts.cpts_id = fir.cpts_id and cpts.exercice = $exercice
    where fir.exercice = $exercice
        and ($region_code is null or fir.region_code = $region_code)
        and ($departement_code is null or cpts.departement_code = $departement_code)
        and ($cpts_id is null or fir.cpts_id = $cpts_id)
        and ($taille is null or cpts.taille = $taille)
    group by cube (fir.region_code, fir.objet)
),

lignes as (
    select region_code, nom, 0 as rang from ref_regions
    union all
    select 'ensemble', 'Ensemble', 1
),

objets as (
    select code as objet, ordre from ref_objets_fir
    union all
    select 'ensemble', 1000
)

select
    lignes.region_code,
    lignes.nom,
    objets.objet,
    sommes.engage_eur,
    sommes.paye_eur,
    sommes.engage_eur - sommes.paye_eur     as reste_eur,
    coalesce(sommes.cpts_nb, 0)             as cpts_nb,
    coalesce(sommes.cpts_engagees_nb, 0)    as cpts_engagees_nb,
    coalesce(sommes.cpts_payees_nb, 0)      as cpts_payees_nb,
    case when objets.objet = 'ensemble' then dotations.dotation_fir_eur end as dotation_fir_eur,
from sommes
inner join lignes using (region_code)
inner join objets using (objet)
left join fir_dotations as dotations
    on dotations.region_code = sommes.region_code
    and dotations.exercice = $exercice
-- the total of a perimeter without line is no line
where sommes.cpts_nb > 0
order by lignes.rang, lignes.region_code, objets.ordre;
