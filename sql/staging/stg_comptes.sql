-- stg_comptes: one row per CPTS x exercice x poste.
-- source : feed comptes
-- cleans : identifiers through identites
-- keeps  : every accepted line
create view stg_comptes as
select
    coalesce(identites.cpts_id, comptes.cpts_id) as cpts_id,
    comptes.exercice,
    comptes.poste,
    comptes.depense_effective_eur,
    comptes.date_transmission,
from feeds.comptes
left join identites on identites.ancien_id = comptes.cpts_id;
