-- GET /api/exports/echeancier: one row per (cpts_id, annee_contrat, poste, volet, part, nature); see sql/marts/echeancier.sql.
-- filters : of the CPTS as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
select
    echeancier.cpts_id,
    echeancier.annee_contrat,
    echeancier.poste,
    echeancier.volet,
    echeancier.part,
    echeancier.nature,
    echeancier.date_echeance,
    echeancier.attendu_eur,
    echeancier.estime,
    echeancier.taux_num,
    echeancier.taux_den,
from echeancier
left join cpts_exercices
    on cpts_exercices.cpts_id = echeancier.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or echeancier.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by echeancier.cpts_id, echeancier.annee_contrat, echeancier.poste, echeancier.volet, echeancier.part, echeancier.date_echeance, echeancier.nature;
