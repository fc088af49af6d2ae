-- contrats_precoces: the ledger of early contracts: paid, followed by an ACI or not, recovered or not, months elapsed.
--
-- grain  : one row per cpts_id
-- unit   : euros courants; mois_ecoules: whole months from the first payment to the ACI, else to the date d'arrêté
-- reads  : stg_flux_aci, aci, cpts_exercices, regles, parametres
-- source : lines of nature contrat_precoce; DOMAIN 7: to be recovered after 9 months without ACI
-- leaves : CPTS that never had an early contract
-- caveat : a recovery is a negative contrat_precoce line, or [P] a recuperation of fonctionnement without contract year that no ACI precedes;
--          region_code is null for an unknown CPTS
create table contrats_precoces as
with

signatures as (
    select
        cpts_id,
        min(date_signature) as date_signature,
    from aci
    group by cpts_id
),

lignes as (
    select
        flux.cpts_id,
        flux.date_paiement,
        flux.verse_eur,
        flux.nature,
        signatures.date_signature,
    from stg_flux_aci as flux
    left join signatures using (cpts_id)
    where flux.nature = 'contrat_precoce'
        or (
            flux.nature = 'recuperation'
            and flux.poste = 'fonctionnement'
            and flux.annee_contrat is null
            and flux.date_paiement < coalesce(signatures.date_signature, 'infinity'::date)
        )
),

sommes as (
    select
        cpts_id,
        any_value(date_signature)                                                                as date_signature,
        min(date_paiement) filter (where verse_eur > 0)                                          as date_premier_versement,
        coalesce(sum(verse_eur) filter (where verse_eur > 0 and nature = 'contrat_precoce'), 0)  as paye_eur,
        coalesce(-sum(verse_eur) filter (where verse_eur < 0), 0)                                as recupere_eur,
        max(date_paiement) filter (where verse_eur < 0)                                          as date_recuperation,
    from lignes
    group by cpts_id
    having bool_or(nature = 'contrat_precoce')
),

dates as (
    select
        sommes.*,
        date_sub(
            'month', sommes.date_premier_versement, greatest(sommes.date_premier_versement, coalesce(sommes.date_signature, parametres.date_arrete))
        )                                                                                        as mois_ecoules,
        parametres.date_arrete > sommes.date_premier_versement + to_months(delais.valeur::integer)   as delai_passe,
        parametres.date_arrete,
    from sommes
    cross join parametres
    inner join regles as delais on delais.version = '*' and delais.regle = 'contrat_precoce_delai_mois'
)

select
    dates.cpts_id,
    cpts_exercices.nom,
    cpts_exercices.region_code,
    cpts_exercices.departement_code,
    cpts_exercices.taille,
    dates.date_premier_versement,
    dates.date_signature,
    dates.date_recuperation,
    dates.mois_ecoules::integer                                                                  as mois_ecoules,
    dates.paye_eur::decimal(14, 2)                                                               as paye_eur,
    dates.recupere_eur::decimal(14, 2)                                                           as recupere_eur,
    (dates.paye_eur - dates.recupere_eur)::decimal(14, 2)                                        as reste_eur,
    dates.date_signature is not null                                                             as suivi_aci,
    dates.recupere_eur >= dates.paye_eur                                                         as recupere,
    case
        when dates.date_signature is not null then 'suivi_aci'
        when dates.recupere_eur >= dates.paye_eur then 'recupere'
        when dates.delai_passe then 'non_recupere'
        else 'en_cours'
    end                                                                                          as etat,
from dates
left join cpts_exercices on cpts_exercices.cpts_id = dates.cpts_id and cpts_exercices.exercice = year(dates.date_arrete)
order by dates.cpts_id;
