-- fir_hors_fourchette: cumulated amorçage outside the range that the ARS give.
--
-- code       : fir_hors_fourchette
-- titre      : Amorçage FIR hors fourchette
-- regle      : L’amorçage payé à une CPTS, cumulé sur toutes les années, va de 10 000 à 50 000 euros.
-- source     : [A] Sénat r25-032 : crédits d’amorçage de 10 000 à 50 000 euros par CPTS
-- severite   : basse, la fourchette constate un usage et n’oblige pas
-- parametres : fir_amorcage_min_eur, fir_amorcage_max_eur
-- grain      : one row per CPTS and side of the range
-- unit       : euros qui manquent ou dépassent
-- caveat     : un acompte dont le solde est encore attendu se lit comme un amorçage trop bas : le constat donne l’engagé
with

cumuls as (
    select
        cpts_id,
        sum(montant_eur) filter (where type = 'paye')                                               as paye_eur,
        coalesce(sum(montant_eur) filter (where type = 'engage'), 0)                                as engage_eur,
        max(date) filter (where type = 'paye')                                                      as date_fait,
        max(exercice) filter (where type = 'paye')                                                  as exercice,
        list(
            preuve('flux_fir', flux_id, cpts_id, date, if(type = 'paye', 'FIR payé, amorçage', 'FIR engagé, amorçage'), montant_eur)
            order by date, flux_id
        )                                                                                           as preuves,
    from stg_flux_fir
    where objet = 'amorcage'
    group by cpts_id
),

ecarts as (
    select
        *,
        paye_eur > seuil('fir_amorcage_max_eur')                                                    as au_dessus,
    from cumuls
    where paye_eur > 0
        and (paye_eur < seuil('fir_amorcage_min_eur') or paye_eur > seuil('fir_amorcage_max_eur'))
)

select
    concat_ws('|', cpts_id, if(au_dessus, 'dessus', 'dessous'))                                     as cle,
    cpts_id,
    exercice,
    null::integer                                                                                   as annee_contrat,
    null::varchar                                                                                   as poste,
    null::varchar                                                                                   as part,
    date_fait,
    if(au_dessus, paye_eur - seuil('fir_amorcage_max_eur'), seuil('fir_amorcage_min_eur') - paye_eur)::decimal(14, 2) as enjeu_eur,
    euros_texte(paye_eur) || ' d’amorçage payés (' || euros_texte(engage_eur) || ' engagés), '
    || if(
        au_dessus,
        'au-dessus de ' || euros_texte(seuil('fir_amorcage_max_eur')),
        'au-dessous de ' || euros_texte(seuil('fir_amorcage_min_eur'))
    ) || '.'                                                                                        as constat,
    preuves,
from ecarts
