-- GET /api/exports/enveloppes_exercices: enveloppes spread over civil years; see sql/marts/enveloppes_exercices.sql.
-- filters : of the CPTS in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole
select
    enveloppes_exercices.cpts_id,
    enveloppes_exercices.annee_contrat,
    enveloppes_exercices.date_debut,
    enveloppes_exercices.date_fin,
    enveloppes_exercices.poste,
    enveloppes_exercices.volet,
    enveloppes_exercices.part,
    enveloppes_exercices.version,
    enveloppes_exercices.taille,
    enveloppes_exercices.majoration_taux,
    enveloppes_exercices.jours_actifs_nb,
    enveloppes_exercices.jours_annee_nb,
    enveloppes_exercices.enveloppe_eur,
    enveloppes_exercices.confiance,
    enveloppes_exercices.projete,
    enveloppes_exercices.exercice,
from enveloppes_exercices
left join cpts_exercices
    on cpts_exercices.cpts_id = enveloppes_exercices.cpts_id
    and cpts_exercices.exercice = enveloppes_exercices.exercice
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or enveloppes_exercices.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or enveloppes_exercices.exercice = $exercice)
order by enveloppes_exercices.cpts_id, enveloppes_exercices.annee_contrat, enveloppes_exercices.poste, enveloppes_exercices.volet, enveloppes_exercices.part, enveloppes_exercices.exercice;
