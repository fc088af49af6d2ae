-- stg_adhesions: one row per CPTS x exercice.
-- source : feed adhesions
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_adhesions as
select
    coalesce(identites.cpts_id, adhesions.cpts_id) as cpts_id,
    adhesions.exercice,
    adhesions.professionnels_territoire_nb,
    adhesions.adherents_nb,
    adhesions.actifs_nb,
from feeds.adhesions
left join identites on identites.ancien_id = adhesions.cpts_id;
