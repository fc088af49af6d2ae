-- stg_indicateurs: one row per CPTS x annee_contrat x indicator.
-- source : feed indicateurs
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_indicateurs as
select
    coalesce(identites.cpts_id, indicateurs.cpts_id) as cpts_id,
    indicateurs.annee_contrat,
    indicateurs.poste,
    indicateurs.action,
    indicateurs.indicateur,
    indicateurs.nature,
    indicateurs.points_max,
    indicateurs.points_obtenus,
    indicateurs.date_dialogue,
from feeds.indicateurs
left join identites on identites.ancien_id = indicateurs.cpts_id;
