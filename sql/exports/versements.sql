-- GET /api/exports/versements: what was paid by CPTS, month and line; see sql/marts/versements.sql.
-- filters : of the CPTS in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole
select
    versements.cpts_id,
    versements.exercice,
    versements.mois,
    versements.poste,
    versements.volet,
    versements.part,
    versements.nature,
    versements.annee_contrat,
    versements.verse_eur,
    versements.lignes_nb,
from versements
left join cpts_exercices
    on cpts_exercices.cpts_id = versements.cpts_id
    and cpts_exercices.exercice = versements.exercice
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or versements.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or versements.exercice = $exercice)
order by versements.exercice, versements.mois, versements.cpts_id, versements.poste, versements.volet, versements.part, versements.nature, versements.annee_contrat;
