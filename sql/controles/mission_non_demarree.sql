-- mission_non_demarree: money paid for a mission that is not engaged.
--
-- code       : mission_non_demarree
-- titre      : Mission payée sans engagement
-- regle      : Une mission n’est payée pour une année de contrat que si elle y est engagée, et une fois qu’elle a démarré.
-- source     : [A] ACI des CPTS : l’avance de la part fixe est due au démarrage de la mission
-- severite   : haute, la somme n’a pas de contrepartie
-- parametres : aucun
-- grain      : one row per (CPTS, annee_contrat, poste)
-- unit       : euros versés sans engagement, récupérations déduites
-- caveat     : un versement sans volet est couvert par tout engagement de son poste ; une mission qui a démarré après le versement reste signalée
with

lignes as (
    select
        rattachements.flux_id,
        rattachements.cpts_id,
        rattachements.date_paiement,
        rattachements.annee_contrat,
        rattachements.poste,
        rattachements.part,
        rattachements.nature,
        rattachements.verse_eur,
        contrats_annees.date_debut,
        contrats_annees.date_fin,
        ref_volets.volet_engagement,
    from rattachements
    inner join contrats_annees using (cpts_id, annee_contrat)
    left join ref_volets on ref_volets.code = rattachements.volet
    where rattachements.etat = 'rattache'
        and rattachements.poste <> 'fonctionnement'
),

-- an interval that touches the contract year and has begun on the day of the payment
couvertes as (
    select distinct lignes.flux_id
    from lignes
    inner join stg_engagements
        on stg_engagements.cpts_id = lignes.cpts_id
        and stg_engagements.poste = lignes.poste
        and stg_engagements.date_demarrage <= lignes.date_paiement
        and stg_engagements.date_demarrage < lignes.date_fin
        and coalesce(stg_engagements.date_fin, 'infinity'::date) > lignes.date_debut
    where stg_engagements.volet = coalesce(lignes.volet_engagement, stg_engagements.volet)
),

-- what was paid without engagement, and what may have taken it back
retenues as (
    select lignes.*
    from lignes
    left join couvertes using (flux_id)
    where couvertes.flux_id is null
        or (lignes.verse_eur < 0 and lignes.volet_engagement is null)
),

sommes as (
    select
        cpts_id,
        annee_contrat,
        poste,
        if(count(distinct part) = 1, min(part), null)                                             as part,
        min(date_paiement) filter (where verse_eur > 0)                                           as date_fait,
        sum(verse_eur)::decimal(14, 2)                                                            as enjeu_eur,
        list(
            preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur)
            order by date_paiement, flux_id
        )                                                                                         as preuves,
    from retenues
    group by cpts_id, annee_contrat, poste
    having sum(verse_eur) > 0
),

demarrages as (
    select
        cpts_id,
        poste,
        min(date_demarrage)                                                                       as date_premier,
        list(
            preuve('engagements', concat_ws('|', cpts_id, poste, volet, date_demarrage), cpts_id, date_demarrage, 'Engagement, volet ' || volet, null)
            order by date_demarrage, volet
        )                                                                                         as preuves,
    from stg_engagements
    group by cpts_id, poste
)

select
    concat_ws('|', sommes.cpts_id, sommes.annee_contrat, sommes.poste)                            as cle,
    sommes.cpts_id,
    year(sommes.date_fait)::integer                                                               as exercice,
    sommes.annee_contrat,
    sommes.poste,
    sommes.part,
    sommes.date_fait,
    sommes.enjeu_eur,
    'Année de contrat ' || sommes.annee_contrat || ', ' || poste_texte(sommes.poste) || ' : ' || euros_texte(sommes.enjeu_eur)
    || ' versés à partir du ' || date_texte(sommes.date_fait) || ' sans engagement ; '
    || coalesce('premier engagement connu de la mission le ' || date_texte(demarrages.date_premier), 'la mission n’a jamais été engagée')
    || '.'                                                                                        as constat,
    list_concat(sommes.preuves, demarrages.preuves)                                               as preuves,
from sommes
left join demarrages using (cpts_id, poste)
