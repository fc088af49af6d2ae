-- enveloppes: what the contract of each CPTS provides for each contract year, line by line (enveloppe théorique).
--
-- grain  : one row per (cpts_id, annee_contrat, poste, volet, part)
-- unit   : euros of the contract year, rounded half up to the cent once, at this grain
-- reads  : contrats_annees, enveloppes_periodes, bareme, regles
-- source : DOMAIN 4, rules 1 to 7
-- leaves : lines of 0 euro; contract years before the first version of the bareme
-- caveat : confiance is that of the rate, or P where unknown membres decide against the majoration; projete: begun after the date d'arrêté
create table enveloppes as
with

majorations as (
    select
        contrats_annees.cpts_id,
        contrats_annees.annee_contrat,
        contrats_annees.taille = taille.valeur and contrats_annees.membres_nb >= membres.valeur            as due,
        taux.valeur > 0 and contrats_annees.taille = taille.valeur and contrats_annees.membres_nb is null  as inconnue,
        taux.valeur                                                                                       as taux,
    from contrats_annees
    inner join regles as taux on taux.version = contrats_annees.version and taux.regle = 'majoration_taux'
    inner join regles as taille on taille.version = contrats_annees.version and taille.regle = 'majoration_taille'
    inner join regles as membres on membres.version = contrats_annees.version and membres.regle = 'majoration_membres_min_nb'
),

jours as (
    select
        cpts_id,
        annee_contrat,
        poste,
        volet,
        sum(date_fin - date_debut) as jours_nb,
    from enveloppes_periodes
    group by cpts_id, annee_contrat, poste, volet
),

lignes as (
    select
        jours.cpts_id,
        jours.annee_contrat,
        contrats_annees.date_debut,
        contrats_annees.date_fin,
        jours.poste,
        jours.volet,
        contrats_annees.version,
        contrats_annees.taille,
        contrats_annees.projete,
        bareme.part_fixe_eur,
        bareme.part_variable_eur,
        case
            when jours.poste <> 'fonctionnement' and majorations.inconnue then 'P'
            else bareme.confiance
        end                                                                                                   as confiance,
        case when jours.poste <> 'fonctionnement' and majorations.due then 1 + majorations.taux else 1 end
            ::decimal(14, 4)                                                                                  as majoration_taux,
        contrats_annees.date_anniversaire - contrats_annees.date_debut                                        as jours_annee_nb,
        case
            when bareme.condition = 'crise_reconnue' then contrats_annees.date_anniversaire - contrats_annees.date_debut
            else jours.jours_nb
        end                                                                                                   as jours_actifs_nb,
    from jours
    inner join contrats_annees using (cpts_id, annee_contrat)
    inner join majorations using (cpts_id, annee_contrat)
    inner join bareme using (version, taille, poste, volet)
),

parts as (
    select *, 'fonctionnement' as part, part_fixe_eur + part_variable_eur as annuel_eur from lignes where poste = 'fonctionnement'
    union all by name
    select *, 'fixe' as part, part_fixe_eur as annuel_eur from lignes where poste <> 'fonctionnement'
    union all by name
    select *, 'variable' as part, part_variable_eur as annuel_eur from lignes where poste <> 'fonctionnement'
),

montants as (
    select
        *,
        demi_haut(
            centimes(annuel_eur) * (majoration_taux * 10000)::bigint * jours_actifs_nb,
            jours_annee_nb * 10000
        ) as enveloppe_centimes,
    from parts
)

select
    cpts_id,
    annee_contrat,
    date_debut,
    date_fin,
    poste,
    volet,
    part,
    version,
    taille,
    majoration_taux::decimal(6, 4)           as majoration_taux,
    jours_actifs_nb::integer                 as jours_actifs_nb,
    jours_annee_nb::integer                  as jours_annee_nb,
    euros(enveloppe_centimes)                as enveloppe_eur,
    confiance,
    projete,
from montants
where enveloppe_centimes <> 0
order by cpts_id, annee_contrat, poste, volet, part;
