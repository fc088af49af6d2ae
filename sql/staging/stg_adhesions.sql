-- stg_adhesions: one row per CPTS x exercice.
-- source : feed adhesions
-- cleans : identifiers through stg_identites
-- keeps  : every accepted line
create view stg_adhesions as
select
    coalesce(stg_identites.cpts_id, adhesions.cpts_id) as cpts_id,
    adhesions.exercice,
    adhesions.professionnels_territoire_nb,
    adhesions.adherents_nb,
    adhesions.actifs_nb,
from feeds.adhesions
left join stg_identites on stg_identites.ancien_id = adhesions.cpts_id;
