-- financement_prive: laboratory or other private money.
--
-- code       : financement_prive
-- titre      : Financement d’un laboratoire ou d’un autre acteur privé
-- regle      : Les sommes reçues d’un laboratoire ou d’un autre acteur privé sont connues et contrôlées.
-- source     : [P] Sénat r25-032, proposition 11 : contrôler les financements secondaires
-- severite   : basse, la somme n’est pas interdite ; elle demande un regard
-- parametres : aucun
-- grain      : one row per (CPTS, exercice, financeur_type)
-- unit       : euros reçus dans l’exercice
-- caveat     : seules les sommes déclarées sont connues
select
    concat_ws('|', cpts_id, exercice, financeur_type)                                                  as cle,
    cpts_id,
    exercice,
    null::integer                                                                                      as annee_contrat,
    null::varchar                                                                                      as poste,
    null::varchar                                                                                      as part,
    min(date)                                                                                          as date_fait,
    sum(montant_eur)::decimal(14, 2)                                                                   as enjeu_eur,
    'Exercice ' || exercice || ' : ' || euros_texte(sum(montant_eur)) || ' reçus d’un '
    || if(financeur_type = 'laboratoire', 'laboratoire', 'autre acteur privé')
    || coalesce(' (' || string_agg(distinct financeur, ', ' order by financeur) || ')', '') || '.'      as constat,
    list(
        preuve('autres_financements', flux_id, cpts_id, date, coalesce(financeur, 'Financeur non nommé'), montant_eur)
        order by date, flux_id
    )                                                                                                  as preuves,
from stg_autres_financements
where financeur_type in ('laboratoire', 'prive_autre')
group by cpts_id, exercice, financeur_type
having sum(montant_eur) > 0
