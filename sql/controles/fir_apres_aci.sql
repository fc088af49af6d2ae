-- fir_apres_aci: start-up money of the FIR engaged or paid once the ACI is signed.
--
-- code       : fir_apres_aci
-- titre      : FIR de démarrage après la signature de l’ACI
-- regle      : L’amorçage, l’ingénierie et le coordonnateur sont financés par le FIR avant la signature de l’ACI, non après.
-- source     : [P] Sénat r25-032, proposition 1 : séparer les crédits des ARS (avant l’ACI) et de l’Assurance maladie (après)
-- severite   : moyenne, la proposition n’est pas une règle en vigueur et la somme peut être un reste d’engagement ancien
-- parametres : aucun
-- grain      : one row per (CPTS, objet, budget exercice of the FIR)
-- unit       : euros engagés ou payés après la signature, le plus grand des deux
-- caveat     : le jour de la signature ne compte pas ; l’exercice est celui du budget que donne l’ARS ; la fin d’un ACI n’y change rien
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
),

apres as (
    select
        fir.cpts_id,
        fir.objet,
        fir.exercice,
        signatures.date_signature,
        min(fir.date)                                                                       as date_fait,
        coalesce(sum(fir.montant_eur) filter (where fir.type = 'engage'), 0)                as engage_eur,
        coalesce(sum(fir.montant_eur) filter (where fir.type = 'paye'), 0)                  as paye_eur,
        list(
            preuve('flux_fir', fir.flux_id, fir.cpts_id, fir.date, if(fir.type = 'paye', 'FIR payé, ', 'FIR engagé, ') || objet_texte(fir.objet), fir.montant_eur)
            order by fir.date, fir.flux_id
        )                                                                                   as preuves,
    from stg_flux_fir as fir
    inner join signatures using (cpts_id)
    where fir.objet in ('amorcage', 'ingenierie', 'coordonnateur')
        and fir.date > signatures.date_signature
    group by fir.cpts_id, fir.objet, fir.exercice, signatures.date_signature
)

select
    concat_ws('|', cpts_id, objet, exercice)                                                as cle,
    cpts_id,
    exercice,
    null::integer                                                                           as annee_contrat,
    null::varchar                                                                           as poste,
    null::varchar                                                                           as part,
    date_fait,
    greatest(engage_eur, paye_eur)::decimal(14, 2)                                          as enjeu_eur,
    'FIR ' || exercice || ', ' || objet_texte(objet) || ' : ' || euros_texte(paye_eur) || ' payés et ' || euros_texte(engage_eur)
    || ' engagés après la signature de l’ACI le ' || date_texte(date_signature) || '.'       as constat,
    list_concat(
        [preuve('contrats', concat_ws('|', cpts_id, date_signature), cpts_id, date_signature, 'Signature de l’ACI', null)],
        preuves
    )                                                                                       as preuves,
from apres
where greatest(engage_eur, paye_eur) > 0
