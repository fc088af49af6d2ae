-- GET /api/alertes/{alerte_id}: the payment lines among the proofs, whole, with the file and the line they came from; in order of the proofs.
select
    flux.flux_id,
    flux.date_paiement,
    flux.poste,
    flux.volet,
    flux.part,
    flux.nature,
    flux.annee_contrat,
    flux.verse_eur,
    flux.organisme_code,
    recus.fichier,
    recus.ligne,
from alertes_preuves
inner join stg_flux_aci as flux on flux.flux_id = alertes_preuves.cle
inner join feeds.flux_aci as recus on recus.flux_id = alertes_preuves.cle
where alertes_preuves.alerte_id = $alerte_id
    and alertes_preuves.table_source = 'flux_aci'
order by alertes_preuves.rang;
