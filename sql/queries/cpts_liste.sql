-- GET /api/cpts: one page of the CPTS of a perimeter with their envelope and payments, in the order asked for, then by cpts_id.
with

montants as (
    select
        cpts_id,
        sum(enveloppe_eur)             as enveloppe_eur,
        sum(enveloppe_a_date_eur)      as enveloppe_a_date_eur,
        sum(verse_eur)                 as verse_eur,
        bool_or(paye)                  as paye,
    from depenses
    where exercice = $exercice
    group by cpts_id
),

lignes as (
    select
        cpts.cpts_id,
        cpts.nom,
        cpts.region_code,
        cpts.departement_code,
        cpts.stade,
        cpts.taille,
        cpts.population_hab,
        cpts.membres_nb,
        cpts.date_signature,
        coalesce(montants.enveloppe_eur, 0)                                                              as enveloppe_eur,
        coalesce(montants.enveloppe_a_date_eur, 0)                                                       as enveloppe_a_date_eur,
        case when montants.paye then montants.verse_eur end                                              as verse_eur,
        coalesce(montants.verse_eur, 0) - coalesce(montants.enveloppe_a_date_eur, 0)                     as ecart_eur,
        round(coalesce(montants.verse_eur, 0)::double / nullif(montants.enveloppe_a_date_eur, 0), 6)     as consommation_taux,
    from cpts_exercices as cpts
    left join montants using (cpts_id)
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
        )
),

cles as (
    select
        *,
        case $tri
            when 'nom' then strip_accents(lower(nom))
            when 'cpts_id' then cpts_id
            when 'region_code' then region_code
            when 'departement_code' then departement_code
            when 'stade' then stade
            when 'date_signature' then date_signature::varchar
        end as cle_texte,
        case $tri
            when 'taille' then taille
            when 'population_hab' then population_hab
            when 'membres_nb' then membres_nb
            when 'enveloppe_eur' then enveloppe_eur
            when 'enveloppe_a_date_eur' then enveloppe_a_date_eur
            when 'verse_eur' then verse_eur
            when 'ecart_eur' then ecart_eur
            when 'consommation_taux' then consommation_taux
        end::double as cle_nombre,
    from lignes
)

select
    cpts_id,
    nom,
    region_code,
    departement_code,
    stade,
    taille,
    population_hab,
    membres_nb,
    date_signature,
    enveloppe_eur,
    enveloppe_a_date_eur,
    verse_eur,
    ecart_eur,
    consommation_taux,
from cles
order by
    case when $ordre = 'asc' then cle_nombre end asc nulls last,
    case when $ordre = 'desc' then cle_nombre end desc nulls last,
    case when $ordre = 'asc' then cle_texte end asc nulls last,
    case when $ordre = 'desc' then cle_texte end desc nulls last,
    cpts_id
limit $limite
offset ($page - 1) * $limite;
