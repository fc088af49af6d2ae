-- alertes_retenues(...): the findings that filters keep, null keeping all, each with what was said of it last. A table macro: one text for the list, its
-- totals and the export.
--
-- grain  : one row per alerte_id
-- unit   : enjeu_eur: euros, null when it cannot be known
-- reads  : alertes, alertes_preuves, cpts_exercices
-- source : verdicts_dits: JSON of {alerte_id, verdict} kept beside the snapshots; null where they are not known, and verdict is null then
-- leaves : what the filters leave
-- caveat : a CPTS sees the findings that its rows prove, also when they are in the name of another; nom and taille are those of the exercice
--          asked for, by default the last
create macro alertes_retenues(
    region_voulue, departement_voulu, cpts_voulue, taille_voulue, exercice_voulu, code_voulu, severite_voulue, verdict_voulu, verdicts_dits
) as table
with

verdicts as (
    select unnest(from_json(coalesce(verdicts_dits, '[]'), '[{"alerte_id": "VARCHAR", "verdict": "VARCHAR"}]'), recursive := true)
)

select
    alertes.*,
    cpts.nom,
    case when verdicts_dits is not null then coalesce(verdicts.verdict, 'a_examiner') end as verdict,
from alertes
left join verdicts using (alerte_id)
left join cpts_exercices as cpts
    on cpts.cpts_id = alertes.cpts_id
    and cpts.exercice = coalesce(exercice_voulu, (select max(exercice) from cpts_exercices))
where (region_voulue is null or alertes.region_code = region_voulue)
    and (departement_voulu is null or alertes.departement_code = departement_voulu)
    and (
        cpts_voulue is null
        or alertes.cpts_id = cpts_voulue
        or alertes.alerte_id in (select alertes_preuves.alerte_id from alertes_preuves where alertes_preuves.cpts_id = cpts_voulue)
    )
    and (taille_voulue is null or cpts.taille = taille_voulue)
    and (exercice_voulu is null or alertes.exercice = exercice_voulu)
    and (code_voulu is null or alertes.code = code_voulu)
    and (severite_voulue is null or alertes.severite = severite_voulue)
    and (verdict_voulu is null or coalesce(verdicts.verdict, 'a_examiner') = verdict_voulu);
