-- GET /api/series: the twelve months of one exercice, cumulated, beside the earlier exercice, unknown before the first of the data; payments are
-- null after the date d'arrêté.
with

mensuel as (
    select
        exercice,
        mois,
        sum(enveloppe_eur)      as enveloppe_eur,
        sum(verse_eur)          as verse_eur,
    from depenses_mois
    where exercice between $exercice - 1 and $exercice
        and ($region_code is null or region_code = $region_code)
        and ($departement_code is null or departement_code = $departement_code)
        and ($cpts_id is null or cpts_id = $cpts_id)
        and ($taille is null or taille = $taille)
        and ($poste is null or poste = $poste)
        and ($part is null or part = $part)
    group by exercice, mois
),

mois as (
    select
        annee.mois::integer                                                as mois,
        make_date($exercice, annee.mois::integer, 1) <= date_arrete        as connu,
        coalesce(courant.enveloppe_eur, 0)                                 as enveloppe_eur,
        coalesce(courant.verse_eur, 0)                                     as verse_eur,
        case when avant.connu then coalesce(precedent.enveloppe_eur, 0) end as enveloppe_precedent_eur,
        case when avant.connu then coalesce(precedent.verse_eur, 0) end    as verse_precedent_eur,
    from range(1, 13) as annee (mois)
    cross join parametres
    cross join (select $exercice > min(exercice) as connu from cpts_exercices) as avant
    left join mensuel as courant on courant.exercice = $exercice and courant.mois = annee.mois
    left join mensuel as precedent on precedent.exercice = $exercice - 1 and precedent.mois = annee.mois
)

select
    mois,
    case when connu then verse_eur end                                     as verse_eur,
    case when connu then sum(verse_eur) over (order by mois) end           as verse_cumule_eur,
    enveloppe_eur,
    sum(enveloppe_eur) over (order by mois)                                as enveloppe_cumulee_eur,
    verse_precedent_eur,
    sum(verse_precedent_eur) over (order by mois)                          as verse_precedent_cumule_eur,
    sum(enveloppe_precedent_eur) over (order by mois)                      as enveloppe_precedent_cumulee_eur,
from mois
order by mois;
