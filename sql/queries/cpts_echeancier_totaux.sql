-- GET /api/cpts/{cpts_id}/echeancier: the sums of one CPTS at the date d'arrêté. One row.
with

confrontees as (
    select
        coalesce(sum(attendu_certain_eur), 0)      as attendu_certain_eur,
        coalesce(sum(attendu_estime_eur), 0)       as attendu_estime_eur,
        coalesce(sum(attendu_inconnu_nb), 0)       as attendu_inconnu_nb,
        coalesce(sum(ecart_eur), 0)                as ecart_eur,
        coalesce(sum(trop_percu_eur), 0)           as trop_percu_eur,
        coalesce(sum(reste_du_eur), 0)             as reste_du_eur,
        coalesce(sum(retard_2_6_mois_eur), 0)      as retard_2_6_mois_eur,
        coalesce(sum(retard_plus_6_mois_eur), 0)   as retard_plus_6_mois_eur,
        coalesce(sum(retard_eur), 0)               as retard_eur,
    from echeances
    where cpts_id = $cpts_id
        and ($annee_contrat is null or annee_contrat = $annee_contrat)
),

verses as (
    select
        coalesce(sum(verse_eur) filter (where etat = 'rattache'), 0)           as rattache_eur,
        coalesce(sum(verse_eur) filter (where etat = 'contrat_precoce'), 0)    as contrat_precoce_eur,
        coalesce(sum(verse_eur) filter (where etat = 'non_rattache'), 0)       as non_rattache_eur,
        coalesce(sum(verse_eur), 0)                                            as verse_eur,
    from rattachements
    where cpts_id = $cpts_id
        and ($annee_contrat is null or annee_contrat = $annee_contrat)
)

select
    confrontees.attendu_certain_eur,
    confrontees.attendu_estime_eur,
    confrontees.attendu_inconnu_nb,
    verses.verse_eur,
    verses.rattache_eur,
    verses.contrat_precoce_eur,
    verses.non_rattache_eur,
    confrontees.ecart_eur,
    confrontees.trop_percu_eur,
    confrontees.reste_du_eur,
    confrontees.retard_2_6_mois_eur,
    confrontees.retard_plus_6_mois_eur,
    confrontees.retard_eur,
from confrontees, verses;
