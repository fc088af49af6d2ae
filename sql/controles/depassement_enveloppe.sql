-- depassement_enveloppe: more paid than the envelope of the line.
--
-- code       : depassement_enveloppe
-- titre      : Versé supérieur à l’enveloppe
-- regle      : Pour une année de contrat, un poste et une part, le versé ne dépasse pas l’enveloppe théorique ; avant le premier barème il n’y a pas
--              d’enveloppe, et tout versement la dépasse.
-- source     : [A] ACI des CPTS, barème annuel par taille et par mission ; confiance de chaque montant dans le barème
-- severite   : haute, l’excédent se récupère
-- parametres : aucun
-- grain      : one row per (CPTS, annee_contrat, poste, part)
-- unit       : euros versés au-delà de l’enveloppe
-- caveat     : une mission sans aucun engagement dans l’année relève de mission_non_demarree ; l’enveloppe d’une année en cours va jusqu’à son terme ;
--              seuls les versements rattachés à l’année comptent
with

excedents as (
    select
        echeances.cpts_id,
        echeances.annee_contrat,
        echeances.poste,
        echeances.part,
        lignes.enveloppe_eur                   as ligne_eur,
        coalesce(lignes.enveloppe_eur, 0)      as enveloppe_eur,
        echeances.verse_eur,
    from echeances
    left join lignes_enveloppe() as lignes using (cpts_id, annee_contrat, poste, part)
    left join (
        select distinct
            contrats_annees.cpts_id,
            contrats_annees.annee_contrat,
            stg_engagements.poste,
        from contrats_annees
        inner join stg_engagements
            on stg_engagements.cpts_id = contrats_annees.cpts_id
            and stg_engagements.date_demarrage < contrats_annees.date_fin
            and coalesce(stg_engagements.date_fin, 'infinity'::date) > contrats_annees.date_debut
    ) as engages using (cpts_id, annee_contrat, poste)
    where echeances.verse_eur > coalesce(lignes.enveloppe_eur, 0)
        and (echeances.poste = 'fonctionnement' or engages.cpts_id is not null)
),

-- the first payment that goes over
cumuls as (
    select
        rattachements.cpts_id,
        rattachements.annee_contrat,
        rattachements.poste,
        rattachements.part,
        rattachements.date_paiement,
        excedents.enveloppe_eur,
        sum(rattachements.verse_eur) over (
            partition by rattachements.cpts_id, rattachements.annee_contrat, rattachements.poste, rattachements.part
            order by rattachements.date_paiement, rattachements.flux_id
        ) as cumul_eur,
    from rattachements
    inner join excedents using (cpts_id, annee_contrat, poste, part)
    where rattachements.etat = 'rattache'
),

franchissements as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        min(date_paiement) as date_fait,
    from cumuls
    where cumul_eur > enveloppe_eur
    group by cpts_id, annee_contrat, poste, part
),

preuves_enveloppe as (
    select
        cpts_id,
        annee_contrat,
        poste,
        part,
        list(preuve_enveloppe(cpts_id, annee_contrat, poste, volet, part, date_debut, enveloppe_eur) order by volet) as preuves,
    from enveloppes
    semi join excedents using (cpts_id, annee_contrat, poste, part)
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
    semi join excedents using (cpts_id, annee_contrat, poste, part)
    where etat = 'rattache'
    group by cpts_id, annee_contrat, poste, part
)

select
    concat_ws('|', cpts_id, annee_contrat, poste, part)                                               as cle,
    cpts_id,
    year(franchissements.date_fait)::integer                                                          as exercice,
    annee_contrat,
    poste,
    part,
    franchissements.date_fait,
    (excedents.verse_eur - excedents.enveloppe_eur)::decimal(14, 2)                                   as enjeu_eur,
    'Année de contrat ' || annee_contrat || ', ' || ligne_texte(poste, part) || ' : ' || euros_texte(excedents.verse_eur) || ' versés '
    || coalesce('pour une enveloppe de ' || euros_texte(excedents.ligne_eur), 'sans enveloppe') || ', soit '
    || euros_texte(excedents.verse_eur - excedents.enveloppe_eur) || ' de trop.'                      as constat,
    list_concat(preuves_enveloppe.preuves, preuves_versements.preuves)                                as preuves,
from excedents
inner join franchissements using (cpts_id, annee_contrat, poste, part)
left join preuves_enveloppe using (cpts_id, annee_contrat, poste, part)
inner join preuves_versements using (cpts_id, annee_contrat, poste, part)
