-- GET /api/matrice: région x poste for one exercice, with the totals (`ensemble`) of both, régions by code, postes in the order of the agreement.
with

sommes as (
    select
        case when grouping(region_code) = 1 then 'ensemble' else coalesce(region_code, 'inconnue') end       as region_code,
        case when grouping(poste) = 1 then 'ensemble' else poste end                                         as poste,
        sum(enveloppe_eur)                                                                                   as enveloppe_eur,
        sum(enveloppe_a_date_eur)                                                                            as enveloppe_a_date_eur,
        sum(verse_eur)                                                                                       as verse_eur,
    from depenses
    where exercice = $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
    group by cube (region_code, poste)
),

lignes as (
    select region_code, nom, 0 as rang
    from ref_regions
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or region_code = (select region_code from ref_departements where departement_code = $departement_code))
        and ($cpts_id is null or region_code in (select region_code from cpts_exercices where cpts_id = $cpts_id))
    union all
    select 'inconnue', 'CPTS inconnue du référentiel', 1
    where exists (select 1 from sommes where region_code = 'inconnue')
    union all
    select 'ensemble', 'Ensemble', 2
),

colonnes as (
    select code as poste, ordre from ref_postes
    union all
    select 'ensemble', 1000
)

select
    lignes.region_code,
    lignes.nom,
    colonnes.poste,
    coalesce(sommes.enveloppe_eur, 0)                                                    as enveloppe_eur,
    coalesce(sommes.enveloppe_a_date_eur, 0)                                             as enveloppe_a_date_eur,
    coalesce(sommes.verse_eur, 0)                                                        as verse_eur,
    coalesce(sommes.verse_eur, 0) - coalesce(sommes.enveloppe_a_date_eur, 0)             as ecart_eur,
    round(coalesce(sommes.verse_eur, 0)::double / nullif(sommes.enveloppe_a_date_eur, 0), 6)  as taux,
from lignes
cross join colonnes
left join sommes using (region_code, poste)
order by lignes.rang, lignes.region_code, colonnes.ordre;
