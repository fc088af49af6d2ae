-- GET /api/alertes: one page of findings, the largest amount at stake first (unknown last), or the latest fact first. A CPTS sees the findings
-- that its rows prove, also when they are in the name of another.
with

verdicts as (
    select unnest(from_json($verdicts, '[{"alerte_id": "VARCHAR", "verdict": "VARCHAR"}]'), recursive := true)
),

retenues as (
    select
        alertes.*,
        cpts.nom,
        coalesce(verdicts.verdict, 'a_examiner') as verdict,
    from alertes
    left join verdicts using (alerte_id)
    left join cpts_exercices as cpts
        on cpts.cpts_id = alertes.cpts_id
        and cpts.exercice = coalesce($exercice, (select max(exercice) from cpts_exercices))
    where ($region_code is null or alertes.region_code = $region_code)
        and ($departement_code is null or alertes.departement_code = $departement_code)
        and (
            $cpts_id is null
            or alertes.cpts_id = $cpts_id
            or alertes.alerte_id in (select alertes_preuves.alerte_id from alertes_preuves where alertes_preuves.cpts_id = $cpts_id)
        )
        and ($taille is null or cpts.taille = $taille)
        and ($exercice is null or alertes.exercice = $exercice)
        and ($code is null or alertes.code = $code)
        and ($severite is null or alertes.severite = $severite)
        and ($verdict is null or coalesce(verdicts.verdict, 'a_examiner') = $verdict)
)

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
from retenues
inner join ref_controles using (code)
order by
    case when $tri = 'enjeu_eur' then retenues.enjeu_eur end desc nulls last,
    case when $tri = 'date_fait' then retenues.date_fait end desc nulls last,
    ref_controles.ordre,
    retenues.date_fait desc,
    retenues.alerte_id
limit $limite
offset ($page - 1) * $limite;
