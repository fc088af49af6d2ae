-- GET /api/exports/alertes: one row per finding of a control; see sql/marts/alertes.sql.
-- filters : those of GET /api/alertes: région and département of the finding, the CPTS that its rows prove too, taille of the CPTS in the exercice asked, and what was said
-- of it last ($verdicts, as JSON; null where it is not known: a snapshot does not hold it)
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
    alertes.verdict,
from alertes_retenues(
    $region_code, $departement_code, $cpts_id, $taille, $exercice, $code, $severite, $verdict, $verdicts
) as alertes
inner join ref_controles using (code)
order by alertes.code, alertes.cpts_id, alertes.alerte_id;
