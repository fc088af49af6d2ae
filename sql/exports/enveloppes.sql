-- GET /api/exports/enveloppes: one row per (cpts_id, annee_contrat, poste, volet, part); see sql/marts/enveloppes.sql.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    enveloppes.cpts_id,
    enveloppes.annee_contrat,
    enveloppes.date_debut,
    enveloppes.date_fin,
    enveloppes.poste,
    enveloppes.volet,
    enveloppes.part,
    enveloppes.version,
    enveloppes.taille,
    enveloppes.majoration_taux,
    enveloppes.jours_actifs_nb,
    enveloppes.jours_annee_nb,
    enveloppes.enveloppe_eur,
    enveloppes.confiance,
    enveloppes.projete,
from enveloppes
left join cpts_exercices
    on cpts_exercices.cpts_id = enveloppes.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or enveloppes.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by enveloppes.cpts_id, enveloppes.annee_contrat, enveloppes.poste, enveloppes.volet, enveloppes.part;
