-- majoration_omise: the fixed part of a closed year was paid without the majoration that was due.
--
-- code       : majoration_omise
-- titre      : Majoration de taille 4 oubliée
-- regle      : Une CPTS de taille 4 d’au moins 100 membres a 10 % de plus sur ses missions ; une année close payée sa ligne divisée par 1,1 est signalée.
-- source     : [A] avenant 2 à l’ACI des CPTS : majoration de 10 %
-- severite   : moyenne, la somme est due à la CPTS
-- parametres : majoration_tolerance_eur
-- grain      : one row per (CPTS, annee_contrat, poste)
-- unit       : euros dus et non versés
-- caveat     : le versé égale la ligne sans majoration à un centime près par ligne de l’enveloppe (arrondi du partage entre avance et solde)
with

closes as (
    select
        *,
        euros(demi_haut(centimes(enveloppe_eur) * 10000, (majoration_taux * 10000)::hugeint)) as simple_eur,
    from fixes_closes()
    where majoration_taux > 1
)

select
    concat_ws('|', cpts_id, annee_contrat, poste)                                       as cle,
    cpts_id,
    year(date_fin)::integer                                                             as exercice,
    annee_contrat,
    poste,
    'fixe'                                                                              as part,
    date_fin                                                                            as date_fait,
    (enveloppe_eur - verse_eur)::decimal(14, 2)                                         as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, 'fixe') || ' : ' || euros_texte(verse_eur) || ' versés, sans la majoration due à '
    || compte_texte(membres_nb, 'membre', 'membres') || ' (ligne de ' || euros_texte(enveloppe_eur) || ').' as constat,
    preuves,
from closes
where abs(verse_eur - simple_eur) <= tolerance_eur
    and enveloppe_eur - verse_eur > tolerance_eur
