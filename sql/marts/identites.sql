-- identites: the identifier under which the tool knows a CPTS that changed from a SIRET to a FINESS.
--
-- grain  : one row per former identifier (ancien_id)
-- unit   : none
-- reads  : correspondances
-- source : feed correspondances, nature siret_finess; chains of changes are followed to their last identifier, 20 steps at most
-- leaves : identifiers that never changed; fusion and scission, which are no change of identity: both CPTS stay themselves
-- caveat : every staging view reads it
create table identites as
with recursive

chaines as (
    select
        ancien_id,
        nouveau_id as cpts_id,
        1          as pas,
    from feeds.correspondances
    where nature = 'siret_finess'
    union all
    select
        chaines.ancien_id,
        suivantes.nouveau_id,
        chaines.pas + 1,
    from chaines
    inner join feeds.correspondances as suivantes
        on suivantes.ancien_id = chaines.cpts_id
        and suivantes.nature = 'siret_finess'
    where chaines.pas < 20
)

select
    ancien_id,
    arg_max(cpts_id, pas) as cpts_id,
from chaines
group by ancien_id;
