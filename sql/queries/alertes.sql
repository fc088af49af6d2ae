-- GET /api/alertes: one page of findings, the largest amount at stake first (unknown last), or the latest fact first; see
-- sql/macros/alertes_retenues.sql.
select
    retenues.alerte_id,
    retenues.code,
    ref_controles.titre,
    retenues.severite,
    retenues.cpts_id,
    retenues.cpts_connue,
    retenues.nom,
    retenues.region_code,
    retenues.departement_code,
    retenues.exercice,
    retenues.annee_contrat,
    retenues.poste,
    retenues.part,
    retenues.date_fait,
    retenues.enjeu_eur,
    retenues.constat,
    retenues.preuves_nb,
    retenues.verdict,
from alertes_retenues(
    $region_code, $departement_code, $cpts_id, $taille, $exercice, $code, $severite, $verdict, $verdicts
) as retenues
inner join ref_controles using (code)
order by
    case when $tri = 'enjeu_eur' then retenues.enjeu_eur end desc nulls last,
    case when $tri = 'date_fait' then retenues.date_fait end desc nulls last,
    ref_controles.ordre,
    retenues.date_fait desc,
    retenues.alerte_id
limit $limite
offset ($page - 1) * $limite;
