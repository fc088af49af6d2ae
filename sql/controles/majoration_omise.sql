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
        lignes_nb * seuil('majoration_tolerance_eur')                                         as tolerance_eur,
        euros(demi_haut(centimes(enveloppe_eur) * 10000, (majoration_taux * 10000)::bigint)) as simple_eur,
    from fixes_closes()
    where majoration_taux > 1
),

trouvees as (
    select *
    from closes
    where abs(verse_eur - simple_eur) <= tolerance_eur
        and enveloppe_eur - verse_eur > tolerance_eur
),

preuves_enveloppe as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_enveloppe(cpts_id, annee_contrat, poste, volet, part, date_debut, enveloppe_eur) order by volet) as preuves,
    from enveloppes
    semi join trouvees using (cpts_id, annee_contrat, poste, part)
    group by cpts_id, annee_contrat, poste, part
),

preuves_versements as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur) order by date_paiement, flux_id) as preuves,
    from rattachements
    semi join trouvees using (cpts_id, annee_contrat, poste, part)
    where etat = 'rattache'
    group by cpts_id, annee_contrat, poste, part
)

select
    concat_ws('|', cpts_id, annee_contrat, poste)                                             as cle,
    cpts_id,
    year(trouvees.date_fin)::integer                                                          as exercice,
    annee_contrat,
    poste,
    part,
    trouvees.date_fin                                                                         as date_fait,
    (trouvees.enveloppe_eur - trouvees.verse_eur)::decimal(14, 2)                             as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, part) || ' : ' || euros_texte(trouvees.verse_eur)
    || ' versés, sans la majoration due à ' || compte_texte(trouvees.membres_nb, 'membre', 'membres') || ' (ligne de '
    || euros_texte(trouvees.enveloppe_eur) || ').'                                            as constat,
    list_concat(preuves_enveloppe.preuves, preuves_versements.preuves)                        as preuves,
from trouvees
inner join preuves_enveloppe using (cpts_id, annee_contrat, poste, part)
inner join preuves_versements using (cpts_id, annee_contrat, poste, part)
