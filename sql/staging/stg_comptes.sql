-- stg_comptes: one row per CPTS x exercice x poste.
-- source : feed comptes
-- cleans : identifiers through stg_identites
-- keeps  : every accepted line
create view stg_comptes as
select
    coalesce(stg_identites.cpts_id, comptes.cpts_id) as cpts_id,
    comptes.exercice,
    comptes.poste,
    comptes.depense_effective_eur,
    comptes.date_transmission,
from feeds.comptes
left join stg_identites on stg_identites.ancien_id = comptes.cpts_id;
