-- POST /api/alertes/{alerte_id}/verdicts: the finding that is spoken of, with what is at stake in it; no row when there is none.
select
    alerte_id,
    enjeu_eur,
from alertes
where alerte_id = $alerte_id;
