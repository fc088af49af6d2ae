-- GET /api/exports/alertes_preuves: one row per proof of a finding; see sql/marts/alertes_preuves.sql.
-- filters : those of GET /api/alertes: région and département of the finding, the CPTS that its rows prove too, taille of the CPTS in the exercice asked, and what was said
-- of it last ($verdicts, as JSON; null where it is not known: a snapshot does not hold it)
with

verdicts as (
    select unnest(from_json(coalesce($verdicts, '[]'), '[{"alerte_id": "VARCHAR", "verdict": "VARCHAR"}]'), recursive := true)
)

select
    alertes_preuves.alerte_id,
    alertes_preuves.rang,
    alertes.code,
    alertes_preuves.table_source,
    alertes_preuves.cle,
    alertes_preuves.cpts_id,
    alertes_preuves."date",
    alertes_preuves.libelle,
    alertes_preuves.montant_eur,
from alertes_preuves
inner join alertes using (alerte_id)
left join verdicts on verdicts.alerte_id = alertes.alerte_id
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
order by alertes_preuves.alerte_id, alertes_preuves.rang;
