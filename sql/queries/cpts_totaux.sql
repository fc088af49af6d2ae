-- GET /api/cpts: how many CPTS the filters keep, and their sums over every page. One row.
select
    count(distinct cpts.cpts_id)                        as total_nb,
    coalesce(sum(depenses.enveloppe_eur), 0)            as enveloppe_eur,
    coalesce(sum(depenses.enveloppe_a_date_eur), 0)     as enveloppe_a_date_eur,
    coalesce(sum(depenses.verse_eur), 0)                as verse_eur,
    coalesce(sum(depenses.verse_eur - depenses.enveloppe_a_date_eur), 0)                                         as ecart_eur,
    round(sum(depenses.verse_eur)::double / nullif(sum(depenses.enveloppe_a_date_eur), 0), 6)                    as consommation_taux,
from cpts_exercices as cpts
left join depenses using (cpts_id, exercice)
where cpts.exercice = $exercice
    and ($region_code is null or cpts.region_code = $region_code)
    and ($departement_code is null or cpts.departement_code = $departement_code)
    and ($cpts_id is null or cpts.cpts_id = $cpts_id)
    and ($taille is null or cpts.taille = $taille)
    and ($stade is null or cpts.stade = $stade)
    and (
        $recherche is null
        or contains(strip_accents(lower(cpts.nom)), strip_accents(lower($recherche)))
        or starts_with(cpts.cpts_id, upper($recherche))
    );
