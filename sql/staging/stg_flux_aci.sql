-- stg_flux_aci: one row per ACI payment line.
-- source : feed flux_aci
-- cleans : identifiers; montant_eur becomes verse_eur; the exercice is the civil year of the payment
-- keeps  : every accepted line
create view stg_flux_aci as
select
    coalesce(identites.cpts_id, flux_aci.cpts_id) as cpts_id,
    flux_aci.flux_id,
    flux_aci.date_paiement,
    year(flux_aci.date_paiement)::integer as exercice,
    flux_aci.poste,
    flux_aci.volet,
    flux_aci.part,
    flux_aci.action,
    flux_aci.nature,
    flux_aci.annee_contrat,
    flux_aci.montant_eur as verse_eur,
    flux_aci.organisme_code,
from feeds.flux_aci
left join identites on identites.ancien_id = flux_aci.cpts_id;
