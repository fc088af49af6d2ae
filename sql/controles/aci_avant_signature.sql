-- aci_avant_signature: ACI money paid before the CPTS signed.
--
-- code       : aci_avant_signature
-- titre      : Versement ACI avant la signature
-- regle      : Aucune somme de l’ACI n’est versée avant la signature du premier contrat, les contrats précoces mis à part.
-- source     : [A] ACI des CPTS, versement initial à la signature ; Sénat r25-032, proposition 1 (le FIR avant l’ACI, l’ACI après)
-- severite   : haute, la somme est versée sans contrat
-- parametres : aucun
-- grain      : one row per payment line
-- unit       : euros de la ligne versée trop tôt
-- caveat     : la date est celle du premier contrat connu de la CPTS ; sans aucun contrat connu, la ligne est retenue ; les montants négatifs ne le sont pas
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
)

select
    flux.flux_id                    as cle,
    flux.cpts_id,
    flux.exercice,
    flux.annee_contrat,
    flux.poste,
    flux.part,
    flux.date_paiement              as date_fait,
    flux.verse_eur                  as enjeu_eur,
    euros_texte(flux.verse_eur) || ' versés le ' || date_texte(flux.date_paiement) || ' (' || ligne_texte(flux.poste, flux.part) || '), '
    || case
        when signatures.date_signature is null then 'aucun ACI n’est connu pour cette CPTS.'
        else
            compte_texte(signatures.date_signature - flux.date_paiement, 'jour', 'jours') || ' avant la signature du '
            || date_texte(signatures.date_signature) || '.'
    end                             as constat,
    list_concat(
        [preuve_versement(flux.flux_id, flux.cpts_id, flux.date_paiement, flux.nature, flux.verse_eur)],
        case
            when signatures.date_signature is not null
                then [preuve('contrats', concat_ws('|', flux.cpts_id, signatures.date_signature), flux.cpts_id, signatures.date_signature, 'Signature de l’ACI', null)]
        end
    )                               as preuves,
from stg_flux_aci as flux
inner join stg_cpts using (cpts_id)
left join signatures using (cpts_id)
where flux.nature <> 'contrat_precoce'
    and flux.verse_eur > 0
    and flux.date_paiement < coalesce(signatures.date_signature, 'infinity'::date)
