-- stg_autres_financements: one row per sum received from another financer.
-- source : feed autres_financements
-- cleans : identifiers; the exercice is the civil year of the sum
-- keeps  : every accepted line
create view stg_autres_financements as
select
    coalesce(identites.cpts_id, autres_financements.cpts_id) as cpts_id,
    autres_financements.flux_id,
    autres_financements.date,
    year(autres_financements.date)::integer as exercice,
    autres_financements.financeur_type,
    autres_financements.financeur,
    autres_financements.montant_eur,
from feeds.autres_financements
left join identites on identites.ancien_id = autres_financements.cpts_id;
