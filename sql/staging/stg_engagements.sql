-- stg_engagements: one row per CPTS x poste x volet x interval.
-- source : feed engagements
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_engagements as
select
    coalesce(identites.cpts_id, engagements.cpts_id) as cpts_id,
    engagements.poste,
    engagements.volet,
    engagements.date_demarrage,
    engagements.date_fin,
    engagements.date_deploiement,
from feeds.engagements
left join identites on identites.ancien_id = engagements.cpts_id;
