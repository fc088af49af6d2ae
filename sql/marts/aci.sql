-- aci: the contracts that each CPTS signed, one after the other.
--
-- grain  : one row per (cpts_id, contrat_rang)
-- unit   : dates; date_fin is excluded and null while the contract has no known end
-- reads  : stg_contrats
-- source : DOMAIN 3: the first row is the signature; a row dated at or after the preceding date_fin opens a new contract
-- leaves : a CPTS that never signed has no row
-- caveat : date_fin is read on the last amendment of the contract
create table aci as
with

avenants as (
    select
        cpts_id,
        date_effet,
        date_fin,
        case when lag(date_fin) over (partition by cpts_id order by date_effet) <= date_effet then 1 else 0 end as ouvre,
    from stg_contrats
),

rangs as (
    select
        cpts_id,
        date_effet,
        date_fin,
        (1 + sum(ouvre) over (partition by cpts_id order by date_effet))::integer as contrat_rang,
    from avenants
)

select
    cpts_id,
    contrat_rang,
    min(date_effet)                       as date_signature,
    last(date_fin order by date_effet)    as date_fin,
from rangs
group by cpts_id, contrat_rang
order by cpts_id, contrat_rang;
