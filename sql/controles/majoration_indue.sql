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
        lignes_nb * seuil('majoration_tolerance_eur')                                         as tolerance_eur,
        euros(demi_haut(centimes(enveloppe_eur) * (taux_indu * 10000)::bigint, 10000))       as majoree_eur,
    from fixes_closes()
    where majoration_taux = 1
        and not droit_inconnu
),

trouvees as (
    select *
    from closes
    where abs(verse_eur - majoree_eur) <= tolerance_eur
        and verse_eur - enveloppe_eur > tolerance_eur
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
    (trouvees.verse_eur - trouvees.enveloppe_eur)::decimal(14, 2)                             as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, part) || ' : ' || euros_texte(trouvees.verse_eur)
    || ' versés, soit la ligne de ' || euros_texte(trouvees.enveloppe_eur) || ' majorée sans droit'
    || coalesce(' (' || compte_texte(trouvees.membres_nb, 'membre', 'membres') || ')', '') || '.' as constat,
    list_concat(preuves_enveloppe.preuves, preuves_versements.preuves)                        as preuves,
from trouvees
inner join preuves_enveloppe using (cpts_id, annee_contrat, poste, part)
inner join preuves_versements using (cpts_id, annee_contrat, poste, part)
