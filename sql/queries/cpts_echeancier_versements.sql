-- GET /api/cpts/{cpts_id}/echeancier: its payment lines and the contract year each is set against, oldest first.
select
    flux_id,
    date_paiement,
    poste,
    volet,
    part,
    nature,
    annee_declaree,
    etat,
    motif,
    annee_contrat,
    verse_eur,
from rattachements
where cpts_id = $cpts_id
    and ($annee_contrat is null or annee_contrat = $annee_contrat)
order by date_paiement, flux_id;
