-- GET /api/cpts/{cpts_id}: its envelope, payments and FIR by exercice, oldest first, then all of them (exercice null).
with

lignes as (
    select
        exercice,
        null                          as enveloppe_eur,
        null                          as enveloppe_a_date_eur,
        null                          as verse_eur,
        null                          as paye,
        paye_eur                      as fir_paye_eur,
    from fir
    where cpts_id = $cpts_id
    union all
    select
        exercice,
        enveloppe_eur,
        enveloppe_a_date_eur,
        verse_eur,
        paye,
        null                          as fir_paye_eur,
    from depenses
    where cpts_id = $cpts_id
)

select
    exercice,
    coalesce(sum(enveloppe_eur), 0)                                                               as enveloppe_eur,
    coalesce(sum(enveloppe_a_date_eur), 0)                                                        as enveloppe_a_date_eur,
    case when bool_or(paye) then sum(verse_eur) end                                               as verse_eur,
    coalesce(sum(verse_eur), 0) - coalesce(sum(enveloppe_a_date_eur), 0)                          as ecart_eur,
    round(coalesce(sum(verse_eur), 0)::double / nullif(sum(enveloppe_a_date_eur), 0), 6)          as consommation_taux,
    sum(fir_paye_eur)                                                                             as fir_paye_eur,
from lignes
group by grouping sets ((exercice), ())
order by exercice nulls last;
