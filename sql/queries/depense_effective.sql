-- GET /api/depense_effective: by exercice and poste, envelope, payments and spending of the CPTS whose accounts are known, with their number
-- and share of all; latest exercice first, `ensemble` after its postes.
with

filtrees as (
    select depenses_effectives.*
    from depenses_effectives
    where ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
),

sommes as (
    select
        exercice,
        coalesce(poste, 'ensemble')                                                              as poste,
        count(distinct cpts_id)                                                                  as cpts_nb,
        count(distinct cpts_id) filter (where depense_effective_eur is not null)                 as comptes_nb,
        sum(enveloppe_eur) filter (where depense_effective_eur is not null)                      as enveloppe_eur,
        sum(verse_eur) filter (where depense_effective_eur is not null)                          as verse_eur,
        sum(depense_effective_eur)                                                               as depense_effective_eur,
        sum(enveloppe_eur)                                                                       as enveloppe_totale_eur,
        sum(verse_eur)                                                                           as verse_total_eur,
    from filtrees
    group by grouping sets ((exercice, poste), (exercice))
)

select
    sommes.exercice,
    sommes.poste,
    sommes.cpts_nb,
    sommes.comptes_nb,
    round(sommes.comptes_nb::double / nullif(sommes.cpts_nb, 0), 6)                              as comptes_taux,
    sommes.enveloppe_eur,
    sommes.verse_eur,
    sommes.depense_effective_eur,
    sommes.depense_effective_eur - sommes.enveloppe_eur                                          as ecart_enveloppe_eur,
    sommes.depense_effective_eur - sommes.verse_eur                                              as ecart_verse_eur,
    round(sommes.depense_effective_eur::double / nullif(sommes.enveloppe_eur, 0)::double, 6)     as depense_enveloppe_taux,
    round(sommes.depense_effective_eur::double / nullif(sommes.verse_eur, 0)::double, 6)         as depense_verse_taux,
    sommes.enveloppe_totale_eur,
    sommes.verse_total_eur,
    round(sommes.enveloppe_eur::double / nullif(sommes.enveloppe_totale_eur, 0)::double, 6)      as enveloppe_connue_taux,
from sommes
left join ref_postes on ref_postes.code = sommes.poste
order by sommes.exercice desc, ref_postes.ordre nulls last;
