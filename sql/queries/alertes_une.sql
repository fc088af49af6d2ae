-- GET /api/alertes/{alerte_id}: one finding; no row when there is none.
select
    alertes.alerte_id,
    alertes.code,
    ref_controles.titre,
    alertes.severite,
    alertes.cpts_id,
    alertes.cpts_connue,
    cpts.nom,
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
left join cpts_exercices as cpts
    on cpts.cpts_id = alertes.cpts_id
    and cpts.exercice = (select max(exercice) from cpts_exercices)
where alertes.alerte_id = $alerte_id;
