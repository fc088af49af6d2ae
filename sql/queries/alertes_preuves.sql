-- GET /api/alertes/{alerte_id}: the rows that prove the finding, in order.
select
    rang,
    table_source,
    cle,
    cpts_id,
    date,
    libelle,
    montant_eur,
from alertes_preuves
where alerte_id = $alerte_id
order by rang;
