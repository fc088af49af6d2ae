-- GET /api/exports/bareme: the dated rates, every version.
select
    version,
    date_effet,
    taille,
    poste,
    volet,
    condition,
    part_fixe_eur,
    part_variable_eur,
    confiance,
    source,
from bareme
order by date_effet, taille, poste, volet;
