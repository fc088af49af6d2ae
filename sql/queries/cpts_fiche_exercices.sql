-- GET /api/cpts/{cpts_id}: its envelope, payments and FIR by exercice, oldest first.
with

fonds as (
    select
        exercice,
        sum(paye_eur) as fir_paye_eur,
    from fir
    where cpts_id = $cpts_id
    group by exercice
),

montants as (
    select
        exercice,
        sum(enveloppe_eur)            as enveloppe_eur,
        sum(enveloppe_a_date_eur)     as enveloppe_a_date_eur,
        sum(verse_eur)                as verse_eur,
        bool_or(paye)                 as paye,
    from depenses
    where cpts_id = $cpts_id
    group by exercice
)

select
    exercice,
    coalesce(montants.enveloppe_eur, 0)                                                                  as enveloppe_eur,
    coalesce(montants.enveloppe_a_date_eur, 0)                                                           as enveloppe_a_date_eur,
    case when montants.paye then montants.verse_eur end                                                  as verse_eur,
    coalesce(montants.verse_eur, 0) - coalesce(montants.enveloppe_a_date_eur, 0)                         as ecart_eur,
    round(coalesce(montants.verse_eur, 0)::double / nullif(montants.enveloppe_a_date_eur, 0), 6)         as consommation_taux,
    fonds.fir_paye_eur,
from montants
full join fonds using (exercice)
order by exercice;
