-- GET /api/exports/changements: the lines sent again with other values, or left out of a complete file, with both amounts.
select
    flux,
    cle,
    fichier,
    ligne,
    ancien_fichier,
    ancienne_ligne,
    ancien_montant_eur,
    montant_eur,
    case
        when montant_eur is not null or ancien_montant_eur is not null
            then (coalesce(montant_eur, 0) - coalesce(ancien_montant_eur, 0))::decimal(14, 2)
    end as ecart_eur,
from changements
order by flux, cle, ancien_fichier, ancienne_ligne, fichier, ligne;
