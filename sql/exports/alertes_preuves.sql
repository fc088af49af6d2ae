-- GET /api/exports/alertes_preuves: one row per proof of a finding; see sql/marts/alertes_preuves.sql.
-- filters : of the CPTS of the finding as it stands in the running exercice; a CPTS that is not known is in no perimeter, and in the whole
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
left join cpts_exercices
    on cpts_exercices.cpts_id = alertes.cpts_id
    and cpts_exercices.exercice = (select year(date_arrete) from parametres)
where
    ($region_code is null or cpts_exercices.region_code = $region_code)
    and ($departement_code is null or cpts_exercices.departement_code = $departement_code)
    and ($cpts_id is null or alertes.cpts_id = $cpts_id)
    and ($taille is null or cpts_exercices.taille = $taille)
order by alertes_preuves.alerte_id, alertes_preuves.rang;
