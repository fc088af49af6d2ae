-- GET /api/exports/quarantaine: the lines that were refused, with the reason.
select
    flux,
    fichier,
    ligne,
    colonne,
    valeur,
    motif_code,
    motif,
    montant_eur,
    brut,
from quarantaine
order by flux, fichier, ligne, colonne, motif_code;
