-- majoration_indue: the fixed part of a closed year was paid with the majoration, without right to it.
--
-- code       : majoration_indue
-- titre      : Majoration de taille 4 versée sans droit
-- regle      : Seules les CPTS de taille 4 d’au moins 100 membres ont 10 % de plus sur leurs missions, depuis l’avenant 2 ; une année close payée 1,1 fois
--              sa ligne sans y avoir droit est signalée.
-- source     : [A] avenant 2 à l’ACI des CPTS : majoration de 10 % ; avant l’avenant 2, aucune [P]
-- severite   : haute, l’excédent se récupère et se répète chaque année
-- parametres : majoration_tolerance_eur
-- grain      : one row per (CPTS, annee_contrat, poste)
-- unit       : euros versés au-delà de la ligne
-- caveat     : le versé égale 1,1 fois la ligne à un centime près par ligne de l’enveloppe (arrondi du partage entre avance et solde) ; membres inconnus
--              en taille 4 : droit n.d., rien n’est signalé ; le taux est celui de la règle majoration_taux de la version
with

closes as (
    select
        *,
        euros(demi_haut(centimes(enveloppe_eur) * (taux_indu * 10000)::hugeint, 10000)) as majoree_eur,
    from fixes_closes()
    where majoration_taux = 1
        and not droit_inconnu
)

select
    concat_ws('|', cpts_id, annee_contrat, poste)                                       as cle,
    cpts_id,
    year(date_fin)::integer                                                             as exercice,
    annee_contrat,
    poste,
    'fixe'                                                                              as part,
    date_fin                                                                            as date_fait,
    (verse_eur - enveloppe_eur)::decimal(14, 2)                                         as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, 'fixe') || ' : ' || euros_texte(verse_eur) || ' versés, soit la ligne de '
    || euros_texte(enveloppe_eur) || ' majorée sans droit'
    || coalesce(' (' || compte_texte(membres_nb, 'membre', 'membres') || ')', '') || '.' as constat,
    preuves,
from closes
where abs(verse_eur - majoree_eur) <= tolerance_eur
    and verse_eur - enveloppe_eur > tolerance_eur
