-- GET /api/exports/echeances: one row per (cpts_id, annee_contrat, poste, part), at the date d'arrêté; see sql/marts/echeances.sql.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    echeances.cpts_id,
    echeances.region_code,
    echeances.departement_code,
    echeances.organisme_code,
    echeances.annee_contrat,
    echeances.date_debut,
    echeances.date_fin,
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
from echeances
left join cpts_exercices
    on cpts_exercices.cpts_id = echeances.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or echeances.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by echeances.cpts_id, echeances.annee_contrat, echeances.poste, echeances.part;
