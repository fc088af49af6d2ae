-- echeances: what was due by the date d'arrêté against what was paid, for every CPTS, contract year, poste and part.
--
-- grain  : one row per (cpts_id, annee_contrat, poste, part)
-- unit   : euros; retard_jours: days
-- reads  : confrontation, parametres, contrats_annees, stg_cpts
-- source : DOMAIN 5
-- leaves : payments that are contrat_precoce or non_rattache (see rattachements)
-- caveat : see confrontation
create table echeances as
select
    confrontation.cpts_id,
    stg_cpts.region_code,
    stg_cpts.departement_code,
    stg_cpts.organisme_code,
    confrontation.annee_contrat,
    contrats_annees.date_debut,
    contrats_annees.date_fin,
    confrontation.poste,
    confrontation.part,
    confrontation.attendu_certain_eur,
    confrontation.attendu_estime_eur,
    confrontation.attendu_inconnu_nb,
    confrontation.verse_eur,
    confrontation.ecart_eur,
    confrontation.trop_percu_eur,
    confrontation.reste_du_eur,
    confrontation.retard_2_6_mois_eur,
    confrontation.retard_plus_6_mois_eur,
    confrontation.retard_eur,
    confrontation.retard_jours,
from confrontation([(select date_arrete from parametres)]) as confrontation
inner join contrats_annees using (cpts_id, annee_contrat)
inner join stg_cpts using (cpts_id)
order by confrontation.cpts_id, confrontation.annee_contrat, confrontation.poste, confrontation.part;
