-- alertes_preuves: the rows that prove each finding.
--
-- grain  : one row per (alerte_id, rang)
-- unit   : montant_eur: euros of the row, signed, null where the row has no amount
-- reads  : constats (the findings of sql/controles)
-- source : DOMAIN 7
-- leaves : nothing
-- caveat : cle is the business key of the row in table_source, its parts joined by |; a proof that is a sum of rows has the part of the key that they
--          share; cpts_id is that of the row, which may be another CPTS than that of the finding
create table alertes_preuves as
with

depliees as (
    select
        left(md5(code || '|' || cle), 16)     as alerte_id,
        unnest(preuves)                       as preuve,
        generate_subscripts(preuves, 1)       as rang,
    from constats
)

select
    alerte_id,
    rang::integer                             as rang,
    preuve.table_source,
    preuve.cle,
    preuve.cpts_id,
    preuve."date"                             as "date",
    preuve.libelle,
    preuve.montant_eur,
from depliees
order by alerte_id, rang;
