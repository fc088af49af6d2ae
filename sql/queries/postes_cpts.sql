-- GET /api/postes/cpts: the CPTS of a perimeter by their gap to the envelope of one poste ($poste null: of all), the most under it first, then all of
-- them together (`ensemble`).
with

montants as (
    select
        depenses.cpts_id,
        sum(depenses.enveloppe_a_date_eur)                                                            as enveloppe_a_date_eur,
        sum(depenses.verse_eur)                                                                       as verse_eur,
        bool_or(depenses.paye)                                                                        as paye,
    from depenses
    where depenses.exercice = $exercice
        and ($poste is null or depenses.poste = $poste)
        and ($region_code is null or depenses.region_code = $region_code)
        and ($departement_code is null or depenses.departement_code = $departement_code)
        and ($cpts_id is null or depenses.cpts_id = $cpts_id)
        and ($taille is null or depenses.taille = $taille)
    group by depenses.cpts_id
),

premieres as (
    select
        *,
        verse_eur - enveloppe_a_date_eur as ecart_eur,
    from montants
    order by ecart_eur, cpts_id
    limit $limite
),

lignes as (
    select
        premieres.cpts_id,
        cpts.nom,
        cpts.region_code,
        cpts.departement_code,
        case when premieres.paye then premieres.verse_eur end                                             as verse_eur,
        premieres.enveloppe_a_date_eur,
        premieres.ecart_eur,
        round(premieres.verse_eur::double / nullif(premieres.enveloppe_a_date_eur, 0)::double, 6)         as consommation_taux,
        1                                                                                                 as cpts_nb,
    from premieres
    left join cpts_exercices as cpts on cpts.cpts_id = premieres.cpts_id and cpts.exercice = $exercice
    union all
    select
        'ensemble',
        'Ensemble',
        null,
        null,
        case when bool_or(paye) then sum(verse_eur) end,
        coalesce(sum(enveloppe_a_date_eur), 0),
        coalesce(sum(verse_eur) - sum(enveloppe_a_date_eur), 0),
        round(sum(verse_eur)::double / nullif(sum(enveloppe_a_date_eur), 0)::double, 6),
        count(*)::integer,
    from montants
)

select
    cpts_id,
    nom,
    region_code,
    departement_code,
    verse_eur,
    enveloppe_a_date_eur,
    ecart_eur,
    consommation_taux,
    cpts_nb,
from lignes
order by cpts_id = 'ensemble', ecart_eur, cpts_id;
