-- GET /api/exports/avis: what was accepted otherwise than it was written, or settled by a later file.
select
    flux,
    fichier,
    ligne,
    colonne,
    avis_code,
    avis,
from avis
order by flux, fichier, ligne, avis_code, avis;
