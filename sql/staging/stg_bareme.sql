-- stg_bareme: one row per version of the barème given by a file x taille x poste x volet.
-- source : feed bareme
-- cleans : nothing
-- keeps  : every accepted line
create view stg_bareme as
select
    version,
    date_effet,
    remplace,
    taille,
    poste,
    volet,
    condition,
    part_fixe_eur,
    part_variable_eur,
    confiance,
    source,
    fichier,
from feeds.bareme;
