-- GET /api/exports/rattachements: one row per payment line and the contract year it is set against; see sql/marts/rattachements.sql.
-- filters : of the CPTS as it stands in the exercice of the line; a CPTS that is not known is in no perimeter, and in the whole;
--           date: paid by that day
select
    rattachements.flux_id,
    rattachements.cpts_id,
    rattachements.date_paiement,
    rattachements.exercice,
    rattachements.poste,
    rattachements.volet,
    rattachements.part,
    rattachements.nature,
    rattachements.annee_declaree,
    rattachements.etat,
    rattachements.motif,
    rattachements.annee_contrat,
    rattachements.verse_eur,
from rattachements
left join cpts_exercices
    on cpts_exercices.cpts_id = rattachements.cpts_id
    and cpts_exercices.exercice = rattachements.exercice
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or rattachements.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
    and ($exercice is null or rattachements.exercice = $exercice)
    and ($date is null or rattachements.date_paiement <= $date)
    and ($poste is null or rattachements.poste = $poste)
    and ($part is null or rattachements.part = $part)
    and ($etat is null or rattachements.etat = $etat)
order by rattachements.cpts_id, rattachements.date_paiement, rattachements.flux_id;
