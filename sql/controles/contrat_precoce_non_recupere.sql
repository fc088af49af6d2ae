-- contrat_precoce_non_recupere: early contracts that led to no ACI and were not paid back.
--
-- code       : contrat_precoce_non_recupere
-- titre      : Contrat précoce sans ACI, non récupéré
-- regle      : Un contrat précoce qui n’a pas conduit à un ACI dans les neuf mois est récupéré en entier.
-- source     : [A] contrat précoce de l’ACI des CPTS : neuf mois pour signer, à défaut la somme est récupérée
-- severite   : haute, la somme est à récupérer
-- parametres : contrat_precoce_delai_mois
-- grain      : one row per CPTS
-- unit       : euros versés au titre du contrat précoce et non récupérés
-- caveat     : l’âge court du premier versement ; les récupérations de fonctionnement sans année de contrat d’une CPTS sans ACI sont imputées à son contrat
--              précoce ; le délai n’est passé que le lendemain des neuf mois
with

lignes as (
    select
        cpts_id,
        list(
            preuve_versement(flux_id, cpts_id, date_paiement, nature, verse_eur)
            order by date_paiement, flux_id
        ) as preuves,
    from stg_flux_aci
    where nature = 'contrat_precoce'
        or (nature = 'recuperation' and poste = 'fonctionnement' and annee_contrat is null)
    group by cpts_id
)

select
    precoces.cpts_id                                                                   as cle,
    precoces.cpts_id,
    year(precoces.date_premier_versement)::integer                                     as exercice,
    null::integer                                                                      as annee_contrat,
    'fonctionnement'                                                                   as poste,
    'fonctionnement'                                                                   as part,
    precoces.date_premier_versement                                                    as date_fait,
    precoces.reste_eur                                                                 as enjeu_eur,
    euros_texte(precoces.paye_eur) || ' de contrat précoce versés à partir du ' || date_texte(precoces.date_premier_versement)
    || ', ' || euros_texte(precoces.recupere_eur) || ' récupérés : aucun ACI signé ' || compte_texte(precoces.mois_ecoules, 'mois', 'mois')
    || ' après, pour un délai de ' || compte_texte(seuil('contrat_precoce_delai_mois')::integer, 'mois', 'mois') || '.' as constat,
    lignes.preuves,
from contrats_precoces as precoces
inner join lignes using (cpts_id)
where precoces.etat = 'non_recupere'
