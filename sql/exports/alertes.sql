-- GET /api/exports/alertes: one row per finding of a control; see sql/marts/alertes.sql.
-- filters : those of GET /api/alertes: région and département of the finding, the CPTS that its rows prove too, taille of the CPTS in the exercice asked, and what was said
-- of it last ($verdicts, as JSON; null where it is not known: a snapshot does not hold it)
with

verdicts as (
    select unnest(from_json(coalesce($verdicts, '[]'), '[{"alerte_id": "VARCHAR", "verdict": "VARCHAR"}]'), recursive := true)
)

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
    case when $verdicts is not null then coalesce(verdicts.verdict, 'a_examiner') end as verdict,
from alertes
inner join ref_controles using (code)
left join verdicts using (alerte_id)
left join cpts_exercices
    on cpts_exercices.cpts_id = alertes.cpts_id
    and cpts_exercices.exercice = coalesce($exercice, (select max(exercice) from cpts_exercices))
where
    ($region_code is null or alertes.region_code = $region_code)
    and ($departement_code is null or alertes.departement_code = $departement_code)
    and (
        $cpts_id is null
        or alertes.cpts_id = $cpts_id
        or alertes.alerte_id in (select preuves.alerte_id from alertes_preuves as preuves where preuves.cpts_id = $cpts_id)
    )
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or alertes.exercice = $exercice)
    and ($code is null or alertes.code = $code)
    and ($severite is null or alertes.severite = $severite)
    and ($verdict is null or coalesce(verdicts.verdict, 'a_examiner') = $verdict)
order by alertes.code, alertes.cpts_id, alertes.alerte_id;
