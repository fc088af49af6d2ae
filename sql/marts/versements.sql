-- versements: what Assurance maladie paid, by CPTS, month and line.
--
-- grain  : one row per (cpts_id, exercice, mois, poste, volet, part, nature, annee_contrat)
-- unit   : euros courants, signed, by civil year and month of payment; annee_contrat as the sender gave it
-- reads  : stg_flux_aci, parametres
-- source : feed flux_aci
-- leaves : a CPTS that was paid nothing in a month has no row; absent is not zero
-- caveat : a payment to an unknown CPTS is kept, under the identifier that was paid; verse_meme_jour_eur is what was paid on or
--          before the day and month of the date d'arrêté, to compare exercices at the same day
create table versements as
select
    stg_flux_aci.cpts_id,
    stg_flux_aci.exercice,
    month(stg_flux_aci.date_paiement)::integer                as mois,
    stg_flux_aci.poste,
    stg_flux_aci.volet,
    stg_flux_aci.part,
    stg_flux_aci.nature,
    stg_flux_aci.annee_contrat,
    sum(stg_flux_aci.verse_eur)::decimal(14, 2)               as verse_eur,
    coalesce(
        sum(stg_flux_aci.verse_eur) filter (
            where stg_flux_aci.date_paiement
                <= (parametres.date_arrete + to_years((stg_flux_aci.exercice - year(parametres.date_arrete))::integer))::date
        ), 0
    )::decimal(14, 2)                                         as verse_meme_jour_eur,
    count(*)::integer                                         as lignes_nb,
from stg_flux_aci
cross join parametres
group by
    stg_flux_aci.cpts_id, stg_flux_aci.exercice, mois, stg_flux_aci.poste, stg_flux_aci.volet,
    stg_flux_aci.part, stg_flux_aci.nature, stg_flux_aci.annee_contrat
order by exercice, mois, cpts_id, poste, volet, part, nature, annee_contrat;
