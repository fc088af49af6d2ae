-- GET /api/exports/alertes: one row per finding of a control; see sql/marts/alertes.sql.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    alertes.alerte_id,
    alertes.code,
    ref_controles.titre,
    alertes.severite,
    alertes.cpts_id,
    alertes.region_code,
    alertes.departement_code,
    alertes.exercice,
    alertes.annee_contrat,
    alertes.poste,
    alertes.part,
    alertes.date_fait,
    alertes.enjeu_eur,
    alertes.constat,
    alertes.preuves_nb,
from alertes
inner join ref_controles using (code)
left join cpts_exercices
    on cpts_exercices.cpts_id = alertes.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or alertes.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by alertes.code, alertes.cpts_id, alertes.alerte_id;
