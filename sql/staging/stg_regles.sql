-- stg_regles: one row per version of the barème given by a file x parameter.
-- source : feed regles
-- cleans : nothing
-- keeps  : every accepted line
create view stg_regles as
select
    version,
    regle,
    valeur,
    unite,
    confiance,
    source,
from feeds.regles;
