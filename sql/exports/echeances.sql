-- GET /api/exports/echeances: one row per (cpts_id, annee_contrat, poste, part), at one day, by default the date d'arrêté; see sql/macros/confrontation.sql.
-- filters : of the CPTS as it stands in the exercice of that day; a CPTS that is not known is in no perimeter, and in the whole; the states and
--           ages of GET /api/echeances
select
    echeances.cpts_id,
    stg_cpts.region_code,
    stg_cpts.departement_code,
    stg_cpts.organisme_code,
    echeances.annee_contrat,
    contrats_annees.date_debut,
    contrats_annees.date_fin,
    echeances.poste,
    echeances.part,
    echeances.attendu_certain_eur,
    echeances.attendu_estime_eur,
    echeances.attendu_inconnu_nb,
    echeances.verse_eur,
    echeances.ecart_eur,
    echeances.trop_percu_eur,
    echeances.reste_du_eur,
    echeances.retard_2_6_mois_eur,
    echeances.retard_plus_6_mois_eur,
    echeances.retard_eur,
    echeances.retard_jours,
from confrontation([coalesce($date, (select date_arrete from parametres))]) as echeances
inner join contrats_annees using (cpts_id, annee_contrat)
inner join stg_cpts using (cpts_id)
left join cpts_exercices
    on cpts_exercices.cpts_id = echeances.cpts_id
    and cpts_exercices.exercice = year(coalesce($date, (select date_arrete from parametres)))
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or echeances.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($poste is null or echeances.poste = $poste)
    and ($part is null or echeances.part = $part)
    and ($organisme_code is null or stg_cpts.organisme_code = $organisme_code)
    and case $etat
        when 'en_retard' then
            case $age
                when '2_6' then echeances.retard_2_6_mois_eur
                when 'plus_6' then echeances.retard_plus_6_mois_eur
                else echeances.retard_eur
            end > 0
        when 'trop_percu' then echeances.trop_percu_eur > 0
        when 'du' then echeances.reste_du_eur > 0
        else true
    end
order by echeances.cpts_id, echeances.annee_contrat, echeances.poste, echeances.part;
